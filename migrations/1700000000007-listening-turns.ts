// Turns with their words, and what stands apart from them. A part of `Listening1700000000007`.

export const TURNS = `
create table listening_turn (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  number smallint not null,
  floor smallint not null,
  cycle smallint not null,
  speaker_id uuid not null,
  listener_id uuid not null,
  loops smallint not null default 0,
  max_clarify smallint not null,
  still_open boolean not null default false,
  passed boolean not null default false,
  -- Gone through to its end, or passed on; otherwise it was broken off and taken again.
  finished boolean not null default false,
  opened_at timestamptz not null,
  said_at timestamptz,
  closed_at timestamptz,
  constraint pk_listening_turn primary key (practice_id, id),
  constraint uq_listening_turn_number unique (practice_id, round_id, number),
  constraint uq_listening_turn_round unique (practice_id, round_id, id),
  constraint fk_listening_turn_speaker foreign key (practice_id, round_id, speaker_id)
    references listening_seat (practice_id, round_id, participant_id),
  constraint fk_listening_turn_listener foreign key (practice_id, round_id, listener_id)
    references listening_seat (practice_id, round_id, participant_id),
  constraint fk_listening_turn_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id),
  constraint ck_listening_turn_two_people check (speaker_id <> listener_id),
  constraint ck_listening_turn_loops check (loops between 0 and max_clarify)
);
create index ix_listening_turn_case on listening_turn (practice_id, case_id, round_id);
-- One has the floor, and one turn is open.
create unique index uq_listening_turn_open on listening_turn (practice_id, round_id) where closed_at is null;

-- What somebody did in a turn, without a word of it.
create table listening_entry (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  turn_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  kind text not null constraint ck_listening_entry_kind check (kind in ('said', 'reflection', 'accuracy', 'makes_sense', 'guess', 'mark')),
  value smallint constraint ck_listening_entry_value check (value between 0 and 10),
  marks text[] not null default '{}' constraint ck_listening_entry_marks check (marks <@ array['yes', 'partly', 'no']),
  spoken boolean not null default false,
  at timestamptz not null,
  constraint pk_listening_entry primary key (practice_id, id),
  constraint uq_listening_entry_author unique (practice_id, round_id, client_id, id),
  constraint fk_listening_entry_turn foreign key (practice_id, round_id, turn_id) references listening_turn (practice_id, round_id, id),
  constraint fk_listening_entry_author foreign key (practice_id, round_id, participant_id, client_id)
    references listening_seat (practice_id, round_id, participant_id, client_id),
  constraint fk_listening_entry_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id),
  constraint ck_listening_entry_accuracy check ((kind = 'accuracy') = (value is not null))
);
create index ix_listening_entry_turn on listening_entry (practice_id, round_id, turn_id);
create index ix_listening_entry_case on listening_entry (practice_id, case_id, round_id);

-- The words themselves. Nothing but their erasure ever changes them.
create table listening_words (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  body text,
  at timestamptz not null,
  erased_at timestamptz,
  constraint pk_listening_words primary key (practice_id, id),
  constraint fk_listening_words_entry foreign key (practice_id, round_id, client_id, id)
    references listening_entry (practice_id, round_id, client_id, id),
  constraint fk_listening_words_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id),
  constraint ck_listening_words_erased check ((body is null) = (erased_at is not null))
);
create index ix_listening_words_round on listening_words (practice_id, case_id, round_id);
create index ix_listening_words_kept on listening_words (practice_id, at) where erased_at is null;
`;

export const APART = `
-- For everybody of the round and the care team: what is parked for later, and appreciations.
create table listening_note (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  kind text not null constraint ck_listening_note_kind check (kind in ('parked', 'appreciation')),
  body text not null,
  at timestamptz not null,
  constraint pk_listening_note primary key (practice_id, id),
  constraint fk_listening_note_author foreign key (practice_id, round_id, participant_id, client_id)
    references listening_seat (practice_id, round_id, participant_id, client_id),
  constraint fk_listening_note_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id)
);
create index ix_listening_note_author on listening_note (practice_id, round_id, participant_id);
create index ix_listening_note_case on listening_note (practice_id, case_id, round_id);
create unique index uq_listening_note_appreciation on listening_note (practice_id, round_id, participant_id) where kind = 'appreciation';

-- One person's own: how ready they were, how heard they felt, what they said afterwards. Never the other person's to read.
create table listening_private (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  kind text not null constraint ck_listening_private_kind check (kind in ('readiness', 'felt_heard', 'debrief')),
  -- Which asking of readiness, which floor; 0 for a debrief.
  number smallint not null,
  content jsonb not null,
  at timestamptz not null,
  constraint pk_listening_private primary key (practice_id, id),
  constraint uq_listening_private_once unique (practice_id, round_id, participant_id, kind, number),
  constraint fk_listening_private_author foreign key (practice_id, round_id, participant_id, client_id)
    references listening_seat (practice_id, round_id, participant_id, client_id),
  constraint fk_listening_private_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id)
);
create index ix_listening_private_case on listening_private (practice_id, case_id, round_id);
create index ix_listening_private_unsafe on listening_private (practice_id, case_id, at)
  where kind = 'debrief' and content ->> 'safe' <> 'yes';

-- Who did what, move by move: who called a pause or an end is here and nowhere else. One act for each version.
create table listening_act (
  practice_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  version integer not null,
  kind text not null,
  participant_id uuid,
  account_id uuid,
  at timestamptz not null,
  constraint pk_listening_act primary key (practice_id, id),
  constraint uq_listening_act_version unique (practice_id, round_id, version),
  constraint fk_listening_act_round foreign key (practice_id, case_id, round_id) references listening_round (practice_id, case_id, id),
  constraint fk_listening_act_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_listening_act_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_listening_act_case on listening_act (practice_id, case_id, round_id);
create index ix_listening_act_participant on listening_act (practice_id, case_id, participant_id);
create index ix_listening_act_account on listening_act (practice_id, account_id);

-- What the speaker has typed and not sent: theirs alone, kept until the turn is said.
create table listening_draft (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  turn_number smallint not null,
  body text not null,
  saved_at timestamptz not null,
  constraint pk_listening_draft primary key (practice_id, id),
  constraint fk_listening_draft_round foreign key (practice_id, case_id, id) references listening_round (practice_id, case_id, id)
);
create index ix_listening_draft_case on listening_draft (practice_id, case_id);
`;
