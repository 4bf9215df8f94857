// Who may ask what about the consents and the safety of two people. A part of `AgreementsNarrowing1700000000014`.
import { asItWas } from './1700000000014-as-it-was';
import { GATE_REACH } from './1700000000004-consent-gate-walls';
import { SHARING_REACH } from './1700000000006-sharing-walls';
import { COMMITMENT_REACH } from './1700000000008-commitments-walls';

/**
 * The answers themselves are for functions and triggers of the database; nobody asks these directly. What is asked directly
 * answers the care team of the case and the system, and a person in care only about what they do together with others.
 */
const ANSWERS = `
create function sec.consent_given(p_case uuid, p_client uuid, p_kind text) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  today constant date := sec.today();
begin
  return exists (select 1 from consent c
    where c.practice_id = tenant and c.case_id = p_case and c.client_id = p_client and c.kind = p_kind and c.state = 'active'
      and (c.valid_from is null or c.valid_from <= today) and (c.valid_to is null or c.valid_to >= today));
end $$;

create function sec.consents_given(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return not exists (
    select 1 from unnest(p_participants) as wanted (id)
    left join participant p on p.practice_id = tenant and p.case_id = p_case and p.id = wanted.id and p.state = 'active'
    left join client k on k.practice_id = tenant and k.id = p.client_id
    where p.id is null or not case when sec.is_minor(k.birth_year)
      then sec.consent_given(p_case, p.client_id, 'guardian_consent') and sec.consent_given(p_case, p.client_id, 'minor_assent')
      else sec.consent_given(p_case, p.client_id, 'joint_work') end);
end $$;

create function sec.clearance_covers(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
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

-- The care team of a case, those who supervise it, and the system.
create function sec.cares_for(p_case uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return sec.is_system() or (sec.client() is null and p_case in (select sec.my_cases()));
end $$;

-- They, and whoever is one of those it is asked about.
create function sec.may_ask_about(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return sec.cares_for(p_case) or exists (select 1 from sec.my_participants() as mine (id) where mine.id = any (p_participants));
end $$;
revoke all on function sec.consent_given(uuid, uuid, text), sec.consents_given(uuid, uuid[]), sec.clearance_covers(uuid, uuid[]),
  sec.cares_for(uuid), sec.may_ask_about(uuid, uuid[]) from public;
`;

const ASKED = `
create or replace function sec.consent_stands(p_case uuid, p_client uuid, p_kind text) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return (sec.cares_for(p_case) or coalesce(p_client = sec.client(), false)) and sec.consent_given(p_case, p_client, p_kind);
end $$;

create or replace function sec.joint_consents_stand(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return sec.cares_for(p_case) and sec.consents_given(p_case, p_participants);
end $$;

create or replace function sec.joint_work_cleared(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return sec.cares_for(p_case) and sec.clearance_covers(p_case, p_participants);
end $$;

-- Everything is looked at whatever comes out of it: how long the answer takes says no more than the answer.
create or replace function sec.joint_work_open(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  suspended constant boolean := sec.joint_work_suspended(p_case);
  consented constant boolean := sec.consents_given(p_case, p_participants);
  cleared constant boolean := sec.clearance_covers(p_case, p_participants);
  may_ask constant boolean := sec.may_ask_about(p_case, p_participants);
  going_on constant boolean := exists (
    select 1 from care_case c where c.practice_id = tenant and c.id = p_case and c.state in ('intake', 'active'));
begin
  return coalesce(cardinality(p_participants), 0) > 0 and not suspended and consented and cleared and going_on and may_ask;
end $$;

create or replace function sec.joint_work_stands(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return not sec.joint_work_suspended(p_case) and sec.consents_given(p_case, p_participants) and sec.may_ask_about(p_case, p_participants);
end $$;

-- Of the others a person in care learns who they are, and nothing of how far they have come; that it rests, it does for everybody.
create or replace function sec.people_of_work(p_homework uuid)
returns table (participation_id uuid, participant_id uuid, client_id uuid, given_name text, status text, held boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select p.id, p.participant_id, p.client_id, k.given_name,
      case when person is null or p.client_id = person then p.status else 'assigned' end,
      p.held_for is not null
    from participation p
    join participant m on m.practice_id = p.practice_id and m.id = p.participant_id and m.state not in ('left', 'removed')
    join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = tenant and p.homework_id = p_homework and p.status <> 'withdrawn'
      -- That somebody declined is for them and the care team: to the others they are waited for, as before.
      and (person is not null or p.status <> 'declined')
      and case when person is null then sec.cares_for(p.case_id)
        else exists (select 1 from participation mine
          where mine.practice_id = tenant and mine.homework_id = p_homework and mine.client_id = person
            and mine.participant_id in (select sec.my_participants()) and mine.status not in ('withdrawn', 'declined')) end
    order by p.id;
end $$;
`;

/** What is shown of promises and slips rests on both still agreeing, and not only on nobody having stopped it. */
const SHOWN = `
create or replace function sec.promise_shown_until(p_owner uuid) returns timestamptz language plpgsql stable security definer
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
      and sec.joint_work_stands(s.case_id, array[author.id, me.id]));
end $$;

create or replace function sec.slips_shown_to_me()
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
      and sec.joint_work_stands(s.case_id, array[author.id, me.id])
    order by s.shared_at desc;
end $$;
`;

export const NARROW_GATE = [ANSWERS, ASKED, SHOWN];

export const WIDEN_GATE = [
  ...['sec.consent_stands', 'sec.joint_consents_stand', 'sec.joint_work_cleared', 'sec.joint_work_open'].map(
    (name) => asItWas(GATE_REACH, name),
  ),
  ...['sec.joint_work_stands', 'sec.people_of_work'].map((name) => asItWas(SHARING_REACH, name)),
  ...['sec.promise_shown_until', 'sec.slips_shown_to_me'].map((name) => asItWas(COMMITMENT_REACH, name)),
  `drop function sec.may_ask_about(uuid, uuid[]), sec.cares_for(uuid), sec.clearance_covers(uuid, uuid[]),
    sec.consents_given(uuid, uuid[]), sec.consent_given(uuid, uuid, text)`,
];
