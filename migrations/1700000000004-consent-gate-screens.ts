// Private check-ins and what a clinician concludes from them. A part of `ConsentGate1700000000004`.

export const SCREENS = `
-- A round of private check-ins, offered to everybody of a case alike. It comes round again by itself.
create table screening_round (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  offered_on date not null,
  -- Absent: it began when there were two of them.
  offered_by uuid,
  constraint pk_screening_round primary key (practice_id, id),
  constraint fk_screening_round_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_screening_round_offered_by foreign key (practice_id, offered_by) references account (practice_id, id)
);
create index ix_screening_round_case on screening_round (practice_id, case_id, offered_on desc);
create index ix_screening_round_offered_by on screening_round (practice_id, offered_by);

-- Written by one person alone and read by the care team; not even its author reads it back.
create table safety_screen (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  instrument text not null constraint ck_safety_screen_instrument check (instrument in ('hark', 'others')),
  text_version text not null,
  -- Four, or none from somebody who was not alone.
  answers text[] not null,
  safe_now text constraint ck_safety_screen_safe_now check (safe_now in ('yes', 'no', 'prefer_not')),
  result text not null generated always as (
    case when cardinality(answers) = 0 then 'not_alone'
         when 'yes' = any (answers) or safe_now = 'no' then 'positive'
         when 'prefer_not' = any (answers) or safe_now = 'prefer_not' then 'ask'
         else 'negative' end) stored,
  sent_at timestamptz not null,
  sent_on date not null,
  -- A clinician who asked in person.
  recorded_by uuid,
  constraint pk_safety_screen primary key (practice_id, id),
  constraint uq_safety_screen_person unique (practice_id, case_id, participant_id, id),
  constraint fk_safety_screen_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_safety_screen_client foreign key (practice_id, client_id) references client (practice_id, id),
  constraint fk_safety_screen_recorded_by foreign key (practice_id, recorded_by) references account (practice_id, id),
  constraint ck_safety_screen_answers check (cardinality(answers) in (0, 4) and (cardinality(answers) = 0) = (safe_now is null)
    and answers <@ array['yes', 'no', 'prefer_not'] and (recorded_by is null or cardinality(answers) = 4))
);
create index ix_safety_screen_participant on safety_screen (practice_id, case_id, participant_id, sent_at desc, id desc);
create index ix_safety_screen_client on safety_screen (practice_id, client_id);
create index ix_safety_screen_recorded_by on safety_screen (practice_id, recorded_by);

create table safety_reading (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  screen_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint pk_safety_reading primary key (practice_id, id),
  constraint uq_safety_reading_reader unique (practice_id, screen_id, account_id),
  constraint fk_safety_reading_screen foreign key (practice_id, case_id, participant_id, screen_id)
    references safety_screen (practice_id, case_id, participant_id, id),
  constraint fk_safety_reading_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_safety_reading_screen on safety_reading (practice_id, case_id, participant_id, screen_id);
create index ix_safety_reading_account on safety_reading (practice_id, account_id);

-- What a clinician decided about a screen that is not negative.
create table safety_decision (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  screen_id uuid not null,
  decision text not null constraint ck_safety_decision_decision check (decision in ('keep_blocked', 'suspend')),
  reason text not null constraint ck_safety_decision_reason check (btrim(reason) <> ''),
  decided_by uuid not null,
  at timestamptz not null,
  constraint pk_safety_decision primary key (practice_id, id),
  constraint fk_safety_decision_screen foreign key (practice_id, case_id, participant_id, screen_id)
    references safety_screen (practice_id, case_id, participant_id, id),
  constraint fk_safety_decision_decided_by foreign key (practice_id, decided_by) references account (practice_id, id)
);
create index ix_safety_decision_screen on safety_decision (practice_id, case_id, participant_id, screen_id);
create index ix_safety_decision_decided_by on safety_decision (practice_id, decided_by);
`;

export const CLEARANCE = `
create table safety_clearance (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reason text,
  cleared_by uuid not null,
  at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_reason text,
  constraint pk_safety_clearance primary key (practice_id, id),
  constraint uq_safety_clearance_case unique (practice_id, case_id, id),
  constraint fk_safety_clearance_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_safety_clearance_cleared_by foreign key (practice_id, cleared_by) references account (practice_id, id),
  constraint fk_safety_clearance_revoked_by foreign key (practice_id, revoked_by) references account (practice_id, id),
  constraint ck_safety_clearance_revoked check ((revoked_at is null) = (revoked_reason is null))
);
create index ix_safety_clearance_cleared_by on safety_clearance (practice_id, cleared_by);
create index ix_safety_clearance_revoked_by on safety_clearance (practice_id, revoked_by);

-- Whom a clearance covers, and on which screen of theirs it rests.
create table clearance_person (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  clearance_id uuid not null,
  participant_id uuid not null,
  screen_id uuid not null,
  constraint pk_clearance_person primary key (practice_id, id),
  constraint uq_clearance_person_person unique (practice_id, clearance_id, participant_id),
  constraint fk_clearance_person_clearance foreign key (practice_id, case_id, clearance_id)
    references safety_clearance (practice_id, case_id, id),
  constraint fk_clearance_person_screen foreign key (practice_id, case_id, participant_id, screen_id)
    references safety_screen (practice_id, case_id, participant_id, id)
);
create index ix_clearance_person_clearance on clearance_person (practice_id, case_id, clearance_id);
create index ix_clearance_person_screen on clearance_person (practice_id, case_id, participant_id, screen_id);

create table joint_suspension (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid,
  cause text not null constraint ck_joint_suspension_cause
    check (cause in ('decision', 'not_safe_now', 'person_asked', 'consent_withdrawn', 'left')),
  reason text,
  account_id uuid,
  at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  constraint pk_joint_suspension primary key (practice_id, id),
  constraint fk_joint_suspension_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_joint_suspension_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_joint_suspension_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_joint_suspension_ended_by foreign key (practice_id, ended_by) references account (practice_id, id),
  constraint ck_joint_suspension_decision check (cause <> 'decision' or reason is not null),
  constraint ck_joint_suspension_person check ((cause = 'decision') or participant_id is not null),
  constraint ck_joint_suspension_ended check ((ended_at is null) = (ended_reason is null))
);
create index ix_joint_suspension_participant on joint_suspension (practice_id, case_id, participant_id);
create index ix_joint_suspension_open on joint_suspension (practice_id, case_id) where ended_at is null;
create index ix_joint_suspension_account on joint_suspension (practice_id, account_id);
create index ix_joint_suspension_ended_by on joint_suspension (practice_id, ended_by);
`;
