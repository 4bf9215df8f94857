// The second wall around boundaries and transparency agreements: who reaches which rows when every where-clause is forgotten.
// A part of `Boundaries1700000000010`.

export const BOUNDARY_REACH = `
-- What whoever acts was told and may still know of: it is safe to tell, they take part, and nothing is suspended.
create function sec.my_tellings() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select t.id from boundary_telling t
    join participant p on p.practice_id = t.practice_id and p.id = t.participant_id and p.state not in ('left', 'removed')
    join boundary b on b.practice_id = t.practice_id and b.id = t.boundary_id and b.safe_to_tell = 'yes' and not b.personal
    where t.practice_id = tenant and t.client_id = person and not sec.joint_work_suspended(t.case_id);
end $$;

-- Of those, the words that are told now: this revision, this part of it, and it is not over.
create function sec.is_told(p_boundary uuid, p_revision integer, p_part text) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return exists (select 1 from boundary_telling t
    join boundary b on b.practice_id = t.practice_id and b.id = t.boundary_id and b.told_revision = t.revision
      and b.state not in ('closed', 'retired', 'withdrawn')
    where t.practice_id = tenant and t.boundary_id = p_boundary and t.revision = p_revision and t.ended_at is null
      and t.id in (select sec.my_tellings()) and (p_part is null or p_part = any (t.parts)));
end $$;

create function sec.may_log_on(p_boundary uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return exists (select 1 from boundary b where b.practice_id = tenant and b.id = p_boundary and (b.client_id = person
    or (b.kind = 'agreement' and exists (select 1 from boundary_telling t
      where t.practice_id = tenant and t.boundary_id = b.id and t.revision = b.told_revision and t.id in (select sec.my_tellings())))));
end $$;

-- Its author and every adult who is named in it have said yes to this very revision.
create function sec.boundary_confirmed(p_boundary uuid, p_revision integer) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return exists (select 1 from boundary_named n where n.practice_id = tenant and n.boundary_id = p_boundary and n.revision = p_revision)
    and not exists (
      select 1 from (
        select b.client_id from boundary b where b.practice_id = tenant and b.id = p_boundary
        union
        select p.client_id from boundary_named n
        join participant p on p.practice_id = tenant and p.id = n.participant_id
        join client k on k.practice_id = tenant and k.id = p.client_id and not sec.is_minor(k.birth_year)
        where n.practice_id = tenant and n.boundary_id = p_boundary and n.revision = p_revision) adult
      where not exists (select 1 from boundary_confirmation c
        where c.practice_id = tenant and c.boundary_id = p_boundary and c.revision = p_revision and c.client_id = adult.client_id));
end $$;

-- Agreements whoever acts is part of, while nothing is suspended.
create function sec.my_transparency() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select y.agreement_id from transparency_party y
    join participant p on p.practice_id = y.practice_id and p.id = y.participant_id and p.state not in ('left', 'removed')
    where y.practice_id = tenant and y.client_id = person and not sec.joint_work_suspended(y.case_id);
end $$;

-- Where somebody has said that they are afraid, or were told what to write, nothing is made transparent.
create function sec.transparency_fits(p_case uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return not exists (select 1 from boundary b where b.practice_id = tenant and b.case_id = p_case and b.personal
    and b.state not in ('closed', 'retired', 'withdrawn'));
end $$;

revoke all on function sec.my_tellings(), sec.is_told(uuid, integer, text), sec.may_log_on(uuid), sec.boundary_confirmed(uuid, integer),
  sec.my_transparency(), sec.transparency_fits(uuid) from public;
grant execute on function sec.my_tellings(), sec.is_told(uuid, integer, text), sec.may_log_on(uuid), sec.boundary_confirmed(uuid, integer),
  sec.my_transparency(), sec.transparency_fits(uuid) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const CLIENT = '(select sec.client())';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const TEAM = `(${SYSTEM} or (${STAFF} and ${IN_REACH}))`;
/** Somebody's own words stay theirs, after they have left as well. */
const MINE = `client_id = ${CLIENT}`;
const ME = '(select sec.account())';

const OWN = [
  'boundary',
  'boundary_private',
  'boundary_named',
  'boundary_rehearsal',
  'boundary_event',
  'contact_level',
  'transparency_week',
];
const ALL = [
  ...OWN,
  'boundary_draft',
  'boundary_revision',
  'boundary_part',
  'boundary_decision',
  'boundary_telling',
  'boundary_answer',
  'boundary_confirmation',
  'boundary_prompt',
  'transparency_agreement',
  'transparency_party',
  'transparency_revision',
  'transparency_confirmation',
  'transparency_review',
];
const JOINT = ['transparency_party', 'transparency_revision', 'transparency_confirmation'];
/** Written by whoever they are about, and by nobody for them: neither staff nor the system. */
const OWN_HAND = [
  'boundary',
  'boundary_revision',
  'boundary_part',
  'boundary_private',
  'boundary_named',
  'boundary_rehearsal',
  'boundary_answer',
  'boundary_confirmation',
  'boundary_event',
  'contact_level',
  'transparency_confirmation',
  'transparency_week',
];
const sqlList = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const BOUNDARY_POLICIES = `
do $$
declare
  named text;
begin
  foreach named in array array[${sqlList(ALL)}] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  foreach named in array array[${sqlList(OWN)}] loop
    execute format('create policy reach on %I as restrictive to reknit_app using (%s)', named, $p$${TEAM} or ${MINE}$p$);
  end loop;
  foreach named in array array[${sqlList(OWN_HAND)}] loop
    execute format('create policy own_hand on %I as restrictive for insert to reknit_app with check (%s)', named, $p$${MINE}$p$);
  end loop;
  foreach named in array array[${sqlList(JOINT)}] loop
    execute format('create policy reach on %I as restrictive for select to reknit_app using (%s)', named,
      $p$${TEAM} or agreement_id in (select sec.my_transparency())$p$);
  end loop;
end $$;

create policy author_only on boundary_draft as restrictive to reknit_app using (${MINE});
-- What was told is read through the telling alone.
create policy reach on boundary_revision as restrictive for select to reknit_app
  using (${TEAM} or ${MINE} or (${CLIENT} is not null and sec.is_told(boundary_id, revision, null)));
create policy reach on boundary_part as restrictive for select to reknit_app
  using (${TEAM} or ${MINE} or (${CLIENT} is not null and sec.is_told(boundary_id, revision, part)));
create policy reach on boundary_telling as restrictive to reknit_app
  using (${TEAM} or author_client_id = ${CLIENT} or id in (select sec.my_tellings()));
create policy author_tells on boundary_telling as restrictive for insert to reknit_app with check (author_client_id = ${CLIENT});
create policy author_ends on boundary_telling as restrictive for update to reknit_app using (${SYSTEM} or author_client_id = ${CLIENT});
create policy reach on boundary_answer as restrictive for select to reknit_app
  using (${TEAM} or author_client_id = ${CLIENT} or ${MINE});
create policy reach on boundary_confirmation as restrictive for select to reknit_app
  using (${TEAM} or author_client_id = ${CLIENT} or ${MINE});
-- Why a clinician calls it a boundary is theirs; what they gave back to mend is for its author.
create policy reach on boundary_decision as restrictive for select to reknit_app
  using (${TEAM} or (${MINE} and decision = 'returned'));
create policy own_name on boundary_decision as restrictive for insert to reknit_app
  with check (${STAFF} and ${IN_REACH} and decided_by = ${ME});
create policy reach on boundary_prompt as restrictive to reknit_app using (${TEAM});
create policy system_asks on boundary_prompt as restrictive for insert to reknit_app with check (${SYSTEM});

create policy reach on transparency_agreement as restrictive to reknit_app
  using (${TEAM} or id in (select sec.my_transparency())) with check (true);
create policy party_begins on transparency_agreement as restrictive for insert to reknit_app with check (begun_by = ${CLIENT});
-- With whom it is made is written from the homework they share, in the name of the system.
create policy system_adds on transparency_party as restrictive for insert to reknit_app with check (${SYSTEM});
create policy party_writes on transparency_revision as restrictive for insert to reknit_app
  with check (written_by = ${CLIENT});
create policy reach on transparency_review as restrictive for select to reknit_app using (${TEAM});
create policy own_name on transparency_review as restrictive for insert to reknit_app
  with check (${STAFF} and ${IN_REACH} and reviewed_by = ${ME});
`;

/** The least that works: columns that never change are not granted for change. */
export const BOUNDARY_GRANTS = `
grant select, insert on ${ALL.join(', ')} to reknit_app;
grant update (kind, state, paused_from, paused_by, paused_by_client, paused_until, suspended_at, revision, in_force_revision, told_revision,
  spoken, domain, channel, safe_to_tell, personal, effective_at_once, starts_on, ends_on, review_on, answer_due_at, restate_offered,
  handed_in, kind_fixed, version) on boundary to reknit_app;
grant update (content, updated_at) on boundary_draft to reknit_app;
grant update (ended_at, farewell) on boundary_telling to reknit_app;
grant update (closed_at, closed_by, note) on boundary_prompt to reknit_app;
grant update (state, revision, renewals, renewal_revision, renewal_approved, ends_on, ended_at, version) on transparency_agreement to reknit_app;
`;
