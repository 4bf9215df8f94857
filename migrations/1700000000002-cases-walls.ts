// The second wall around cases: who reaches which rows when every where-clause is forgotten. A part of
// `Cases1700000000002`, in a file of its own because it is read on its own.

/**
 * Questions about the transaction's actor that policies ask; each answers once for a statement. In plpgsql, because its
 * plans are kept: the same in plain SQL is planned again at every call, and took ten times as long.
 */
export const CASE_REACH = `
-- The cases of whoever acts: on their team today, on the team of somebody they supervise today, or taking part.
create function sec.my_cases() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  claim constant text[] := sec.claims();
  tenant constant uuid := claim[2]::uuid;
  me constant uuid := claim[3]::uuid;
  person constant uuid := sec.client();
  today constant date := claim[6]::date;
begin
  if person is not null then
    return query select p.case_id from participant p
      where p.practice_id = tenant and p.client_id = person and p.state not in ('left', 'removed');
    return;
  end if;
  return query
    select m.case_id from care_team_member m
    where m.practice_id = tenant and m.account_id = me and m.from_on <= today and (m.to_on is null or m.to_on > today)
    union
    select m.case_id from supervision s
    join care_team_member m on m.practice_id = s.practice_id and m.account_id = s.supervisee_id
      and m.from_on <= today and (m.to_on is null or m.to_on > today)
    where s.practice_id = tenant and s.supervisor_id = me and s.from_on <= today and (s.to_on is null or s.to_on > today);
end $$;

-- The people of those cases; for a person in care nobody but themselves.
create function sec.my_clients() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select p.client_id from participant p
    where p.practice_id = tenant and p.case_id = any (array(select sec.my_cases())) and (person is null or p.client_id = person);
end $$;

-- As whom a person in care takes part; nothing for staff.
create function sec.my_participants() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select p.id from participant p
    where p.practice_id = tenant and p.client_id = person and p.state not in ('left', 'removed');
end $$;

-- Whoever has just opened a case puts themselves on its empty team; from then on the team decides.
create function sec.may_staff(p_case uuid, p_account uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return p_account = sec.account() and sec.client() is null
    and exists (select 1 from care_case c where c.practice_id = tenant and c.id = p_case and c.created_by = p_account)
    and not exists (select 1 from care_team_member m where m.practice_id = tenant and m.case_id = p_case);
end $$;

-- A person in care changes nothing of the case row itself, yet what they hand in is activity.
create function sec.touch_case(p_case uuid, p_at timestamptz) returns void language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not (sec.is_system() or p_case in (select sec.my_cases())) then return; end if;
  update care_case set last_activity_at = greatest(last_activity_at, p_at) where practice_id = tenant and id = p_case;
end $$;

-- Nor do they see the figures of a case, which count other people's work too; they only make them out of date. The case
-- is held before its figures, here and wherever else both are: nobody waits in a circle.
create function sec.outdate_figures(p_case uuid) returns void language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not (sec.is_system() or p_case in (select sec.my_cases())) then return; end if;
  perform 1 from care_case where practice_id = tenant and id = p_case for no key update;
  update case_figures set next_lapse_at = '-infinity' where practice_id = tenant and case_id = p_case;
end $$;

revoke all on all functions in schema sec from public;
grant execute on function sec.my_cases(), sec.my_clients(), sec.my_participants(), sec.may_staff(uuid, uuid),
  sec.touch_case(uuid, timestamptz), sec.outdate_figures(uuid) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const STAFF_IN_REACH = `${SYSTEM} or (${STAFF} and ${IN_REACH})`;
const MINE_OR_STAFF = `(${STAFF} or participant_id = any (array(select sec.my_participants())))`;

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const CASE_POLICIES = `
do $$
declare
  named text;
begin
  foreach named in array array['care_case', 'participant', 'care_team_member', 'supervision', 'consent', 'rupture_event',
    'rupture_role', 'goal', 'goal_rating', 'timeline_event', 'case_figures'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  foreach named in array array['rupture_event', 'rupture_role', 'case_figures'] loop
    execute format('create policy caseload on %I as restrictive to reknit_app using (%s) with check (%s)', named, $p$${STAFF_IN_REACH}$p$, $p$${STAFF_IN_REACH}$p$);
  end loop;
end $$;

create policy caseload_read on care_case as restrictive for select to reknit_app
  using (${SYSTEM} or id = any (array(select sec.my_cases())));
create policy caseload_open on care_case as restrictive for insert to reknit_app
  with check (${SYSTEM} or (${STAFF} and created_by = (select sec.account())));
create policy caseload_change on care_case as restrictive for update to reknit_app
  using (${SYSTEM} or (${STAFF} and id = any (array(select sec.my_cases()))));

-- A person in care knows of nobody else in the case: others come into view only through work they do together.
create policy caseload_read on participant as restrictive for select to reknit_app
  using (${SYSTEM} or (${IN_REACH} and (${STAFF} or client_id = (select sec.client()))));
create policy caseload_add on participant as restrictive for insert to reknit_app with check (${STAFF_IN_REACH});
create policy caseload_change on participant as restrictive for update to reknit_app using (${STAFF_IN_REACH});
create policy own_row on client as restrictive to reknit_app
  using (${STAFF} or id = (select sec.client())) with check (${STAFF});

create policy caseload_read on care_team_member as restrictive for select to reknit_app using (${SYSTEM} or ${IN_REACH});
create policy caseload_add on care_team_member as restrictive for insert to reknit_app
  with check (${STAFF_IN_REACH} or sec.may_staff(case_id, account_id));
create policy caseload_change on care_team_member as restrictive for update to reknit_app using (${STAFF_IN_REACH});

create policy system_add on supervision as restrictive for insert to reknit_app with check (${SYSTEM});
create policy system_change on supervision as restrictive for update to reknit_app using (${SYSTEM});

create policy caseload on consent as restrictive to reknit_app
  using (${SYSTEM} or client_id = any (array(select sec.my_clients())))
  with check (${SYSTEM} or client_id = any (array(select sec.my_clients())));

create policy caseload_read on goal as restrictive for select to reknit_app
  using (${SYSTEM} or (${IN_REACH} and (participant_id is null or ${MINE_OR_STAFF})));
create policy caseload_add on goal as restrictive for insert to reknit_app with check (${STAFF_IN_REACH});
create policy caseload_change on goal as restrictive for update to reknit_app using (${STAFF_IN_REACH});

-- Append-only tables: what was written stays, and nobody writes in another's name.
create policy caseload_read on goal_rating as restrictive for select to reknit_app
  using (${SYSTEM} or (${IN_REACH} and ${MINE_OR_STAFF}));
create policy caseload_add on goal_rating as restrictive for insert to reknit_app
  with check (${SYSTEM} or (${IN_REACH} and ${MINE_OR_STAFF} and rated_by = (select sec.account())));
create policy caseload_read on timeline_event as restrictive for select to reknit_app using (${STAFF_IN_REACH});
create policy caseload_add on timeline_event as restrictive for insert to reknit_app
  with check (${SYSTEM} or (${IN_REACH} and account_id = (select sec.account())));
`;

/** The least that works: columns that never change are not granted for change. */
export const CASE_GRANTS = `
grant select, insert on care_case, participant, care_team_member, supervision, consent, rupture_event, rupture_role, goal,
  goal_rating, timeline_event, case_figures to reknit_app;
grant update (title, relation_subtype, state, presenting_problem, closed_on, end_reason, episode, version, last_activity_at)
  on care_case to reknit_app;
grant update (state, to_on, state_reason, version) on participant to reknit_app;
grant update (to_on, version) on care_team_member to reknit_app;
grant update (to_on) on supervision to reknit_app;
grant update (withdrawn_at) on consent to reknit_app;
grant update (title, kind, summary, when_text, status, version) on rupture_event to reknit_app;
grant delete on rupture_role to reknit_app;
grant update (words, state, target_on, version) on goal to reknit_app;
grant update (open_homework, to_review, overdue, responded, passed_unanswered, last_response_at, next_lapse_at)
  on case_figures to reknit_app;
`;
