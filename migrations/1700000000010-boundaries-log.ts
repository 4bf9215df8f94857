// Who was told a boundary and what they said, what happened with it, and what a clinician is asked about it. A part of
// `Boundaries1700000000010`.

export const BOUNDARY_LOG = `
-- One revision, told to one person, with the parts its author chose. It can only end.
create table boundary_telling (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  author_client_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  parts text[] not null,
  told_at timestamptz not null,
  ended_at timestamptz,
  farewell text,
  constraint pk_boundary_telling primary key (practice_id, id),
  constraint uq_boundary_telling_person unique (practice_id, boundary_id, revision, participant_id),
  constraint fk_boundary_telling_revision foreign key (practice_id, boundary_id, revision)
    references boundary_revision (practice_id, boundary_id, revision),
  constraint fk_boundary_telling_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_boundary_telling_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id),
  constraint ck_boundary_telling_other check (client_id <> author_client_id),
  constraint ck_boundary_telling_parts check (parts <@ array['situation', 'response', 'flex', 'exceptions', 'times'])
);
create index ix_boundary_telling_client on boundary_telling (practice_id, client_id);
create index ix_boundary_telling_case_client on boundary_telling (practice_id, case_id, client_id);
create index ix_boundary_telling_participant on boundary_telling (practice_id, case_id, participant_id);

create table boundary_answer (
  practice_id uuid not null,
  id uuid not null,
  telling_id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  author_client_id uuid not null,
  client_id uuid not null,
  answer text not null constraint ck_boundary_answer_answer check (answer in ('acknowledge', 'accept', 'refuse', 'suggest')),
  wording text,
  at timestamptz not null,
  constraint pk_boundary_answer primary key (practice_id, id),
  constraint uq_boundary_answer_telling unique (practice_id, telling_id),
  constraint fk_boundary_answer_telling foreign key (practice_id, telling_id) references boundary_telling (practice_id, id),
  constraint ck_boundary_answer_wording check ((answer = 'suggest') = (wording is not null))
);

create table boundary_confirmation (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  revision integer not null,
  case_id uuid not null,
  author_client_id uuid not null,
  client_id uuid not null,
  at timestamptz not null,
  constraint pk_boundary_confirmation primary key (practice_id, id),
  constraint uq_boundary_confirmation_person unique (practice_id, boundary_id, revision, client_id),
  constraint fk_boundary_confirmation_revision foreign key (practice_id, boundary_id, revision)
    references boundary_revision (practice_id, boundary_id, revision),
  constraint fk_boundary_confirmation_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id)
);
create index ix_boundary_confirmation_client on boundary_confirmation (practice_id, case_id, client_id);

-- What happened, by whoever logged it, in versions. On an agreement each side logs for itself.
create table boundary_event (
  practice_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  number integer not null constraint ck_boundary_event_number check (number > 0),
  boundary_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  type text not null constraint ck_boundary_event_type check (type in
    ('respected', 'tested', 'crossed', 'crossed_and_repaired', 'not_held_by_me', 'changed_by_me')),
  occurred_at timestamptz not null,
  what text,
  intensity smallint constraint ck_boundary_event_intensity check (intensity between 0 and 10),
  response_level_used smallint not null constraint ck_boundary_event_level check (response_level_used between 0 and 3),
  held_response text constraint ck_boundary_event_held check (held_response in ('yes', 'partly', 'no')),
  felt jsonb not null,
  safe_now boolean not null,
  want_to_raise text not null constraint ck_boundary_event_raise check (want_to_raise in ('session', 'message', 'no')),
  struck_reason text,
  logged_at timestamptz not null,
  constraint pk_boundary_event primary key (practice_id, id),
  constraint uq_boundary_event_number unique (practice_id, event_id, number),
  constraint fk_boundary_event_boundary foreign key (practice_id, case_id, boundary_id) references boundary (practice_id, case_id, id),
  constraint fk_boundary_event_client foreign key (practice_id, case_id, client_id) references participant (practice_id, case_id, client_id)
);
create index ix_boundary_event_boundary on boundary_event (practice_id, case_id, boundary_id);
create index ix_boundary_event_client on boundary_event (practice_id, case_id, client_id);

-- A question for the clinician. It rules on nobody, and nobody else sees it.
create table boundary_prompt (
  practice_id uuid not null,
  id uuid not null,
  boundary_id uuid not null,
  other_boundary_id uuid,
  case_id uuid not null,
  participant_id uuid not null,
  prompt text not null constraint ck_boundary_prompt_prompt check (prompt in
    ('not_safe_now', 'safety_follow_up', 'not_holding', 'overlap', 'review_overdue', 'restate')),
  at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  note text,
  constraint pk_boundary_prompt primary key (practice_id, id),
  constraint fk_boundary_prompt_boundary foreign key (practice_id, case_id, boundary_id) references boundary (practice_id, case_id, id),
  constraint fk_boundary_prompt_other foreign key (practice_id, case_id, other_boundary_id) references boundary (practice_id, case_id, id),
  constraint fk_boundary_prompt_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_boundary_prompt_closed_by foreign key (practice_id, closed_by) references account (practice_id, id),
  constraint ck_boundary_prompt_overlap check ((prompt = 'overlap') = (other_boundary_id is not null)),
  constraint ck_boundary_prompt_closed check ((closed_at is not null) or (closed_by is null and note is null))
);
create index ix_boundary_prompt_boundary on boundary_prompt (practice_id, case_id, boundary_id);
create index ix_boundary_prompt_other on boundary_prompt (practice_id, case_id, other_boundary_id);
create index ix_boundary_prompt_participant on boundary_prompt (practice_id, case_id, participant_id);
create index ix_boundary_prompt_closed_by on boundary_prompt (practice_id, closed_by);
-- Asked once at a time.
create unique index uq_boundary_prompt_open on boundary_prompt
  (practice_id, boundary_id, prompt, coalesce(other_boundary_id, '00000000-0000-0000-0000-000000000000')) where closed_at is null;

-- How much contact there is with somebody, from a day on. The latest holds.
create table contact_level (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  towards_participant_id uuid,
  towards_label text,
  level text not null constraint ck_contact_level_level check (level in ('none', 'limited', 'occasional', 'regular')),
  from_on date not null,
  at timestamptz not null,
  constraint pk_contact_level primary key (practice_id, id),
  constraint fk_contact_level_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_contact_level_client foreign key (practice_id, case_id, client_id) references participant (practice_id, case_id, client_id),
  constraint fk_contact_level_towards foreign key (practice_id, case_id, towards_participant_id)
    references participant (practice_id, case_id, id),
  constraint ck_contact_level_towards check ((towards_participant_id is null) <> (towards_label is null))
);
create index ix_contact_level_participant on contact_level (practice_id, case_id, participant_id);
create index ix_contact_level_client on contact_level (practice_id, case_id, client_id);
create index ix_contact_level_towards on contact_level (practice_id, case_id, towards_participant_id);
`;
