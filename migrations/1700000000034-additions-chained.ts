import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOTE_WRITING_CHECKS } from './1700000000012-notes-checks';
import { asItWas } from './1700000000014-as-it-was';
import { ADDITION_CHECKS, ADDITION_QUESTIONS } from './1700000000034-additions-chained-checks';

/**
 * What is written under a note carries the hash of what was signed before it, awaits a co-signature where its author is supervised, and
 * is set aside by somebody else once its author can no longer go on with it. What was signed before this has no such hash and keeps none.
 */
export class AdditionsChained1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, REVIEWS, ADDITION_QUESTIONS, ADDITION_CHECKS, WALLS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    await runner.query(asItWas(NOTE_WRITING_CHECKS, 'keep_note_addition'));
  }
}

const COLUMNS = `
alter table note_addition
  add column previous_hash text constraint ck_note_addition_previous check (previous_hash ~ '^[0-9a-f]{64}$'),
  add column set_aside_by uuid,
  add column set_aside_at timestamptz,
  add column set_aside_reason bytea,
  add constraint uq_note_addition_place unique (practice_id, case_id, note_id, id),
  add constraint fk_note_addition_set_aside_by foreign key (practice_id, set_aside_by) references account (practice_id, id),
  drop constraint ck_note_addition_state,
  drop constraint ck_note_addition_signed;
alter table note_addition
  add constraint ck_note_addition_state
    check (state in ('draft', 'awaiting_cosign', 'returned_for_changes', 'signed', 'cosigned', 'discarded')),
  add constraint ck_note_addition_signed check (num_nulls(signed_at, name, credential, content_hash) in (0, 4)
    and (signed_at is not null or previous_hash is null)
    and case when state = 'discarded' then true else (state in ('signed', 'awaiting_cosign', 'cosigned')) = (signed_at is not null) end),
  add constraint ck_note_addition_set_aside check (num_nulls(set_aside_by, set_aside_at, set_aside_reason) in (0, 3)
    and (set_aside_by is null or state = 'discarded'));
create index ix_note_addition_set_aside_by on note_addition (practice_id, set_aside_by);
create index ix_note_addition_to_cosign on note_addition (practice_id, case_id) where state = 'awaiting_cosign';
drop index uq_note_addition_open;
create unique index uq_note_addition_open on note_addition (practice_id, note_id)
  where state in ('draft', 'awaiting_cosign', 'returned_for_changes');
`;

const REVIEWS = `
-- What a supervisor made of an addition. With one that was returned stands what its author had signed, as it was.
create table note_addition_review (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  note_id uuid not null,
  addition_id uuid not null,
  kind text not null constraint ck_note_addition_review_kind check (kind in ('cosigned', 'returned')),
  by_account uuid not null,
  -- As of that moment, whatever they are called later.
  name text not null,
  credential text,
  at timestamptz not null,
  comment bytea,
  content_hash text not null constraint ck_note_addition_review_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  previous_hash text,
  content bytea,
  signed_at timestamptz,
  signed_name text,
  signed_credential text,
  constraint pk_note_addition_review primary key (practice_id, id),
  constraint fk_note_addition_review_addition foreign key (practice_id, case_id, note_id, addition_id)
    references note_addition (practice_id, case_id, note_id, id),
  constraint fk_note_addition_review_by foreign key (practice_id, by_account) references account (practice_id, id),
  constraint ck_note_addition_review_cosigned check ((credential is not null) = (kind = 'cosigned')),
  constraint ck_note_addition_review_returned check (num_nulls(comment, content, signed_at, signed_name, signed_credential)
    = case kind when 'returned' then 0 else 5 end and (kind = 'returned' or previous_hash is null))
);
create index ix_note_addition_review_addition on note_addition_review (practice_id, case_id, note_id, addition_id);
create index ix_note_addition_review_by on note_addition_review (practice_id, by_account);
create unique index uq_note_addition_review_cosigned on note_addition_review (practice_id, addition_id) where kind = 'cosigned';
create trigger tr_note_addition_review_append_only before update or delete on note_addition_review
  for each row execute function forbid_change();
create trigger tr_note_addition_review_no_truncate before truncate on note_addition_review
  for each statement execute function forbid_change();
`;

const WALLS = `
alter table note_addition_review enable row level security;
alter table note_addition_review force row level security;
create policy owner_only on note_addition_review to reknit_owner using (true) with check (true);
create policy tenant on note_addition_review to reknit_app
  using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy reach on note_addition_review as restrictive to reknit_app
  using (case_id = any ((select sec.staff_cases())::uuid[])) with check (case_id = any ((select sec.staff_cases())::uuid[]));
create policy own_name on note_addition_review as restrictive for insert to reknit_app with check (by_account = (select sec.account()));
grant select, insert on note_addition_review to reknit_app;
grant update (previous_hash, set_aside_by, set_aside_at, set_aside_reason) on note_addition to reknit_app;
`;

/** What awaited a co-signature or had one counts as signed again; what was returned is open again. */
const DOWN = `
alter table note_addition disable trigger tr_note_addition_kept;
alter table note_addition drop constraint ck_note_addition_signed, drop constraint ck_note_addition_set_aside;
update note_addition set state = 'signed' where state in ('awaiting_cosign', 'cosigned');
update note_addition set state = 'draft' where state = 'returned_for_changes';
update note_addition set signed_at = null, name = null, credential = null, content_hash = null where state = 'discarded';
alter table note_addition enable trigger tr_note_addition_kept;
drop table note_addition_review;
drop function check_note_addition_review();
drop index uq_note_addition_open, ix_note_addition_to_cosign, ix_note_addition_set_aside_by;
create unique index uq_note_addition_open on note_addition (practice_id, note_id) where state = 'draft';
alter table note_addition
  drop constraint uq_note_addition_place,
  drop constraint fk_note_addition_set_aside_by,
  drop constraint ck_note_addition_state,
  drop column previous_hash, drop column set_aside_by, drop column set_aside_at, drop column set_aside_reason;
alter table note_addition
  add constraint ck_note_addition_state check (state in ('draft', 'signed', 'discarded')),
  add constraint ck_note_addition_signed check ((state = 'signed') = (signed_at is not null)
    and (state = 'signed') = (name is not null) and (state = 'signed') = (credential is not null)
    and (state = 'signed') = (content_hash is not null));
drop function sec.hash_before(uuid, uuid), sec.writes_in_case(uuid, uuid), sec.is_supervised(uuid), sec.author_of_waiting(uuid, integer);
`;
