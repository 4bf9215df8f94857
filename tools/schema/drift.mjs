// Whether the entities say the same as the tables. TypeORM's own comparison also wants its own names for every
// constraint; ours are named by hand, so this compares what an entity can get wrong: tables, columns, types, null.

/**
 * @typedef {{ name: string, type: string, nullable: boolean, hasDefault: boolean }} Column
 * @typedef {{ table: string, columns: readonly Column[] }} Table
 */

/**
 * @param {readonly Table[]} wanted as the entities say
 * @param {readonly Table[]} present as the database says
 * @returns {string[]} one line for each disagreement
 */
export function drift(wanted, present) {
  return wanted.flatMap(({ table, columns }) => {
    const found = present.find((candidate) => candidate.table === table);
    if (!found) return [`${table}: there is no such table`];
    return [
      ...columns.flatMap((column) => columnDrift(table, column, found.columns)),
      ...found.columns
        .filter(({ name }) => !columns.some((column) => column.name === name))
        .filter(({ nullable, hasDefault }) => !nullable && !hasDefault)
        .map(({ name }) => `${table}.${name}: the table demands it and the entity does not know it`),
    ];
  });
}

/** @param {string} table @param {Column} column @param {readonly Column[]} present @returns {string[]} */
function columnDrift(table, column, present) {
  const found = present.find(({ name }) => name === column.name);
  if (!found) return [`${table}.${column.name}: there is no such column`];
  const faults = [];
  if (found.type !== column.type)
    faults.push(`${table}.${column.name}: ${column.type} in the entity, ${found.type} in the table`);
  if (found.nullable !== column.nullable) {
    const may = (/** @type {boolean} */ yes) => (yes ? 'may be null' : 'is never null');
    faults.push(
      `${table}.${column.name}: ${may(column.nullable)} in the entity, ${may(found.nullable)} in the table`,
    );
  }
  return faults;
}

/** @param {import('typeorm').DataSource} dataSource initialised with the entities @returns {Table[]} */
export function tablesOfEntities(dataSource) {
  return dataSource.entityMetadatas.map((entity) => ({
    table: entity.schema ? `${entity.schema}.${entity.tableName}` : entity.tableName,
    columns: entity.columns.map((column) => ({
      name: column.databaseName,
      type: `${dataSource.driver.normalizeType(column)}${column.length ? `(${column.length})` : ''}${column.isArray ? '[]' : ''}`,
      nullable: column.isNullable,
      hasDefault: true,
    })),
  }));
}

/** @param {import('pg').Client} client @returns {Promise<Table[]>} */
export async function tablesOfDatabase(client) {
  const { rows } = await client.query(`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as "table",
           json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
             'nullable', not a.attnotnull, 'hasDefault', a.atthasdef or a.attidentity <> '')) as columns
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_'
     group by 1`);
  return rows;
}
