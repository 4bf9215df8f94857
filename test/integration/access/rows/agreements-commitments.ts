import type { Ids } from '../ground';
import { aSlip, commitmentsGround, owning, words } from './agreements-commitments-ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRows, type AccessSlice } from './row';

const at =
  (...names: readonly (readonly [string, string])[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));

/** The first person promised and did it; the second was shown it. */
const RECIPIENT = ['tobias'] as const;

const open = at(['occurrenceId', 'openOccurrenceId']);
const shown = at(['occurrenceId', 'shownOccurrenceId']);
const promise = at(['promiseId', 'openPromiseId']);
const log = at(['participationId', 'reliabilityPartId']);
const slip = at(['slipId', 'openSlipId']);
const correction = () => ({ to: 'missed', reason: 'remembered_wrongly' });
const aside = () => ({ reason: 'illness' });

const ROWS: AccessRows = {
  'GET /api/my/commitments/today': { allowed: CLIENTS },
  'GET /api/my/commitments/{commitmentId}': { allowed: AUTHOR, at: at(['commitmentId', 'commitmentId']) },
  'POST /api/my/commitments/{commitmentId}/pauses': {
    allowed: AUTHOR,
    body: (_, world) => ({
      from: world.clock.inDays(30).slice(0, 10),
      until: world.clock.inDays(31).slice(0, 10),
    }),
    at: at(['commitmentId', 'commitmentId']),
  },
  'POST /api/my/occurrences/{occurrenceId}/reports': {
    allowed: AUTHOR,
    body: () => ({ word: 'kept' }),
    at: open,
  },
  'POST /api/my/occurrences/{occurrenceId}/corrections': {
    allowed: AUTHOR,
    body: correction,
    version: 99,
    at: open,
  },
  'POST /api/my/occurrences/{occurrenceId}/excuse': { allowed: AUTHOR, body: aside, version: 99, at: open },
  'POST /api/my/occurrences/{occurrenceId}/seen': { allowed: RECIPIENT, at: shown },
  'POST /api/my/occurrences/{occurrenceId}/noticed': { allowed: RECIPIENT, at: shown },
  'POST /api/my/occurrences/{occurrenceId}/disputes': {
    allowed: RECIPIENT,
    body: () => ({}),
    version: 99,
    at: shown,
  },
  'GET /api/cases/{caseId}/commitments': { allowed: TEAM },
  'GET /api/cases/{caseId}/occurrences/{occurrenceId}': { allowed: TEAM, at: open },
  'POST /api/cases/{caseId}/occurrences/{occurrenceId}/corrections': {
    allowed: TEAM,
    body: correction,
    version: 99,
    at: open,
  },
  'POST /api/cases/{caseId}/occurrences/{occurrenceId}/excuse': {
    allowed: TEAM,
    body: aside,
    version: 99,
    at: open,
  },
  'POST /api/cases/{caseId}/occurrences/{occurrenceId}/resolutions': {
    allowed: TEAM,
    body: () => ({ resolution: 'left_open' }),
    version: 99,
    at: open,
  },

  'GET /api/my/reliability/{participationId}': { allowed: AUTHOR, at: log },
  'POST /api/my/reliability/{participationId}/promises': {
    allowed: AUTHOR,
    body: (_, world) => words(world),
    at: log,
  },
  'POST /api/my/reliability/{participationId}/reflections': {
    allowed: AUTHOR,
    body: () => ({ text: 'The second one is too big.' }),
    at: log,
  },
  'POST /api/my/promises/{promiseId}/reword': {
    allowed: AUTHOR,
    body: (_, world) => {
      const { text, smallestVersion, schedule, graceMinutes, excusePolicy } = words(world);
      return { text, smallestVersion, schedule, graceMinutes, excusePolicy };
    },
    version: 99,
    at: promise,
  },
  'POST /api/my/promises/{promiseId}/pause': { allowed: AUTHOR, version: 99, at: promise },
  'POST /api/my/promises/{promiseId}/resume': { allowed: AUTHOR, version: 99, at: promise },
  'POST /api/my/promises/{promiseId}/finish': { allowed: AUTHOR, version: 99, at: promise },
  'POST /api/my/promises/{promiseId}/drop': { allowed: AUTHOR, version: 99, at: promise },
  'POST /api/my/promises/{promiseId}/shares': {
    allowed: AUTHOR,
    body: (ids) => ({ participantId: ids.partnerParticipantId }),
    at: promise,
    idsInBody: ['participantId'],
  },
  'POST /api/my/promise-shares/{shareId}/end': { allowed: AUTHOR, at: at(['shareId', 'promiseShareId']) },
  'GET /api/my/received-promises': { allowed: CLIENTS },
  'GET /api/cases/{caseId}/reliability': { allowed: TEAM },

  'GET /api/my/slips': { allowed: CLIENTS },
  'POST /api/my/slips': {
    allowed: AUTHOR,
    body: (ids, world) => aSlip(world, ids.more['slipPartId'] ?? ''),
    idsInBody: ['participationId'],
  },
  'GET /api/my/slips/{slipId}': { allowed: AUTHOR, at: slip },
  'POST /api/my/slips/{slipId}/disclosure': {
    allowed: AUTHOR,
    body: (_, world) => ({ toldWithin: 'same_day', knownAt: world.clock.inDays(0) }),
    version: 99,
    at: slip,
  },
  'POST /api/my/slips/{slipId}/own': {
    allowed: AUTHOR,
    body: (_, world) => owning(world),
    version: 99,
    at: slip,
  },
  'POST /api/my/slips/{slipId}/settle': {
    allowed: AUTHOR,
    body: () => ({ outcome: 'not_repaired' }),
    version: 99,
    at: slip,
  },
  'POST /api/my/slips/{slipId}/close': { allowed: AUTHOR, version: 99, at: slip },
  'POST /api/my/slips/{slipId}/shares': {
    allowed: AUTHOR,
    body: (ids) => ({ participantId: ids.partnerParticipantId }),
    at: slip,
    idsInBody: ['participantId'],
  },
  'POST /api/my/slip-shares/{shareId}/end': { allowed: AUTHOR, at: at(['shareId', 'slipShareId']) },
  'GET /api/my/received-slips': { allowed: CLIENTS },
  'GET /api/cases/{caseId}/slips': { allowed: TEAM },
  'POST /api/cases/{caseId}/slips/{slipId}/look': { allowed: TEAM, version: 99, at: slip },
  'POST /api/cases/{caseId}/slips/{slipId}/close': { allowed: TEAM, version: 99, at: slip },
};

export const COMMITMENTS_SLICE: AccessSlice = { rows: ROWS, ground: commitmentsGround };
