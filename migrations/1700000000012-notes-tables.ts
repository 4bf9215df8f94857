// Notes with their writings and signatures. A part of `Notes1700000000012`. Every text is sealed (bytea).

export const NOTE_TABLES = `
-- What stands beside a name when it signs. The latest row counts; those before it stay.
create table staff_credential (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential text not null constraint ck_staff_credential_credential check (char_length(credential) between 2 and 80),
  licence text,
  valid_until date,
  kept_by uuid not null,
  kept_at timestamptz not null,
  constraint pk_staff_credential primary key (practice_id, id),
  constraint fk_staff_credential_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_staff_credential_kept_by foreign key (practice_id, kept_by) references account (practice_id, id)
);
create index ix_staff_credential_account on staff_credential (practice_id, account_id, kept_at desc, id desc);
create index ix_staff_credential_kept_by on staff_credential (practice_id, kept_by);

-- One note of one section: the joint one (no participant) or one person's own. The section is chosen once.
create table note (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid,
  session_id uuid,
  format text not null constraint ck_note_format check (format in
    ('soap', 'dap', 'birp', 'girp', 'intake', 'treatment_plan_review', 'contact', 'risk', 'termination', 'group')),
  state text not null default 'draft' constraint ck_note_state check (state in
    ('draft', 'ready_to_sign', 'signed', 'awaiting_cosign', 'cosigned', 'returned_for_changes', 'unsigned_locked', 'marked_in_error')),
  author_id uuid not null,
  -- When the session ended, or when what it is about happened.
  about timestamptz not null,
  late boolean not null,
  late_reason bytea,
  replaces uuid,
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sign_due_at timestamptz not null,
  locks_at timestamptz not null,
  version integer not null default 1,
  constraint pk_note primary key (practice_id, id),
  constraint uq_note_case unique (practice_id, case_id, id),
  constraint fk_note_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_note_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id),
  constraint fk_note_session foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_note_author foreign key (practice_id, author_id) references account (practice_id, id),
  constraint fk_note_replaces foreign key (practice_id, case_id, replaces) references note (practice_id, case_id, id),
  constraint uq_note_replaces unique (practice_id, replaces),
  constraint ck_note_late check (late = (late_reason is not null)),
  constraint ck_note_revision check (revision >= 0)
);
create index ix_note_list on note (practice_id, case_id, about desc, id desc);
create index ix_note_participant on note (practice_id, case_id, participant_id);
create index ix_note_replaces on note (practice_id, case_id, replaces);
create index ix_note_session on note (practice_id, case_id, session_id);
create index ix_note_unsigned on note (practice_id, author_id) where state in ('draft', 'ready_to_sign', 'returned_for_changes');
create index ix_note_to_cosign on note (practice_id, case_id) where state = 'awaiting_cosign';

-- NT-2: every writing of a note, numbered without a gap. The texts and the ids of what was pulled in.
create table note_revision (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  content bytea not null,
  written_by uuid not null,
  at timestamptz not null,
  constraint pk_note_revision primary key (practice_id, id),
  constraint uq_note_revision_number unique (practice_id, note_id, revision),
  constraint fk_note_revision_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_revision_written_by foreign key (practice_id, written_by) references account (practice_id, id)
);
create index ix_note_revision_note on note_revision (practice_id, case_id, note_id);
create index ix_note_revision_written_by on note_revision (practice_id, written_by);

create table note_signature (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  kind text not null constraint ck_note_signature_kind check (kind in ('author', 'cosigner')),
  account_id uuid not null,
  -- As of that moment, whatever they are called later.
  name text not null,
  credential text not null,
  at timestamptz not null,
  content_hash text not null constraint ck_note_signature_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text constraint ck_note_signature_previous check (previous_hash ~ '^[0-9a-f]{64}$'),
  -- The hash once more, sealed: whoever writes here by another way cannot make one.
  mark bytea not null,
  -- What stood above the note when its author signed.
  header bytea,
  constraint pk_note_signature primary key (practice_id, id),
  constraint uq_note_signature_kind unique (practice_id, note_id, revision, kind),
  constraint fk_note_signature_revision foreign key (practice_id, note_id, revision)
    references note_revision (practice_id, note_id, revision),
  constraint fk_note_signature_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_signature_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint ck_note_signature_header check ((header is not null) = (kind = 'author'))
);
create index ix_note_signature_note on note_signature (practice_id, case_id, note_id);
create index ix_note_signature_account on note_signature (practice_id, account_id);

-- A signature that holds no more: reopened in time by its author, or returned by the supervisor. What was signed stays.
create table note_reopening (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  kind text not null constraint ck_note_reopening_kind check (kind in ('unsigned', 'returned')),
  comment bytea,
  by_account uuid not null,
  at timestamptz not null,
  constraint pk_note_reopening primary key (practice_id, id),
  constraint uq_note_reopening_revision unique (practice_id, note_id, revision),
  constraint fk_note_reopening_revision foreign key (practice_id, note_id, revision)
    references note_revision (practice_id, note_id, revision),
  constraint fk_note_reopening_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_note_reopening_by foreign key (practice_id, by_account) references account (practice_id, id),
  constraint ck_note_reopening_comment check ((comment is not null) = (kind = 'returned'))
);
create index ix_note_reopening_note on note_reopening (practice_id, case_id, note_id);
create index ix_note_reopening_by on note_reopening (practice_id, by_account);
`;
