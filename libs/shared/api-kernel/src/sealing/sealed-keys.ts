import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/read-config';
import { Sql, statement } from '../database/sql';
import { Transactions } from '../database/transactions';
import { Clock } from '../time/clock';
import { IdSource } from '../time/id-source';
import { MasterKeys, type KeyTree } from './master-keys';
import { KEY_BYTES, openBox, sealBox, SealBroken, type SealedPlace, type SealingKey } from './sealed-box';

/** Whose key: of a case, of somebody's own, or of what one author keeps apart about one case. Neither: the root of the tree. */
export interface KeyScope {
  readonly tree: KeyTree;
  readonly caseId?: string;
  readonly accountId?: string;
}

/** After a year new things are sealed by a new key; what the one before sealed stays readable. */
const KEY_DAYS = 365;

interface KeyRow {
  readonly id: string;
  readonly wrapped: Buffer;
  readonly tree: KeyTree;
  readonly generation: number;
  readonly createdAt: Date;
  readonly rootId: string | null;
  readonly rootWrapped: Buffer | null;
}

const COLUMNS = `k.id, k.wrapped, k.tree, k.generation, k.created_at as "createdAt", r.id as "rootId", r.wrapped as "rootWrapped"`;
const FROM = `sealed_key k left join sealed_key r on r.practice_id = k.practice_id and r.id = k.root_id`;
const NEWEST = statement(
  'sealing.newest-key',
  `select ${COLUMNS} from ${FROM}
   where k.practice_id = $1 and k.tree = $2 and k.case_id is not distinct from $3 and k.account_id is not distinct from $4
   order by k.generation desc limit 1`,
);
const BY_ID = statement(
  'sealing.keys-by-id',
  `select ${COLUMNS} from ${FROM} where k.practice_id = $1 and k.id = any ($2)`,
);
const ADD = statement(
  'sealing.add-key',
  `insert into sealed_key (practice_id, id, tree, case_id, account_id, generation, root_id, wrapped, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
);
const OF_ROOTS = statement(
  'sealing.roots',
  'select id, tree, wrapped from sealed_key where practice_id = $1 and root_id is null for update',
);
const REWRAP = statement(
  'sealing.rewrap',
  'update sealed_key set wrapped = $3 where practice_id = $1 and id = $2 and root_id is null',
);

/**
 * The keys in the database: each wrapped by the root of its tree, the root wrapped by the master key, which the database never
 * sees. Which of them can be loaded at all is decided by row-level security, as the person the transaction runs for.
 */
@Injectable()
export class SealedKeys {
  private readonly masters: MasterKeys;

  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    @Inject(CONFIG) config: Pick<Config, 'masterKey' | 'masterKeyBefore'>,
  ) {
    this.masters = new MasterKeys({ now: config.masterKey, before: config.masterKeyBefore });
  }

  /** The key that seals in this scope now. Made when there is none yet, or when the one there is has had its year. */
  async toSeal(scope: KeyScope): Promise<SealingKey> {
    const found = await this.newest(scope);
    const oldest = this.clock.epochMillis() - KEY_DAYS * 86_400_000;
    if (found && found.createdAt.getTime() >= oldest) return this.unwrapped(found);
    await this.add(scope, (found?.generation ?? 0) + 1);
    const made = await this.newest(scope);
    if (!made) throw new SealBroken();
    return this.unwrapped(made);
  }

  /** The keys that have sealed these boxes, as far as whoever asks may load them. */
  async byId(ids: readonly string[]): Promise<ReadonlyMap<string, SealingKey>> {
    const rows = await this.sql.rows<KeyRow>(BY_ID, [this.practiceId(), [...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, this.unwrapped(row)]));
  }

  /**
   * Wraps the roots of the practice by the master key of today. Nothing that was sealed is touched.
   *
   * @returns how many there were to wrap anew
   */
  async rewrapRoots(): Promise<number> {
    const rows = await this.sql.rows<Pick<KeyRow, 'id' | 'tree' | 'wrapped'>>(OF_ROOTS, [this.practiceId()]);
    const old = rows.filter(({ tree, wrapped }) => !this.masters.isCurrent(tree, wrapped));
    for (const { id, tree, wrapped } of old) {
      const place = this.placeOf(id);
      const again = this.masters.wrap(tree, place, this.masters.unwrap(tree, place, wrapped));
      await this.sql.change(REWRAP, [this.practiceId(), id, again]);
    }
    return old.length;
  }

  private newest({ tree, caseId, accountId }: KeyScope): Promise<KeyRow | undefined> {
    return this.sql.first<KeyRow>(NEWEST, [this.practiceId(), tree, caseId ?? null, accountId ?? null]);
  }

  /** Two people who make the first key of a case at one moment make one: the second waits and takes what is there. */
  private async add(scope: KeyScope, generation: number): Promise<void> {
    const { tree, caseId, accountId } = scope;
    const isRoot = caseId === undefined && accountId === undefined;
    const root = isRoot ? undefined : await this.toSeal({ tree });
    const id = this.ids.next();
    const bytes = randomBytes(KEY_BYTES);
    const place = this.placeOf(id);
    await this.sql.change(ADD, [
      this.practiceId(),
      id,
      tree,
      caseId ?? null,
      accountId ?? null,
      generation,
      root?.id ?? null,
      root ? sealBox(root, place, bytes) : this.masters.wrap(tree, place, bytes),
      this.clock.now(),
    ]);
  }

  private unwrapped({ id, tree, wrapped, rootId, rootWrapped }: KeyRow): SealingKey {
    const place = this.placeOf(id);
    if (rootId === null || rootWrapped === null)
      return { id, bytes: this.masters.unwrap(tree, place, wrapped) };
    const root = { id: rootId, bytes: this.masters.unwrap(tree, this.placeOf(rootId), rootWrapped) };
    return { id, bytes: openBox(root, place, wrapped) };
  }

  private placeOf(id: string): SealedPlace {
    return { table: 'sealed_key', column: 'wrapped', practiceId: this.practiceId(), rowId: id, revision: 0 };
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
