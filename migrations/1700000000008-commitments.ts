import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMMITMENT_CHECKS, OCCURRENCE_CHECKS } from './1700000000008-commitments-checks';
import { PROMISES, SLIPS } from './1700000000008-commitments-log';
import { COMMITMENT_GRANTS, COMMITMENT_POLICIES, COMMITMENT_REACH } from './1700000000008-commitments-walls';

/**
 * What people undertake, and what comes of it day by day: commitments, their occurrences with a record that is only added to,
 * the promises of the reliability log, and slips with their repair.
 *
 * Whether somebody else than the author sees a commitment is asked of whatever owns it: `sec.may_see_amends_plan` and
 * `sec.may_see_transparency` say no to everybody here, and are replaced by the migrations that bring their tables.
 */
export class Commitments1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      COMMITMENTS,
      OCCURRENCES,
      PROMISES,
      SLIPS,
      COMMITMENT_REACH,
      COMMITMENT_CHECKS,
      OCCURRENCE_CHECKS,
      COMMITMENT_POLICIES,
      COMMITMENT_GRANTS,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table slip_share, slip, promise_share, promise_reflection, promise_change, promise, occurrence_note, occurrence_event,
        occurrence, commitment_pause, commitment cascade;
      drop function sec.may_see_occurrence(uuid, text, uuid, timestamptz), sec.may_see_commitment(uuid, text, uuid),
        sec.may_see_amends_plan(uuid), sec.may_see_transparency(uuid), sec.promise_shown_until(uuid), sec.promises_shown_to_me(),
        sec.slips_shown_to_me(), sec.share_recipients(uuid), sec.sum_of(integer[]), check_occurrence_time(),
        check_occurrence_paid(), check_occurrence_record(), check_occurrence_excuse(), check_shared_with_open_gate();
    `);
  }
}

const COMMITMENTS = `
create table commitment (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- Who commits.
  participant_id uuid not null,
  client_id uuid not null,
  owner_kind text not null constraint ck_commitment_owner_kind check (owner_kind in ('amends_plan', 'promise', 'slip', 'transparency')),
  owner_id uuid not null,
  revision integer not null constraint ck_commitment_revision check (revision > 0),
  position integer not null,
  state text not null default 'draft'
    constraint ck_commitment_state check (state in ('draft', 'active', 'paused', 'superseded', 'ended')),
  kind text not null constraint ck_commitment_kind check (kind in
    ('one_off', 'recurring', 'abstain', 'restitution', 'disclosure', 'get_help', 'joint_help', 'behaviour_change')),
  text text not null,
  if_text text,
  then_text text,
  schedule jsonb not null,
  grace_minutes integer not null constraint ck_commitment_grace check (grace_minutes between 0 and 10080),
  proof text not null constraint ck_commitment_proof check (proof in ('none', 'note', 'attachment', 'harmed_party_sees_result')),
  -- Minor units of one currency; the parts add up to the whole.
  amount integer,
  currency text constraint ck_commitment_currency check (currency ~ '^[A-Z]{3}$'),
  instalments integer[],
  excuse_policy text not null constraint ck_commitment_excuse_policy check (excuse_policy in ('none', 'clinician_only', 'mutual')),
  on_miss text not null constraint ck_commitment_on_miss check (on_miss in ('nothing', 'open_EX-14', 'tell_in_session')),
  confirmation text not null
    constraint ck_commitment_confirmation check (confirmation in ('self_report', 'other_may_confirm', 'therapist_checks')),
  time_zone text not null,
  starts_on date not null,
  ends_on date,
  -- The last day, in its own zone, up to which occurrences have been made.
  made_until date,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_commitment primary key (practice_id, id),
  constraint uq_commitment_case unique (practice_id, case_id, id),
  constraint uq_commitment_author unique (practice_id, case_id, client_id, id),
  constraint uq_commitment_position unique (practice_id, owner_kind, owner_id, revision, position),
  constraint fk_commitment_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_commitment_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id),
  constraint ck_commitment_plan check ((if_text is null) = (then_text is null)
    and (kind not in ('behaviour_change', 'abstain') or if_text is not null)),
  constraint ck_commitment_days check (ends_on >= starts_on),
  constraint ck_commitment_made check (state in ('draft', 'superseded', 'ended') or made_until is not null)
);
create index ix_commitment_participant on commitment (practice_id, case_id, participant_id);
create index ix_commitment_client on commitment (practice_id, client_id, state);
-- What has to be made further ahead is found by it.
create index ix_commitment_made on commitment (practice_id, made_until) where state = 'active';

-- Nothing is counted meanwhile. Without an end it goes on until it is resumed.
create table commitment_pause (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  commitment_id uuid not null,
  client_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  constraint pk_commitment_pause primary key (practice_id, id),
  constraint fk_commitment_pause_commitment foreign key (practice_id, case_id, client_id, commitment_id)
    references commitment (practice_id, case_id, client_id, id),
  constraint ck_commitment_pause_range check (until_at >= from_at)
);
create index ix_commitment_pause_case on commitment_pause (practice_id, case_id);
create index ix_commitment_pause_commitment on commitment_pause (practice_id, commitment_id, from_at);
create unique index uq_commitment_pause_open on commitment_pause (practice_id, commitment_id) where until_at is null;
`;

const OCCURRENCES = `
-- Where it stands is what the last row of its record says: both are written together, and checked at the commit.
create table occurrence (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  commitment_id uuid not null,
  client_id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  -- 1 for the first of the schedule.
  number integer not null,
  -- The day in the zone of the commitment; the moments beside it never change when somebody moves.
  local_date date not null,
  whole_day boolean not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  grace_until timestamptz not null,
  state text not null default 'pending' constraint ck_occurrence_state check (state in
    ('pending', 'due', 'kept', 'kept_late', 'missed', 'excused', 'not_reported', 'disputed', 'cancelled')),
  reported boolean not null default false,
  kept_at timestamptz,
  done_late_at timestamptz,
  held_as text constraint ck_occurrence_held_as check (held_as in ('kept', 'kept_late')),
  resolution text constraint ck_occurrence_resolution check (resolution in ('resolved_kept', 'resolved_missed', 'left_open')),
  instalment integer,
  seen boolean not null default false,
  -- When it moves on by itself; null once it is final.
  next_at timestamptz,
  event_count integer not null default 0,
  version integer not null default 1,
  constraint pk_occurrence primary key (practice_id, id),
  constraint uq_occurrence_author unique (practice_id, case_id, client_id, id),
  constraint fk_occurrence_commitment foreign key (practice_id, case_id, client_id, commitment_id)
    references commitment (practice_id, case_id, client_id, id),
  constraint ck_occurrence_grace check (opens_at <= due_at and due_at <= grace_until),
  constraint ck_occurrence_next check ((state in ('pending', 'due', 'not_reported')) = (next_at is not null)),
  constraint ck_occurrence_held check ((state = 'disputed') = (held_as is not null)),
  constraint ck_occurrence_done_late check (done_late_at is null or state = 'missed'),
  constraint ck_occurrence_kept_at check (kept_at is null or state in ('kept', 'kept_late', 'disputed')),
  constraint ck_occurrence_settled check (resolution is null or state in ('kept', 'kept_late', 'missed', 'disputed'))
);
-- Once each, unless the earlier one was called off.
create unique index uq_occurrence_number on occurrence (practice_id, commitment_id, number) where state <> 'cancelled';
create index ix_occurrence_commitment on occurrence (practice_id, commitment_id, due_at);
create index ix_occurrence_case on occurrence (practice_id, case_id, due_at);
create index ix_occurrence_client on occurrence (practice_id, client_id, due_at);
create index ix_occurrence_owner on occurrence (practice_id, owner_kind, owner_id, due_at);
create index ix_occurrence_next on occurrence (practice_id, next_at) where next_at is not null;

create table occurrence_event (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  occurrence_id uuid not null,
  -- Whose occurrence it is.
  client_id uuid not null,
  -- What somebody noticed for themselves has none, and is counted nowhere its author reads.
  number integer,
  at timestamptz not null,
  kind text not null,
  actor text not null constraint ck_occurrence_event_actor check (actor in ('author', 'other', 'clinician', 'system')),
  account_id uuid,
  from_state text not null,
  to_state text not null,
  -- What a second report said.
  said text constraint ck_occurrence_event_said check (said in ('kept', 'kept_late', 'missed')),
  reason text,
  constraint pk_occurrence_event primary key (practice_id, id),
  constraint uq_occurrence_event_number unique (practice_id, occurrence_id, number),
  constraint ck_occurrence_event_number check ((kind = 'noticed') = (number is null)),
  constraint fk_occurrence_event_occurrence foreign key (practice_id, case_id, client_id, occurrence_id)
    references occurrence (practice_id, case_id, client_id, id),
  constraint fk_occurrence_event_account foreign key (practice_id, account_id) references account (practice_id, id),
  -- Each kind of row is written by whom it belongs to.
  constraint ck_occurrence_event_kind check (
    (kind in ('became_due', 'not_reported', 'missed') and actor = 'system')
    or (kind in ('reported', 'reported_again') and actor = 'author')
    or (kind in ('seen', 'noticed', 'disputed') and actor = 'other')
    or (kind = 'resolved' and actor = 'clinician')
    or (kind = 'corrected' and actor in ('author', 'clinician'))
    or (kind = 'excused' and actor <> 'system')
    or kind = 'cancelled'),
  constraint ck_occurrence_event_person check (actor = 'system' or account_id is not null),
  -- What is final changes only with an actor and a reason, and out of a dispute only with the clinician.
  constraint ck_occurrence_event_correction check (from_state = to_state or reason is not null
    or from_state not in ('kept', 'kept_late', 'missed', 'excused', 'disputed', 'cancelled')),
  constraint ck_occurrence_event_conversation check (from_state <> 'disputed' or to_state = 'disputed' or actor = 'clinician'),
  constraint ck_occurrence_event_cancelled check (from_state <> 'cancelled' or to_state = 'cancelled')
);
create index ix_occurrence_event_case on occurrence_event (practice_id, case_id, at);
create index ix_occurrence_event_account on occurrence_event (practice_id, account_id);

-- A line beside a row of the record: for whoever wrote it, and for the care team.
create table occurrence_note (
  practice_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  text text not null,
  constraint pk_occurrence_note primary key (practice_id, id),
  constraint uq_occurrence_note_event unique (practice_id, event_id),
  constraint fk_occurrence_note_event foreign key (practice_id, event_id) references occurrence_event (practice_id, id),
  constraint fk_occurrence_note_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_occurrence_note_case foreign key (practice_id, case_id) references care_case (practice_id, id)
);
create index ix_occurrence_note_account on occurrence_note (practice_id, account_id);
create index ix_occurrence_note_case on occurrence_note (practice_id, case_id);

do $$
declare
  named text;
begin
  foreach named in array array['occurrence_event', 'occurrence_note'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;
