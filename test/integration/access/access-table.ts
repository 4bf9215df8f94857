import { AMENDS_SLICE } from './rows/agreements-amends';
import { BOUNDARIES_SLICE } from './rows/agreements-boundaries';
import { COMMITMENTS_SLICE } from './rows/agreements-commitments';
import { CASE_ROWS } from './rows/cases';
import { CORRECTIONS_SLICE } from './rows/corrections';
import { EMERGENCY_SLICE } from './rows/emergency';
import { HOMEWORK_ROWS } from './rows/homework';
import { IDENTITY_ROWS } from './rows/identity';
import { LISTENING_SLICE } from './rows/listening';
import { LIVE_ROWS } from './rows/live';
import { MEASURES_SLICE } from './rows/measures';
import { NOTES_SLICE } from './rows/notes';
import { PROGRESS_ROWS } from './rows/progress';
import { SAFETY_SLICE } from './rows/safety';
import { SESSIONS_SLICE } from './rows/sessions';
import { SHARING_SLICE } from './rows/sharing';
import type { AccessRow, AccessRows, AccessSlice } from './rows/row';

export { EVERYBODY, type AccessRow } from './rows/row';

/** In the order in which their ground is laid: what one lives through, the ones behind it can build on. */
export const SLICES: readonly AccessSlice[] = [
  { rows: IDENTITY_ROWS },
  { rows: LIVE_ROWS },
  { rows: CASE_ROWS },
  SAFETY_SLICE,
  EMERGENCY_SLICE,
  { rows: HOMEWORK_ROWS },
  SHARING_SLICE,
  LISTENING_SLICE,
  COMMITMENTS_SLICE,
  AMENDS_SLICE,
  BOUNDARIES_SLICE,
  SESSIONS_SLICE,
  NOTES_SLICE,
  CORRECTIONS_SLICE,
  MEASURES_SLICE,
  { rows: PROGRESS_ROWS },
];

/**
 * One row for each operation of the OpenAPI document that is not open to anybody. Rows whose records are the couple's
 * are refused to everybody but those named; rows without an id in the path list everybody who has the role, and what
 * they may see is checked by the canaries.
 */
export const ACCESS: AccessRows = merged(SLICES.map(({ rows }) => rows));

function merged(tables: readonly AccessRows[]): AccessRows {
  const all = new Map<string, AccessRow>();
  for (const [key, row] of tables.flatMap((rows) => Object.entries(rows))) {
    if (all.has(key)) throw new Error(`${key} has two rows in the access table.`);
    all.set(key, row);
  }
  return Object.fromEntries(all);
}
