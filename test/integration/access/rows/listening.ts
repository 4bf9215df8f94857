import { homeworkPaths, type AssignedHomework } from '@reknit/homework/model';
import { listeningPaths, type MoveRound, type RoundRoom } from '@reknit/listening/model';
import { latest } from '@reknit/exercises/templates';
import type { PersonName } from '../../../support/people';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { CLIENTS, TEAM, type AccessRows, type AccessSlice } from './row';

const round = (ids: Ids): Readonly<Record<string, string>> => ({ id: ids.more['roundId'] ?? '' });
const PAIR: readonly PersonName[] = ['rosalind', 'tobias'];

const ROWS: AccessRows = {
  'GET /api/my/rounds': { allowed: CLIENTS },
  'POST /api/my/rounds': {
    allowed: PAIR,
    body: (ids) => ({ participationId: ids.more['listeningParticipationId'], way: 'two_devices' }),
    idsInBody: ['participationId'],
  },
  'GET /api/my/rounds/{id}': { allowed: PAIR, at: round, meantForBoth: true },
  'GET /api/my/rounds/{id}/words': { allowed: PAIR, at: round, meantForBoth: true },
  'GET /api/my/rounds/{id}/debrief': { allowed: PAIR, at: round },
  // Nobody has looked back in this round yet: to those whose it is, there is nothing to release.
  'POST /api/my/rounds/{id}/learned': { allowed: PAIR, at: round },
  'POST /api/my/rounds/{id}/moves': {
    allowed: PAIR,
    at: round,
    body: () => ({ kind: 'reflect', spoken: true }),
    version: 99,
  },
  'PUT /api/my/rounds/{id}/draft': { allowed: PAIR, at: round, body: () => ({ text: 'Late', turn: 1 }) },
  'PUT /api/my/rounds/{id}/here': { allowed: PAIR, at: round },

  'GET /api/cases/{caseId}/listening': { allowed: TEAM },
  'POST /api/cases/{caseId}/rounds': {
    allowed: TEAM,
    body: (ids) => ({ homeworkId: ids.more['listeningHomeworkId'], topic: 'Late evenings' }),
    idsInBody: ['homeworkId'],
  },
  'GET /api/rounds/{id}': { allowed: TEAM, at: round },
  // Shared with the team in this round; where it is not, the answer is a no of its own: see `listening/words.spec.ts`.
  'GET /api/rounds/{id}/words': { allowed: TEAM, at: round },
  'POST /api/rounds/{id}/moves': { allowed: TEAM, at: round, body: () => ({ kind: 'stop' }), version: 99 },
  'POST /api/rounds/{id}/review': { allowed: TEAM, at: round, body: () => ({ seen: true }), version: 99 },
};

/** A round under way, in which the first person has said something that is in the words of the case alone. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const clinician = await world.as(cast.clinician);
  const template = latest('EX-08');
  const assigned = await clinician.post<AssignedHomework>(homeworkPaths.forCase(cast.caseId), {
    exercise: { code: 'EX-08', version: template?.version ?? 1 },
    mode: 'pair_turns',
    participantIds: [ids.participantId, ids.partnerParticipantId],
    place: 'at_home',
    rationale: `Because being heard helps. ${cast.canary}`,
    whenAndWhere: 'After supper',
    obstacle: 'Being tired',
    smallestVersion: 'One turn each',
    due: { date: world.clock.inDays(5).slice(0, 10), timeZone: 'Europe/Lisbon', graceMinutes: 1440 },
    acknowledged: (template?.contraindications ?? []).map(({ code }) => code),
    ready: true,
    settings: {
      firstSpeaker: 'clinician',
      firstSpeakerId: ids.participantId,
      shareWithTherapist: 'ratings_and_text',
    },
  });
  if (assigned.status >= 300)
    throw new Error(`The ground could not be laid: ${assigned.status} ${assigned.text}`);
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from participation where homework_id = $1 and participant_id = $2',
    [assigned.body.id, ids.participantId],
  );
  const participationId = rows[0]?.id ?? '';
  const first = await world.as(cast.first);
  const begun = await first.post<{ id: string }>(listeningPaths.myRounds, {
    participationId,
    way: 'two_devices',
    topic: `Late evenings ${cast.canary}`,
  });
  const { id } = begun.body;
  const moves: readonly (readonly [PersonName, MoveRound])[] = [
    [cast.first, { kind: 'enter' }],
    [cast.second, { kind: 'enter' }],
    [cast.first, { kind: 'ready', calm: 8, willing: true, topicHeat: 2 }],
    [cast.second, { kind: 'ready', calm: 8, willing: true, topicHeat: 2 }],
    [cast.first, { kind: 'say', text: `I feel alone late at night. ${cast.canary}` }],
  ];
  for (const [name, move] of moves) {
    const person = await world.as(name);
    const { version } = (await person.get<RoundRoom>(listeningPaths.mine(id))).body;
    const answer = await person.post(listeningPaths.moves(id), move, { version });
    if (answer.status !== 200)
      throw new Error(`The ground could not be laid: ${answer.status} ${answer.text}`);
  }
  return { roundId: id, listeningParticipationId: participationId, listeningHomeworkId: assigned.body.id };
}

export const LISTENING_SLICE: AccessSlice = { rows: ROWS, ground };
