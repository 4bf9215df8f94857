import { correctionPaths } from '@reknit/sessions/model';
import type { Saved } from '@reknit/shared/model';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRow, type AccessRows, type AccessSlice } from './row';

const BOTH = ['rosalind', 'tobias'] as const;
const open = (ids: Ids) => ({
  id: ids.more.correctionId ?? '',
  correctionId: ids.more.correctionId ?? '',
});
const answered = (body: AccessRow['body']): AccessRow => ({ allowed: TEAM, at: open, version: 99, body });
const words = (canary: string) => ({
  wrong: `That I was late, ${canary}`,
  right: `The train was late, ${canary}`,
});

const ROWS: AccessRows = {
  'GET /api/my/corrections': { allowed: CLIENTS },
  'POST /api/my/corrections': {
    allowed: BOTH,
    body: (ids) => ({ caseId: ids.caseId, ...words('as I said') }),
    idsInBody: ['caseId'],
  },
  'POST /api/my/corrections/{id}/take-back': { allowed: AUTHOR, at: open, version: 99 },
  'POST /api/my/corrections/{id}/statement': {
    allowed: AUTHOR,
    at: (ids) => ({ id: ids.more.deniedCorrectionId ?? '' }),
    version: 99,
    body: () => ({ statement: 'I was there.' }),
  },
  'GET /api/cases/{caseId}/corrections': { allowed: TEAM },
  'GET /api/cases/{caseId}/corrections/{correctionId}': { allowed: TEAM, at: open },
  'POST /api/cases/{caseId}/corrections/{correctionId}/amend': answered((ids) => ({
    noteId: ids.more.signedNoteId,
    reason: 'Asked for by them.',
    wrong: 'Both attended.',
    text: 'One of them came later.',
  })),
  'POST /api/cases/{caseId}/corrections/{correctionId}/deny': answered((ids) => ({
    noteId: ids.more.signedNoteId,
    reason: 'It says what was said in the room.',
  })),
};

/** One that waits, and one that was denied, with what the person says to that under the note. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const person = await world.as(cast.first);
  const clinician = await world.as(cast.clinician);
  const done = async (asked: Promise<{ status: number; text: string; body: unknown }>): Promise<Saved> => {
    const answer = await asked;
    if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.text}`);
    return answer.body as Saved;
  };
  const ask = () => done(person.post(correctionPaths.mine, { caseId: cast.caseId, ...words(cast.canary) }));
  const waiting = await ask();
  const asked = await ask();
  const reason = { noteId: ids.more.signedNoteId, reason: `It says what was said, ${cast.canary}` };
  const denied = await done(
    clinician.post(correctionPaths.deny(cast.caseId, asked.id), reason, { version: asked.version }),
  );
  const statement = { statement: `I was there in time, ${cast.canary}` };
  await done(person.post(correctionPaths.statement(asked.id), statement, { version: denied.version }));
  return { correctionId: waiting.id, deniedCorrectionId: asked.id };
}

export const CORRECTIONS_SLICE: AccessSlice = { rows: ROWS, ground };
