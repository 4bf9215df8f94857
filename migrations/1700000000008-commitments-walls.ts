// The second wall around commitments, promises and slips: who reaches which rows when every where-clause is forgotten. A part
// of `Commitments1700000000008`, in a file of its own because it is read on its own.

/**
 * Whether a person in care, other than the author, sees something now. Every kind of owner answers for itself; a stop of joint
 * work closes all of them at once.
 */
export const COMMITMENT_REACH = `
-- Replaced where their tables are made: nobody but the author until then.
create function sec.may_see_amends_plan(p_owner uuid) returns boolean language sql stable security definer
set search_path = public, sec, pg_temp as $$ select false $$;
create function sec.may_see_transparency(p_owner uuid) returns boolean language sql stable security definer
set search_path = public, sec, pg_temp as $$ select false $$;

-- The moment up to which its author shows a promise to whoever acts; null: not at all.
create function sec.promise_shown_until(p_owner uuid) returns timestamptz language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return (select max(s.shared_at) from promise_share s
    join participant me on me.practice_id = tenant and me.id = s.recipient_participant_id and me.state not in ('left', 'removed')
    join participant author on author.practice_id = tenant and author.case_id = s.case_id and author.client_id = s.client_id
      and author.state not in ('left', 'removed')
    where s.practice_id = tenant and s.promise_id = p_owner and s.recipient_client_id = person and s.ended_at is null
      and not sec.joint_work_suspended(s.case_id));
end $$;

create function sec.may_see_commitment(p_case uuid, p_kind text, p_owner uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  if sec.client() is null or sec.joint_work_suspended(p_case) or p_case not in (select sec.my_cases()) then return false; end if;
  return case p_kind
    when 'amends_plan' then sec.may_see_amends_plan(p_owner)
    when 'transparency' then sec.may_see_transparency(p_owner)
    when 'promise' then sec.promise_shown_until(p_owner) is not null
    else false end;
end $$;

-- Of a promise only what was due when it was shown: nothing of it goes on by itself.
create function sec.may_see_occurrence(p_case uuid, p_kind text, p_owner uuid, p_due timestamptz) returns boolean
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
begin
  return sec.may_see_commitment(p_case, p_kind, p_owner)
    and (p_kind <> 'promise' or p_due <= sec.promise_shown_until(p_owner));
end $$;

create function sec.promises_shown_to_me()
returns table (share_id uuid, promise_id uuid, given_name text, shared_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.id, s.promise_id, k.given_name, s.shared_at from promise_share s
    join client k on k.practice_id = tenant and k.id = s.client_id
    where s.practice_id = tenant and s.recipient_client_id = person and s.ended_at is null
      and sec.promise_shown_until(s.promise_id) is not null;
end $$;

-- What its author says of a slip, and whether the fix was kept: not how large it was thought to be, not how it became known.
create function sec.slips_shown_to_me()
returns table (share_id uuid, given_name text, shared_at timestamptz, happened text, own text, sorry text, fix jsonb,
               guard_if text, guard_then text, fix_done boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.id, k.given_name, s.shared_at, x.happened, x.own, x.sorry, x.fix, x.guard_if, x.guard_then,
      exists (select 1 from occurrence o where o.practice_id = tenant and o.owner_kind = 'slip' and o.owner_id = x.id
        and o.state in ('kept', 'kept_late'))
    from slip_share s
    join slip x on x.practice_id = tenant and x.id = s.slip_id
    join client k on k.practice_id = tenant and k.id = s.client_id
    join participant me on me.practice_id = tenant and me.id = s.recipient_participant_id and me.state not in ('left', 'removed')
    join participant author on author.practice_id = tenant and author.case_id = s.case_id and author.client_id = s.client_id
      and author.state not in ('left', 'removed')
    where s.practice_id = tenant and s.recipient_client_id = person and s.ended_at is null
      and not sec.joint_work_suspended(s.case_id)
    order by s.shared_at desc;
end $$;

-- With whom a person in care could share something of a case now: nobody, while joint work with them is not open.
create function sec.share_recipients(p_case uuid) returns table (participant_id uuid, client_id uuid, given_name text)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select o.id, o.client_id, k.given_name from participant me
    join participant o on o.practice_id = tenant and o.case_id = p_case and o.client_id <> person and o.state = 'active'
    join client k on k.practice_id = tenant and k.id = o.client_id
    where me.practice_id = tenant and me.case_id = p_case and me.client_id = person
      and sec.joint_work_open(p_case, array[me.id, o.id])
    order by k.given_name, o.id;
end $$;

revoke all on all functions in schema sec from public;
grant execute on function sec.may_see_amends_plan(uuid), sec.may_see_transparency(uuid), sec.promise_shown_until(uuid),
  sec.may_see_commitment(uuid, text, uuid), sec.may_see_occurrence(uuid, text, uuid, timestamptz), sec.promises_shown_to_me(),
  sec.slips_shown_to_me(), sec.share_recipients(uuid) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const STAFF_IN_REACH = `${SYSTEM} or (${STAFF} and ${IN_REACH})`;
const OWN = 'client_id = (select sec.client())';
const ME = '(select sec.account())';
const OTHER_SEES = 'sec.may_see_occurrence(case_id, owner_kind, owner_id, due_at)';

/** Practice first (permissive), then whose row it is (restrictive: every one of them must hold). */
export const COMMITMENT_POLICIES = `
do $$
declare
  named text;
begin
  foreach named in array array['commitment', 'commitment_pause', 'occurrence', 'occurrence_event', 'occurrence_note', 'promise',
    'promise_change', 'promise_reflection', 'promise_share', 'slip', 'slip_share'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  -- Its author and the care team; what the other person is shown of these goes through the functions above.
  foreach named in array array['commitment_pause', 'promise', 'promise_change', 'promise_reflection', 'slip'] loop
    execute format('create policy reach on %I as restrictive to reknit_app using (%s)', named, $p$${STAFF_IN_REACH} or ${OWN}$p$);
  end loop;
  foreach named in array array['promise_share', 'slip_share'] loop
    execute format('create policy reach on %I as restrictive to reknit_app using (%s)', named, $p$${STAFF_IN_REACH} or ${OWN}$p$);
    execute format('create policy author_shares on %I as restrictive for insert to reknit_app with check (${OWN})', named);
  end loop;
  -- Only by the author themselves, in their own name.
  foreach named in array array['promise', 'promise_change', 'promise_reflection', 'slip'] loop
    execute format('create policy author_writes on %I as restrictive for insert to reknit_app with check (${SYSTEM} or ${OWN})', named);
  end loop;
  -- Commitments and occurrences are made and called off by the system, in the name of whoever decided.
  foreach named in array array['commitment', 'commitment_pause', 'occurrence'] loop
    execute format('create policy system_makes on %I as restrictive for insert to reknit_app with check (${SYSTEM})', named);
  end loop;
  foreach named in array array['commitment', 'commitment_pause'] loop
    execute format('create policy system_changes on %I as restrictive for update to reknit_app using (${SYSTEM})', named);
  end loop;
end $$;

create policy reach on commitment as restrictive to reknit_app using (
  ${STAFF_IN_REACH} or ${OWN}
  or (${STAFF} is false and state <> 'draft' and sec.may_see_commitment(case_id, owner_kind, owner_id)
    and (owner_kind <> 'promise' or created_at <= sec.promise_shown_until(owner_id))));
create policy only_drafts on commitment as restrictive for delete to reknit_app using (${SYSTEM} and state = 'draft');
create policy reach on occurrence as restrictive to reknit_app using (
  ${STAFF_IN_REACH} or ${OWN} or (${STAFF} is false and ${OTHER_SEES}));

-- The author reads the record of their own but for what somebody noticed for themselves; the other person what they said.
create policy reach on occurrence_event as restrictive to reknit_app using (
  ${STAFF_IN_REACH} or (${OWN} and kind <> 'noticed') or account_id = ${ME});
create policy own_name on occurrence_event as restrictive for insert to reknit_app with check (
  ${SYSTEM} or (account_id = ${ME} and (
    (actor = 'author' and ${OWN})
    or (actor = 'clinician' and ${STAFF} and ${IN_REACH})
    or (actor = 'other' and ${STAFF} is false and client_id <> (select sec.client()) and exists (
      select 1 from occurrence o where o.practice_id = occurrence_event.practice_id and o.id = occurrence_event.occurrence_id)))));
create policy reach on occurrence_note as restrictive to reknit_app using (${STAFF_IN_REACH} or account_id = ${ME});
create policy own_name on occurrence_note as restrictive for insert to reknit_app with check (${SYSTEM} or account_id = ${ME});
`;

/** The least that works: columns that never change are not granted for change. */
export const COMMITMENT_GRANTS = `
grant select, insert on commitment, commitment_pause, occurrence, occurrence_event, occurrence_note, promise, promise_change,
  promise_reflection, promise_share, slip, slip_share to reknit_app;
grant delete on commitment to reknit_app;
grant update (state, made_until, version) on commitment to reknit_app;
grant update (until_at) on commitment_pause to reknit_app;
grant update (state, reported, kept_at, done_late_at, held_as, resolution, seen, next_at, event_count, version)
  on occurrence to reknit_app;
grant update (why, smallest_version, state, place, revision, ended_at, version) on promise to reknit_app;
grant update (ended_at) on promise_share, slip_share to reknit_app;
grant update (state, told_within, known_at, own, sorry, fix, guard_if, guard_then, repeated, looked_at, looked_by, closed_at, version)
  on slip to reknit_app;
`;
