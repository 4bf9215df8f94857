// Whether a database has the demo, and how a half-made one is begun anew.
import type { Client } from 'pg';
import { addressAt, INVITED, PRACTICES } from './people';

/** `unfinished`: an earlier making was cut short. `foreign`: somebody's own practice is here. */
export type DemoState = 'none' | 'whole' | 'unfinished' | 'foreign';

const FOUND = `
select exists (select 1 from practice) as any,
       exists (select 1 from practice where name <> all ($1)) as foreign,
       exists (select 1 from auth.link where email = $2) as whole`;

/** The invitation that stays open is the last thing that is made: where it is, all of the demo is. */
export async function demoState(owner: Client): Promise<DemoState> {
  const ours = Object.values(PRACTICES).map(({ name }) => name);
  const { rows } = await owner.query<{ any: boolean; foreign: boolean; whole: boolean }>(FOUND, [
    ours,
    addressAt(INVITED.practice, INVITED.key),
  ]);
  const [row] = rows;
  if (!row?.any) return 'none';
  if (row.foreign) return 'foreign';
  return row.whole ? 'whole' : 'unfinished';
}

const TABLES_OF_PRACTICES = `
select format('%I.%I', table_schema, table_name) as name from information_schema.columns
where table_schema in ('public', 'auth') and column_name = 'practice_id'
union select 'public.practice' union select 'auth.throttle'`;

/**
 * Takes a half-made demo away, and with it everything of any practice. Much of it may only be added to, which triggers
 * see to; the owner lays them aside for this one statement.
 */
export async function clearUnfinished(owner: Client): Promise<void> {
  if ((await demoState(owner)) !== 'unfinished') throw new Error('Only an unfinished demo is ever cleared.');
  const { rows } = await owner.query<{ name: string }>(TABLES_OF_PRACTICES);
  const tables = rows.map(({ name }) => name);
  await owner.query('begin');
  try {
    for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
    await owner.query(`truncate ${tables.join(', ')}`);
    for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
    await owner.query('commit');
  } catch (problem) {
    await owner.query('rollback');
    throw problem;
  }
}
