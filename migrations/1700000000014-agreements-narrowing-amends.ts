// What the author of a plan or of an apology can learn of the answer to it. A part of `AgreementsNarrowing1700000000014`.
import { asItWas } from './1700000000014-as-it-was';
import { APOLOGY_CHECKS } from './1700000000009-amends-apology';
import { AMENDS_CHECKS } from './1700000000009-amends-checks';
import { AMENDS_REACH } from './1700000000009-amends-walls';

const OPEN_STATES = `'draft', 'in_review', 'approved', 'shared', 'countered', 'accepted', 'in_progress', 'amending', 'paused'`;
const UNDECLINED = `not exists (select 1 from amends_decline d where d.practice_id = tenant and d.plan_id = s.plan_id
      and d.number = s.number and d.client_id = person)`;

/** A no stands in its own row alone. Where a plan stands is the same as after silence: its author reads that row. */
const STATES = `
alter table amends_plan disable trigger tr_amends_plan_kept;
update amends_plan set state = 'no_response' where state = 'declined';
alter table amends_plan enable trigger tr_amends_plan_kept;
alter table amends_plan drop constraint ck_amends_plan_state, add constraint ck_amends_plan_state
  check (state in (${OPEN_STATES}, 'no_response', 'withdrawn', 'completed', 'ended_early'));
`;

const REACH = `
-- Plans that reach whoever acts, as the person they are for: not those whose offer they have declined.
create or replace function sec.my_amends_received() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.plan_id from amends_share s
    join participant t on t.practice_id = s.practice_id and t.id = s.participant_id and t.state not in ('left', 'removed')
    where s.practice_id = tenant and s.client_id = person and s.withdrawn_at is null and s.delivered_at is not null and ${UNDECLINED};
end $$;

create or replace function sec.my_amends_versions() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.version_id from amends_share s
    join participant t on t.practice_id = s.practice_id and t.id = s.participant_id and t.state not in ('left', 'removed')
    join amends_plan p on p.practice_id = s.practice_id and p.id = s.plan_id
    where s.practice_id = tenant and s.client_id = person and s.withdrawn_at is null and s.delivered_at is not null
      and p.state <> 'paused' and (p.over_at is null or p.state = 'completed') and not sec.joint_work_suspended(s.case_id)
      and ${UNDECLINED};
end $$;

-- Whether a plan was given to somebody and not taken back, for those who know of the plan.
create function sec.amends_reached(p_plan uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return exists (select 1 from amends_share s
    join amends_plan p on p.practice_id = s.practice_id and p.id = s.plan_id
    where s.practice_id = tenant and s.plan_id = p_plan and s.withdrawn_at is null and s.delivered_at is not null
      and (p.author_client_id = person or s.client_id = person or sec.cares_for(p.case_id)));
end $$;
revoke all on function sec.amends_reached(uuid) from public;
grant execute on function sec.amends_reached(uuid) to reknit_app;
`;

const ANSWERS = `
create or replace function check_amends_acceptance() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  plan amends_plan;
begin
  select * into plan from amends_plan p where p.practice_id = new.practice_id and p.id = new.plan_id;
  if new.client_id is distinct from sec.client() or exists (select 1 from amends_decline d
      where d.practice_id = new.practice_id and d.plan_id = new.plan_id and d.number = new.number) or not exists (select 1 from amends_share s
      join amends_version v on v.practice_id = s.practice_id and v.id = s.version_id
      where s.practice_id = new.practice_id and s.plan_id = new.plan_id and s.number = new.number and s.client_id = new.client_id
        and s.withdrawn_at is null and s.delivered_at is not null
        and v.content_hash = new.content_hash and v.approval_hash = new.content_hash) then
    raise exception 'only what was read is accepted, by whom it is for' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, array[plan.author_participant_id, new.participant_id]) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;

-- Only what was given is declined, once, by whom it is for, and before they have accepted it.
create function check_amends_decline() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if new.client_id is distinct from sec.client() or not exists (select 1 from amends_share s
      where s.practice_id = new.practice_id and s.plan_id = new.plan_id and s.number = new.number and s.client_id = new.client_id
        and s.participant_id = new.participant_id and s.withdrawn_at is null and s.delivered_at is not null)
     or exists (select 1 from amends_acceptance a where a.practice_id = new.practice_id and a.plan_id = new.plan_id and a.number = new.number)
     or exists (select 1 from amends_decline d where d.practice_id = new.practice_id and d.plan_id = new.plan_id and d.number = new.number) then
    raise exception 'only what was given is declined, by whom it is for' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_amends_decline_checked before insert on amends_decline for each row execute function check_amends_decline();

-- The one word an author is told. Once given it stays given, whatever is answered, but for "I have read it".
create or replace function sec.apology_told(p_apology uuid) returns text language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return (select case
      when c.delivered_at is null then case c.state when 'ready' then 'ready' else 'not_delivered' end
      when exists (select 1 from apology_answer w where w.practice_id = tenant and w.apology_id = a.id and w.answer = 'read') then 'read'
      else 'given' end
    from apology a join apology_course c on c.practice_id = a.practice_id and c.apology_id = a.id
    where a.practice_id = tenant and a.id = p_apology and a.author_client_id = person);
end $$;
`;

const CLIENT = '(select sec.client())';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const TEAM = `((select sec.is_system()) or (${CLIENT} is null and ${IN_REACH}))`;
const THEIRS = `(client_id = ${CLIENT} and ${IN_REACH})`;
const AUTHOR = `(author_client_id = ${CLIENT} and ${IN_REACH})`;
const BY_AUTHOR = `exists (select 1 from amends_plan p where p.practice_id = amends_share.practice_id and p.id = amends_share.plan_id
  and p.author_client_id = ${CLIENT})`;

/** An author makes a share; what becomes of it is not theirs. Of decisions they read what is said to them, once it holds. */
const POLICIES = `
drop policy reach on amends_share;
create policy reach on amends_share as restrictive for select to reknit_app using (${TEAM} or ${THEIRS});
create policy team_changes on amends_share as restrictive for update to reknit_app using (${TEAM});
drop policy reach on amends_review;
create policy reach on amends_review as restrictive for select to reknit_app using (${TEAM} or (${AUTHOR} and (decision = 'return'
  or (decision = 'approve' and exists (select 1 from amends_version v where v.practice_id = amends_review.practice_id
    and v.plan_id = amends_review.plan_id and v.number = amends_review.number and v.approval_hash is not null)))));
`;

const POLICIES_BEFORE = `
drop policy reach on amends_review;
create policy reach on amends_review as restrictive to reknit_app using (${TEAM} or ${AUTHOR});
drop policy team_changes on amends_share;
drop policy reach on amends_share;
create policy reach on amends_share as restrictive to reknit_app using (${TEAM} or ${THEIRS} or ${BY_AUTHOR});
`;

const STATES_BEFORE = `
alter table amends_plan drop constraint ck_amends_plan_state, add constraint ck_amends_plan_state
  check (state in (${OPEN_STATES}, 'declined', 'no_response', 'withdrawn', 'completed', 'ended_early'));
alter table amends_plan disable trigger tr_amends_plan_kept;
update amends_plan p set state = 'declined' where state = 'no_response' and exists (select 1 from amends_decline d
  where d.practice_id = p.practice_id and d.plan_id = p.id and d.number = p.versions);
alter table amends_plan enable trigger tr_amends_plan_kept;
`;

export const NARROW_AMENDS = [STATES, REACH, ANSWERS, POLICIES];

export const WIDEN_AMENDS = [
  POLICIES_BEFORE,
  STATES_BEFORE,
  'drop trigger tr_amends_decline_checked on amends_decline',
  'drop function check_amends_decline(), sec.amends_reached(uuid)',
  asItWas(AMENDS_CHECKS, 'check_amends_acceptance'),
  asItWas(APOLOGY_CHECKS, 'sec.apology_told'),
  ...['sec.my_amends_received', 'sec.my_amends_versions'].map((name) => asItWas(AMENDS_REACH, name)),
];
