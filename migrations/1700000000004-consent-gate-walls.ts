// Whether joint work is open, as the database sees it, and the walls around what that rests on. A part of
// `ConsentGate1700000000004`, in a file of its own because it is read on its own.

/** Questions that commands, triggers and policies ask; the tenant comes from the signed context. */
export const GATE_REACH = `
-- Under 18 for all that is known: only the year of birth is. The same rule as the age gate of homework.
create function sec.is_minor(p_birth_year integer) returns boolean language sql stable security definer
set search_path = public, sec, pg_temp as $$
  select coalesce(extract(year from sec.today())::integer - p_birth_year - 1 < 18, false)
$$;

-- A screen counts on this day and later ones.
create function sec.screens_valid_from() returns date language sql stable security definer
set search_path = public, sec, pg_temp as $$ select sec.today() - 90 $$;

create function sec.consent_stands(p_case uuid, p_client uuid, p_kind text) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  today constant date := sec.today();
begin
  return exists (select 1 from consent c
    where c.practice_id = tenant and c.case_id = p_case and c.client_id = p_client and c.kind = p_kind and c.state = 'active'
      and (c.valid_from is null or c.valid_from <= today) and (c.valid_to is null or c.valid_to >= today));
end $$;

create function sec.joint_work_suspended(p_case uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return exists (select 1 from joint_suspension s where s.practice_id = tenant and s.case_id = p_case and s.ended_at is null);
end $$;

-- Each of them takes part and agrees: adults to joint work; for a minor a guardian, and the minor as well.
create function sec.joint_consents_stand(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return not exists (
    select 1 from unnest(p_participants) as wanted (id)
    left join participant p on p.practice_id = tenant and p.case_id = p_case and p.id = wanted.id and p.state = 'active'
    left join client k on k.practice_id = tenant and k.id = p.client_id
    where p.id is null or not case when sec.is_minor(k.birth_year)
      then sec.consent_stands(p_case, p.client_id, 'guardian_consent') and sec.consent_stands(p_case, p.client_id, 'minor_assent')
      else sec.consent_stands(p_case, p.client_id, 'joint_work') end);
end $$;

-- One clearance that stands covers each of them, rests on screens that still count, and nothing but a plain no came after.
create function sec.joint_work_cleared(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  valid_from constant date := sec.screens_valid_from();
begin
  return exists (
    select 1 from safety_clearance c
    where c.practice_id = tenant and c.case_id = p_case and c.revoked_at is null and not exists (
      select 1 from unnest(p_participants) as wanted (id)
      where not exists (
        select 1 from clearance_person x
        join safety_screen s on s.practice_id = tenant and s.case_id = p_case and s.participant_id = wanted.id and s.id = x.screen_id
        where x.practice_id = tenant and x.case_id = p_case and x.clearance_id = c.id and x.participant_id = wanted.id
          and s.sent_on >= valid_from and not exists (
            select 1 from safety_screen later
            where later.practice_id = tenant and later.case_id = p_case and later.participant_id = wanted.id
              and (later.sent_at, later.id) > (s.sent_at, s.id) and later.result in ('positive', 'ask')))));
end $$;

-- May these people do something together now? Everything is looked at whatever comes out of it: how long the answer takes says
-- no more than the answer.
create function sec.joint_work_open(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  suspended constant boolean := sec.joint_work_suspended(p_case);
  consented constant boolean := sec.joint_consents_stand(p_case, p_participants);
  cleared constant boolean := sec.joint_work_cleared(p_case, p_participants);
  going_on constant boolean := exists (
    select 1 from care_case c where c.practice_id = tenant and c.id = p_case and c.state in ('intake', 'active'));
begin
  return coalesce(cardinality(p_participants), 0) > 0 and not suspended and consented and cleared and going_on;
end $$;

-- The day on which the round that is offered now began, or null while none is.
create function sec.screening_round(p_case uuid) returns date language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  today constant date := sec.today();
begin
  return (select r.offered_on + (today - r.offered_on) / 90 * 90 from screening_round r
    where r.practice_id = tenant and r.case_id = p_case and r.offered_on <= today order by r.offered_on desc limit 1);
end $$;

-- Check-ins that are open for whoever acts. They cannot read what they sent; this says only whether to ask. Children are
-- asked in person, and whoever was not alone is asked again some days later.
create function sec.my_screenings() returns table (case_id uuid, relation_type text) language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
  today constant date := sec.today();
begin
  return query
    select c.id, c.relation_type from participant p
    join care_case c on c.practice_id = tenant and c.id = p.case_id and c.state not in ('discharged', 'not_taken_on')
    join client k on k.practice_id = tenant and k.id = p.client_id and not sec.is_minor(k.birth_year)
    cross join lateral (select sec.screening_round(c.id) as began) r
    where p.practice_id = tenant and p.client_id = person and p.state in ('joined', 'active', 'paused') and r.began is not null
      and not exists (select 1 from safety_screen s where s.practice_id = tenant and s.case_id = c.id and s.participant_id = p.id
        and s.recorded_by is null
        and (case when s.result = 'not_alone' then s.sent_on > today - 3 else s.sent_on >= r.began end))
    order by c.id;
end $$;

-- Somebody new, or somebody whom whoever acts reaches already.
create function sec.is_known_client(p_client uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return p_client in (select sec.my_clients())
    or not exists (select 1 from participant p where p.practice_id = tenant and p.client_id = p_client);
end $$;

revoke all on all functions in schema sec from public;
grant execute on function sec.is_minor(integer), sec.screens_valid_from(), sec.consent_stands(uuid, uuid, text),
  sec.joint_work_suspended(uuid), sec.joint_consents_stand(uuid, uuid[]), sec.joint_work_cleared(uuid, uuid[]),
  sec.joint_work_open(uuid, uuid[]), sec.screening_round(uuid), sec.my_screenings(), sec.is_known_client(uuid) to reknit_app;
`;

/** A clearance rests on what was read. Broken by name, so that it is answered like the rule that should have refused. */
export const GATE_CHECKS = `
create function require_read_screens() returns trigger language plpgsql as $$
declare
  given safety_clearance;
  latest safety_screen;
begin
  select * into given from safety_clearance c where c.practice_id = new.practice_id and c.id = new.clearance_id;
  select * into latest from safety_screen s
    where s.practice_id = new.practice_id and s.case_id = new.case_id and s.participant_id = new.participant_id
      and s.result <> 'not_alone'
    order by s.sent_at desc, s.id desc limit 1;
  if latest.id is distinct from new.screen_id or latest.sent_on < sec.screens_valid_from() then
    raise exception 'a clearance rests on the latest screen' using errcode = '23514', constraint = 'ck_clearance_person_latest';
  end if;
  if exists (select 1 from safety_screen s
      where s.practice_id = new.practice_id and s.case_id = new.case_id and s.participant_id = new.participant_id
        and s.result <> 'not_alone' and s.sent_on >= sec.screens_valid_from()
        and not exists (select 1 from safety_reading r
          where r.practice_id = s.practice_id and r.screen_id = s.id and r.account_id = given.cleared_by)) then
    raise exception 'a clearance follows reading' using errcode = '23514', constraint = 'ck_clearance_person_read';
  end if;
  if coalesce(btrim(given.reason), '') = '' and exists (select 1 from safety_screen s
      where s.practice_id = new.practice_id and s.case_id = new.case_id and s.participant_id = new.participant_id
        and s.result in ('positive', 'ask') and s.sent_on >= sec.screens_valid_from()) then
    raise exception 'a screen that is not negative needs a reason' using errcode = '23514',
      constraint = 'ck_clearance_person_reason';
  end if;
  return new;
end $$;
create trigger tr_clearance_person_read before insert on clearance_person for each row execute function require_read_screens();
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const STAFF_IN_REACH = `${SYSTEM} or (${STAFF} and ${IN_REACH})`;
const ME = '(select sec.account())';

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const GATE_POLICIES = `
do $$
declare
  named text;
begin
  foreach named in array array['secrets_policy', 'screening_round', 'safety_screen', 'safety_reading', 'safety_decision',
    'safety_clearance', 'clearance_person', 'joint_suspension', 'held_information'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  foreach named in array array['screening_round', 'safety_reading', 'safety_decision', 'safety_clearance', 'clearance_person',
    'held_information', 'joint_suspension'] loop
    execute format('create policy caseload on %I as restrictive to reknit_app using (%s) with check (%s)', named, $p$${STAFF_IN_REACH}$p$, $p$${STAFF_IN_REACH}$p$);
  end loop;
end $$;

-- Whoever takes part may know how confidences are held.
create policy caseload_read on secrets_policy as restrictive for select to reknit_app using (${SYSTEM} or ${IN_REACH});
create policy caseload_add on secrets_policy as restrictive for insert to reknit_app
  with check (${STAFF_IN_REACH});
create policy caseload_change on secrets_policy as restrictive for update to reknit_app using (${STAFF_IN_REACH});

-- A screen is written by whom it is about, or by a clinician who asked, and read by the care team alone.
create policy caseload_read on safety_screen as restrictive for select to reknit_app using (${STAFF_IN_REACH});
create policy author_adds on safety_screen as restrictive for insert to reknit_app with check (
  (recorded_by is null and client_id = (select sec.client()) and participant_id = any (array(select sec.my_participants())))
  or (${STAFF} and recorded_by = ${ME} and ${IN_REACH}));

-- Nobody writes in another's name.
create policy own_name on safety_reading as restrictive for insert to reknit_app with check (account_id = ${ME});
create policy own_name on safety_decision as restrictive for insert to reknit_app with check (decided_by = ${ME});
create policy own_name on safety_clearance as restrictive for insert to reknit_app with check (cleared_by = ${ME});
create policy own_name on held_information as restrictive for insert to reknit_app with check (held_by = ${ME});

-- What somebody agreed to stays theirs to read, after they have left as well. Staff see what is about their own cases.
drop policy caseload on consent;
create policy own_or_caseload on consent as restrictive to reknit_app
  using (${SYSTEM} or client_id = (select sec.client())
    or (${STAFF} and client_id = any (array(select sec.my_clients())) and (case_id is null or ${IN_REACH})))
  with check (${SYSTEM} or client_id = (select sec.client())
    or (${STAFF} and client_id = any (array(select sec.my_clients())) and (case_id is null or ${IN_REACH})));
-- A decision in the portal is made by the person alone.
create policy signed_by_themselves on consent as restrictive for insert to reknit_app
  with check (${SYSTEM} or decision is null or client_id = (select sec.client()) or (recorded_by = ${ME} and ${STAFF}));
create policy signed_by_themselves_later on consent as restrictive for update to reknit_app using (true)
  with check (${SYSTEM} or client_id = (select sec.client()) or method <> 'portal' or decision is null
    or withdrawn_at is not null or superseded_at is not null);

create policy known_clients_only on participant as restrictive for insert to reknit_app
  with check (${SYSTEM} or sec.is_known_client(client_id));
`;

/** The least that works: columns that never change are not granted for change. */
export const GATE_GRANTS = `
grant select, insert on secrets_policy, screening_round, safety_screen, safety_reading, safety_decision, safety_clearance,
  clearance_person, joint_suspension, held_information to reknit_app;
grant update (in_force_from, superseded_at) on secrets_policy to reknit_app;
grant update (revoked_at, revoked_by, revoked_reason) on safety_clearance to reknit_app;
grant update (ended_at, ended_by, ended_reason) on joint_suspension to reknit_app;
grant update (category, what, why, since, step, outcome, resolved_at, resolved_by, version) on held_information to reknit_app;
grant update (decision, at, scope, valid_from, superseded_at, ended_reason) on consent to reknit_app;
`;
