import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told in a plan is told in steps: so it was approved, and so it stays for as long as that version stands. */
export class StagedDisclosure1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS);
    await runner.query(CHECKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tr_amends_version_staged on amends_version;
      drop trigger tr_amends_note_staged on amends_note;
      drop function check_version_staged(), check_note_staged(), sec.is_staged(text), sec.tells_something(text)`);
  }
}

const STEPS = `
-- One step to a line, and more than one: what comes out all at once is what the plan is there to prevent.
create function sec.is_staged(p_plan text) returns boolean language sql immutable set search_path = pg_temp as $$
  select count(*) >= 2 from pg_catalog.regexp_split_to_table(p_plan, '\\n') as line where pg_catalog.btrim(line, E' \\t\\r') <> ''
$$;
create function sec.tells_something(p_content text) returns boolean language sql immutable set search_path = pg_temp as $$
  select exists (select 1 from pg_catalog.jsonb_array_elements(p_content::pg_catalog.jsonb -> 'commitments') as part
    where part ->> 'kind' = 'disclosure')
$$;
revoke all on function sec.is_staged(text), sec.tells_something(text) from public;
`;

const CHECKS = `
create function check_version_staged() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if new.approval_hash is not null and old.approval_hash is null and sec.tells_something(new.content)
    and not sec.is_staged(coalesce((select n.disclosure_plan from amends_note n
      where n.practice_id = new.practice_id and n.plan_id = new.plan_id), '')) then
    raise exception 'what is told is told in steps' using errcode = '23514', constraint = 'ck_amends_note_staged';
  end if;
  return new;
end $$;
create trigger tr_amends_version_staged before update on amends_version for each row execute function check_version_staged();

create function check_note_staged() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not sec.is_staged(new.disclosure_plan) and exists (select 1 from amends_version v
      where v.practice_id = new.practice_id and v.plan_id = new.plan_id and v.state in ('approved', 'offered', 'in_force')
        and sec.tells_something(v.content)) then
    raise exception 'what is told is told in steps' using errcode = '23514', constraint = 'ck_amends_note_staged';
  end if;
  return new;
end $$;
create trigger tr_amends_note_staged before update of disclosure_plan on amends_note for each row execute function check_note_staged();
`;
