import { getConstructionPlans } from 'pg-boss';
import { aWorld, type World } from '../../support/world';

/** Tables without a practice of their own, and why. */
const WITHOUT_PRACTICE: Readonly<Record<string, string>> = {
  practice: 'is the practice',
  exercise_template_version: 'reference data every practice shares; holds nothing of anybody',
  migrations: "TypeORM's list of what has run",
};

/** Keyed by what they belong to instead of an id of their own. */
const OWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  audit_head: ['practice_id', 'number'],
  idempotency_key: ['practice_id', 'account_id', 'key'],
  case_figures: ['practice_id', 'case_id'],
  rupture_role: ['practice_id', 'rupture_event_id', 'participant_id', 'role'],
  homework_draft: ['practice_id', 'participation_id'],
  homework_repeat: ['practice_id', 'homework_id'],
  homework_afterwards: ['practice_id', 'entry_id'],
  homework_private_entry: ['practice_id', 'entry_id'],
  amends_draft: ['practice_id', 'plan_id'],
  amends_note: ['practice_id', 'plan_id'],
  amends_private: ['practice_id', 'version_id'],
  apology_course: ['practice_id', 'apology_id'],
  sharing_setting: ['practice_id', 'case_id'],
  live_event: ['practice_id', 'account_id', 'id'],
  presence: ['practice_id', 'subject_id', 'account_id'],
  session_settings: ['practice_id'],
  session_clinician: ['practice_id', 'session_id', 'account_id'],
  session_attendee: ['practice_id', 'session_id', 'participant_id'],
  session_attendance: ['practice_id', 'session_id', 'participant_id'],
  session_confirmation: ['practice_id', 'session_id', 'participant_id'],
  session_exercise: ['practice_id', 'session_id', 'homework_id'],
  calendar_feed: ['practice_id', 'account_id'],
  note_snippets: ['practice_id', 'account_id'],
  put_off: ['practice_id', 'account_id', 'item'],
};

describe('the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const rows = async <Row>(sql: string) => (await world.owner.query(sql)).rows as Row[];
  const walled = (name: string) => !(name in WITHOUT_PRACTICE);

  async function tables() {
    return rows<{ name: string; rls: boolean; forced: boolean; owner: string }>(`
      select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
  }

  it('forces row-level security on every table of a practice', async () => {
    const open = (await tables()).filter(
      ({ name, rls, forced }) =>
        name !== 'migrations' && name !== 'exercise_template_version' && !(rls && forced),
    );
    expect(open).toEqual([]);
  });

  it('has a tenant policy for the application on every one of them', async () => {
    const policies = await rows<{ tablename: string; qual: string; with_check: string }>(
      "select tablename, qual, with_check from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE' and 'reknit_app' = any (roles)",
    );
    for (const { name } of (await tables()).filter(({ name }) => walled(name))) {
      const tenant = policies.filter((policy) => policy.tablename === name);
      expect([name, tenant.length > 0]).toEqual([name, true]);
      for (const { qual, with_check } of tenant)
        expect(`${qual ?? ''} ${with_check ?? ''}`).toMatch(/practice_id = .*tenant\(\)/);
    }
  });

  it('asks in one question whether a member of staff reaches a case, not in three', async () => {
    const conditions = await rows<{ policy: string; words: string }>(
      `select tablename || '.' || policyname as policy, concat(qual, ' ', with_check) as words from pg_policies where schemaname = 'public'`,
    );
    const asked = (pattern: RegExp) =>
      conditions.filter(({ words }) => pattern.test(words)).map(({ policy }) => policy);
    const inThree =
      /is_system\) OR \(+ SELECT sec\.client\(\) AS client\) IS NULL\) AND \(case_id|IS NULL\) AND \(\( SELECT sec\.is_system\(\) AS is_system\) OR \(case_id/;
    expect(asked(inThree)).toEqual([]);
    expect(asked(/staff_cases/).length).toBeGreaterThan(70);
  });

  it('is owned by a role that cannot sign in, and the application owns nothing and bypasses nothing', async () => {
    expect((await tables()).filter(({ owner }) => owner !== 'reknit_owner')).toEqual([]);
    const [app] = await rows<Record<string, boolean>>(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'reknit_app'",
    );
    expect(app).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const member = await rows(
      "select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'reknit_app'",
    );
    expect(member).toEqual([]);
    const [owner] = await rows<{ rolcanlogin: boolean }>(
      "select rolcanlogin from pg_roles where rolname = 'reknit_owner'",
    );
    expect(owner?.rolcanlogin).toBe(false);
  });

  it('keys every table by practice first', async () => {
    const keys = await rows<{ name: string; columns: string[] }>(`
      select c.relname as name, array_agg(a.attname::text order by k.ord) as columns
      from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
      cross join lateral unnest(p.conkey) with ordinality k(att, ord)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.att
      where p.contype = 'p' and n.nspname = 'public' group by 1`);
    for (const { name } of (await tables()).filter(({ name }) => walled(name)))
      expect([name, keys.find((key) => key.name === name)?.columns]).toEqual([
        name,
        OWN_KEYS[name] ?? ['practice_id', 'id'],
      ]);
  });

  it('carries the practice in every foreign key and every unique key', async () => {
    const constraints = await rows<{ table: string; name: string; target: string; columns: string[] }>(`
      select c.relname as table, p.conname as name, t.relname as target, array_agg(a.attname::text order by k.ord) as columns
      from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = p.confrelid
      cross join lateral unnest(p.conkey) with ordinality k(att, ord)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.att
      where p.contype in ('f', 'u') and n.nspname = 'public' group by 1, 2, 3`);
    const bare = constraints.filter(
      ({ table, target, columns }) => walled(table) && columns[0] !== 'practice_id' && walled(target ?? ''),
    );
    expect(bare).toEqual([]);
  });

  it('has an index that leads with the practice and the row every foreign key points to', async () => {
    const missing = await rows(`
      select c.relname as table, p.conname as name
      from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class t on t.oid = p.confrelid
      where p.contype = 'f' and n.nspname = 'public' and cardinality(p.conkey) > 1 and t.relname <> 'exercise_template_version'
        and not exists (select 1 from pg_index i where i.indrelid = p.conrelid and (i.indkey::int2[])[0:1] <@ p.conkey)`);
    expect(missing).toEqual([]);
  });

  it('names every constraint, and holds moments with their zone', async () => {
    const unnamed = await rows(`
      select conname from pg_constraint p join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'sec') and c.relname <> 'migrations' and p.contype in ('p', 'f', 'u', 'c', 'x')
        and conname !~ '^(pk|fk|uq|ck|ex)_' and c.relname <> 'signing_key'`);
    expect(unnamed).toEqual([]);
    const zoneless = await rows(
      "select table_name, column_name from information_schema.columns where table_schema in ('public', 'auth') and data_type = 'timestamp without time zone'",
    );
    expect(zoneless).toEqual([]);
  });

  it('lets the application neither change nor delete what is append-only', async () => {
    const appendOnly = await rows<{ name: string }>(
      "select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = 'forbid_change'",
    );
    expect(appendOnly.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'audit_event',
        'timeline_event',
        'goal_rating',
        'homework_entry',
        'homework_review',
      ]),
    );
    const rights = await rows<{ table_name: string; privilege_type: string }>(
      "select table_name, privilege_type from information_schema.role_table_grants where grantee = 'reknit_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')",
    );
    const wrong = rights.filter(
      ({ table_name, privilege_type }) =>
        privilege_type === 'TRUNCATE' || appendOnly.some(({ name }) => name === table_name),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the queue as pg-boss wants it, and lets the application change none of its shapes', async () => {
    const [kept] = await rows<{ version: number }>('select version from pgboss.version');
    expect(getConstructionPlans('pgboss')).toContain(
      `INSERT INTO pgboss.version(version) VALUES ('${kept?.version}')`,
    );
    const owners = await rows<{ owner: string }>(`
      select distinct pg_get_userbyid(c.relowner) as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'pgboss'`);
    expect(owners).toEqual([{ owner: 'reknit_owner' }]);
    const may = await rows(`
      select 1 where has_schema_privilege('reknit_app', 'pgboss', 'create')
      union all select 1 from information_schema.role_table_grants
      where table_schema = 'pgboss' and (grantee = 'PUBLIC' or (grantee = 'reknit_app' and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')))`);
    expect(may).toEqual([]);
  });

  it('shows no view, and no function of ours that runs with more rights without a fixed search path', async () => {
    expect(await rows("select 1 from pg_views where schemaname in ('public', 'auth', 'sec')")).toEqual([]);
    const loose = await rows(`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'auth', 'sec') and p.prosecdef and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`);
    expect(loose).toEqual([]);
  });
});
