import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEASURES_CHECKS, MEASURES_GRANTS, MEASURES_WALLS } from './1700000000016-measures-walls';

/**
 * Measures somebody is asked to fill in, what they answered, and the risk flags that answers open. What was asked and answered is
 * one person's own and their care team's; a flag is the care team's alone.
 */
export class Measures1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ASKING, FLAGS, PAIR_WORK, MEASURES_CHECKS, MEASURES_WALLS, MEASURES_GRANTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from joint_suspension where cause = 'risk';
      alter table joint_suspension drop constraint ck_joint_suspension_cause;
      alter table joint_suspension add constraint ck_joint_suspension_cause
        check (cause in ('decision', 'not_safe_now', 'person_asked', 'consent_withdrawn', 'left'));
      drop table risk_flag_act, risk_flag_occurrence, risk_flag, measure_response, measure_request;
      drop function keep_measure_response(), keep_risk_flag();
      alter table participant drop constraint uq_participant_person;
    `);
  }
}

const ASKING = `
-- What is one person's own names the participant and the person behind it: they belong together.
alter table participant add constraint uq_participant_person unique (practice_id, case_id, id, client_id);

create table measure_request (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  instrument text not null,
  instrument_version integer not null constraint ck_measure_request_version check (instrument_version >= 1),
  -- A day of the practice; every other is counted from here.
  starts_on date not null,
  -- Null: once.
  every_weeks smallint constraint ck_measure_request_weeks check (every_weeks between 1 and 26),
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  ended_why text constraint ck_measure_request_why check (ended_why in ('done', 'stopped')),
  version integer not null default 1,
  constraint pk_measure_request primary key (practice_id, id),
  constraint uq_measure_request_person unique (practice_id, case_id, participant_id, client_id, id),
  constraint fk_measure_request_participant foreign key (practice_id, case_id, participant_id, client_id)
    references participant (practice_id, case_id, id, client_id),
  constraint fk_measure_request_asked_by foreign key (practice_id, asked_by) references account (practice_id, id),
  constraint ck_measure_request_ended check ((ended_at is null) = (ended_why is null))
);
create index ix_measure_request_participant on measure_request (practice_id, case_id, participant_id, client_id);
create index ix_measure_request_mine on measure_request (practice_id, client_id, starts_on);
create index ix_measure_request_asked_by on measure_request (practice_id, asked_by);
-- One that comes again and one asked once may run beside each other, two of the same kind never: not even pressed at once.
create unique index uq_measure_request_running on measure_request (practice_id, participant_id, instrument, (every_weeks is null))
  where ended_at is null;

create table measure_response (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  instrument text not null,
  instrument_version integer not null,
  due_on date not null,
  status text not null default 'open' constraint ck_measure_response_status check (status in ('open', 'submitted')),
  -- Item code to value. What was not answered is absent.
  answers jsonb not null default '{}' constraint ck_measure_response_answers check (jsonb_typeof(answers) = 'object'),
  -- Of a whole response alone.
  total smallint,
  began_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  version integer not null default 1,
  constraint pk_measure_response primary key (practice_id, id),
  constraint uq_measure_response_case unique (practice_id, case_id, participant_id, id),
  -- Begun on two devices at once, it is one.
  constraint uq_measure_response_occasion unique (practice_id, request_id, due_on),
  constraint fk_measure_response_request foreign key (practice_id, case_id, participant_id, client_id, request_id)
    references measure_request (practice_id, case_id, participant_id, client_id, id),
  constraint ck_measure_response_submitted check ((status = 'submitted') = (submitted_at is not null and total is not null))
);
create index ix_measure_response_request on measure_response (practice_id, case_id, participant_id, client_id, request_id);
create index ix_measure_response_series on measure_response (practice_id, case_id, instrument, submitted_at);
`;

const FLAGS = `
create table risk_flag (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  type text not null constraint ck_risk_flag_type check (type in ('self_harm_suicide', 'acute_crisis')),
  level text not null constraint ck_risk_flag_level check (level in ('amber', 'high')),
  instrument text not null,
  rule text not null,
  status text not null default 'open'
    constraint ck_risk_flag_status check (status in ('open', 'acknowledged', 'assessed', 'managed', 'closed')),
  opened_at timestamptz not null,
  -- When it reached the level it has.
  level_at timestamptz not null,
  outside_hours boolean not null,
  clock_from timestamptz not null,
  acknowledge_by timestamptz not null,
  supervisor_told_at timestamptz,
  close_by uuid,
  close_at timestamptz,
  close_reason text constraint ck_risk_flag_reason check (char_length(close_reason) between 10 and 1000),
  confirmed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  constraint pk_risk_flag primary key (practice_id, id),
  constraint uq_risk_flag_case unique (practice_id, case_id, participant_id, id),
  constraint fk_risk_flag_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_risk_flag_close_by foreign key (practice_id, close_by) references account (practice_id, id),
  constraint fk_risk_flag_confirmed_by foreign key (practice_id, confirmed_by) references account (practice_id, id),
  constraint ck_risk_flag_close check (num_nonnulls(close_by, close_at, close_reason) in (0, 3)),
  constraint ck_risk_flag_closed check ((status = 'closed') = (closed_at is not null) and (status <> 'closed' or close_by is not null)),
  constraint ck_risk_flag_two_people check (confirmed_by is distinct from close_by or close_by is null),
  constraint ck_risk_flag_high check (status <> 'closed' or level <> 'high' or confirmed_by is not null)
);
create index ix_risk_flag_case on risk_flag (practice_id, case_id, opened_at desc);
create index ix_risk_flag_close_by on risk_flag (practice_id, close_by);
create index ix_risk_flag_confirmed_by on risk_flag (practice_id, confirmed_by);
-- A further answer is added to the flag there is.
create unique index uq_risk_flag_running on risk_flag (practice_id, case_id, participant_id, instrument, rule) where status <> 'closed';

create table risk_flag_occurrence (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  flag_id uuid not null,
  response_id uuid not null,
  level text not null constraint ck_risk_flag_occurrence_level check (level in ('amber', 'high')),
  value smallint not null,
  at timestamptz not null,
  constraint pk_risk_flag_occurrence primary key (practice_id, id),
  constraint uq_risk_flag_occurrence_once unique (practice_id, flag_id, response_id, value),
  constraint fk_risk_flag_occurrence_flag foreign key (practice_id, case_id, participant_id, flag_id)
    references risk_flag (practice_id, case_id, participant_id, id),
  constraint fk_risk_flag_occurrence_response foreign key (practice_id, case_id, participant_id, response_id)
    references measure_response (practice_id, case_id, participant_id, id)
);
create index ix_risk_flag_occurrence_flag on risk_flag_occurrence (practice_id, case_id, participant_id, flag_id);
create index ix_risk_flag_occurrence_response on risk_flag_occurrence (practice_id, case_id, participant_id, response_id);

-- What was done, and what the product did by itself (then nobody stands there).
create table risk_flag_act (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  flag_id uuid not null,
  what text not null constraint ck_risk_flag_act_what check (what in ('opened', 'raised', 'supervisor-told', 'acknowledged', 'assessed',
    'managed', 'close-proposed', 'close-refused', 'closed')),
  reason text,
  account_id uuid,
  at timestamptz not null,
  constraint pk_risk_flag_act primary key (practice_id, id),
  constraint fk_risk_flag_act_flag foreign key (practice_id, case_id, participant_id, flag_id)
    references risk_flag (practice_id, case_id, participant_id, id),
  constraint fk_risk_flag_act_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_risk_flag_act_flag on risk_flag_act (practice_id, case_id, participant_id, flag_id);
create index ix_risk_flag_act_account on risk_flag_act (practice_id, account_id);
`;

/** Joint work rests for as long as a high flag is not closed. */
const PAIR_WORK = `
alter table joint_suspension drop constraint ck_joint_suspension_cause;
alter table joint_suspension add constraint ck_joint_suspension_cause
  check (cause in ('decision', 'not_safe_now', 'person_asked', 'consent_withdrawn', 'left', 'risk'));
`;
