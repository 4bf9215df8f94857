import { notePaths, psychotherapyNotePaths, type NoteSaved, type NoteText } from '@reknit/sessions/model';
import { v7 } from 'uuid';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { ADMINISTRATORS, CLINICIANS, TEAM, type AccessRows, type AccessSlice } from './row';

const at =
  (...names: readonly (readonly [string, string])[]) =>
  (ids: Ids): Readonly<Record<string, string>> => ({
    version: '1',
    ...Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? ''])),
  });

const signed = at(['noteId', 'signedNoteId']);
const draft = at(['noteId', 'draftNoteId']);
const addition = at(['noteId', 'signedNoteId'], ['additionId', 'additionId']);
const pullIn = at(['noteId', 'draftNoteId'], ['pullInId', 'draftNoteId']);
const apart = at(['id', 'psychotherapyNoteId']);
const words = () => ({ reason: 'Something to add.', text: 'They called on Friday.' });
const texts = (canary = ''): readonly NoteText[] => [
  { key: 'data', text: `Both attended. ${canary}` },
  { key: 'assessment', text: `Steadier. ${canary}` },
  { key: 'plan', text: `Goes on. ${canary}` },
];
/** Nobody in this world supervises the couple's clinician: to all of them there is nothing to co-sign. */
const NOBODY = [] as const;

const ROWS: AccessRows = {
  'GET /api/cases/{caseId}/notes': { allowed: TEAM },
  'POST /api/cases/{caseId}/notes': {
    allowed: TEAM,
    body: (ids, world) => ({
      format: 'contact',
      section: ids.participantId,
      about: world.clock.inDays(-0.1),
    }),
    idsInBody: ['section'],
  },
  'POST /api/cases/{caseId}/search': { allowed: TEAM, body: () => ({ words: 'attended' }) },
  'GET /api/cases/{caseId}/notes/{noteId}': { allowed: TEAM, at: signed },
  'PUT /api/cases/{caseId}/notes/{noteId}/draft': {
    allowed: TEAM,
    at: draft,
    version: 99,
    body: () => ({ texts: texts() }),
  },
  'GET /api/cases/{caseId}/notes/{noteId}/material': { allowed: TEAM, at: draft },
  'GET /api/cases/{caseId}/notes/{noteId}/versions': { allowed: TEAM, at: signed },
  'GET /api/cases/{caseId}/notes/{noteId}/versions/{version}': { allowed: TEAM, at: signed },
  'GET /api/cases/{caseId}/notes/{noteId}/pdf': { allowed: TEAM, at: signed },
  'POST /api/cases/{caseId}/notes/{noteId}/pull-ins': {
    allowed: TEAM,
    at: draft,
    version: 99,
    body: (ids) => ({ sourceKind: 'homework.entry', sourceId: ids.entryId }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/pull-ins/{pullInId}/remove': {
    allowed: TEAM,
    at: pullIn,
    version: 99,
  },
  'POST /api/cases/{caseId}/notes/{noteId}/ready': { allowed: TEAM, at: draft, version: 99 },
  'POST /api/cases/{caseId}/notes/{noteId}/sign': {
    allowed: TEAM,
    at: draft,
    version: 99,
    body: () => ({ revision: 1 }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/unsign': { allowed: TEAM, at: signed, version: 99 },
  'POST /api/cases/{caseId}/notes/{noteId}/cosign': {
    allowed: NOBODY,
    at: signed,
    version: 99,
    body: () => ({ revision: 1 }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/return': {
    allowed: NOBODY,
    at: signed,
    version: 99,
    body: () => ({ comment: 'Say what was asked.' }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/addenda': { allowed: TEAM, at: signed, body: words },
  'POST /api/cases/{caseId}/notes/{noteId}/amendments': {
    allowed: TEAM,
    at: signed,
    body: () => ({ ...words(), wrong: 'Both attended.' }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/late': { allowed: TEAM, at: signed, body: words },
  'PUT /api/cases/{caseId}/notes/{noteId}/additions/{additionId}': {
    allowed: TEAM,
    at: addition,
    version: 99,
    body: words,
  },
  'POST /api/cases/{caseId}/notes/{noteId}/additions/{additionId}/sign': {
    allowed: TEAM,
    at: addition,
    version: 99,
  },
  'POST /api/cases/{caseId}/notes/{noteId}/additions/{additionId}/discard': {
    allowed: TEAM,
    at: addition,
    version: 99,
  },
  'POST /api/cases/{caseId}/notes/{noteId}/additions/{additionId}/set-aside': {
    allowed: TEAM,
    at: addition,
    version: 99,
    body: () => ({ reason: 'They have left.' }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/additions/{additionId}/cosign': {
    allowed: NOBODY,
    at: addition,
    version: 99,
  },
  'POST /api/cases/{caseId}/notes/{noteId}/additions/{additionId}/return': {
    allowed: NOBODY,
    at: addition,
    version: 99,
    body: () => ({ comment: 'Say what was asked.' }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/in-error': {
    allowed: TEAM,
    at: draft,
    body: () => ({ reason: 'About another session.', replacement: 'none' }),
  },
  'POST /api/cases/{caseId}/notes/{noteId}/release': {
    allowed: TEAM,
    at: signed,
    body: (ids) => ({
      to: ids.participantId,
      words: 'Both attended.',
      why: 'Asked for.',
      agreed: 'by_person',
      nothingOfFear: true,
    }),
    idsInBody: ['to'],
  },
  'GET /api/notes/unsigned': { allowed: CLINICIANS },
  'GET /api/notes/snippets': { allowed: CLINICIANS },
  'PUT /api/notes/snippets': { allowed: CLINICIANS, version: 99, body: () => ({ snippets: [] }) },
  'GET /api/supervision/cosign': { allowed: ['wren'] },
  'GET /api/practice/credentials': { allowed: ADMINISTRATORS },
  'PUT /api/practice/credentials/{accountId}': {
    allowed: ['bea'],
    at: at(['accountId', 'signerId']),
    body: () => ({ credential: 'LMFT' }),
  },
  'GET /api/psychotherapy-notes': { allowed: CLINICIANS },
  'POST /api/psychotherapy-notes': {
    allowed: TEAM,
    body: (ids) => ({ caseId: ids.caseId, text: 'What stayed with me.' }),
    idsInBody: ['caseId'],
  },
  'GET /api/psychotherapy-notes/{id}': { allowed: TEAM, at: apart },
  'PUT /api/psychotherapy-notes/{id}/text': {
    allowed: TEAM,
    at: apart,
    version: 99,
    body: () => ({ text: 'More.' }),
  },
  'GET /api/psychotherapy-notes/{id}/versions': { allowed: TEAM, at: apart },
  'GET /api/psychotherapy-notes/{id}/versions/{version}': { allowed: TEAM, at: apart },
  'GET /api/training-supervision': { allowed: CLINICIANS },
  'POST /api/training-supervision': {
    allowed: ['owen'],
    body: (ids) => ({ supervisionId: ids.more['trainingId'] }),
    idsInBody: ['supervisionId'],
  },
  'POST /api/training-supervision/{id}/end': { allowed: ['owen'], at: at(['id', 'trainingId']) },
  'GET /api/training-supervision/notes': { allowed: ['wren'] },
  'GET /api/training-supervision/notes/{id}': { allowed: NOBODY, at: apart },
};

/** A note that is signed with something open under it, one that is being written, and one that is kept apart. */
async function ground(world: World, cast: Cast): Promise<Readonly<Record<string, string>>> {
  const { caseId } = cast;
  const clinician = await world.as(cast.clinician);
  const signerId = world.accountIds[cast.clinician];
  const administrator = await world.as(cast.administrator);
  await administrator.put(notePaths.credential(signerId), { credential: 'LMFT' });
  const done = async (
    asked: Promise<{ status: number; text: string; body: unknown }>,
  ): Promise<NoteSaved> => {
    const answer = await asked;
    if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.text}`);
    return answer.body as NoteSaved;
  };
  const begun = async (): Promise<NoteSaved> => {
    const body = { format: 'dap', section: 'joint', about: world.clock.inDays(-0.1) };
    const { id, version } = await done(clinician.post(notePaths.notes(caseId), body));
    return done(clinician.put(notePaths.draft(caseId, id), { texts: texts(cast.canary) }, { version }));
  };
  const { id, version } = await begun();
  const ready = await done(clinician.post(notePaths.ready(caseId, id), {}, { version }));
  await done(
    clinician.post(notePaths.sign(caseId, id), { revision: ready.revision }, { version: ready.version }),
  );
  const added = await done(clinician.post(notePaths.addenda(caseId, id), words()));
  const apartBody = { caseId, text: `What stayed with me. ${cast.canary}` };
  const kept = await done(clinician.post(psychotherapyNotePaths.notes, apartBody));
  return {
    signerId,
    trainingId: await supervision(world, cast),
    signedNoteId: id,
    additionId: added.id,
    draftNoteId: (await begun()).id,
    psychotherapyNoteId: kept.id,
  };
}

/** Somebody of the practice supervises somebody of it, who may let them read for training. */
async function supervision(world: World, { clinician }: Cast): Promise<string> {
  const [id, { practiceIds, accountIds }] = [v7(), world];
  const who =
    clinician === 'ilse'
      ? [practiceIds.here, accountIds.wren, accountIds.owen]
      : [practiceIds.elsewhere, accountIds.mara, accountIds.gil];
  await world.owner.query(
    'insert into supervision (practice_id, supervisor_id, supervisee_id, id, from_on) values ($1, $2, $3, $4, $5)',
    [...who, id, world.clock.inDays(-30).slice(0, 10)],
  );
  return id;
}

export const NOTES_SLICE: AccessSlice = { rows: ROWS, ground };
