import type { Client } from 'pg';
import { ChainCheck, type AuditRow, type ChainHead, type ChainFault, type FoundFault } from './audit-chain';
import { HEADS_SIGNED, readSignedHeads, type KeptHeads, type SignedHeads } from './signed-heads';

/** What became of checking the trail of one practice. */
export interface TrailVerdict {
  readonly practiceId: string;
  readonly rows: number;
  readonly chains: number;
  /** How many nights were signed. */
  readonly signedNights: number;
  /** The first row that is not as it was, or the first signed night that is not. */
  readonly fault?: FoundFault | { readonly kind: 'bad-document'; readonly number: number };
}

export interface VerifyOptions {
  /** Public keys the newest signature may be made with, base64url. */
  readonly trusted: readonly string[];
  /** From the log, where it was kept elsewhere. */
  readonly kept?: readonly KeptHeads[];
}

const BATCH = 5000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const PRACTICES =
  'select id from practice union select practice_id from audit_event union select practice_id from audit_head order by 1';
const HEADS = `select account_id as "accountId", seq::int as seq, encode(hash, 'hex') as hash
  from sec.audit_chain where practice_id = $1 and seq > 0`;
const DOCUMENTS = 'select number, document, signature from audit_head where practice_id = $1 order by number';
const STRAYS =
  'select account_id as "accountId" from audit_event where practice_id = $1 and (seq is null or seq < 1) limit 1';
const ROWS = `select seq::int as seq, practice_id as "practiceId", account_id as "accountId", id,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, to_json(roles) as roles, action, outcome, code,
    case_id as "caseId", subject_type as "subjectType", subject_id as "subjectId", to_json(ids) as ids, request_id as "requestId",
    payload, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash
  from audit_event where practice_id = $1 and (account_id, seq, id) > ($2, $3, $4) order by account_id, seq, id limit ${BATCH}`;

/**
 * Reads the whole trail as it stands at one moment, practice by practice, and says of each whether it is as it was written.
 * The product may be running.
 *
 * @param owner a connection that sees every practice: of the role that owns the schema
 */
export async function verifyTrail(
  owner: Pick<Client, 'query'>,
  options: VerifyOptions,
): Promise<TrailVerdict[]> {
  await owner.query('begin isolation level repeatable read read only');
  try {
    const { rows } = await owner.query<{ id: string }>(PRACTICES);
    const verdicts: TrailVerdict[] = [];
    const ids = new Set([
      ...rows.map(({ id }) => id),
      ...(options.kept ?? []).map((night) => night.practiceId),
    ]);
    for (const id of ids) verdicts.push(await verifyPractice(owner, id, options));
    return verdicts;
  } finally {
    await owner.query('rollback');
  }
}

async function verifyPractice(
  owner: Pick<Client, 'query'>,
  practiceId: string,
  { trusted, kept = [] }: VerifyOptions,
): Promise<TrailVerdict> {
  const { rows: documents } = await owner.query<SignedHeads>(DOCUMENTS, [practiceId]);
  const { rows: heads } = await owner.query<ChainHead>(HEADS, [practiceId]);
  const read = readSignedHeads(practiceId, documents, {
    trusted,
    kept: kept.filter((night) => night.practiceId === practiceId),
  });
  const check = new ChainCheck(practiceId, { heads, signed: 'signed' in read ? read.signed : [] });
  const found = await firstFault(owner, practiceId, check);
  const fault = 'badDocument' in read ? ({ kind: 'bad-document', number: read.badDocument } as const) : found;
  const { rows, chains } = check;
  return { practiceId, rows, chains, signedNights: documents.length, ...(fault ? { fault } : {}) };
}

async function firstFault(
  owner: Pick<Client, 'query'>,
  practiceId: string,
  check: ChainCheck,
): Promise<FoundFault | undefined> {
  const { rows: strays } = await owner.query<{ accountId: string }>(STRAYS, [practiceId]);
  if (strays[0]) return { kind: 'stray', accountId: strays[0].accountId, seq: 0 };
  let after: readonly [string, number, string] = [NOBODY, 0, NOBODY];
  for (;;) {
    const { rows } = await owner.query<AuditRow>(ROWS, [practiceId, ...after]);
    for (const row of rows) {
      const fault = check.take(row);
      if (fault) return fault;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return check.end();
    after = [last.accountId, last.seq, last.id];
  }
}

/**
 * What was signed, as the lines of a log say it; other lines are passed by.
 *
 * @example keptHeadsIn('{"msg":"audit heads signed","practiceId":"p","number":1,"chains":2,"digest":"ab"}')
 *   // [{ practiceId: 'p', number: 1, digest: 'ab' }]
 */
export function keptHeadsIn(log: string): KeptHeads[] {
  return log
    .split('\n')
    .filter((line) => line.includes(HEADS_SIGNED))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as KeptHeads)
    .map(({ practiceId, number, digest }) => ({ practiceId, number, digest }));
}

const IN_WORDS: Readonly<Record<ChainFault, string>> = {
  changed: 'is not as it was written',
  broken: 'does not follow from the one before it',
  missing: 'comes after rows that are not there any more',
  twice: 'has a number that was there before',
  'cut-off': 'is the last, and the chain went on after it',
  head: 'ends the chain otherwise than was kept beside it',
  rewritten: 'stands where another one was signed',
  stray: 'has no place in any chain',
};

/**
 * One line for whoever looks after the installation.
 *
 * @example inWords({ practiceId: 'p', rows: 12, chains: 3, signedNights: 1 })
 *   // 'practice p: 12 rows, 3 chains, whole; 1 night signed'
 */
export function inWords({ practiceId, rows, chains, signedNights, fault }: TrailVerdict): string {
  const read = `practice ${practiceId}: ${counted(rows, 'row')}, ${counted(chains, 'chain')}`;
  if (!fault) return `${read}, whole; ${counted(signedNights, 'night')} signed`;
  return `${read} read, BROKEN: ${placeOf(fault)}`;
}

function placeOf(fault: NonNullable<TrailVerdict['fault']>): string {
  if (fault.kind === 'bad-document')
    return `the signed heads of night ${fault.number} are not what was signed`;
  const { kind, accountId, seq } = fault;
  if (seq > 0) return `row ${seq} of account ${accountId} ${IN_WORDS[kind]}`;
  if (kind === 'cut-off') return `the chain of account ${accountId} is not there any more`;
  return `a row of account ${accountId} ${IN_WORDS[kind]}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
