// What people say to a plan, and what the care team keeps beside it. A part of `Amends1700000000009`.

const PERSON = `plan_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null`;
const person = (table: string) => `
  constraint fk_${table}_plan foreign key (practice_id, case_id, plan_id) references amends_plan (practice_id, case_id, id),
  constraint fk_${table}_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id)`;
const personIndexes = (table: string) => `
create index ix_${table}_plan on ${table} (practice_id, case_id, plan_id);
create index ix_${table}_participant on ${table} (practice_id, case_id, participant_id);`;

export const AMENDS_ANSWERS = `
-- One version, for one person. Ended, it stays as the record that it was.
create table amends_share (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  version_id uuid not null,
  number integer not null,
  granted_at timestamptz not null,
  withdrawn_at timestamptz,
  -- At once, or once it was gone through in a session; before that it cannot be read.
  delivered_at timestamptz,
  -- Up to when what the author did is shown: it stands still while joint work is not open.
  shown_until timestamptz not null,
  constraint pk_amends_share primary key (practice_id, id),
  ${person('amends_share')},
  constraint fk_amends_share_version foreign key (practice_id, case_id, plan_id, version_id)
    references amends_version (practice_id, case_id, plan_id, id)
);
${personIndexes('amends_share')}
create index ix_amends_share_version on amends_share (practice_id, case_id, plan_id, version_id);
create index ix_amends_share_client on amends_share (practice_id, client_id);
create unique index uq_amends_share_version on amends_share (practice_id, version_id, participant_id) where withdrawn_at is null;

-- The harmed person's own yes to one text.
create table amends_acceptance (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  number integer not null,
  content_hash text not null,
  at timestamptz not null,
  constraint pk_amends_acceptance primary key (practice_id, id),
  constraint uq_amends_acceptance_number unique (practice_id, plan_id, number),
  ${person('amends_acceptance')}
);
${personIndexes('amends_acceptance')}

-- Their no. The reason is for the care team; the author's context reaches no row of this.
create table amends_decline (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  number integer not null,
  reason text,
  at timestamptz not null,
  constraint pk_amends_decline primary key (practice_id, id),
  ${person('amends_decline')}
);
${personIndexes('amends_decline')}

-- What they would like otherwise: theirs to keep, and the author's to read.
create table amends_proposal (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  number integer not null,
  commitment integer,
  comment text not null,
  at timestamptz not null,
  constraint pk_amends_proposal primary key (practice_id, id),
  ${person('amends_proposal')}
);
${personIndexes('amends_proposal')}

-- What somebody tells the therapist alone, every two weeks or so.
create table amends_rating (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  by_harmed boolean not null,
  helping smallint constraint ck_amends_rating_helping check (helping between 0 and 10),
  pressured smallint constraint ck_amends_rating_pressured check (pressured between 0 and 10),
  willing smallint constraint ck_amends_rating_willing check (willing between 0 and 10),
  at timestamptz not null,
  constraint pk_amends_rating primary key (practice_id, id),
  ${person('amends_rating')},
  constraint ck_amends_rating_whose check (by_harmed = (helping is not null) and by_harmed = (pressured is not null)
    and (by_harmed or willing is not null))
);
${personIndexes('amends_rating')}

create table amends_reflection (
  practice_id uuid not null,
  id uuid not null,
  ${PERSON},
  words text not null,
  at timestamptz not null,
  constraint pk_amends_reflection primary key (practice_id, id),
  constraint uq_amends_reflection_person unique (practice_id, plan_id, participant_id),
  ${person('amends_reflection')}
);
${personIndexes('amends_reflection')}
`;

const OF_PLAN = `plan_id uuid not null,
  case_id uuid not null`;
const ofPlan = (table: string) =>
  `constraint fk_${table}_plan foreign key (practice_id, case_id, plan_id) references amends_plan (practice_id, case_id, id)`;

export const AMENDS_ASIDE = `
create table amends_willingness (
  practice_id uuid not null,
  id uuid not null,
  ${OF_PLAN},
  answer text not null constraint ck_amends_willingness_answer check (answer in ('yes', 'no', 'not_now')),
  channel text not null default 'in_product' constraint ck_amends_willingness_channel
    check (channel in ('in_product', 'in_session', 'through_therapist')),
  recorded_by uuid not null,
  at timestamptz not null,
  constraint pk_amends_willingness primary key (practice_id, id),
  ${ofPlan('amends_willingness')},
  constraint fk_amends_willingness_recorded_by foreign key (practice_id, recorded_by) references account (practice_id, id)
);
create index ix_amends_willingness_plan on amends_willingness (practice_id, case_id, plan_id, at);
create index ix_amends_willingness_recorded_by on amends_willingness (practice_id, recorded_by);

create table amends_review (
  practice_id uuid not null,
  id uuid not null,
  ${OF_PLAN},
  author_client_id uuid not null,
  number integer not null,
  reviewer_id uuid not null,
  decision text not null constraint ck_amends_review_decision check (decision in ('return', 'approve', 'co_approve', 'co_refuse', 'reviewed')),
  comment text not null,
  at timestamptz not null,
  constraint pk_amends_review primary key (practice_id, id),
  ${ofPlan('amends_review')},
  constraint fk_amends_review_reviewer foreign key (practice_id, reviewer_id) references account (practice_id, id)
);
create index ix_amends_review_plan on amends_review (practice_id, case_id, plan_id, at);
create index ix_amends_review_reviewer on amends_review (practice_id, reviewer_id);

create table amends_note (
  practice_id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  words text not null default '',
  disclosure_plan text not null default '',
  constraint pk_amends_note primary key (practice_id, plan_id),
  ${ofPlan('amends_note')}
);
create index ix_amends_note_plan on amends_note (practice_id, case_id, plan_id);

-- Who called a pause is for the care team, and for whoever called it.
create table amends_pause (
  practice_id uuid not null,
  id uuid not null,
  ${OF_PLAN},
  by_role text not null constraint ck_amends_pause_by check (by_role in ('author', 'harmed', 'clinician', 'system')),
  account_id uuid,
  from_state text not null,
  window_left_millis bigint,
  started_at timestamptz not null,
  person_agreed_at timestamptz,
  clinician_agreed_at timestamptz,
  ended_at timestamptz,
  constraint pk_amends_pause primary key (practice_id, id),
  ${ofPlan('amends_pause')},
  constraint fk_amends_pause_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_amends_pause_plan on amends_pause (practice_id, case_id, plan_id);
create index ix_amends_pause_account on amends_pause (practice_id, account_id);
create unique index uq_amends_pause_open on amends_pause (practice_id, plan_id) where ended_at is null;

-- Every move there was, for the care team.
create table amends_move (
  practice_id uuid not null,
  id uuid not null,
  ${OF_PLAN},
  event text not null,
  from_state text,
  to_state text not null,
  by_role text not null,
  account_id uuid,
  -- Why it ended, where it did.
  reason text constraint ck_amends_move_reason check (reason in
    ('author_ended', 'harmed_ended', 'clinician_ended', 'author_left', 'harmed_left', 'subtype_changed', 'gate')),
  number integer,
  at timestamptz not null,
  constraint pk_amends_move primary key (practice_id, id),
  ${ofPlan('amends_move')},
  constraint fk_amends_move_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_amends_move_plan on amends_move (practice_id, case_id, plan_id, at);
create index ix_amends_move_account on amends_move (practice_id, account_id);
`;
