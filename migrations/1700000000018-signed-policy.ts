import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Care of several people begins, or begins again, only once each adult of them has signed how confidences are held. The command
 * asks the rule; here the database refuses whoever does not ask it.
 */
export class SignedPolicy1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy begins_inactive on care_case;
      drop trigger tr_care_case_policy on care_case;
      drop function require_signed_policy();
    `);
  }
}

const UP = `
-- As the rule has it: who is only invited counts, who has gone does not, a minor is not asked. What is in force comes before what
-- waits for signatures. Broken by name, so that it is answered like the rule that should have refused.
create function require_signed_policy() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  present constant integer := (select count(*) from participant p
    where p.practice_id = new.practice_id and p.case_id = new.id and p.state not in ('left', 'removed'));
  agreed constant uuid := (select s.id from secrets_policy s
    where s.practice_id = new.practice_id and s.case_id = new.id and s.superseded_at is null
    order by (s.in_force_from is not null) desc, s.version desc limit 1);
begin
  if present > 1 and exists (
    select 1 from participant p
    join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = new.practice_id and p.case_id = new.id and p.state not in ('left', 'removed')
      and not sec.is_minor(k.birth_year) and not exists (
        select 1 from consent c where c.practice_id = p.practice_id and c.policy_id = agreed and c.client_id = p.client_id
          and c.state = 'active'))
  then
    raise exception 'each adult signs first' using errcode = '23514', constraint = 'ck_care_case_policy';
  end if;
  return new;
end $$;
create trigger tr_care_case_policy before update on care_case for each row
  when (new.state = 'active' and old.state <> 'active') execute function require_signed_policy();

-- What begins has nobody in it yet: it becomes active by the step above, and no other way.
create policy begins_inactive on care_case as restrictive for insert to reknit_app with check (state <> 'active');
`;
