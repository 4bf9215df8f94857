import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLEARANCE, SCREENS } from './1700000000004-consent-gate-screens';
import { GATE_CHECKS, GATE_GRANTS, GATE_POLICIES, GATE_REACH } from './1700000000004-consent-gate-walls';

/**
 * What people agree to, how confidences are held, private check-ins and what a clinician concludes from them: everything
 * that opens or closes joint work. Whether it is open is one function of the database, which the walls ask as well.
 */
export class ConsentGate1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      CONSENT,
      SCREENS,
      CLEARANCE,
      LEDGER,
      KEEPING,
      GATE_REACH,
      GATE_CHECKS,
      GATE_POLICIES,
      GATE_GRANTS,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const CONSENT = `
-- How confidences between one person and the clinician are held. A change is a new version, which counts from the
-- moment the last adult has signed.
create table secrets_policy (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  version integer not null constraint ck_secrets_policy_version check (version > 0),
  kind text not null constraint ck_secrets_policy_kind check (kind in ('no_secrets', 'limited', 'confidential_individual')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  in_force_from timestamptz,
  superseded_at timestamptz,
  constraint pk_secrets_policy primary key (practice_id, id),
  constraint uq_secrets_policy_version unique (practice_id, case_id, version),
  constraint uq_secrets_policy_case unique (practice_id, case_id, id),
  constraint fk_secrets_policy_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_secrets_policy_proposed_by foreign key (practice_id, proposed_by) references account (practice_id, id)
);
create index ix_secrets_policy_proposed_by on secrets_policy (practice_id, proposed_by);
create unique index uq_secrets_policy_in_force on secrets_policy (practice_id, case_id)
  where in_force_from is not null and superseded_at is null;
create unique index uq_secrets_policy_proposed on secrets_policy (practice_id, case_id)
  where in_force_from is null and superseded_at is null;

alter table consent alter column decision drop not null, alter column at drop not null;
alter table consent
  add column case_id uuid,
  add column policy_id uuid,
  add column proposed_at timestamptz,
  add column proposed_by uuid,
  add column method text not null default 'portal'
    constraint ck_consent_method check (method in ('portal', 'in_person', 'paper', 'phone', 'video')),
  add column witness text,
  -- The guardian, who takes no part and has no account.
  add column given_by text,
  add column recorded_by uuid,
  add column valid_from date,
  add column valid_to date,
  add column scope jsonb not null default '{}',
  add column superseded_at timestamptz,
  add column ended_reason text,
  -- That one has expired is never written: it follows from valid_to.
  add column state text not null generated always as (
    case when superseded_at is not null then 'superseded'
         when withdrawn_at is not null then 'withdrawn'
         when decision is null then 'proposed'
         when decision = 'refused' then 'refused'
         else 'active' end) stored,
  add constraint ck_consent_decided check ((decision is null) = (at is null) and (at is not null or proposed_at is not null)),
  add constraint ck_consent_case check ((case_id is null) = (kind in
    ('treatment', 'electronic_communication', 'telehealth', 'supervision_disclosure', 'research'))),
  add constraint ck_consent_recorded check ((method = 'portal') = (recorded_by is null)
    and (method = 'portal' or (witness is not null and decision is not null))),
  add constraint ck_consent_guardian check ((kind = 'guardian_consent') = (given_by is not null)
    and (kind <> 'guardian_consent' or method <> 'portal')),
  add constraint ck_consent_policy check ((kind = 'secrets_policy') = (policy_id is not null)),
  add constraint fk_consent_participant foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id),
  add constraint fk_consent_policy foreign key (practice_id, case_id, policy_id) references secrets_policy (practice_id, case_id, id),
  add constraint fk_consent_proposed_by foreign key (practice_id, proposed_by) references account (practice_id, id),
  add constraint fk_consent_recorded_by foreign key (practice_id, recorded_by) references account (practice_id, id);
create index ix_consent_case on consent (practice_id, case_id, client_id, kind);
create index ix_consent_policy on consent (practice_id, policy_id);
create index ix_consent_proposed_by on consent (practice_id, proposed_by);
create index ix_consent_recorded_by on consent (practice_id, recorded_by);

-- Of what was decided before, the latest word stands.
update consent c set superseded_at = c.at where exists (
  select 1 from consent n where n.practice_id = c.practice_id and n.client_id = c.client_id and n.kind = c.kind
    and n.case_id is not distinct from c.case_id and (n.at, n.id) > (c.at, c.id));
-- One word stands for each thing that is agreed, and one question waits. Third parties are told apart by name.
create unique index uq_consent_standing on consent
  (practice_id, client_id, kind, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), coalesce(scope -> 'thirdParty' ->> 'name', ''))
  where superseded_at is null and withdrawn_at is null and decision is not null;
create unique index uq_consent_waiting on consent
  (practice_id, client_id, kind, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), coalesce(scope -> 'thirdParty' ->> 'name', ''))
  where superseded_at is null and withdrawn_at is null and decision is null;
`;

const LEDGER = `
-- What a clinician holds that one person said alone. Fear and violence are always held.
create table held_information (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  category text not null constraint ck_held_information_category check (category in
    ('fear_or_violence', 'affair', 'money', 'health', 'plans_for_the_relationship', 'past', 'other')),
  what text not null,
  why text not null,
  since date not null,
  step text not null constraint ck_held_information_step check (step in ('keep', 'help_to_say', 'talk_again', 'share_together')),
  outcome text constraint ck_held_information_outcome check (outcome in
    ('said_by_person', 'shared_with_agreement', 'no_longer_relevant', 'handed_over')),
  held_by uuid not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  version integer not null default 1,
  constraint pk_held_information primary key (practice_id, id),
  constraint fk_held_information_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_held_information_held_by foreign key (practice_id, held_by) references account (practice_id, id),
  constraint fk_held_information_resolved_by foreign key (practice_id, resolved_by) references account (practice_id, id),
  constraint ck_held_information_always_held check (category <> 'fear_or_violence'
    or (step = 'keep' and (outcome is null or outcome not in ('said_by_person', 'shared_with_agreement')))),
  constraint ck_held_information_resolved check ((resolved_at is null) = (outcome is null))
);
create index ix_held_information_participant on held_information (practice_id, case_id, participant_id);
create index ix_held_information_held_by on held_information (practice_id, held_by);
create index ix_held_information_resolved_by on held_information (practice_id, resolved_by);

alter table timeline_event drop constraint ck_timeline_event_kind;
alter table timeline_event add constraint ck_timeline_event_kind
  check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture'));
`;

const KEEPING = `
do $$ declare named text; begin
  foreach named in array array['screening_round', 'safety_screen', 'safety_reading', 'safety_decision', 'clearance_person'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;

-- What was decided stays as it was decided; from then on it can only end, once.
create function keep_consent() returns trigger language plpgsql as $$
begin
  if (old.practice_id, old.id, old.client_id, old.case_id, old.kind, old.policy_id, old.text_version, old.proposed_at, old.proposed_by)
     is distinct from (new.practice_id, new.id, new.client_id, new.case_id, new.kind, new.policy_id, new.text_version, new.proposed_at, new.proposed_by)
     or (old.decision is not null and (old.decision, old.at, old.method, old.witness, old.given_by, old.recorded_by, old.valid_from,
       old.valid_to, old.scope) is distinct from (new.decision, new.at, new.method, new.witness, new.given_by, new.recorded_by,
       new.valid_from, new.valid_to, new.scope))
     or (old.withdrawn_at is not null and old.withdrawn_at is distinct from new.withdrawn_at)
     or (old.superseded_at is not null and old.superseded_at is distinct from new.superseded_at) then
    raise exception 'a consent stays as it was given' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_consent_keep before update on consent for each row execute function keep_consent();

-- A clearance that was revoked and a suspension that has ended stay so.
create function keep_ended() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'safety_clearance' and (to_jsonb(old) ->> 'revoked_at') is not null
     or tg_table_name = 'joint_suspension' and (to_jsonb(old) ->> 'ended_at') is not null
     or tg_table_name = 'held_information' and (to_jsonb(old) ->> 'resolved_at') is not null then
    raise exception '% has ended', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_safety_clearance_keep before update on safety_clearance for each row execute function keep_ended();
create trigger tr_joint_suspension_keep before update on joint_suspension for each row execute function keep_ended();
create trigger tr_held_information_keep before update on held_information for each row execute function keep_ended();
`;

const DOWN = `
drop policy known_clients_only on participant;
drop policy own_or_caseload on consent;
drop policy signed_by_themselves on consent;
drop policy signed_by_themselves_later on consent;
create policy caseload on consent as restrictive to reknit_app
  using ((select sec.is_system()) or client_id = any (array(select sec.my_clients())))
  with check ((select sec.is_system()) or client_id = any (array(select sec.my_clients())));
revoke update on consent from reknit_app;
grant update (withdrawn_at) on consent to reknit_app;
drop trigger tr_consent_keep on consent;
drop index uq_consent_standing, uq_consent_waiting, ix_consent_case, ix_consent_policy, ix_consent_proposed_by, ix_consent_recorded_by;
delete from consent where decision is null or case_id is not null;
alter table consent
  drop constraint ck_consent_decided, drop constraint ck_consent_case, drop constraint ck_consent_recorded,
  drop constraint ck_consent_guardian, drop constraint ck_consent_policy, drop constraint fk_consent_participant,
  drop constraint fk_consent_policy, drop constraint fk_consent_proposed_by, drop constraint fk_consent_recorded_by,
  drop column state, drop column case_id, drop column policy_id, drop column proposed_at, drop column proposed_by, drop column method,
  drop column witness, drop column given_by, drop column recorded_by, drop column valid_from, drop column valid_to, drop column scope,
  drop column superseded_at, drop column ended_reason;
alter table consent alter column decision set not null, alter column at set not null;
drop table held_information, joint_suspension, clearance_person, safety_clearance, safety_decision, safety_reading, safety_screen,
  screening_round, secrets_policy cascade;
drop function keep_consent(), keep_ended(), require_read_screens();
drop function sec.joint_work_open(uuid, uuid[]), sec.joint_work_suspended(uuid), sec.joint_work_cleared(uuid, uuid[]),
  sec.joint_consents_stand(uuid, uuid[]), sec.consent_stands(uuid, uuid, text), sec.is_minor(integer), sec.screening_round(uuid),
  sec.my_screenings(), sec.is_known_client(uuid), sec.screens_valid_from();
alter table timeline_event disable trigger tr_timeline_event_append_only;
delete from timeline_event where kind = 'consent';
alter table timeline_event enable trigger tr_timeline_event_append_only;
alter table timeline_event drop constraint ck_timeline_event_kind;
alter table timeline_event add constraint ck_timeline_event_kind
  check (kind in ('case', 'people', 'homework', 'review', 'goal', 'rupture'));
`;
