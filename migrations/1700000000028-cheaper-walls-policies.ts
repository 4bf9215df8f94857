// The same conditions with fewer questions in them. A part of `CheaperWalls1700000000028`.

const SYSTEM = '( SELECT sec.is_system() AS is_system)';
const NOT_SYSTEM = `(NOT ${SYSTEM})`;
const STAFF = '(( SELECT sec.client() AS client) IS NULL)';
const REACHED = '(case_id = ANY (ARRAY( SELECT sec.my_cases() AS my_cases)))';
const STAFF_REACHED = '(case_id = ANY (( SELECT sec.staff_cases() AS staff_cases)::uuid[]))';

/**
 * As PostgreSQL prints a condition, and the same in fewer questions: the one that holds for most rows comes first. The first two
 * say the same; what each became can be told apart, so that the way down leads back to where it was.
 */
const SHORTER = {
  systemOrStaff: [`${SYSTEM} OR (${STAFF} AND ${REACHED})`, `${STAFF_REACHED} OR ${SYSTEM}`],
  staffAndSystem: [`${STAFF} AND (${SYSTEM} OR ${REACHED})`, `(${STAFF_REACHED} OR ${SYSTEM}) IS TRUE`],
  staffAlone: [`${NOT_SYSTEM} AND ${STAFF} AND ${REACHED}`, STAFF_REACHED],
} as const;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every policy with such a condition gets the other one; PostgreSQL knows the policies, so none is forgotten. */
function exchange(pairs: readonly (readonly [string, string])[]): string {
  const inside = (column: string) =>
    pairs.reduce((text, [from, to]) => `replace(${text}, ${literal(from)}, ${literal(to)})`, column);
  return `
do $$
declare
  p record;
begin
  for p in
    select * from (
      select tablename, policyname, qual, with_check, ${inside('qual')} as new_qual, ${inside('with_check')} as new_check
      from pg_policies where schemaname = 'public') all_of_them
    where (new_qual, new_check) is distinct from (qual, with_check)
  loop
    execute format('alter policy %I on %I', p.policyname, p.tablename)
      || coalesce(' using (' || p.new_qual || ')', '') || coalesce(' with check (' || p.new_check || ')', '');
  end loop;
end $$;
`;
}

/** Who takes part: a person in care sees themselves there, and only in cases they have not left. */
const TAKING_PART = `
alter policy caseload_read on participant
  using (case_id = any ((select sec.staff_cases())::uuid[])
    or (client_id = (select sec.client()) and case_id = any ((select sec.cases_in_reach())::uuid[])) or (select sec.is_system()));
alter policy caseload_read on care_case
  using (id = any ((select sec.cases_in_reach())::uuid[]) or (select sec.is_system()));
alter policy caseload_read on care_team_member
  using (case_id = any ((select sec.cases_in_reach())::uuid[]) or (select sec.is_system()));
`;

const TAKING_PART_AS_BEFORE = `
alter policy caseload_read on participant
  using ((select sec.is_system()) or (case_id = any (array(select sec.my_cases()))
    and ((select sec.client()) is null or client_id = (select sec.client()))));
alter policy caseload_read on care_case
  using ((select sec.is_system()) or id = any (array(select sec.my_cases())));
alter policy caseload_read on care_team_member
  using ((select sec.is_system()) or case_id = any (array(select sec.my_cases())));
`;

export const ASK_LESS = exchange(Object.values(SHORTER)) + TAKING_PART;

/** The longer new text first: it has the shorter ones in it. */
export const ASK_AS_BEFORE =
  TAKING_PART_AS_BEFORE +
  exchange(
    [SHORTER.staffAndSystem, SHORTER.systemOrStaff, SHORTER.staffAlone].map(
      ([before, after]) => [after, before] as const,
    ),
  );
