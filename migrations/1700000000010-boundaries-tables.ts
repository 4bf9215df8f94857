// What a boundary is made of. A part of `Boundaries1700000000010`.

const STATES = `'draft', 'in_review', 'ready', 'communicated', 'acknowledged', 'agreed', 'refused', 'in_discussion', 'unanswered',
    'active', 'paused', 'under_review', 'closed', 'retired', 'withdrawn'`;
const DOMAINS = `'time', 'space_and_privacy', 'phones_and_online', 'money', 'body_and_touch', 'emotional_load', 'words_and_tone',
    'substances', 'family_and_friends', 'children', 'work', 'contact_level', 'confidences', 'conflict_conduct', 'other'`;

export const BOUNDARY_TABLES = `
-- Where it stands. Its author's and the care team's: nobody who is told ever reaches this row.
create table boundary (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  participation_id uuid,
  kind text not null constraint ck_boundary_kind check (kind in ('limit', 'request', 'agreement')),
  state text not null default 'draft' constraint ck_boundary_state check (state in (${STATES})),
  paused_from text constraint ck_boundary_paused_from check (paused_from in (${STATES})),
  paused_by text constraint ck_boundary_paused_by check (paused_by in ('author', 'other', 'system')),
  -- Which of those who were told paused it: only they let it go on.
  paused_by_client uuid,
  paused_until date,
  suspended_at timestamptz,
  revision integer not null default 1 constraint ck_boundary_revision check (revision > 0),
  in_force_revision integer,
  told_revision integer,
  spoken boolean not null default false,
  domain text constraint ck_boundary_domain check (domain in (${DOMAINS})),
  channel text constraint ck_boundary_channel check (channel in ('say_it_myself', 'in_session', 'send_in_product', 'do_not_tell')),
  safe_to_tell text constraint ck_boundary_safe_to_tell check (safe_to_tell in ('yes', 'unsure', 'no')),
  personal boolean not null default false,
  effective_at_once boolean not null default false,
  starts_on date,
  ends_on date,
  review_on date,
  answer_due_at timestamptz,
  restate_offered boolean not null default false,
  -- Days are those of its author's calendar.
  time_zone text not null,
  handed_in boolean not null default false,
  -- From the first time it was ready on.
  kind_fixed boolean not null default false,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_boundary primary key (practice_id, id),
  constraint uq_boundary_case unique (practice_id, case_id, id),
  constraint uq_boundary_author unique (practice_id, case_id, client_id, id),
  constraint fk_boundary_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id),
  constraint fk_boundary_client foreign key (practice_id, case_id, client_id) references participant (practice_id, case_id, client_id),
  constraint fk_boundary_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint ck_boundary_paused check ((state = 'paused') = (paused_by is not null) and (state = 'paused') = (paused_from is not null)),
  constraint ck_boundary_body check (domain is distinct from 'body_and_touch' or kind = 'limit'),
  constraint ck_boundary_silent check (not (personal and channel is distinct from 'do_not_tell' and handed_in)),
  constraint ck_boundary_unsafe check (safe_to_tell is distinct from 'no' or personal),
  constraint ck_boundary_over check (state not in ('closed', 'retired', 'withdrawn') or in_force_revision is null)
);
create index ix_boundary_author on boundary (practice_id, client_id, state);
create index ix_boundary_participant on boundary (practice_id, case_id, participant_id);
create index ix_boundary_participation on boundary (practice_id, participation_id);
create index ix_boundary_state on boundary (practice_id, state);

-- What its author writes; nobody else reads it, whatever became of it.
create table boundary_draft (
  practice_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  content jsonb not null,
  updated_at timestamptz not null,
  constraint pk_boundary_draft primary key (practice_id, id),
  constraint fk_boundary_draft_boundary foreign key (practice_id, id) references boundary (practice_id, id)
);

-- What can be told of a revision: the sentence and its days here, the rest part by part.
create table boundary_revision (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  revision integer not null,
  kind text not null constraint ck_boundary_revision_kind check (kind in ('limit', 'request', 'agreement')),
  domain text not null constraint ck_boundary_revision_domain check (domain in (${DOMAINS})),
  statement text not null,
  starts_on date not null,
  ends_on date,
  review_on date not null,
  at timestamptz not null,
  constraint pk_boundary_revision primary key (practice_id, id),
  constraint uq_boundary_revision_number unique (practice_id, boundary_id, revision),
  constraint fk_boundary_revision_boundary foreign key (practice_id, case_id, client_id, boundary_id)
    references boundary (practice_id, case_id, client_id, id),
  constraint ck_boundary_revision_body check (domain <> 'body_and_touch' or kind = 'limit')
);
create index ix_boundary_revision_boundary on boundary_revision (practice_id, case_id, client_id, boundary_id);

create table boundary_part (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  client_id uuid not null,
  part text not null constraint ck_boundary_part_part check (part in ('situation', 'response', 'flex', 'exceptions', 'times')),
  value jsonb not null,
  constraint pk_boundary_part primary key (practice_id, id),
  constraint uq_boundary_part_part unique (practice_id, boundary_id, revision, part),
  constraint fk_boundary_part_revision foreign key (practice_id, boundary_id, revision)
    references boundary_revision (practice_id, boundary_id, revision)
);

-- What is never told: why, how sure, how safe, and what the frame was filled with.
create table boundary_private (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  client_id uuid not null,
  why text,
  control_check jsonb not null,
  safe_to_tell text not null constraint ck_boundary_private_safe check (safe_to_tell in ('yes', 'unsure', 'no')),
  channel text not null constraint ck_boundary_private_channel check (channel in ('say_it_myself', 'in_session', 'send_in_product', 'do_not_tell')),
  confidence smallint not null constraint ck_boundary_private_confidence check (confidence between 0 and 10),
  frame jsonb not null,
  applies_to jsonb not null,
  at timestamptz not null,
  constraint pk_boundary_private primary key (practice_id, id),
  constraint uq_boundary_private_number unique (practice_id, boundary_id, revision),
  constraint fk_boundary_private_revision foreign key (practice_id, boundary_id, revision)
    references boundary_revision (practice_id, boundary_id, revision)
);

-- People of the case a revision is about.
create table boundary_named (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  client_id uuid not null,
  participant_id uuid not null,
  constraint pk_boundary_named primary key (practice_id, id),
  constraint uq_boundary_named_person unique (practice_id, boundary_id, revision, participant_id),
  constraint fk_boundary_named_revision foreign key (practice_id, boundary_id, revision)
    references boundary_revision (practice_id, boundary_id, revision),
  constraint fk_boundary_named_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id)
);
create index ix_boundary_named_participant on boundary_named (practice_id, case_id, participant_id);

create table boundary_rehearsal (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  note text,
  at timestamptz not null,
  constraint pk_boundary_rehearsal primary key (practice_id, id),
  constraint fk_boundary_rehearsal_boundary foreign key (practice_id, case_id, client_id, boundary_id)
    references boundary (practice_id, case_id, client_id, id)
);
create index ix_boundary_rehearsal_boundary on boundary_rehearsal (practice_id, case_id, client_id, boundary_id);

create table boundary_decision (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  revision integer not null,
  decision text not null constraint ck_boundary_decision_decision check (decision in ('returned', 'ready')),
  note text,
  guardian_heard boolean not null default false,
  for_minor text,
  decided_by uuid not null,
  at timestamptz not null,
  constraint pk_boundary_decision primary key (practice_id, id),
  constraint fk_boundary_decision_boundary foreign key (practice_id, case_id, client_id, boundary_id)
    references boundary (practice_id, case_id, client_id, id),
  constraint fk_boundary_decision_decided_by foreign key (practice_id, decided_by) references account (practice_id, id),
  constraint ck_boundary_decision_returned check (decision = 'ready' or note is not null)
);
create index ix_boundary_decision_boundary on boundary_decision (practice_id, case_id, client_id, boundary_id);
create index ix_boundary_decision_decided_by on boundary_decision (practice_id, decided_by);
`;
