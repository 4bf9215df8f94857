import { DEVICE_DATABASE } from '../session/device-database';
import type { Sealed } from './seal';

/** What stands in the browser's database: keys that cannot be read, and sealed texts. Nothing in the clear but ids. */
export interface KeyRow {
  readonly accountId: string;
  readonly key: CryptoKey;
  /** Milliseconds since 1970 after which it is thrown away unused. */
  readonly until: number;
}

export interface DraftRow extends Sealed {
  readonly slot: string;
  readonly accountId: string;
  /** What the text belongs to: an id, or a kind and an id (`note/…`). */
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Rows {
  readonly keys: KeyRow;
  readonly drafts: DraftRow;
}
type Store = keyof Rows;

/**
 * Opens the database for one piece of work and closes it again, so that nothing keeps it from being deleted.
 * Rejects where the browser has none or forbids it.
 */
export async function withDrafts<Answer>(work: (drafts: DraftsDatabase) => Promise<Answer>): Promise<Answer> {
  const opening = indexedDB.open(DEVICE_DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys', { keyPath: 'accountId' });
    opening.result.createObjectStore('drafts', { keyPath: 'slot' });
  };
  const database = await answerOf(opening);
  database.onversionchange = () => database.close();
  try {
    return await work(new DraftsDatabase(database));
  } finally {
    database.close();
  }
}

export class DraftsDatabase {
  constructor(private readonly database: IDBDatabase) {}

  all<Name extends Store>(store: Name): Promise<readonly Rows[Name][]> {
    return answerOf(this.database.transaction(store).objectStore(store).getAll()) as Promise<
      readonly Rows[Name][]
    >;
  }

  /** Puts a key, unless another tab was faster: two keys for one person would make half of what is kept unreadable. */
  async claimKey(row: KeyRow): Promise<KeyRow> {
    let there: KeyRow | undefined;
    await this.change(['keys'], (at) => {
      const before = at('keys').get(row.accountId) as IDBRequest<KeyRow | undefined>;
      before.onsuccess = () => {
        there = before.result && { ...before.result, until: Math.max(before.result.until, row.until) };
        at('keys').put(there ?? row);
      };
    });
    return there ?? row;
  }

  /** Puts one draft in the place of others, all or nothing. */
  async replace(row: DraftRow | undefined, slots: readonly string[]): Promise<void> {
    await this.change(['drafts'], (at) => {
      for (const slot of slots) at('drafts').delete(slot);
      if (row) at('drafts').put(row);
    });
  }

  /** Deletes everything, or everything but what belongs to one account. */
  async keepOnly(accountId: string | undefined): Promise<void> {
    const drafts = await this.all('drafts');
    const keys = await this.all('keys');
    await this.change(['keys', 'drafts'], (at) => {
      for (const row of keys) if (row.accountId !== accountId) at('keys').delete(row.accountId);
      for (const row of drafts) if (row.accountId !== accountId) at('drafts').delete(row.slot);
    });
  }

  private change(stores: Store[], work: (at: (store: Store) => IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(stores, 'readwrite', { durability: 'strict' });
    work((store) => transaction.objectStore(store));
    return new Promise((done, refused) => {
      transaction.oncomplete = () => done();
      transaction.onerror = transaction.onabort = () => refused(transaction.error ?? new Error('not stored'));
    });
  }
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((done, refused) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => refused(request.error ?? new Error('not read'));
  });
}
