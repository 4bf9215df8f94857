import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a clinician says of a piece of homework to everybody who takes part in it. */
export class CommentToAll1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(CHECKS);
    await runner.query(WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_to_all; drop function check_comment_to_all()');
  }
}

/** Whose answers were being reviewed when it was said, the row does not know: whoever reads it cannot infer it. */
const TABLE = `
create table comment_to_all (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  homework_id uuid not null,
  author_id uuid not null,
  words text not null constraint ck_comment_to_all_words check (char_length(words) between 1 and 2000),
  at timestamptz not null,
  constraint pk_comment_to_all primary key (practice_id, id),
  constraint fk_comment_to_all_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_comment_to_all_author foreign key (practice_id, author_id) references account (practice_id, id)
);
create index ix_comment_to_all_homework on comment_to_all (practice_id, case_id, homework_id, at);
create index ix_comment_to_all_author on comment_to_all (practice_id, author_id);
create trigger tr_comment_to_all_append_only before update or delete on comment_to_all for each row execute function forbid_change();
create trigger tr_comment_to_all_no_truncate before truncate on comment_to_all for each statement execute function forbid_change();
`;

const CHECKS = `
-- A word to all is said to more than one, once each of them has handed in, and while joint work of theirs is open.
create function check_comment_to_all() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  people uuid[];
begin
  people := array(select p.participant_id from participation p
    where p.practice_id = tenant and p.case_id = new.case_id and p.homework_id = new.homework_id);
  if new.practice_id is distinct from tenant or cardinality(people) < 2
    or exists (select 1 from participation p where p.practice_id = tenant and p.case_id = new.case_id
      and p.homework_id = new.homework_id and p.status not in ('submitted', 'reviewed', 'closed')) then
    raise exception 'not everybody has handed in' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, people) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_comment_to_all_check before insert on comment_to_all for each row execute function check_comment_to_all();
`;

const WALLS = `
alter table comment_to_all enable row level security;
alter table comment_to_all force row level security;
create policy owner_only on comment_to_all to reknit_owner using (true) with check (true);
create policy tenant on comment_to_all to reknit_app
  using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy reach on comment_to_all as restrictive to reknit_app using (
  case_id = any ((select sec.staff_cases())::uuid[]) or (select sec.is_system())
  or ((select sec.client()) is not null and exists (
    select 1 from participation p
    where p.practice_id = comment_to_all.practice_id and p.homework_id = comment_to_all.homework_id
      and p.client_id = (select sec.client()) and p.participant_id in (select sec.my_participants()))));
create policy staff_says on comment_to_all as restrictive for insert to reknit_app
  with check ((select sec.client()) is null and author_id = (select sec.account()));
grant select, insert on comment_to_all to reknit_app;
`;
