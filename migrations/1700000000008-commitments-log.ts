// The tables of `Commitments1700000000008` for the reliability log and for slips.

export const PROMISES = `
-- What is promised stands with its commitment; this is what only its author and the therapist read.
create table promise (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  to_whom text not null,
  why text,
  smallest_version text not null,
  state text not null default 'active' constraint ck_promise_state check (state in ('active', 'paused', 'finished', 'dropped')),
  -- One of five places: there are no more than five active promises, however many hands are at work.
  place smallint constraint ck_promise_place check (place between 1 and 5),
  revision integer not null default 1,
  made_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint pk_promise primary key (practice_id, id),
  constraint uq_promise_author unique (practice_id, case_id, client_id, id),
  constraint fk_promise_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_promise_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint ck_promise_active check ((state = 'active') = (place is not null)),
  constraint ck_promise_ended check ((state in ('finished', 'dropped')) = (ended_at is not null))
);
create unique index uq_promise_place on promise (practice_id, case_id, client_id, place) where place is not null;
create index ix_promise_participation on promise (practice_id, participation_id);
create index ix_promise_participant on promise (practice_id, case_id, participant_id);

-- Talking about a promise again, in time or late.
create table promise_change (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  promise_id uuid not null,
  client_id uuid not null,
  change text not null constraint ck_promise_change_change check (change in ('reworded', 'paused', 'resumed', 'finished', 'dropped')),
  in_time boolean not null,
  at timestamptz not null,
  constraint pk_promise_change primary key (practice_id, id),
  constraint fk_promise_change_promise foreign key (practice_id, case_id, client_id, promise_id)
    references promise (practice_id, case_id, client_id, id)
);
create index ix_promise_change_promise on promise_change (practice_id, promise_id, at);
create index ix_promise_change_case on promise_change (practice_id, case_id, client_id, at);

create table promise_reflection (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  client_id uuid not null,
  -- A Monday, in the zone of the person.
  week_of date not null,
  promise_id uuid,
  text text,
  at timestamptz not null,
  constraint pk_promise_reflection primary key (practice_id, id),
  constraint uq_promise_reflection_week unique (practice_id, participation_id, week_of),
  constraint fk_promise_reflection_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_promise_reflection_promise foreign key (practice_id, case_id, client_id, promise_id)
    references promise (practice_id, case_id, client_id, id),
  constraint ck_promise_reflection_says_something check (promise_id is not null or text is not null)
);
create index ix_promise_reflection_case on promise_reflection (practice_id, case_id, client_id);

-- To whom it is shown, up to which moment. It is never changed into showing more: sharing again is a new row.
create table promise_share (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  promise_id uuid not null,
  client_id uuid not null,
  recipient_participant_id uuid not null,
  recipient_client_id uuid not null,
  shared_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_promise_share primary key (practice_id, id),
  constraint fk_promise_share_promise foreign key (practice_id, case_id, client_id, promise_id)
    references promise (practice_id, case_id, client_id, id),
  constraint fk_promise_share_recipient foreign key (practice_id, case_id, recipient_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_promise_share_recipient_client foreign key (practice_id, case_id, recipient_client_id)
    references participant (practice_id, case_id, client_id),
  constraint ck_promise_share_two_people check (client_id <> recipient_client_id)
);
create unique index uq_promise_share_open on promise_share (practice_id, promise_id, recipient_participant_id) where ended_at is null;
create index ix_promise_share_case on promise_share (practice_id, case_id, client_id);
create index ix_promise_share_recipient on promise_share (practice_id, recipient_client_id);
`;

export const SLIPS = `
create table slip (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  participation_id uuid,
  occurrence_id uuid,
  state text not null default 'opened' constraint ck_slip_state check (state in ('opened', 'owned', 'repaired', 'not_repaired', 'closed')),
  happened text not null,
  happened_at timestamptz not null,
  area text not null constraint ck_slip_area check (area in
    ('time', 'money', 'honesty', 'contact', 'words', 'promises', 'privacy', 'recovery', 'other')),
  size text not null constraint ck_slip_size check (size in ('small', 'medium', 'serious')),
  told_within text constraint ck_slip_told_within check (told_within in ('immediately', 'same_day', 'later', 'found_out')),
  known_at timestamptz,
  own text,
  sorry text,
  fix jsonb,
  guard_if text,
  guard_then text,
  -- At least the third serious one about the same thing in eight weeks.
  repeated boolean not null default false,
  opened_at timestamptz not null,
  looked_at timestamptz,
  looked_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  constraint pk_slip primary key (practice_id, id),
  constraint uq_slip_author unique (practice_id, case_id, client_id, id),
  constraint fk_slip_participant foreign key (practice_id, case_id, participant_id) references participant (practice_id, case_id, id),
  constraint fk_slip_client foreign key (practice_id, case_id, client_id) references participant (practice_id, case_id, client_id),
  constraint fk_slip_participation foreign key (practice_id, case_id, client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_slip_occurrence foreign key (practice_id, case_id, client_id, occurrence_id)
    references occurrence (practice_id, case_id, client_id, id),
  constraint fk_slip_looked_by foreign key (practice_id, looked_by) references account (practice_id, id),
  constraint ck_slip_about check (participation_id is not null or occurrence_id is not null),
  constraint ck_slip_known check ((told_within is null) = (known_at is null) and known_at >= happened_at),
  constraint ck_slip_owned check ((state = 'opened' or state = 'closed') or (own is not null and sorry is not null and fix is not null
    and guard_if is not null and guard_then is not null)),
  constraint ck_slip_looked check ((looked_at is null) = (looked_by is null)),
  constraint ck_slip_closed check ((state = 'closed') = (closed_at is not null)),
  -- What repeats is not answered with one more apology, and what is serious is not closed, before the therapist has looked.
  constraint ck_slip_therapist_first check ((not repeated or state = 'opened' or looked_at is not null)
    and (size <> 'serious' or state <> 'closed' or looked_at is not null))
);
create unique index uq_slip_occurrence on slip (practice_id, occurrence_id) where occurrence_id is not null;
create index ix_slip_case on slip (practice_id, case_id, client_id, happened_at);
create index ix_slip_participant on slip (practice_id, case_id, participant_id);
create index ix_slip_participation on slip (practice_id, participation_id);
create index ix_slip_looked_by on slip (practice_id, looked_by);

create table slip_share (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  slip_id uuid not null,
  client_id uuid not null,
  recipient_participant_id uuid not null,
  recipient_client_id uuid not null,
  shared_at timestamptz not null,
  ended_at timestamptz,
  constraint pk_slip_share primary key (practice_id, id),
  constraint fk_slip_share_slip foreign key (practice_id, case_id, client_id, slip_id)
    references slip (practice_id, case_id, client_id, id),
  constraint fk_slip_share_recipient foreign key (practice_id, case_id, recipient_participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_slip_share_recipient_client foreign key (practice_id, case_id, recipient_client_id)
    references participant (practice_id, case_id, client_id),
  constraint ck_slip_share_two_people check (client_id <> recipient_client_id)
);
create unique index uq_slip_share_open on slip_share (practice_id, slip_id, recipient_participant_id) where ended_at is null;
create index ix_slip_share_case on slip_share (practice_id, case_id, client_id);
create index ix_slip_share_recipient on slip_share (practice_id, recipient_client_id);

do $$
declare
  named text;
begin
  foreach named in array array['promise_change', 'promise_reflection'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;
