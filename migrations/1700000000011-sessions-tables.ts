// Sessions and what hangs on them. A part of `Sessions1700000000011`.

export const SESSION_TABLES = `
-- Ids and spans of time in one index: by this, and by nothing in front of it, two people pressing at once never both get the hour.
create extension if not exists btree_gist with schema public;

create table session_settings (
  practice_id uuid not null,
  late_cancel_hours integer not null constraint ck_session_settings_late_cancel check (late_cancel_hours between 0 and 168),
  sign_due_hours integer not null constraint ck_session_settings_sign_due check (sign_due_hours between 1 and 720),
  auto_lock_days integer not null constraint ck_session_settings_auto_lock check (auto_lock_days between 1 and 90),
  unsign_window_minutes integer not null constraint ck_session_settings_unsign_window check (unsign_window_minutes between 0 and 1440),
  cosign_due_days integer not null constraint ck_session_settings_cosign_due check (cosign_due_days between 1 and 60),
  late_entry_hours integer not null constraint ck_session_settings_late_entry check (late_entry_hours between 1 and 720),
  version integer not null,
  constraint pk_session_settings primary key (practice_id),
  constraint fk_session_settings_practice foreign key (practice_id) references practice (id)
);

create table room (
  practice_id uuid not null,
  id uuid not null,
  name text not null constraint ck_room_name check (char_length(name) between 1 and 60),
  place integer not null,
  -- Closed for new sessions; those it held keep it.
  closed_at timestamptz,
  constraint pk_room primary key (practice_id, id),
  constraint fk_room_practice foreign key (practice_id) references practice (id)
);

create table session_series (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  every_weeks integer,
  every_months integer,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint pk_session_series primary key (practice_id, id),
  constraint uq_session_series_case unique (practice_id, case_id, id),
  constraint fk_session_series_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_session_series_created_by foreign key (practice_id, created_by) references account (practice_id, id),
  constraint ck_session_series_rhythm check ((every_weeks is null) <> (every_months is null))
);
create index ix_session_series_created_by on session_series (practice_id, created_by);

create table session (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  series_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  modality text not null constraint ck_session_modality check (modality in ('individual', 'couple', 'family', 'other_pair', 'group')),
  medium text not null constraint ck_session_medium check (medium in ('in_person', 'video', 'phone', 'text')),
  room_id uuid,
  link text,
  service_type text,
  state text not null constraint ck_session_state check (state in ('scheduled', 'held', 'partial', 'not_held', 'cancelled')),
  decision text constraint ck_session_decision check (decision in ('held_as_individual', 'rescheduled')),
  -- Takes up its hour: nothing else of the same people, clinicians or room fits in.
  live boolean not null,
  moved_alone boolean not null default false,
  actual_start timestamptz,
  actual_end timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_session primary key (practice_id, id),
  constraint uq_session_case unique (practice_id, case_id, id),
  constraint uq_session_slot unique (practice_id, case_id, id, starts_at, ends_at, live),
  constraint fk_session_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_session_series foreign key (practice_id, case_id, series_id) references session_series (practice_id, case_id, id),
  constraint fk_session_room foreign key (practice_id, room_id) references room (practice_id, id),
  constraint fk_session_created_by foreign key (practice_id, created_by) references account (practice_id, id),
  constraint ck_session_length check (ends_at > starts_at and ends_at <= starts_at + interval '8 hours'),
  constraint ck_session_live check (live = (state <> 'cancelled')),
  constraint ck_session_room check (room_id is null or medium = 'in_person'),
  constraint ck_session_link check (link is null or medium = 'video'),
  constraint ck_session_decided check ((state = 'partial') = (decision is not null)),
  constraint ck_session_partial check (state <> 'partial' or modality <> 'individual'),
  constraint ck_session_actual check (actual_end is null or actual_end > actual_start),
  constraint ex_session_room exclude using gist
    (practice_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&) where (live and room_id is not null)
    deferrable initially immediate
);
create index ix_session_case on session (practice_id, case_id, starts_at desc, id desc);
create index ix_session_start on session (practice_id, starts_at);
create index ix_session_series_id on session (practice_id, case_id, series_id);
create index ix_session_room on session (practice_id, room_id);
create index ix_session_created_by on session (practice_id, created_by);
create index ix_session_waiting on session (practice_id, ends_at) where state = 'scheduled';

-- When and whether are copies of the session's own, and the key to it keeps them so.
create table session_clinician (
  practice_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  case_id uuid not null,
  place integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  live boolean not null,
  constraint pk_session_clinician primary key (practice_id, session_id, account_id),
  constraint fk_session_clinician_session foreign key (practice_id, case_id, session_id, starts_at, ends_at, live)
    references session (practice_id, case_id, id, starts_at, ends_at, live) on update cascade deferrable initially immediate,
  constraint fk_session_clinician_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint ex_session_clinician exclude using gist
    (practice_id with =, account_id with =, tstzrange(starts_at, ends_at) with &&) where (live) deferrable initially immediate
);
create index ix_session_clinician_session on session_clinician (practice_id, case_id, session_id, starts_at, ends_at, live);
create index ix_session_clinician_account on session_clinician (practice_id, account_id, starts_at);

create table session_attendee (
  practice_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  case_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  live boolean not null,
  -- Has not cancelled for themselves alone.
  booked boolean not null default true,
  constraint pk_session_attendee primary key (practice_id, session_id, participant_id),
  constraint fk_session_attendee_session foreign key (practice_id, case_id, session_id, starts_at, ends_at, live)
    references session (practice_id, case_id, id, starts_at, ends_at, live) on update cascade deferrable initially immediate,
  constraint fk_session_attendee_participant foreign key (practice_id, case_id, participant_id, client_id)
    references participant (practice_id, case_id, id, client_id),
  constraint ex_session_attendee exclude using gist
    (practice_id with =, client_id with =, tstzrange(starts_at, ends_at) with &&) where (live and booked) deferrable initially immediate
);
create index ix_session_attendee_session on session_attendee (practice_id, case_id, session_id, starts_at, ends_at, live);
create index ix_session_attendee_participant on session_attendee (practice_id, case_id, participant_id, client_id);
create index ix_session_attendee_client on session_attendee (practice_id, client_id, starts_at);
`;

export const SESSION_RECORDS = `
-- Who came and who did not: apart from who is booked, because bookings are the practice's business and this is not.
create table session_attendance (
  practice_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  attendance text not null constraint ck_session_attendance_kind check (attendance in ('attended', 'attended_late', 'left_early',
    'late_cancelled', 'cancelled_in_time', 'no_show', 'clinician_cancelled', 'excused')),
  minutes integer constraint ck_session_attendance_minutes check (minutes between 1 and 480),
  taken_by uuid not null,
  taken_at timestamptz not null,
  constraint pk_session_attendance primary key (practice_id, session_id, participant_id),
  constraint fk_session_attendance_attendee foreign key (practice_id, session_id, participant_id)
    references session_attendee (practice_id, session_id, participant_id),
  constraint fk_session_attendance_case foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_session_attendance_taken_by foreign key (practice_id, taken_by) references account (practice_id, id),
  constraint ck_session_attendance_part check ((minutes is not null) = (attendance in ('attended_late', 'left_early')))
);
create index ix_session_attendance_case on session_attendance (practice_id, case_id, session_id);
create index ix_session_attendance_taken_by on session_attendance (practice_id, taken_by);

-- Where somebody was, and that nobody listened: asked at the start of a remote session, of each apart.
create table session_confirmation (
  practice_id uuid not null,
  session_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  location text not null,
  call_back_number text not null,
  private boolean not null,
  others_present text not null constraint ck_session_confirmation_others check (others_present in ('nobody', 'somebody')),
  who_else text,
  confirmed_by uuid not null,
  at timestamptz not null,
  constraint pk_session_confirmation primary key (practice_id, session_id, participant_id),
  constraint fk_session_confirmation_attendee foreign key (practice_id, session_id, participant_id)
    references session_attendee (practice_id, session_id, participant_id),
  constraint fk_session_confirmation_case foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_session_confirmation_by foreign key (practice_id, confirmed_by) references account (practice_id, id)
);
create index ix_session_confirmation_case on session_confirmation (practice_id, case_id, session_id);
create index ix_session_confirmation_by on session_confirmation (practice_id, confirmed_by);

create table session_exercise (
  practice_id uuid not null,
  session_id uuid not null,
  homework_id uuid not null,
  case_id uuid not null,
  place integer not null,
  constraint pk_session_exercise primary key (practice_id, session_id, homework_id),
  constraint fk_session_exercise_session foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_session_exercise_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id)
);
create index ix_session_exercise_session on session_exercise (practice_id, case_id, session_id);
create index ix_session_exercise_homework on session_exercise (practice_id, case_id, homework_id);

create table session_change (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  case_id uuid not null,
  kind text not null constraint ck_session_change_kind check (kind in ('scheduled', 'moved', 'cancelled', 'cancelled_by_one')),
  at timestamptz not null,
  by_account uuid not null,
  was_at timestamptz,
  cancelled_by text constraint ck_session_change_cancelled_by check (cancelled_by in ('clinician', 'participant')),
  participant_id uuid,
  notice_at timestamptz,
  reason text,
  constraint pk_session_change primary key (practice_id, id),
  constraint fk_session_change_session foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_session_change_by foreign key (practice_id, by_account) references account (practice_id, id),
  constraint fk_session_change_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id)
);
create index ix_session_change_session on session_change (practice_id, case_id, session_id, at);
create index ix_session_change_by on session_change (practice_id, by_account);
create index ix_session_change_participant on session_change (practice_id, case_id, participant_id);

-- An address somebody's own calendar asks. Its token is kept as its SHA-256 alone.
create table calendar_feed (
  practice_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null constraint ck_calendar_feed_hash check (octet_length(token_hash) = 32),
  since timestamptz not null,
  last_used_at timestamptz,
  constraint pk_calendar_feed primary key (practice_id, account_id),
  constraint fk_calendar_feed_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint uq_calendar_feed_token unique (practice_id, token_hash)
);
create index ix_calendar_feed_token on calendar_feed (token_hash);
`;
