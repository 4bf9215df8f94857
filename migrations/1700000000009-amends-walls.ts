// The second wall around amends plans: who reaches which rows when every where-clause is forgotten. A part of
// `Amends1700000000009`.

export const AMENDS_REACH = `
-- Plans that reach whoever acts, as the person they are for. Paused ones too: stopping is always possible.
create function sec.my_amends_received() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.plan_id from amends_share s
    join participant t on t.practice_id = s.practice_id and t.id = s.participant_id and t.state not in ('left', 'removed')
    where s.practice_id = tenant and s.client_id = person and s.withdrawn_at is null and s.delivered_at is not null;
end $$;

-- The versions they may read at this moment: shared, given, not ended, not paused, and nothing is suspended.
create function sec.my_amends_versions() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.version_id from amends_share s
    join participant t on t.practice_id = s.practice_id and t.id = s.participant_id and t.state not in ('left', 'removed')
    join amends_plan p on p.practice_id = s.practice_id and p.id = s.plan_id
    where s.practice_id = tenant and s.client_id = person and s.withdrawn_at is null and s.delivered_at is not null
      and p.state <> 'paused' and (p.over_at is null or p.state = 'completed') and not sec.joint_work_suspended(s.case_id);
end $$;

-- Asked for every commitment of a plan: what its author did and does shows as long as the version in force does.
create or replace function sec.may_see_amends_plan(p_owner uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return exists (select 1 from amends_plan p
    join amends_version v on v.practice_id = p.practice_id and v.plan_id = p.id and v.number = p.in_force
    where p.practice_id = tenant and p.id = p_owner and v.id in (select sec.my_amends_versions()));
end $$;

revoke all on function sec.my_amends_received(), sec.my_amends_versions() from public;
grant execute on function sec.my_amends_received(), sec.my_amends_versions() to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const CLIENT = '(select sec.client())';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const TEAM = `${SYSTEM} or (${STAFF} and ${IN_REACH})`;
const AUTHOR = `(author_client_id = ${CLIENT} and ${IN_REACH})`;
const THEIRS = `(client_id = ${CLIENT} and ${IN_REACH})`;
const BY_PLAN = `exists (select 1 from amends_plan p where p.practice_id = PLACE.practice_id and p.id = PLACE.plan_id
  and p.author_client_id = ${CLIENT})`;
const authorOf = (table: string) => BY_PLAN.replaceAll('PLACE', table);

const ALL = [
  'amends_plan',
  'amends_draft',
  'amends_version',
  'amends_private',
  'amends_share',
  'amends_acceptance',
  'amends_decline',
  'amends_proposal',
  'amends_rating',
  'amends_reflection',
  'amends_willingness',
  'amends_review',
  'amends_note',
  'amends_pause',
  'amends_move',
];
const sqlList = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const AMENDS_POLICIES = `
do $$ declare named text; begin
  foreach named in array array[${sqlList(ALL)}] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  -- The care team alone: neither of the two people.
  foreach named in array array['amends_willingness', 'amends_note'] loop
    execute format('create policy team on %I as restrictive to reknit_app using (%s) with check (%s)', named, $p$${TEAM}$p$, $p$${TEAM}$p$);
  end loop;
  -- Whoever said it, and the care team: never the other one.
  foreach named in array array['amends_decline', 'amends_rating', 'amends_reflection', 'amends_acceptance'] loop
    execute format('create policy own_or_team on %I as restrictive to reknit_app using (%s)', named, $p$${TEAM} or ${THEIRS}$p$);
  end loop;
  foreach named in array array['amends_decline', 'amends_rating', 'amends_reflection', 'amends_acceptance', 'amends_proposal'] loop
    execute format('create policy own_words on %I as restrictive for insert to reknit_app with check (%s)', named, $p$${THEIRS}$p$);
  end loop;
end $$;

create policy reach on amends_plan as restrictive to reknit_app
  using (${TEAM} or ${AUTHOR} or (${CLIENT} is not null and id = any (array(select sec.my_amends_received()))));
create policy begun_by_author on amends_plan as restrictive for insert to reknit_app
  with check (created_by = (select sec.account()) and ((${STAFF} and ${IN_REACH}) or ${AUTHOR}));

-- What is being written is its author's, unless both sat down to it.
create policy reach on amends_draft as restrictive to reknit_app
  using (${SYSTEM} or ${THEIRS} or (${STAFF} and ${IN_REACH} and exists (select 1 from amends_plan p
    where p.practice_id = amends_draft.practice_id and p.id = amends_draft.plan_id and p.drafted_together)));

create policy reach on amends_version as restrictive to reknit_app
  using (${TEAM} or ${AUTHOR} or (${CLIENT} is not null and id = any (array(select sec.my_amends_versions()))));
create policy not_by_readers on amends_version as restrictive for update to reknit_app using (${TEAM} or ${AUTHOR});
create policy author_hands_in on amends_version as restrictive for insert to reknit_app with check (${SYSTEM} or ${AUTHOR});
create policy reach on amends_private as restrictive to reknit_app using (${TEAM} or ${AUTHOR});
create policy author_hands_in on amends_private as restrictive for insert to reknit_app with check (${SYSTEM} or ${AUTHOR});
create policy team_decides on amends_private as restrictive for update to reknit_app using (${TEAM});

create policy reach on amends_share as restrictive to reknit_app using (${TEAM} or ${THEIRS} or ${authorOf('amends_share')});
create policy author_shares on amends_share as restrictive for insert to reknit_app with check (${authorOf('amends_share')});
create policy reach on amends_proposal as restrictive to reknit_app using (${TEAM} or ${THEIRS} or ${authorOf('amends_proposal')});

create policy reach on amends_review as restrictive to reknit_app using (${TEAM} or ${AUTHOR});
create policy own_name on amends_review as restrictive for insert to reknit_app
  with check (${STAFF} and ${IN_REACH} and reviewer_id = (select sec.account()));
create policy own_name on amends_willingness as restrictive for insert to reknit_app with check (recorded_by = (select sec.account()));

create policy own_or_team on amends_pause as restrictive to reknit_app
  using (${TEAM} or (account_id = (select sec.account()) and ${IN_REACH}));
create policy team_reads on amends_move as restrictive for select to reknit_app using (${TEAM});
create policy own_name on amends_move as restrictive for insert to reknit_app
  with check (${SYSTEM} or (account_id = (select sec.account()) and ${IN_REACH}));
`;

/** The least that works: columns that never change are not granted for change. */
export const AMENDS_GRANTS = `
grant select, insert on ${ALL.join(', ')} to reknit_app;
grant update (state, paused_from, versions, in_force, window_ends_at, amending_ends_at, starts_on, ends_on, time_zone,
  next_review_on, over_at, version) on amends_plan to reknit_app;
grant update (content, saved_at), delete on amends_draft to reknit_app;
grant update (state, approved_at, approved_by, approval_hash, co_approved_by) on amends_version to reknit_app;
grant update (approach, rupture_event_id) on amends_private to reknit_app;
grant update (withdrawn_at, delivered_at, shown_until) on amends_share to reknit_app;
grant update (words, disclosure_plan) on amends_note to reknit_app;
grant update (person_agreed_at, clinician_agreed_at, ended_at) on amends_pause to reknit_app;
`;
