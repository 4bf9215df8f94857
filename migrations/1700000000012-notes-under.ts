// What stands under and beside notes, and psychotherapy notes. A part of `Notes1700000000012`. Every text is sealed (bytea).

export const NOTE_UNDER_TABLES = `
-- Late entry, addendum, amendment: an open one at a time, and as it is once it is signed.
create table note_addition (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  kind text not null constraint ck_note_addition_kind check (kind in ('late_entry', 'addendum', 'amendment')),
  state text not null default 'draft' constraint ck_note_addition_state check (state in ('draft', 'signed', 'discarded')),
  author_id uuid not null,
  content bytea not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  signed_at timestamptz,
  name text,
  credential text,
  content_hash text constraint ck_note_addition_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  version integer not null default 1,
  constraint pk_note_addition primary key (practice_id, id),
  constraint fk_note_addition_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_addition_author foreign key (practice_id, author_id) references account (practice_id, id),
  constraint ck_note_addition_signed check ((state = 'signed') = (signed_at is not null)
    and (state = 'signed') = (name is not null) and (state = 'signed') = (credential is not null)
    and (state = 'signed') = (content_hash is not null))
);
create index ix_note_addition_note on note_addition (practice_id, case_id, note_id);
create index ix_note_addition_author on note_addition (practice_id, author_id);
create unique index uq_note_addition_open on note_addition (practice_id, note_id) where state = 'draft';

create table note_error (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  reason bytea not null,
  by_account uuid not null,
  at timestamptz not null,
  constraint pk_note_error primary key (practice_id, id),
  constraint uq_note_error_note unique (practice_id, note_id),
  constraint fk_note_error_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_error_by foreign key (practice_id, by_account) references account (practice_id, id)
);
create index ix_note_error_note on note_error (practice_id, case_id, note_id);
create index ix_note_error_by on note_error (practice_id, by_account);

-- Words of one section that may stand in another: by whom, why, and what exactly.
create table note_release (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  from_participant uuid,
  to_participant uuid,
  words bytea not null,
  why bytea not null,
  agreed text not null constraint ck_note_release_agreed check (agreed in ('by_person', 'by_policy')),
  by_account uuid not null,
  at timestamptz not null,
  constraint pk_note_release primary key (practice_id, id),
  constraint fk_note_release_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_release_from foreign key (practice_id, case_id, from_participant) references participant (practice_id, case_id, id),
  constraint fk_note_release_to foreign key (practice_id, case_id, to_participant) references participant (practice_id, case_id, id),
  constraint fk_note_release_by foreign key (practice_id, by_account) references account (practice_id, id),
  constraint ck_note_release_across check (from_participant is distinct from to_participant)
);
create index ix_note_release_note on note_release (practice_id, case_id, note_id);
create index ix_note_release_from on note_release (practice_id, case_id, from_participant);
create index ix_note_release_to on note_release (practice_id, case_id, to_participant);
create index ix_note_release_by on note_release (practice_id, by_account);

-- A copy as it was, with where it came from and who in care might know of it then. Whether it stands in a note says the revision.
create table note_pull_in (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  source_kind text not null,
  source_id text not null,
  participant_id uuid,
  readers uuid[] not null,
  release_id uuid,
  content bytea not null,
  pulled_by uuid not null,
  at timestamptz not null,
  constraint pk_note_pull_in primary key (practice_id, id),
  constraint fk_note_pull_in_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_pull_in_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_note_pull_in_release foreign key (practice_id, release_id) references note_release (practice_id, id),
  constraint fk_note_pull_in_by foreign key (practice_id, pulled_by) references account (practice_id, id),
  constraint ck_note_pull_in_release check ((release_id is not null) = (source_kind = 'note.release'))
);
create index ix_note_pull_in_note on note_pull_in (practice_id, case_id, note_id);
create index ix_note_pull_in_participant on note_pull_in (practice_id, case_id, participant_id);
create index ix_note_pull_in_release on note_pull_in (practice_id, release_id);
create index ix_note_pull_in_by on note_pull_in (practice_id, pulled_by);

-- NT-7: who has seen what is signed, or taken it out. Nobody reopens what somebody has seen.
create table note_reading (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  kind text not null constraint ck_note_reading_kind check (kind in ('read', 'export')),
  by_account uuid not null,
  at timestamptz not null,
  constraint pk_note_reading primary key (practice_id, id),
  constraint fk_note_reading_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_reading_by foreign key (practice_id, by_account) references account (practice_id, id)
);
create index ix_note_reading_note on note_reading (practice_id, note_id, case_id, revision);
create index ix_note_reading_by on note_reading (practice_id, by_account);

create table note_snippets (
  practice_id uuid not null,
  account_id uuid not null,
  content bytea not null,
  version integer not null,
  changed_at timestamptz not null,
  constraint pk_note_snippets primary key (practice_id, account_id),
  constraint fk_note_snippets_account foreign key (practice_id, account_id) references account (practice_id, id)
);

-- Kept apart from the record, by its author and for nobody else.
create table psychotherapy_note (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  constraint pk_psychotherapy_note primary key (practice_id, id),
  constraint uq_psychotherapy_note_author unique (practice_id, author_id, id),
  constraint fk_psychotherapy_note_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_psychotherapy_note_author foreign key (practice_id, author_id) references account (practice_id, id)
);
create index ix_psychotherapy_note_case on psychotherapy_note (practice_id, case_id);

create table psychotherapy_note_revision (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  author_id uuid not null,
  revision integer not null,
  content bytea not null,
  at timestamptz not null,
  constraint pk_psychotherapy_note_revision primary key (practice_id, id),
  constraint uq_psychotherapy_note_revision_number unique (practice_id, note_id, revision),
  constraint fk_psychotherapy_note_revision_note foreign key (practice_id, author_id, note_id)
    references psychotherapy_note (practice_id, author_id, id)
);
create index ix_psychotherapy_note_revision_note on psychotherapy_note_revision (practice_id, author_id, note_id);
`;
