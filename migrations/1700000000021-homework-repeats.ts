import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Homework that comes again: which piece of how many each one is, and what the next is counted from. */
export class HomeworkRepeats1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table homework_repeat');
  }
}

const TABLE = `
create table homework_repeat (
  practice_id uuid not null,
  homework_id uuid not null,
  case_id uuid not null,
  -- The first piece of all: by it and the number no piece is ever given twice, whoever sweeps at the same time.
  series_id uuid not null,
  number integer not null constraint ck_homework_repeat_number check (number >= 1),
  times integer not null constraint ck_homework_repeat_times check (times between 2 and 26),
  every_weeks integer not null constraint ck_homework_repeat_weeks check (every_weeks between 1 and 12),
  -- When the first was wished for: every other is counted from here, so that one moved by hand moves no other.
  first_due_on date not null,
  due_time text constraint ck_homework_repeat_time check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  time_zone text not null,
  grace_minutes integer not null constraint ck_homework_repeat_grace check (grace_minutes >= 0),
  -- Nothing comes after this piece any more: the next has been given, or there is none to give.
  passed_on boolean not null default false,
  stopped_at timestamptz,
  constraint pk_homework_repeat primary key (practice_id, homework_id),
  constraint uq_homework_repeat_number unique (practice_id, case_id, series_id, number),
  constraint ck_homework_repeat_within check (number <= times),
  constraint fk_homework_repeat_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_homework_repeat_series foreign key (practice_id, case_id, series_id) references homework (practice_id, case_id, id)
);
create index ix_homework_repeat_case on homework_repeat (practice_id, case_id, homework_id);
create index ix_homework_repeat_open on homework_repeat (practice_id) where not passed_on and stopped_at is null;
`;

/** The care team's alone: what is to come is not announced to anybody before it is given. */
const WALLS = `
alter table homework_repeat enable row level security;
alter table homework_repeat force row level security;
create policy owner_only on homework_repeat to reknit_owner using (true) with check (true);
create policy tenant on homework_repeat to reknit_app
  using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy reach on homework_repeat as restrictive to reknit_app using (
  (select sec.client()) is null and ((select sec.is_system()) or case_id = any (array(select sec.my_cases()))));
grant select, insert on homework_repeat to reknit_app;
grant update (passed_on, stopped_at) on homework_repeat to reknit_app;
`;
