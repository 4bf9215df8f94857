import {
  measurePaths,
  type AskedMeasure,
  type BegunMeasure,
  type RiskFlags,
  type SavedAnswers,
  type SavedFlag,
} from '@reknit/measures/model';
import { notePaths, type NoteSaved } from '@reknit/sessions/model';
import type { Answer } from '../../../support/api-client';
import { PRACTICES } from '../../../support/people';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { AUTHOR, CLIENTS, STAFF, TEAM, type AccessRows, type AccessSlice } from './row';

const at =
  (names: Readonly<Record<string, string>>) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(names).map(([name, from]) => [name, ids.more[from] ?? '']));
const request = at({ requestId: 'measureRequestId' });
const response = at({ id: 'measureResponseId' });
const flag = at({ id: 'riskFlagId' });

const ROWS: AccessRows = {
  'GET /api/measures/instruments': { allowed: STAFF },
  'GET /api/cases/{caseId}/measures': { allowed: TEAM },
  'GET /api/cases/{caseId}/measure-responses/{id}': { allowed: TEAM, at: response },
  'POST /api/cases/{caseId}/measure-requests': {
    allowed: TEAM,
    body: (ids, world) => ({
      participantId: ids.participantId,
      instrument: { code: 'phq-2', version: 1 },
      startsOn: world.clock.inDays(3).slice(0, 10),
    }),
    idsInBody: ['participantId'],
  },
  'POST /api/cases/{caseId}/measure-requests/{requestId}/stop': {
    allowed: TEAM,
    at: request,
    body: () => ({ stop: true }),
    version: 99,
  },
  'GET /api/cases/{caseId}/risk-flags': { allowed: TEAM },
  'GET /api/cases/{caseId}/risk-flags/{id}': { allowed: TEAM, at: flag },
  'POST /api/cases/{caseId}/risk-flags/{id}/moves': {
    allowed: TEAM,
    at: flag,
    body: () => ({ move: 'acknowledge' }),
    version: 99,
  },
  'POST /api/cases/{caseId}/risk-flags/{id}/confirmation': {
    allowed: TEAM,
    at: flag,
    body: () => ({ confirmed: true }),
    version: 99,
  },
  'GET /api/my/measures': { allowed: CLIENTS },
  'POST /api/my/measures/{requestId}/responses': { allowed: AUTHOR, at: request },
  'GET /api/my/measure-responses/{id}': { allowed: AUTHOR, at: response },
  'PUT /api/my/measure-responses/{id}/answers': {
    allowed: AUTHOR,
    at: response,
    body: () => ({ answers: { q1: 1 } }),
    version: 99,
  },
  'POST /api/my/measure-responses/{id}/submit': {
    allowed: AUTHOR,
    at: response,
    body: () => ({ done: true }),
    version: 99,
  },
};

/** A form that is begun, with a ninth answer: one flag of it closed with a reason, and one open. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const { caseId } = cast;
  const clinician = await world.as(cast.clinician);
  const person = await world.as(cast.first);
  const asked = good(
    await clinician.post<AskedMeasure>(measurePaths.requests(caseId), {
      participantId: ids.participantId,
      instrument: { code: 'phq-9', version: 1 },
      startsOn: world.clock.today(
        cast.caseId === world.caseIds.couple ? PRACTICES.here.zone : PRACTICES.elsewhere.zone,
      ),
      everyWeeks: 1,
    }),
  );
  const begun = good(await person.post<BegunMeasure>(measurePaths.begin(asked.id)));
  let { version } = begun;
  const answer = async (q9: number) => {
    const path = measurePaths.answers(begun.responseId);
    ({ version } = good(await person.put<SavedAnswers>(path, { answers: { q9 } }, { version })));
  };
  const openFlag = async () => {
    const { flags } = good(await clinician.get<RiskFlags>(measurePaths.flags(caseId)));
    const own = flags.find((one) => one.participantId === ids.participantId && one.status !== 'closed');
    return { id: own?.id ?? '', version: own?.version ?? 0 };
  };
  await answer(1);
  const first = await openFlag();
  await riskNote(world, cast, ids);
  for (const body of [
    { move: 'acknowledge' },
    { move: 'assess' },
    { move: 'close', reason: `Seen and talked through. ${cast.canary}` },
  ])
    first.version = good(
      await clinician.post<SavedFlag>(measurePaths.flagMoves(caseId, first.id), body, {
        version: first.version,
      }),
    ).version;
  await answer(0);
  await answer(1);
  return {
    measureRequestId: asked.id,
    measureResponseId: begun.responseId,
    riskFlagId: (await openFlag()).id,
  };
}

async function riskNote(world: World, { caseId, clinician, canary }: Cast, ids: Ids): Promise<void> {
  const author = await world.as(clinician);
  const body = { format: 'risk', section: ids.participantId, about: world.clock.now() };
  const begun = good(await author.post<NoteSaved>(notePaths.notes(caseId), body));
  const texts = ['concern', 'asked', 'judgement', 'done'].map((key) => ({
    key,
    text: `Of the ${key}. ${canary}`,
  }));
  const path = notePaths.draft(caseId, begun.id);
  const draft = good(await author.put<NoteSaved>(path, { texts }, { version: begun.version }));
  const ready = good(
    await author.post<NoteSaved>(notePaths.ready(caseId, begun.id), {}, { version: draft.version }),
  );
  const signing = { revision: ready.revision };
  good(await author.post(notePaths.sign(caseId, begun.id), signing, { version: ready.version }));
}

function good<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.status} ${answer.text}`);
  return answer.body;
}

export const MEASURES_SLICE: AccessSlice = { rows: ROWS, ground };
