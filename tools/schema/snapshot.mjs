// A database's schema as sorted lines of text: what two states of it can be compared by.

/** Everything a migration may make, outside PostgreSQL's own schemas and TypeORM's list of what ran. */
const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const NOT_THE_LIST = `c.relname not in ('migrations', 'migrations_id_seq')`;

const acl = (/** @type {string} */ column) =>
  `(select string_agg(format('%s=%s/%s', grantee::regrole, privilege_type, is_grantable), ',' order by grantee::regrole::text, privilege_type)
      from aclexplode(${column}))`;

const QUERIES = [
  `select format('schema %s owner %s acl %s', n.nspname, n.nspowner::regrole, ${acl('n.nspacl')}) from pg_namespace n where ${OURS}`,
  `select format('%s %s.%s owner %s rls %s forced %s acl %s', c.relkind, n.nspname, c.relname, c.relowner::regrole,
          c.relrowsecurity, c.relforcerowsecurity, ${acl('c.relacl')})
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and ${NOT_THE_LIST} and c.relkind <> 'i'`,
  `select format('column %s.%s.%s %s notnull %s default %s identity %s generated %s acl %s', n.nspname, c.relname, a.attname,
          format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
          ${acl('a.attacl')})
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${OURS} and ${NOT_THE_LIST} and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm')`,
  `select format('constraint %s.%s %s %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and ${NOT_THE_LIST}`,
  `select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_namespace n on n.oid = c.relnamespace where ${OURS} and ${NOT_THE_LIST}`,
  `select format('function %s.%s(%s) owner %s acl %s %s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
          p.proowner::regrole, ${acl('p.proacl')}, case when p.prokind = 'a' then '' else md5(pg_get_functiondef(p.oid)) end)
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and not exists (select 1 from pg_depend e where e.objid = p.oid and e.deptype = 'e')`,
  `select format('trigger %s %s', c.relname, pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace where ${OURS} and not t.tgisinternal`,
  `select format('policy %s %s %s %s using %s check %s', c.relname, p.polname, p.polcmd, p.polpermissive,
          pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`,
  `select format('type %s.%s %s', n.nspname, t.typname, t.typtype) from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where ${OURS} and t.typtype in ('d', 'e', 'r') and not exists (select 1 from pg_depend e where e.objid = t.oid and e.deptype = 'e')`,
  `select format('extension %s', extname) from pg_extension`,
];

/** @param {import('pg').Client} client @returns {Promise<string[]>} */
export async function snapshot(client) {
  const lines = [];
  for (const query of QUERIES) {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    lines.push(...rows.map(([line]) => String(line)));
  }
  return lines.sort();
}

/**
 * @param {readonly string[]} before @param {readonly string[]} after
 * @returns {string[]} `- gone` and `+ new`, empty when both are the same
 */
export function difference(before, after) {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}
