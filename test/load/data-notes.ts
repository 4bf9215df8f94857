import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { KEY_BYTES, MasterKeys, sealBox, type SealingKey } from '@reknit/shared/api-kernel';
import { NOTES_TO_WRITE, NOTES_WRITTEN, WRITE_NOTES } from './data-sessions';

interface Begun {
  readonly practice: string;
  readonly id: string;
  readonly caseId: string;
  readonly author: string;
}

const LENGTH = 600;
const AT_ONCE = 2000;
const SENTENCE =
  'Came on time and spoke quietly; the week was calmer than the one before, and the evening talk was kept twice. ';
const ADD_KEY = `insert into sealed_key (practice_id, id, tree, case_id, generation, root_id, wrapped, created_at)
  select $1, k.id, 'record', k.of_case, 1, $2, k.wrapped, now() from unnest($3::uuid[], $4::uuid[], $5::bytea[]) as k (id, of_case, wrapped)`;

/**
 * Writes the notes that were begun, each of 600 characters, sealed with the key of its case as the product seals: whoever may read
 * them there can open them.
 *
 * @param masterKey of the server that is to read them, hexadecimal
 */
export async function writeNotes(owner: Client, masterKey: string): Promise<void> {
  const { rows } = await owner.query<Begun>(NOTES_TO_WRITE);
  const keys = await makeKeys(owner, rows, masterKey);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await owner.query(WRITE_NOTES, [
      some[0]?.practice,
      some.map(({ id }) => idFrom(`revision ${id}`)),
      some.map(({ id }) => id),
      some.map(({ caseId }) => caseId),
      some.map((note) => sealed(note, keys.get(note.caseId) as SealingKey)),
      some.map(({ author }) => author),
    ]);
  }
  await owner.query(NOTES_WRITTEN);
}

function sealed({ practice, id }: Begun, key: SealingKey): Buffer {
  const text = SENTENCE.repeat(Math.ceil(LENGTH / SENTENCE.length)).slice(0, LENGTH);
  const place = { table: 'note_revision', column: 'content', practiceId: practice, rowId: id, revision: 1 };
  return sealBox(key, place, Buffer.from(JSON.stringify({ texts: [{ key: 'data', text }], pullIns: [] })));
}

/** The root of the record, wrapped by the master key, and under it one key a case. */
async function makeKeys(
  owner: Client,
  notes: readonly Begun[],
  masterKey: string,
): Promise<ReadonlyMap<string, SealingKey>> {
  const practice = notes[0]?.practice ?? '';
  const place = (rowId: string) => ({
    table: 'sealed_key',
    column: 'wrapped',
    practiceId: practice,
    rowId,
    revision: 0,
  });
  const root = { id: idFrom('root'), bytes: randomBytes(KEY_BYTES) };
  const wrapped = new MasterKeys({ now: masterKey }).wrap('record', place(root.id), root.bytes);
  await owner.query(ADD_KEY, [practice, null, [root.id], [null], [wrapped]]);
  const cases = [...new Set(notes.map(({ caseId }) => caseId))];
  const keys = cases.map((id) => ({ id: idFrom(`key ${id}`), bytes: randomBytes(KEY_BYTES) }));
  const boxes = keys.map((key) => sealBox(root, place(key.id), key.bytes));
  await owner.query(ADD_KEY, [practice, root.id, keys.map(({ id }) => id), cases, boxes]);
  return new Map(cases.map((caseId, at) => [caseId, keys[at] as SealingKey]));
}

/** An id of the version the API accepts, the same in every run. */
function idFrom(what: string): string {
  const hex = createHash('sha256').update(`load ${what}`).digest('hex');
  return `01943e4d-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}
