import type { Answer } from '../../support/api-client';
import type { PersonName } from '../../support/people';
import type { Canary } from './canaries';
import { wordsOnPages } from './own-copies';
import type { CanaryWorld } from './canary-world';

export interface Operation {
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
}

/** Something somebody saw: the operation that showed it, and what was in the answer. */
export interface Sight {
  readonly eyes: PersonName;
  readonly key: string;
  readonly path: string;
  readonly status: number;
  readonly seen: readonly Canary[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

export async function operationsOf(world: CanaryWorld): Promise<readonly Operation[]> {
  const { body } = await (await world.eyes('ilse')).get<Document>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((name) => {
      const method = name.toUpperCase() as Operation['method'];
      return { key: `${method} ${path}`, method, path };
    }),
  );
}

export interface KnownId {
  readonly id: string;
  /** The case it belongs to; none where it belongs to no single one. */
  readonly caseId?: string;
}
export type IdsByTable = ReadonlyMap<string, readonly KnownId[]>;

/** Every id there is, by the table it is from. */
export async function idsByTable(world: CanaryWorld): Promise<IdsByTable> {
  const { rows } = await world.owner.query<{ name: string; of_case: boolean }>(
    `select table_name as name, bool_or(column_name = 'case_id') as of_case
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by 1
     having bool_or(column_name = 'id' and data_type = 'uuid') order by 1`,
  );
  const found = new Map<string, readonly KnownId[]>();
  for (const { name, of_case } of rows) {
    const columns = of_case ? 'id, case_id as "caseId"' : 'id';
    const ids = await world.owner.query<KnownId>(`select ${columns} from "${name}" order by id`);
    if (ids.rows.length > 0) found.set(name, ids.rows);
  }
  return found;
}

const AT_ONCE = 8;
/** Of these only a few are of the kind an operation is for. */
const OF_MANY_KINDS: Readonly<Record<string, RegExp>> = {
  participation: /^\/api\/(my\/(homework|reliability)|participations)\//,
  homework: /^\/api\/homework\//,
};
const LAST_ID = /\{(?!code|version|revision)\w+\}(?=(?:[^{}]|\{(?:code|version|revision)\})*$)/;

/** By operation, the tables whose ids it answers about: found by those whom it has something to say to. */
export type Kinds = Map<string, Set<string>>;

export interface Looking {
  /** Where this person has something to look for; elsewhere one id of each table is tried. */
  readonly own?: RegExp;
  /** Where it is written down which ids an operation is for. */
  readonly finds?: Kinds;
  /** Somebody whom nothing is for: tries ids of the kinds an operation is for, and of every kind where nobody knows. */
  readonly knows?: Kinds;
  /** How many ids of a table to begin with: 3 unless told. */
  readonly few?: number;
  /** Where one id of each other kind is tried as well, as somebody would who has no idea what belongs where. */
  readonly everyKind?: RegExp;
}

/**
 * Asks every GET operation for everything with the eyes of one person. In the place of the last id of a path a few ids of
 * every table are tried, and, where one of them was answered with anything but an absence, every id of that table. A case
 * before it is the one the id belongs to.
 */
export class Eyes {
  constructor(
    private readonly world: CanaryWorld,
    readonly name: PersonName,
    private readonly ids: IdsByTable,
    private readonly looking: Looking = {},
  ) {}

  async everything(operations: readonly Operation[]): Promise<readonly Sight[]> {
    const sights: Sight[] = [];
    for (const operation of operations.filter(({ method, path }) => method === 'GET' && path !== '/api/live'))
      sights.push(...(await this.one(operation)));
    return sights;
  }

  private async one(operation: Operation): Promise<readonly Sight[]> {
    if (!LAST_ID.test(operation.path)) return [await this.look(operation, { id: '' })];
    const tries = this.triesOf(operation);
    const first = await this.lookAt(
      operation,
      tries.flatMap(({ sample }) => sample),
    );
    const sights = [...first];
    let at = 0;
    for (const { table, ids, sample } of tries) {
      const answers = first.slice(at, at + sample.length).map(({ status }) => status);
      at += sample.length;
      if (answers.includes(200)) this.found(operation, table);
      if (answers.some((status) => status !== 404))
        sights.push(
          ...(await this.lookAt(
            operation,
            ids.filter((id) => !sample.includes(id)),
          )),
        );
    }
    return sights;
  }

  /** Which ids of which tables to begin with. */
  private triesOf({ key, path }: Operation) {
    const { own, knows, everyKind, few = 3 } = this.looking;
    const kinds = knows?.get(key);
    return [...this.ids].flatMap(([table, ids]) => {
      const isOfKind = kinds?.has(table) ?? own?.test(path) ?? false;
      if (kinds && !isOfKind && !everyKind?.test(path)) return [];
      const all = isOfKind && OF_MANY_KINDS[table]?.test(path);
      return [{ table, ids, sample: all ? ids : spread(ids, isOfKind ? few : 1) }];
    });
  }

  private found({ key }: Operation, table: string): void {
    const { finds } = this.looking;
    finds?.set(key, new Set(finds.get(key)).add(table));
  }

  private async lookAt(operation: Operation, ids: readonly KnownId[]): Promise<readonly Sight[]> {
    const sights: Sight[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      sights.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => this.look(operation, id)))));
    return sights;
  }

  private async look({ key, path }: Operation, { id, caseId }: KnownId): Promise<Sight> {
    const concrete = path
      .replace(LAST_ID, id)
      .replace('{code}', 'EX-20')
      .replace(/\{(?:version|revision)\}/, '1')
      .replace(/\{\w+\}/g, caseId ?? this.world.caseIds.couple);
    const asked = concrete + this.queryOf(path);
    const answer = await (await this.world.eyes(this.name)).get(asked);
    const seen = this.world.canaries.in(await readIn(answer));
    return { eyes: this.name, key, path: asked, status: answer.status, seen };
  }

  private queryOf(path: string): string {
    if (!path.endsWith('share-preview')) return '';
    const { rosalind, tobias } = this.world.participantIds;
    return `?to=${(this.name === 'rosalind' ? tobias : rosalind) ?? ''}&fields=definition,values`;
  }
}

/** All of an answer that reaches somebody: words, headers, cookies. */
export const wholeOf = ({ text, headers }: Answer): string => `${JSON.stringify(headers)}\n${text}`;

/** The same, with what stands on the pages of a file: packed as they are, no word of them could be found. */
async function readIn(answer: Answer): Promise<string> {
  const isPages = answer.status === 200 && answer.headers['content-type'] === 'application/pdf';
  return isPages ? `${JSON.stringify(answer.headers)}\n${await wordsOnPages(answer.bytes)}` : wholeOf(answer);
}

/** A few of a list: from its end, its beginning and its middle. */
function spread(ids: readonly KnownId[], count: number): readonly KnownId[] {
  if (ids.length <= count) return ids;
  return [ids.length - 1, 0, Math.floor(ids.length / 2)].slice(0, count).flatMap((at) => ids[at] ?? []);
}
