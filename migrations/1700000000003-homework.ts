import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOMEWORK_GRANTS, HOMEWORK_WALLS } from './1700000000003-homework-walls';

/**
 * Exercises as published, and homework: what was assigned, where each person stands, drafts, answers and reviews.
 *
 * Three walls stand in the schema itself. Drafts and answers that stay with their author are readable by nobody else,
 * not even by statement. What a person wrote, and what was said about it, is only ever added to. A participant sees
 * rows of their own and never of somebody else in the same case.
 */
export class Homework1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [EXERCISES, HOMEWORK, ANSWERS, HOMEWORK_WALLS, HOMEWORK_GRANTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table homework_review, homework_afterwards, homework_private_entry, homework_entry, homework_draft,
        participation, homework, exercise_template_version cascade;
    `);
  }
}

const EXERCISES = `
-- The same for every practice: reference data of the product, written when the schema is brought up to date.
create table exercise_template_version (
  code text not null,
  version integer not null constraint ck_exercise_template_version_version check (version > 0),
  definition jsonb not null,
  published_at timestamptz not null,
  constraint pk_exercise_template_version primary key (code, version),
  constraint ck_exercise_template_version_definition
    check (definition ->> 'code' = code and (definition ->> 'version')::integer = version)
);
create trigger tr_exercise_template_version_immutable before update or delete on exercise_template_version
  for each row execute function forbid_change();
create trigger tr_exercise_template_version_no_truncate before truncate on exercise_template_version
  for each statement execute function forbid_change();
`;

const HOMEWORK = `
create table homework (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  template_code text not null,
  template_version integer not null,
  -- Whose words it is asked in. A case never changes its type of relation.
  relation_type text not null constraint ck_homework_relation_type check (relation_type in ('romantic', 'family', 'friendship')),
  mode text not null
    constraint ck_homework_mode check (mode in ('solo', 'pair_parallel', 'pair_turns', 'shared_document', 'clinician_led')),
  place text not null constraint ck_homework_place check (place in ('at_home', 'in_session')),
  rationale text not null,
  when_and_where text not null,
  obstacle text not null,
  smallest_version text not null,
  due_at timestamptz not null,
  due_time_zone text not null,
  due_whole_day boolean not null,
  grace_minutes integer not null constraint ck_homework_grace check (grace_minutes >= 0),
  acknowledged text[] not null default '{}',
  judged_ready boolean not null default false,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  status text not null default 'open' constraint ck_homework_status check (status in ('open', 'closed', 'withdrawn')),
  ended_at timestamptz,
  end_note text,
  version integer not null default 1,
  constraint pk_homework primary key (practice_id, id),
  -- What hangs on it names the case as well: a row cannot point into another case.
  constraint uq_homework_case unique (practice_id, case_id, id),
  constraint fk_homework_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_homework_assigned_by foreign key (practice_id, assigned_by) references account (practice_id, id),
  constraint fk_homework_template foreign key (template_code, template_version)
    references exercise_template_version (code, version),
  constraint ck_homework_ended check ((status = 'open') = (ended_at is null))
);
create index ix_homework_case on homework (practice_id, case_id, assigned_at);
create index ix_homework_assigned_by on homework (practice_id, assigned_by);

-- One person's part. That it has lapsed is never written: it follows from lapse_at, and who has answered once never lapses.
create table participation (
  practice_id uuid not null,
  id uuid not null,
  homework_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  -- What {person} is called in this person's texts.
  person_name text not null,
  status text not null default 'assigned' constraint ck_participation_status
    check (status in ('assigned', 'in_progress', 'submitted', 'reviewed', 'closed', 'paused', 'declined', 'withdrawn')),
  paused_from text constraint ck_participation_paused_from check (paused_from in ('assigned', 'in_progress')),
  due_at timestamptz not null,
  lapse_at timestamptz not null,
  opened_at timestamptz,
  submitted_at timestamptz,
  reviewed_at timestamptz,
  ended_at timestamptz,
  quality smallint constraint ck_participation_quality check (quality between 0 and 3),
  entry_count integer not null default 0,
  last_helpful smallint constraint ck_participation_last_helpful check (last_helpful between 0 and 4),
  last_worse text constraint ck_participation_last_worse check (last_worse in ('no', 'somewhat', 'yes')),
  attention text constraint ck_participation_attention check (attention in ('amber', 'red')),
  -- Since when somebody should look; a review or the end of it answers the call.
  attention_at timestamptz,
  version integer not null default 1,
  constraint pk_participation primary key (practice_id, id),
  constraint uq_participation_person unique (practice_id, case_id, homework_id, participant_id),
  constraint uq_participation_author unique (practice_id, case_id, client_id, id),
  constraint fk_participation_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_participation_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_participation_client foreign key (practice_id, client_id) references client (practice_id, id),
  constraint ck_participation_attention_at check ((attention is null) = (attention_at is null)),
  constraint ck_participation_paused check ((status = 'paused') = (paused_from is not null))
);
create index ix_participation_client on participation (practice_id, client_id, status);
create index ix_participation_case on participation (practice_id, case_id, status);
create index ix_participation_participant on participation (practice_id, case_id, participant_id);
`;

const ANSWERS = `
-- Beside the answers stands, for each field, the revision in which it last changed: two devices can write at once.
create table homework_draft (
  practice_id uuid not null,
  participation_id uuid not null,
  client_id uuid not null,
  answers jsonb not null,
  field_revisions jsonb not null,
  -- What was written elsewhere and gave way, until its author has seen it.
  conflicts jsonb not null default '{}',
  step text not null,
  revision integer not null,
  progress smallint not null constraint ck_homework_draft_progress check (progress between 0 and 100),
  updated_at timestamptz not null,
  constraint pk_homework_draft primary key (practice_id, participation_id),
  constraint fk_homework_draft_participation foreign key (practice_id, participation_id)
    references participation (practice_id, id)
);

create table homework_entry (
  practice_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  number integer not null,
  template_code text not null,
  template_version integer not null,
  -- Only what the care team may read.
  answers jsonb not null,
  scores jsonb not null,
  attention jsonb not null,
  submitted_at timestamptz not null,
  late boolean not null,
  constraint pk_homework_entry primary key (practice_id, id),
  constraint uq_homework_entry_number unique (practice_id, participation_id, number),
  constraint fk_homework_entry_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id)
);
create index ix_homework_entry_case on homework_entry (practice_id, case_id, submitted_at);

-- The whole of an entry some of which stays with its author.
create table homework_private_entry (
  practice_id uuid not null,
  entry_id uuid not null,
  client_id uuid not null,
  answers jsonb not null,
  constraint pk_homework_private_entry primary key (practice_id, entry_id),
  constraint fk_homework_private_entry_entry foreign key (practice_id, entry_id) references homework_entry (practice_id, id)
);

create table homework_afterwards (
  practice_id uuid not null,
  entry_id uuid not null,
  participation_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  helpful smallint not null constraint ck_homework_afterwards_helpful check (helpful between 0 and 4),
  comment text,
  worse text not null constraint ck_homework_afterwards_worse check (worse in ('no', 'somewhat', 'yes')),
  minutes integer,
  obstacles text[] not null default '{}',
  told_at timestamptz not null,
  constraint pk_homework_afterwards primary key (practice_id, entry_id),
  constraint fk_homework_afterwards_entry foreign key (practice_id, entry_id) references homework_entry (practice_id, id)
);
create index ix_homework_afterwards_worse on homework_afterwards (practice_id, case_id, told_at) where worse <> 'no';

create table homework_review (
  practice_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  participation_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  reviewer_id uuid not null,
  decision text not null constraint ck_homework_review_decision check (decision in ('accept', 'return')),
  quality smallint constraint ck_homework_review_quality check (quality between 0 and 3),
  summary text not null,
  comments jsonb not null,
  at timestamptz not null,
  constraint pk_homework_review primary key (practice_id, id),
  constraint uq_homework_review_entry unique (practice_id, entry_id),
  constraint fk_homework_review_entry foreign key (practice_id, entry_id) references homework_entry (practice_id, id),
  constraint fk_homework_review_reviewer foreign key (practice_id, reviewer_id) references account (practice_id, id),
  constraint ck_homework_review_accepted check (decision = 'return' or quality is not null)
);
create index ix_homework_review_participation on homework_review (practice_id, participation_id);
create index ix_homework_review_reviewer on homework_review (practice_id, reviewer_id);

do $$
declare
  named text;
begin
  foreach named in array array['homework_entry', 'homework_private_entry', 'homework_afterwards', 'homework_review'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;
