import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CORRECTION_CHECKS } from './1700000000033-corrections-checks';
import { CORRECTION_KEYS, CORRECTION_KEYS_DOWN, CORRECTION_WALLS } from './1700000000033-corrections-walls';

/**
 * A person in care asks for a correction of their record, is given one by an amendment or a reason why not, and may disagree. Their
 * words and the answer are sealed by keys of a tree of their own: it opens for them and for the team of the case.
 */
export class Corrections1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, CORRECTION_CHECKS, CORRECTION_WALLS, CORRECTION_KEYS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table correction_request;
      drop function check_correction_request(), keep_correction_request(), sec.fits_correction(uuid, uuid, uuid);
    `);
    await runner.query(CORRECTION_KEYS_DOWN);
  }
}

const TABLE = `
create table correction_request (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  -- Whoever asked signs in with this; the key that seals the words is theirs and the case's.
  account_id uuid not null,
  session_id uuid,
  state text not null default 'asked' constraint ck_correction_request_state
    check (state in ('asked', 'taken_back', 'accepted', 'denied', 'disagreed')),
  content bytea not null,
  asked_at timestamptz not null,
  taken_back_at timestamptz,
  note_id uuid,
  addition_id uuid,
  answered_by uuid,
  answered_at timestamptz,
  reason bytea,
  statement bytea,
  stated_at timestamptz,
  version integer not null default 1,
  constraint pk_correction_request primary key (practice_id, id),
  constraint fk_correction_request_participant foreign key (practice_id, case_id, participant_id, client_id)
    references participant (practice_id, case_id, id, client_id),
  constraint fk_correction_request_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_correction_request_session foreign key (practice_id, case_id, session_id) references session (practice_id, case_id, id),
  constraint fk_correction_request_note foreign key (practice_id, case_id, note_id) references note (practice_id, case_id, id),
  constraint fk_correction_request_addition foreign key (practice_id, addition_id) references note_addition (practice_id, id),
  constraint fk_correction_request_answered_by foreign key (practice_id, answered_by) references account (practice_id, id),
  constraint ck_correction_request_taken_back check ((state = 'taken_back') = (taken_back_at is not null)),
  constraint ck_correction_request_answer check (num_nulls(answered_by, answered_at) in (0, 2)
    and (state in ('accepted', 'denied', 'disagreed')) = (answered_at is not null)
    and (state in ('denied', 'disagreed')) = (reason is not null)),
  constraint ck_correction_request_statement check (num_nulls(statement, stated_at) in (0, 2)
    and (state = 'disagreed') = (statement is not null)),
  constraint ck_correction_request_amendment check ((addition_id is null or note_id is not null)
    and (state <> 'accepted' or addition_id is not null)
    and (state not in ('denied', 'disagreed') or addition_id is null))
);
create index ix_correction_request_case on correction_request (practice_id, case_id, participant_id, client_id);
create index ix_correction_request_client on correction_request (practice_id, client_id);
create index ix_correction_request_account on correction_request (practice_id, account_id);
create index ix_correction_request_session on correction_request (practice_id, case_id, session_id);
create index ix_correction_request_note on correction_request (practice_id, case_id, note_id);
create index ix_correction_request_answered_by on correction_request (practice_id, answered_by);
create unique index uq_correction_request_addition on correction_request (practice_id, addition_id);
create index ix_correction_request_open on correction_request (practice_id, case_id) where state = 'asked';
create trigger tr_correction_request_no_delete before delete on correction_request for each row execute function forbid_change();
create trigger tr_correction_request_no_truncate before truncate on correction_request for each statement execute function forbid_change();
`;
