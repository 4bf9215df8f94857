import { sessionPaths, type NewCalendarFeed } from '@reknit/sessions/model';
import { done } from '../../support/answers';
import type { PersonName } from '../../support/people';
import { ACCESS } from '../access/access-table';
import type { Ids } from '../access/ground';
import { LiveEar } from '../kernel/live-ear';
import { aCanaryWorld, type CanaryWorld } from './canary-world';
import {
  Eyes,
  idsByTable,
  operationsOf,
  wholeOf,
  type IdsByTable,
  type Kinds,
  type Looking,
  type Operation,
  type Sight,
} from './eyes';
import { Judge } from './judge';
import { makeAmends, promise } from './later-lives';
import { beTransparent, listen, liveBothWays, setLimits, shareWork } from './lives';
import { BETWEEN_TWO, FROM_THE_TEAM } from './releases';

const COUPLE = ['rosalind', 'tobias'] as const;
const OUTSIDERS = ['owen', 'wren', 'bea', 'mara', 'delphine'] as const satisfies readonly PersonName[];

/** What asks a client for something of their own, and what asks the staff. */
const OWN = /^\/api\/my\//;
const THEIRS = /^\/api\/(?!my\/)/;

describe('what somebody wrote, looked for everywhere with the eyes of everybody else', () => {
  let world: CanaryWorld;
  let operations: readonly Operation[];
  let ids: IdsByTable;
  let judge: Judge;
  let grounds: readonly Ids[];
  const ears: LiveEar[] = [];

  beforeAll(async () => {
    world = await aCanaryWorld();
    await world.app.listen(0, '127.0.0.1');
    for (const name of COUPLE) ears.push(await LiveEar.open(world.app, await world.as(name)));
    grounds = await liveBothWays(world);
    await shareWork(world);
    await listen(world);
    await setLimits(world);
    await beTransparent(world);
    await promise(world);
    for (const ear of ears) await ear.until(() => ear.heard.length > 20);
    for (const ear of ears) ear.close();
    await makeAmends(world);
    await world.takeStock();
    operations = await operationsOf(world);
    ids = await idsByTable(world);
    judge = await Judge.of(world);
  }, 240_000);
  afterAll(() => world.close());

  /** What the couple and their therapist were answered about, for the others to ask about as well. */
  const kinds: Kinds = new Map();
  const look = (name: PersonName, looking: Looking): Promise<readonly Sight[]> =>
    new Eyes(world, name, ids, looking).everything(operations);
  const lookFromOutside = (name: PersonName): Promise<readonly Sight[]> => {
    // A colleague tries every kind in every place that asks a role like theirs for anything. The other outsiders are kept out by
    // the same statements, before which kind an id is of matters: three ids of the kinds an operation is for show as much.
    return look(name, { knows: kinds, everyKind: name === 'owen' ? THEIRS : undefined });
  };

  it('has a world full of them, each of which was accepted', () => {
    const { all, refused } = world.canaries;
    for (const name of [...COUPLE, 'ilse'] as const)
      expect(all.filter(({ author }) => author === name).length).toBeGreaterThan(100);
    expect(new Set(all.map(({ route, at }) => `${route} ${at}`)).size).toBeGreaterThan(80);
    expect(all.filter(({ kept }) => kept).length).toBeGreaterThan(60);
    // The second walk through the same acts finds the case's setting already changed.
    expect(refused.filter((line) => !line.startsWith('ilse PUT /api/cases/{id}/sharing'))).toEqual([]);
  });

  it('shows the two of a couple nothing of each other but what was let go, and that in full', async () => {
    const sights: Sight[] = [];
    // The first tries everything everywhere; the second knows by then which kinds an operation is for, and tries one of each other.
    sights.push(...(await look(COUPLE[0], { own: OWN, finds: kinds })));
    sights.push(...(await look(COUPLE[1], { knows: kinds, everyKind: OWN, finds: kinds })));
    expect(judge.leaksIn(sights)).toEqual([]);
    expect([...BETWEEN_TWO, ...FROM_THE_TEAM].filter((release) => !judge.used.has(release))).toEqual([]);
    expect(sights.length).toBeGreaterThan(5000);
  }, 240_000);

  it('AL-8: shows the therapist no word of a round for two, no private field and no draft; and all else', async () => {
    const sights = await look('ilse', { own: THEIRS, few: 2, finds: kinds });
    expect(judge.leaksIn(sights)).toEqual([]);
    const written = new Set(sights.flatMap(({ seen }) => seen.map(({ number }) => number)));
    const decline = world.canaries.all.filter(({ route }) => route.endsWith('/decline'));
    expect(decline.every(({ number }) => written.has(number))).toBe(true);
    expect(written.size).toBeGreaterThan(300);
    // What is looked through holds something to be found: notes as they are read and on paper, and what was planned in them.
    for (const kind of [/\/notes\/\{noteId\}$/, /\/pdf$/, /\/psychotherapy-notes\/\{id\}$/, /\/brief$/])
      expect([kind, sights.some(({ key, seen }) => kind.test(key) && seen.length > 0)]).toEqual([kind, true]);
  }, 240_000);

  it('shows a colleague, a supervisor of others, an administrator, somebody else in care and the other practice nothing', async () => {
    for (const name of OUTSIDERS) expect(judge.leaksIn(await lookFromOutside(name))).toEqual([]);
  }, 240_000);

  it('PR-4: has told nothing but ids and kinds in the live stream, in letters, in jobs, in the audit and in the logs', async () => {
    for (const { frames } of ears) {
      expect(world.canaries.in(JSON.stringify(frames))).toEqual([]);
      const keys = frames.filter(({ event }) => event === 'live').flatMap(({ data }) => Object.keys(data));
      expect([...new Set(keys)].toSorted()).toEqual(['id', 'kind']);
    }
    const job = await world.owner.query<{ at: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as at from information_schema.tables
       where table_schema = 'pgboss' and table_type = 'BASE TABLE'`,
    );
    expect(job.rows.length).toBeGreaterThan(0);
    const tables = ['mail', 'live_event', 'audit_event', 'auth.session'];
    for (const table of [...tables, ...job.rows.map(({ at }) => at)]) {
      const { rows } = await world.owner.query<{ row: string }>(`select t::text as row from ${table} t`);
      if (tables.includes(table)) expect([table, rows.length > 0]).toEqual([table, true]);
      expect([table, rows.flatMap(({ row }) => world.canaries.in(row))]).toEqual([table, []]);
    }
    expect(world.logLines.length).toBeGreaterThan(5000);
    expect(world.logLines.filter((line) => world.canaries.in(line).length > 0)).toEqual([]);
  });

  it('puts hours and no word into the calendars that anybody with the address can read', async () => {
    const feeds = {
      ilse: sessionPaths.agendaFeed,
      rosalind: sessionPaths.myFeed,
      tobias: sessionPaths.myFeed,
    };
    for (const [name, path] of Object.entries(feeds)) {
      const feed = done(await (await world.eyes(name as PersonName)).post<NewCalendarFeed>(path));
      const { text } = await world.anonymous().get(feed.path);
      expect([name, text.includes('BEGIN:VEVENT'), world.canaries.in(text)]).toEqual([name, true, []]);
    }
  });

  it('reports a route that says too much', () => {
    const [secret] = world.canaries.all.filter(({ at }) => at === 'draft.why');
    const [decline] = world.canaries.all.filter(({ route }) => route.endsWith('/decline'));
    const text = JSON.stringify({ why: `because Qz-rosalind-${String(secret?.number)}-zQ so` });
    const stub = (key: string, seen: Sight['seen']): Sight => ({
      eyes: 'tobias',
      key,
      path: '',
      status: 200,
      seen,
    });
    expect(judge.leaksIn([stub('GET /api/my/told-boundaries/{id}', world.canaries.in(text))])).toHaveLength(
      1,
    );
    expect(judge.leaksIn([stub('GET /api/my/amends/{planId}', decline ? [decline] : [])])).toHaveLength(1);
    const refused = world.canaries.all.filter(
      ({ kept, at }) => kept?.why === 'a share refused' && at === 'answers.definition',
    );
    const shown = { ...stub('GET /api/my/shared/{id}', refused), eyes: 'rosalind' } as const;
    expect(judge.leaksIn([shown])).toHaveLength(1);
    expect(judge.leaksIn([{ ...shown, eyes: 'owen' }])).toHaveLength(1);
  });

  /** Last, because some of these do change something. */
  it('says nothing of the other in the answer to any write, accepted or refused', async () => {
    const writes = operations.filter(
      ({ method, key }) => method !== 'GET' && ACCESS[key] && !key.endsWith('sign-out'),
    );
    const attempts = COUPLE.flatMap((eyes) =>
      writes.flatMap((operation) => grounds.map((at) => ({ eyes, operation, at }))),
    );
    const sights: Sight[] = [];
    for (const { eyes, operation, at } of attempts) sights.push(await tried(eyes, operation, at));
    expect(sights.length).toBeGreaterThan(300);
    expect(sights.filter(({ status }) => status >= 500)).toEqual([]);
    expect(judge.leaksIn(sights)).toEqual([]);
  }, 240_000);

  async function tried(eyes: PersonName, { key, method, path }: Operation, at: Ids): Promise<Sight> {
    const row = ACCESS[key];
    const named: Readonly<Record<string, string>> = {
      ...(at as unknown as Record<string, string>),
      id: at.participationId,
      ...row?.at?.(at),
    };
    const concrete = path.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? '');
    const client = await world.eyes(eyes);
    const answer = await client.send(method, concrete, row?.body?.(at, world) ?? {}, {
      version: row?.version,
    });
    return { eyes, key, path: concrete, status: answer.status, seen: world.canaries.in(wholeOf(answer)) };
  }
});
