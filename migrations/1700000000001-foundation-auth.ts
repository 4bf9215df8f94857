/** Part of the foundation: what must be found before a practice is known. */
export const AUTH_TABLES = `
-- What must be found before a practice is known. No role but the owner reads these; the functions below answer
-- one question each.
create table auth.credential (
  email text not null constraint pk_credential primary key,
  practice_id uuid not null,
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  constraint fk_credential_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint uq_credential_account unique (practice_id, account_id),
  constraint ck_credential_email check (email = lower(email))
);

create table auth.session (
  token_hash bytea not null constraint pk_session primary key,
  practice_id uuid not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_seconds integer not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  constraint fk_session_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_session_account on auth.session (practice_id, account_id);
create index ix_session_ends on auth.session (ends_at);

create table auth.throttle (
  key text not null constraint pk_throttle primary key,
  failures integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);

-- Links that prove themselves: invitations and password resets. Only a hash of the token is kept.
create table auth.link (
  token_hash bytea not null constraint pk_link primary key,
  practice_id uuid not null constraint fk_link_practice references practice (id),
  id uuid not null constraint uq_link_id unique,
  purpose text not null constraint ck_link_purpose check (purpose in ('invite_staff', 'invite_client', 'reset')),
  email text not null,
  name text not null,
  roles text[] not null default '{}',
  client_id uuid,
  account_id uuid,
  second_fact_hash text,
  wrong_facts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint fk_link_client foreign key (practice_id, client_id) references client (practice_id, id),
  constraint fk_link_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_link_practice on auth.link (practice_id, created_at);
create index ix_link_client on auth.link (practice_id, client_id);
create index ix_link_account on auth.link (practice_id, account_id);
`;

/** One question each, answered as the owner; the only way in for the application. */
export const AUTH_FUNCTIONS = `
create function auth.find_credential(p_email text)
returns table (practice_id uuid, account_id uuid, password_hash text, roles text[], status text)
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select c.practice_id, c.account_id, c.password_hash, a.roles, a.status
  from auth.credential c join account a on a.practice_id = c.practice_id and a.id = c.account_id
  where c.email = lower(p_email)
$$;

create function auth.open_session(p_hash bytea, p_practice uuid, p_account uuid, p_now timestamptz, p_idle integer, p_ends timestamptz)
returns void language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.session (token_hash, practice_id, account_id, created_at, last_seen_at, idle_seconds, ends_at)
  values (p_hash, p_practice, p_account, p_now, p_now, p_idle, p_ends)
$$;

-- Who holds this token, if the session is alive. Being used keeps it alive; that is written at most once a minute.
create function auth.resolve_session(p_hash bytea, p_now timestamptz)
returns table (practice_id uuid, practice_name text, practice_time_zone text, account_id uuid, client_id uuid, roles text[],
               name text, email text, time_zone text, ends_at timestamptz)
language plpgsql security definer set search_path = public, auth, pg_temp as $$
declare
  found_session auth.session;
begin
  select * into found_session from auth.session s where s.token_hash = p_hash;
  if not found or found_session.revoked_at is not null or found_session.ends_at <= p_now
     or found_session.last_seen_at + make_interval(secs => found_session.idle_seconds) <= p_now then
    return;
  end if;
  if found_session.last_seen_at < p_now - interval '1 minute' then
    update auth.session s set last_seen_at = p_now where s.token_hash = p_hash and s.last_seen_at < p_now;
  end if;
  return query
    select a.practice_id, p.name, p.time_zone, a.id, a.client_id, a.roles, a.name, a.email, a.time_zone, found_session.ends_at
    from account a join practice p on p.id = a.practice_id
    where a.practice_id = found_session.practice_id and a.id = found_session.account_id and a.status = 'active';
end $$;

create function auth.revoke_session(p_hash bytea, p_now timestamptz) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  update auth.session set revoked_at = p_now where token_hash = p_hash and revoked_at is null
$$;

create function auth.revoke_sessions_of(p_account uuid, p_now timestamptz) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  update auth.session set revoked_at = p_now
  where practice_id = sec.tenant() and account_id = p_account and revoked_at is null
$$;

-- Counts an attempt and answers how many there were in the window; one statement, so that parallel guesses all count.
create function auth.hit(p_key text, p_now timestamptz, p_window interval)
returns table (failures integer, last_at timestamptz)
language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.throttle as t (key, failures, first_at, last_at) values (p_key, 1, p_now, p_now)
  on conflict (key) do update set
    failures = case when t.last_at < p_now - p_window then 1 else t.failures + 1 end,
    first_at = case when t.last_at < p_now - p_window then p_now else t.first_at end,
    last_at = p_now
  returning t.failures, t.last_at
$$;

create function auth.attempts(p_key text, p_now timestamptz, p_window interval)
returns table (failures integer, last_at timestamptz)
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select t.failures, t.last_at from auth.throttle t where t.key = p_key and t.last_at >= p_now - p_window
$$;

create function auth.forget_attempts(p_key text) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  delete from auth.throttle where key = p_key
$$;

create function auth.address_taken(p_email text) returns boolean
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select exists (select 1 from auth.credential where email = lower(p_email))
$$;

create function auth.set_credential(p_email text, p_account uuid, p_hash text, p_now timestamptz) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.credential (email, practice_id, account_id, password_hash, changed_at)
  values (lower(p_email), sec.tenant(), p_account, p_hash, p_now)
$$;

create function auth.change_password(p_account uuid, p_hash text, p_now timestamptz) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  update auth.credential set password_hash = p_hash, changed_at = p_now
  where practice_id = sec.tenant() and account_id = p_account
$$;

create function auth.add_link(p_hash bytea, p_id uuid, p_purpose text, p_email text, p_name text, p_roles text[],
  p_client uuid, p_account uuid, p_fact text, p_now timestamptz, p_expires timestamptz) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.link (token_hash, practice_id, id, purpose, email, name, roles, client_id, account_id, second_fact_hash, created_at, expires_at)
  values (p_hash, sec.tenant(), p_id, p_purpose, lower(p_email), p_name, p_roles, p_client, p_account, p_fact, p_now, p_expires)
$$;

-- An earlier invitation of the same person ends when a new one goes out.
create function auth.end_links(p_client uuid, p_account uuid, p_id uuid, p_now timestamptz) returns integer
language sql security definer set search_path = public, auth, pg_temp as $$
  with ended as (
    update auth.link set withdrawn_at = p_now
    where practice_id = sec.tenant() and used_at is null and withdrawn_at is null
      and (client_id = p_client or account_id = p_account or id = p_id)
    returning 1)
  select count(*)::integer from ended
$$;

create function auth.find_link(p_hash bytea, p_now timestamptz)
returns table (practice_id uuid, practice_name text, practice_time_zone text, id uuid, purpose text, email text, name text,
               roles text[], client_id uuid, account_id uuid, second_fact_hash text, wrong_facts integer)
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select l.practice_id, p.name, p.time_zone, l.id, l.purpose, l.email, l.name, l.roles, l.client_id, l.account_id,
         l.second_fact_hash, l.wrong_facts
  from auth.link l join practice p on p.id = l.practice_id
  where l.token_hash = p_hash and l.used_at is null and l.withdrawn_at is null and l.expires_at > p_now and l.wrong_facts < 5
$$;

create function auth.use_link(p_hash bytea, p_now timestamptz) returns integer
language sql security definer set search_path = public, auth, pg_temp as $$
  with used as (
    update auth.link set used_at = p_now
    where token_hash = p_hash and used_at is null and withdrawn_at is null and expires_at > p_now and wrong_facts < 5
    returning 1)
  select count(*)::integer from used
$$;

create function auth.wrong_fact(p_hash bytea) returns void
language sql security definer set search_path = public, auth, pg_temp as $$
  update auth.link set wrong_facts = wrong_facts + 1 where token_hash = p_hash
$$;

create function auth.open_links()
returns table (id uuid, purpose text, email text, name text, roles text[], client_id uuid, created_at timestamptz, expires_at timestamptz)
language sql stable security definer set search_path = public, auth, pg_temp as $$
  select l.id, l.purpose, l.email, l.name, l.roles, l.client_id, l.created_at, l.expires_at
  from auth.link l
  where l.practice_id = sec.tenant() and l.purpose <> 'reset' and l.used_at is null and l.withdrawn_at is null
$$;

create function auth.practice_exists() returns boolean
language sql stable security definer set search_path = public, auth, pg_temp as $$ select exists (select 1 from practice) $$;

-- Practices for the work of the system itself, such as sending mail; ids and zones, nothing else.
create function auth.practices() returns table (practice_id uuid, time_zone text)
language sql stable security definer set search_path = public, auth, pg_temp as $$ select id, time_zone from practice $$;

-- The first practice, possible only while none exists.
create function auth.found_practice(p_id uuid, p_name text, p_zone text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, auth, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('reknit.found-practice'));
  if exists (select 1 from practice) then return false; end if;
  insert into practice (id, name, time_zone, created_at) values (p_id, p_name, p_zone, p_now);
  return true;
end $$;
`;
