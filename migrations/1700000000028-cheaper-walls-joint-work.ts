// Work that brings people together, asked about once for each piece that is given. A part of `CheaperWalls1700000000028`.

/**
 * One piece at a time and by its key: joined as a set with all homework, the plan read all of it, because nobody can tell
 * beforehand how many rows a statement adds.
 */
export const JOINT_WORK_ASKED_ONCE = `
create or replace function require_joint_work() returns trigger language plpgsql as $$
declare
  given record;
  of_case uuid;
  people uuid[];
begin
  for given in select distinct a.practice_id, a.homework_id from added a loop
    select h.case_id, array_agg(distinct p.participant_id) into of_case, people
      from homework h
      join participation p on p.practice_id = h.practice_id and p.homework_id = h.id
      where h.practice_id = given.practice_id and h.id = given.homework_id and h.mode <> 'solo'
      group by h.case_id having count(*) > 1;
    if found and not sec.joint_work_open(of_case, people) then
      raise exception 'joint work is not open' using errcode = 'RK001';
    end if;
  end loop;
  return null;
end $$;
`;

export const JOINT_WORK_AS_IT_WAS = `
create or replace function require_joint_work() returns trigger language plpgsql as $$
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
`;
