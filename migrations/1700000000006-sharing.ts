import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHARING_GRANTS, SHARING_REACH, SHARING_WALLS } from './1700000000006-sharing-walls';

/**
 * Exercises that are more than a form, and letting another participant read what one wrote. Pair work is given only to
 * people for whom joint work is open, which the database checks as well.
 */
export class Sharing1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KINDS, SHARING_REACH, SHARING_WALLS, SHARING_GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const KINDS = `
alter table homework
  add column kind text not null default 'form' constraint ck_homework_kind check (kind in
    ('form', 'listening', 'amends_plan', 'boundary', 'reliability_log', 'transparency', 'slip_repair')),
  -- The set-up of a kind that has one, complete with its defaults.
  add column settings jsonb not null default '{}' constraint ck_homework_settings check (jsonb_typeof(settings) = 'object');
create index ix_homework_kind on homework (practice_id, case_id, kind) where kind <> 'form';

-- It rests, and going on is not its person's to decide. What it was before is kept: somebody may have paused it themselves.
alter table participation
  add column held_for text constraint ck_participation_held_for check (held_for in ('gate', 'made_worse', 'clinician')),
  add column held_from text constraint ck_participation_held_from check (held_from in ('assigned', 'in_progress', 'paused')),
  add column held_at timestamptz,
  add constraint ck_participation_held check ((held_for is null) = (held_from is null) and (held_for is null) = (held_at is null)
    and (held_for is null or status in ('paused', 'declined', 'withdrawn')));
create index ix_participation_held on participation (practice_id, case_id) where held_for is not null;

-- Work that brings people together is given to nobody for whom joint work is not open, whoever asks.
create function require_joint_work() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from (
      select h.case_id, array_agg(distinct p.participant_id) as people
      from (select distinct practice_id, homework_id from added) a
      join homework h on h.practice_id = a.practice_id and h.id = a.homework_id and h.mode <> 'solo'
      join participation p on p.practice_id = h.practice_id and p.homework_id = h.id
      group by h.practice_id, h.id, h.case_id having count(*) > 1) work
    where not sec.joint_work_open(work.case_id, work.people)) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return null;
end $$;
create trigger tr_participation_joint after insert on participation referencing new table as added
  for each statement execute function require_joint_work();
`;

const DOWN = `
drop function sec.people_of_work(uuid);
drop trigger tr_participation_joint on participation;
drop function require_joint_work();
drop index ix_participation_held, ix_homework_kind;
alter table participation drop constraint ck_participation_held, drop column held_for, drop column held_from, drop column held_at;
alter table homework drop column kind, drop column settings;
`;
