// Parts of `JobsAndLive1700000000005`: the tables of live events and presence with their walls, the one function that tells
// somebody, the question whether a session is still alive, and what the application may do with the queue's tables.

export const LIVE_TABLES = `
-- Something moved: what kind of thing and which one, never what it says. Kept for a day, so that a browser that was away
-- catches up.
create table live_event (
  practice_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  -- In order of commit for one account: see sec.live_tell. Never shown to anybody, because it counts all practices.
  seq bigint generated always as identity,
  kind text not null constraint ck_live_event_kind check (kind ~ '^[a-z][a-z-]*([.][a-z][a-z-]*)+$'),
  subject_id uuid not null,
  at timestamptz not null,
  constraint pk_live_event primary key (practice_id, account_id, id),
  constraint fk_live_event_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_live_event_seq on live_event (practice_id, account_id, seq);
create index ix_live_event_at on live_event (practice_id, at);

-- Who has a page about something open. A moment, overwritten; kept for a day.
create table presence (
  practice_id uuid not null,
  subject_id uuid not null,
  account_id uuid not null,
  seen_at timestamptz not null,
  constraint pk_presence primary key (practice_id, subject_id, account_id),
  constraint fk_presence_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_presence_account on presence (practice_id, account_id);
create index ix_presence_seen_at on presence (practice_id, seen_at);

-- A reminder waits for its hour, a letter that was refused for its next try.
alter table mail add column send_after timestamptz;
`;

export const LIVE_WALLS = `
do $$
declare
  named text;
begin
  foreach named in array array['live_event', 'presence'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
    -- Only whom it is for, and the system: to take away what is old, and to say who is present once that was asked rightly.
    execute format('create policy own on %I as restrictive to reknit_app using (account_id = (select sec.account()) or (select sec.is_system()))', named);
  end loop;
end $$;
create policy system_prunes on live_event as restrictive for delete to reknit_app using ((select sec.is_system()));

grant select, delete on live_event to reknit_app;
grant select, insert, delete on presence to reknit_app;
grant update (seen_at) on presence to reknit_app;
`;

/** Runs as the owner: whoever moves something tells others, whose accounts they need not see. */
export const LIVE_FUNCTIONS = `
create function sec.live_tell(p_told jsonb, p_at timestamptz) returns void
language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  tenant uuid := sec.tenant();
  told record;
  locked uuid;
  number bigint;
begin
  if tenant is null then raise exception 'nobody is acting' using errcode = '42501'; end if;
  for told in
    select distinct a.id as account, t.id, t.kind, t.subject
    from jsonb_to_recordset(p_told) as t(id uuid, kind text, subject uuid, clients jsonb, accounts jsonb)
    join account a on a.practice_id = tenant and a.status = 'active'
      and (t.accounts ? a.id::text or t.clients ? a.client_id::text)
    order by a.id, t.id
  loop
    -- One account's events are numbered by one transaction at a time, and this is the last that happens before the commit:
    -- so their order is the order in which they can be seen, and whoever goes on after the last one seen misses none.
    if locked is distinct from told.account then
      perform pg_advisory_xact_lock(7130044, hashtext(told.account::text));
      locked := told.account;
    end if;
    insert into live_event (practice_id, account_id, id, kind, subject_id, at)
    values (tenant, told.account, told.id, told.kind, told.subject, p_at)
    returning seq into number;
    perform pg_notify('reknit_live', json_build_object('account', told.account, 'id', told.id, 'seq', number, 'kind', told.kind, 'subject', told.subject)::text);
  end loop;
end $$;

-- Who holds this token, if the session is alive, without keeping it alive: what a page does by itself is nobody's doing.
create function auth.peek_session(p_hash bytea, p_now timestamptz)
returns table (practice_id uuid, practice_name text, practice_time_zone text, account_id uuid, client_id uuid, roles text[],
               name text, email text, time_zone text, ends_at timestamptz)
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select a.practice_id, p.name, p.time_zone, a.id, a.client_id, a.roles, a.name, a.email, a.time_zone, s.ends_at
  from auth.session s
  join account a on a.practice_id = s.practice_id and a.id = s.account_id and a.status = 'active'
  join practice p on p.id = a.practice_id
  where s.token_hash = p_hash and s.revoked_at is null and s.ends_at > p_now
    and s.last_seen_at + make_interval(secs => s.idle_seconds) > p_now
$$;

-- Whoever was shut out is shut out of what is still open as well: each process looks again at the streams of the account.
create function sec.live_look() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('reknit_live', json_build_object('account', case tg_table_name when 'account' then to_jsonb(new) -> 'id' else to_jsonb(new) -> 'account_id' end)::text);
  return null;
end $$;
create trigger tr_session_live after update of revoked_at on auth.session
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function sec.live_look();
create trigger tr_account_live after update of status on account
  for each row when (old.status is distinct from new.status) execute function sec.live_look();

revoke all on function sec.live_tell(jsonb, timestamptz), sec.live_look(), auth.peek_session(bytea, timestamptz) from public;
grant execute on function sec.live_tell(jsonb, timestamptz), auth.peek_session(bytea, timestamptz) to reknit_app;
`;

/** The queue's own tables hold ids and times. The application works on them and can change none of their shapes. */
export const JOB_GRANTS = `
revoke all on all functions in schema pgboss from public;
grant usage on schema pgboss to reknit_app;
grant select, insert, update, delete on pgboss.job, pgboss.job_common to reknit_app;
grant select, insert, update on pgboss.queue to reknit_app;
grant select, insert, update, delete on pgboss.schedule to reknit_app;
grant select, update on pgboss.version to reknit_app;
grant select on pgboss.bam, pgboss.subscription to reknit_app;
grant select, delete on pgboss.job_dependency to reknit_app;
grant execute on function pgboss.job_now(), pgboss.create_queue(text, jsonb), pgboss.job_table_format(text, text) to reknit_app;
`;
