import { aWorld, type World } from '../../support/world';
import type { PersonName } from '../../support/people';
import type { Answer, ApiClient } from '../../support/api-client';
import { ACCESS, EVERYBODY, SLICES, type AccessRow } from './access-table';
import { CANARIES, liveThrough, NIL, random, type Cast, type Ids } from './ground';

interface Operation {
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly open: boolean;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly 'x-public'?: string }>>>>;
}

/** Words of the couple that nobody outside it may ever be answered with. */
const INSIDERS: readonly PersonName[] = ['ilse', 'rosalind', 'tobias'];

describe('every route, asked by everybody', () => {
  let world: World;
  let operations: readonly Operation[];
  let mine: Ids;
  let theirs: Ids;

  beforeAll(async () => {
    world = await aWorld({ DEMO: '1' });
    const { body } = await world.anonymous().get<Document>('/api/openapi.json');
    operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        key: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase() as Operation['method'],
        path,
        open: operation['x-public'] !== undefined,
      })),
    );
    const { caseIds } = world;
    mine = await everything(world, {
      caseId: caseIds.couple,
      clinician: 'ilse',
      administrator: 'bea',
      first: 'rosalind',
      second: 'tobias',
      canary: CANARIES.couple,
    });
    theirs = await everything(world, {
      caseId: caseIds.abroad,
      clinician: 'mara',
      administrator: 'mara',
      first: 'gil',
      second: 'hedda',
      canary: CANARIES.abroad,
    });
  }, 240_000);
  afterAll(() => world.close());

  const walled = () => operations.filter(({ open }) => !open);
  const rowOf = (key: string): AccessRow => {
    const row = ACCESS[key];
    if (!row) throw new Error(`${key} has no row in the access table.`);
    return row;
  };

  function pathOf({ path, key }: Operation, ids: Ids, other?: string): string {
    const named: Record<string, string> = {
      caseId: ids.caseId,
      participantId: ids.participantId,
      homeworkId: ids.homeworkId,
      entryId: ids.entryId,
      accountId: ids.accountId,
      code: 'EX-20',
      version: '1',
      id: ids.participationId,
      ...rowOf(key).at?.(ids),
    };
    return path.replace(
      /\{(\w+)\}/g,
      (_, name: string) =>
        (name === 'code' || name === 'version' ? named[name] : (other ?? named[name])) ?? '',
    );
  }

  function ask(client: ApiClient, operation: Operation, path: string, body?: object): Promise<Answer> {
    const row = rowOf(operation.key);
    if (operation.method === 'GET') return client.get(path + (row.query?.(mine) ?? ''));
    return client.send(operation.method, path, body ?? row.body?.(mine, world) ?? {}, {
      version: row.version,
    });
  }

  it('has a row for every operation of the OpenAPI document, and no row for anything else', () => {
    expect(
      walled()
        .map(({ key }) => key)
        .filter((key) => !(key in ACCESS)),
    ).toEqual([]);
    expect(
      Object.keys(ACCESS).filter((key) => !operations.some((operation) => operation.key === key)),
    ).toEqual([]);
  });

  it('asks nobody in without a session', async () => {
    for (const operation of walled()) {
      const answer = await ask(world.anonymous(), operation, pathOf(operation, mine));
      expect([operation.key, answer.status]).toEqual([operation.key, 401]);
    }
  });

  /** Whoever stands to the other case as this person stands to the couple: may there what is allowed here. */
  const COUNTERPARTS: Partial<Record<PersonName, readonly PersonName[]>> = {
    mara: ['ilse', 'bea', 'mara'],
    gil: ['rosalind', 'gil'],
  };

  /** Every address of an operation that this person must find empty. */
  function* closedTo(name: PersonName, operation: Operation): Generator<{ kind: string; path: string }> {
    const { allowed } = rowOf(operation.key);
    if (!allowed.includes(name)) yield { kind: 'own', path: pathOf(operation, mine) };
    if (!/\{(?!code|version)\w+\}/.test(operation.path)) return;
    const counterparts = COUNTERPARTS[name] ?? [];
    if (!allowed.some((person) => counterparts.includes(person)))
      yield { kind: 'foreign', path: pathOf(operation, theirs) };
    yield { kind: 'random', path: pathOf(operation, mine, random()) };
    yield { kind: 'nil', path: pathOf(operation, mine, NIL) };
  }

  const everyAttempt = () =>
    EVERYBODY.flatMap((name) =>
      walled().flatMap((operation) =>
        [...closedTo(name, operation)].map((address) => ({ name, operation, ...address })),
      ),
    );

  it('does not exist for whoever has no part in it: same answer for own, foreign, random and nil ids', async () => {
    const faults: unknown[] = [];
    const attempts = everyAttempt();
    for (const { name, operation, kind, path } of attempts) {
      const answer = await ask(await world.as(name), operation, path);
      const refused = answer.status === 404 || (kind === 'nil' && answer.status === 422);
      if (!refused || !looksAbsent(answer))
        faults.push([name, operation.key, kind, answer.status, answer.text.slice(0, 200)]);
    }
    expect(faults).toEqual([]);
    expect(attempts.length).toBeGreaterThan(1000);
  }, 240_000);

  /** A refusal carries a code and nothing of the record. */
  const looksAbsent = (answer: Answer) =>
    !/CANARY/.test(answer.text) &&
    Object.keys(answer.body as object).every((key) =>
      ['type', 'status', 'code', 'requestId', 'fields'].includes(key),
    );

  /** Ids that are real, but not of this case. */
  function foreignIds(field: string): readonly string[] {
    if (/participant/i.test(field))
      return [theirs.participantId, world.participantIds.delphine ?? '', random()];
    if (/entry/i.test(field)) return [theirs.entryId, random()];
    return [world.accountIds.mara, world.accountIds.rosalind, random()];
  }

  it('refuses ids of others in the body, nested ones too', async () => {
    const faults: unknown[] = [];
    const attempts = walled().flatMap((operation) =>
      (rowOf(operation.key).idsInBody ?? []).flatMap((field) =>
        foreignIds(field).map((id) => ({ operation, field, id })),
      ),
    );
    for (const { operation, field, id } of attempts) {
      const body = replaced(rowOf(operation.key).body?.(mine, world) ?? {}, field.split('.'), id);
      const answer = await ask(await world.as('ilse'), operation, pathOf(operation, mine), body);
      if (answer.status < 400 || answer.status >= 500 || /CANARY-abroad/.test(answer.text))
        faults.push([operation.key, field, answer.status]);
    }
    expect(faults).toEqual([]);
    expect(attempts.length).toBeGreaterThan(15);
  });

  it('answers those who may, and shows nobody a word of a case they are not part of', async () => {
    const faults: unknown[] = [];
    for (const operation of walled().filter(({ method }) => method === 'GET')) {
      for (const name of rowOf(operation.key).allowed) {
        const answer = await ask(await world.as(name), operation, pathOf(operation, mine));
        const leak =
          (!INSIDERS.includes(name) && answer.text.includes(CANARIES.couple)) ||
          (!['mara', 'gil', 'hedda'].includes(name) && answer.text.includes(CANARIES.abroad));
        if (answer.status !== 200 || leak) faults.push([name, operation.key, answer.status, leak]);
      }
    }
    expect(faults).toEqual([]);
  });

  it('shows one partner nothing the other wrote or did', async () => {
    const tobias = await world.as('tobias');
    for (const operation of walled().filter(
      ({ method, key }) =>
        method === 'GET' && rowOf(key).allowed.includes('tobias') && !rowOf(key).meantForBoth,
    )) {
      const { text } = await ask(tobias, operation, pathOf(operation, mine));
      for (const id of [
        mine.participationId,
        mine.entryId,
        world.clientIds.rosalind,
        world.participantIds.rosalind,
      ])
        expect(text).not.toContain(id);
    }
  });

  it('lets those act who may: the route works for them', async () => {
    const faults: unknown[] = [];
    for (const operation of walled().filter(
      ({ method, key }) => method !== 'GET' && !key.endsWith('sign-out'),
    )) {
      const name = rowOf(operation.key).allowed[0];
      if (!name) continue;
      const answer = await ask(await world.as(name), operation, pathOf(operation, mine));
      if ([401, 403, 404].includes(answer.status) || answer.status >= 500)
        faults.push([name, operation.key, answer.status, answer.text]);
    }
    expect(faults).toEqual([]);
  });

  it('wrote an audit row for every refusal, without a word of anybody', async () => {
    const { rows } = await world.owner.query<{ refused: number; leaked: number }>(
      "select count(*) filter (where outcome = 'refused')::int as refused, count(*) filter (where e::text like '%CANARY%')::int as leaked from audit_event e",
    );
    expect(rows[0]?.refused).toBeGreaterThan(1000);
    expect(rows[0]?.leaked).toBe(0);
  });
});

function replaced(body: unknown, path: readonly string[], id: string): object {
  const [head, ...rest] = path;
  if (head === undefined) return id as unknown as object;
  if (Array.isArray(body))
    return body.map((item, index) => (String(index) === head ? replaced(item, rest, id) : (item as object)));
  const record = body as Record<string, unknown>;
  return { ...record, [head]: replaced(record[head], rest, id) };
}

/** The main journey, and then what every slice of the product adds to it. */
async function everything(world: World, cast: Cast): Promise<Ids> {
  let ids = await liveThrough(world, cast);
  for (const { ground } of SLICES)
    if (ground) ids = { ...ids, more: { ...ids.more, ...(await ground(world, cast, ids)) } };
  return ids;
}
