import { createHash } from 'node:crypto';

/** A row of the trail as it stands in the database; its moment as text in UTC with microseconds, its hashes hexadecimal. */
export interface AuditRow {
  readonly seq: number;
  readonly practiceId: string;
  readonly accountId: string;
  readonly id: string;
  readonly at: string;
  readonly roles: readonly string[];
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly caseId: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly ids: readonly string[];
  readonly requestId: string;
  /** What was hashed, word for word. */
  readonly payload: string;
  readonly prev: string;
  readonly hash: string;
}

/** Where the chain of an account stood at some moment. */
export interface ChainHead {
  readonly accountId: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * - `changed`: its columns say something else than was hashed, or it was moved here from another practice or account
 * - `broken`: it does not follow from the row before it, or its hash is not its own
 * - `missing`: the rows before it are not there; `twice`: its number was there before
 * - `cut-off`: the chain went on after this row
 * - `head`: the chain ends otherwise than was kept beside it
 * - `rewritten`: another row was signed under this number
 * - `stray`: it has no place in any chain
 */
export type ChainFault =
  'changed' | 'broken' | 'missing' | 'twice' | 'cut-off' | 'head' | 'rewritten' | 'stray';

export interface FoundFault {
  readonly kind: ChainFault;
  readonly accountId: string;
  readonly seq: number;
}

export const CHAIN_BEGINS = '00'.repeat(32);

/**
 * The words a row is hashed by: the same the database makes (`sec.audit_words`), letter for letter.
 *
 * @example auditWords(row).startsWith('{"seq":1,"practice":"01920000-') // true
 */
export function auditWords(row: AuditRow): string {
  return JSON.stringify({
    seq: row.seq,
    practice: row.practiceId,
    account: row.accountId,
    id: row.id,
    at: row.at,
    roles: row.roles,
    action: row.action,
    outcome: row.outcome,
    code: row.code,
    case: row.caseId,
    subjectType: row.subjectType,
    subject: row.subjectId,
    ids: row.ids,
    request: row.requestId,
  });
}

/**
 * The hash of a row: SHA-256 over the 32 bytes of the hash before it and the bytes of its words.
 *
 * @returns 64 hexadecimal digits
 * @example chainHash(CHAIN_BEGINS, '{}') // 'fb1634c4…'
 */
export function chainHash(prev: string, words: string): string {
  return createHash('sha256').update(Buffer.from(prev, 'hex')).update(words, 'utf8').digest('hex');
}

interface Position {
  readonly seq: number;
  readonly hash: string;
}
const BEGINNING: Position = { seq: 0, hash: CHAIN_BEGINS };

/** Reads the chains of one practice row by row, account after account in the order of their numbers, up to the first fault. */
export class ChainCheck {
  rows = 0;
  chains = 0;
  private account?: string;
  private last = BEGINNING;
  private readonly heads: Map<string, Position>;
  private readonly signed = new Map<string, Map<number, string>>();

  constructor(
    private readonly practiceId: string,
    known: { readonly heads: readonly ChainHead[]; readonly signed: readonly ChainHead[] },
  ) {
    this.heads = new Map(known.heads.map((head) => [head.accountId, head]));
    for (const { accountId, seq, hash } of known.signed)
      this.signed.set(accountId, (this.signed.get(accountId) ?? new Map<number, string>()).set(seq, hash));
  }

  take(row: AuditRow): FoundFault | undefined {
    if (row.accountId !== this.account) {
      const ended = this.endChain();
      if (ended) return ended;
      [this.account, this.last] = [row.accountId, BEGINNING];
      this.chains += 1;
    }
    const kind = this.faultOf(row);
    if (kind) return { kind, accountId: row.accountId, seq: row.seq };
    this.last = row;
    this.rows += 1;
    return undefined;
  }

  /** After the last row: what should be there and is not. */
  end(): FoundFault | undefined {
    const ended = this.endChain();
    if (ended) return ended;
    const [gone] = [...this.heads.keys(), ...this.signed.keys()];
    return gone === undefined ? undefined : { kind: 'cut-off', accountId: gone, seq: 0 };
  }

  private faultOf(row: AuditRow): ChainFault | undefined {
    if (row.practiceId !== this.practiceId || row.payload !== auditWords(row)) return 'changed';
    if (row.seq > this.last.seq + 1) return 'missing';
    if (row.seq < this.last.seq + 1) return 'twice';
    if (row.prev !== this.last.hash || row.hash !== chainHash(row.prev, row.payload)) return 'broken';
    const signed = this.signed.get(row.accountId)?.get(row.seq);
    return signed === undefined || signed === row.hash ? undefined : 'rewritten';
  }

  private endChain(): FoundFault | undefined {
    const { account: accountId, last } = this;
    if (accountId === undefined) return undefined;
    const head = this.heads.get(accountId);
    const furthest = Math.max(head?.seq ?? 0, ...(this.signed.get(accountId)?.keys() ?? []));
    if (furthest > last.seq) return { kind: 'cut-off', accountId, seq: last.seq };
    if (head?.seq !== last.seq || head.hash !== last.hash) return { kind: 'head', accountId, seq: last.seq };
    this.heads.delete(accountId);
    this.signed.delete(accountId);
    return undefined;
  }
}
