import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { groupOf, readers, type DataSize } from './data-size';
import { writeNotes } from './data-notes';
import { CAST, FILL } from './data-statements';

export interface Exercise {
  readonly code: string;
  readonly version: number;
  readonly acknowledged: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
}

/** One client, the case they are in, and who looks after it. */
export interface Member {
  /** Of the client, from 0. */
  readonly i: number;
  /** Of the therapist, from 0. */
  readonly t: number;
  readonly staff: string;
  readonly account: string;
  readonly case: string;
  readonly participant: string;
  readonly weekly: boolean;
  readonly participations: readonly string[];
}

export interface Cast {
  readonly read: readonly Member[];
  readonly product: readonly Member[];
  readonly floor: readonly Member[];
}

/**
 * Fills a migrated, empty database.
 *
 * @param ownerUrl of the role that owns the schema
 * @param now the moment everything is dated from
 * @param masterKey of the server that is to read what is sealed, hexadecimal
 */
export async function fill(
  ownerUrl: string,
  size: DataSize,
  {
    exercise,
    now,
    masterKey,
  }: { readonly exercise: Exercise; readonly now: Date; readonly masterKey: string },
): Promise<Cast> {
  const values: Readonly<Record<string, string>> = {
    therapists: String(size.therapists),
    readers: String(readers(size.therapists)),
    clients: String(size.clients),
    done: String(size.done),
    secondVersions: String(size.secondVersions),
    now: `timestamptz '${now.toISOString()}'`,
    code: literal(exercise.code),
    version: String(exercise.version),
    acknowledged: `array[${exercise.acknowledged.map(literal).join(', ')}]::text[]`,
    answers: `${literal(JSON.stringify(exercise.answers))}::jsonb`,
  };
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    for (const statement of FILL) await owner.query(withValues(statement, values));
    await writeNotes(owner, masterKey);
    const { rows } = await owner.query<Member>(CAST);
    await openSessions(owner, rows);
    await owner.query('commit');
    return castOf(rows, size);
  } finally {
    await owner.end();
  }
}

/** `$name` to its value; what only looks like one, such as `$$`, stays. */
function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$([a-zA-Z]+)/g, (whole, name: string) => values[name] ?? whole);
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function castOf(rows: readonly Member[], { therapists }: DataSize): Cast {
  const of = (group: keyof Cast) => rows.filter(({ t }) => groupOf(t, therapists) === group);
  return { read: of('read'), product: of('product'), floor: of('floor') };
}

/**
 * The session token of an account: known beforehand, because nobody signs in.
 *
 * @example tokenOf('0193…').length // 43
 */
export function tokenOf(account: string): string {
  return createHash('sha256').update(`load ${account}`).digest('base64url');
}

/** One live session for everybody who will ask for something. */
async function openSessions(owner: Client, rows: readonly Member[]): Promise<void> {
  const accounts = [...new Set(rows.flatMap(({ staff, account }) => [staff, account]))];
  await owner.query(
    `insert into auth.session (token_hash, practice_id, account_id, created_at, proved_at, last_seen_at, idle_seconds, ends_at)
     select sha256(convert_to(s.token, 'UTF8')), pg_temp.practice(), s.account, now(), now(), now(), 86400, now() + interval '1 day'
     from unnest($1::text[], $2::uuid[]) as s (token, account)`,
    [accounts.map(tokenOf), accounts],
  );
}
