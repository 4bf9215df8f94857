// Every migration up, down and up again, each leaving exactly the schema it should; then entities against tables.
import { ROOT } from './launch/launch.mjs';
import { explain, Trouble } from './launch/trouble.mjs';
import { loadTypeScript } from './building/bundle.mjs';
import { withClient } from './postgres/sql.mjs';
import { prepareDatabase } from './product/database.mjs';
import { drift, tablesOfDatabase, tablesOfEntities } from './schema/drift.mjs';
import { difference, snapshot } from './schema/snapshot.mjs';
import { openScratchCluster } from './testing/scratch-cluster.mjs';
import { PASSWORDS } from './testing/template-name.mjs';

const { createDataSource, MIGRATIONS, registeredEntities } = await loadTypeScript(
  ROOT,
  'tools/schema/parts.ts',
  'schema',
);

/**
 * @param {string} url of an empty database, as the migrator
 */
async function check(url) {
  const states = [await withClient(url, snapshot)];
  for (let known = 1; known <= MIGRATIONS.length; known += 1) {
    const name = MIGRATIONS[known - 1].name;
    await withMigrations(url, known, (dataSource) => dataSource.runMigrations());
    states.push(await withClient(url, snapshot));
    await withMigrations(url, known, (dataSource) => dataSource.undoLastMigration());
    await same(url, states[known - 1] ?? [], `${name}: down does not take back what up did`);
    await withMigrations(url, known, (dataSource) => dataSource.runMigrations());
    await same(url, states[known] ?? [], `${name}: up after down gives another schema`);
  }
  for (let known = MIGRATIONS.length; known > 0; known -= 1) {
    await withMigrations(url, known, (dataSource) => dataSource.undoLastMigration());
    await same(
      url,
      states[known - 1] ?? [],
      `All down: after ${MIGRATIONS[known - 1].name} something is left`,
    );
  }
  await withMigrations(url, MIGRATIONS.length, (dataSource) => dataSource.runMigrations());
  await same(url, states.at(-1) ?? [], 'All up again gives another schema');
  await noDrift(url);
}

/** @param {string} url @param {readonly string[]} expected @param {string} fault */
async function same(url, expected, fault) {
  const lines = difference(expected, await withClient(url, snapshot));
  if (lines.length > 0) throw new Trouble(`${fault}:\n${lines.join('\n')}`);
}

/** @param {string} url @param {number} known how many of the migrations @param {(dataSource: import('typeorm').DataSource) => Promise<unknown>} use */
async function withMigrations(url, known, use) {
  const dataSource = createDataSource({ url, poolSize: 2 }).setOptions({
    migrations: MIGRATIONS.slice(0, known),
  });
  await dataSource.initialize();
  try {
    await use(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** @param {string} url */
async function noDrift(url) {
  const entities = registeredEntities();
  const dataSource = createDataSource({ url, entities, poolSize: 2 });
  await dataSource.initialize();
  const faults = drift(tablesOfEntities(dataSource), await withClient(url, tablesOfDatabase));
  await dataSource.destroy();
  if (faults.length > 0) throw new Trouble(`Entities and tables disagree:\n${faults.join('\n')}`);
  console.log(
    `${MIGRATIONS.length} migrations up, down and up; ${entities.length} entities agree with their tables.`,
  );
}

/** @returns {Promise<number>} exit code */
async function main() {
  const own = process.env.TEST_DATABASE_ADMIN_URL ? null : await openScratchCluster(ROOT);
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? own?.adminUrl ?? '';
  const name = `reknit_migrations_${process.pid}`;
  try {
    await check((await prepareDatabase(adminUrl, name, PASSWORDS)).migrationUrl);
    return 0;
  } catch (problem) {
    explain(problem);
    return 1;
  } finally {
    await withClient(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    await own?.stop();
  }
}

process.exit(await main());
