import { amendsPaths, apologyPaths, type MyAmends } from '@reknit/agreements/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework, type Receipt } from '@reknit/homework/model';
import type { ApiClient, Answer } from '../../../support/api-client';
import type { World } from '../../../support/world';
import { assignment, type Cast, type Ids } from '../ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRow, type AccessRows, type AccessSlice } from './row';

type Name = readonly [path: string, more: string];
const at =
  (...names: readonly Name[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));
const plan = (key: string) => at(['planId', key]);
const apology = (key: string) => at(['apologyId', key]);

/** The first person makes amends; the second is the one they are for. */
const RECIPIENT = ['tobias'] as const;
const BOTH = ['rosalind', 'tobias'] as const;
const stale = (row: AccessRow): AccessRow => ({ ...row, version: 99 });
const mine = (key: string, body: object = {}): AccessRow =>
  stale({ allowed: AUTHOR, body: () => body, at: plan(key) });
const team = (key: string, body: object = {}): AccessRow =>
  stale({ allowed: TEAM, body: () => body, at: plan(key) });

const AMENDS: AccessRows = {
  'GET /api/my/amends': { allowed: CLIENTS },
  'POST /api/my/amends': {
    allowed: AUTHOR,
    body: (ids) => ({ participationId: ids.more['sparePlanPartId'] }),
    idsInBody: ['participationId'],
  },
  'GET /api/my/amends/{planId}': { allowed: BOTH, at: plan('sharedPlanId') },
  'PUT /api/my/amends/{planId}/draft': mine('sharedPlanId', {}),
  'POST /api/my/amends/{planId}/from-apology': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/submissions': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/edit': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/share': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/withdraw': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/start': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/accept': {
    allowed: RECIPIENT,
    body: () => ({ contentHash: '0'.repeat(64) }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/decline': { allowed: RECIPIENT, at: plan('declinedPlanId') },
  'POST /api/my/amends/{planId}/proposals': {
    allowed: RECIPIENT,
    body: () => ({ proposals: [{ comment: 'Please on Sundays' }] }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/renegotiate': { allowed: BOTH, at: plan('sharedPlanId') },
  'POST /api/my/amends/{planId}/pause': { allowed: BOTH, at: plan('pausedPlanId') },
  'POST /api/my/amends/{planId}/resume': { allowed: BOTH, at: plan('pausedPlanId') },
  'POST /api/my/amends/{planId}/end': { allowed: BOTH, at: plan('endedPlanId') },
  'POST /api/my/amends/{planId}/ratings': {
    allowed: BOTH,
    body: () => ({ helping: 4, pressured: 1, willing: 5 }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/reflection': {
    allowed: BOTH,
    body: () => ({ text: 'It was long' }),
    at: plan('sharedPlanId'),
  },

  'GET /api/cases/{caseId}/amends': { allowed: TEAM },
  'POST /api/cases/{caseId}/amends': {
    allowed: TEAM,
    body: (ids) => ({ participationId: ids.more['togetherPlanPartId'] }),
    idsInBody: ['participationId'],
  },
  'GET /api/cases/{caseId}/amends/{planId}': { allowed: TEAM, at: plan('sharedPlanId') },
  'POST /api/cases/{caseId}/amends/{planId}/return': team('sharedPlanId', { comment: 'Once more' }),
  'POST /api/cases/{caseId}/amends/{planId}/approve': stale({
    allowed: TEAM,
    body: (ids) => ({ approach: 'direct_shared', ruptureEventId: ids.ruptureId }),
    at: plan('sharedPlanId'),
  }),
  // Nobody here supervises whoever cares for the couple.
  'POST /api/cases/{caseId}/amends/{planId}/co-approval': stale({
    allowed: [],
    body: () => ({ agree: true, comment: 'Yes' }),
    at: plan('sharedPlanId'),
  }),
  'POST /api/cases/{caseId}/amends/{planId}/delivery': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/willingness': {
    allowed: TEAM,
    body: () => ({ answer: 'yes' }),
    at: plan('sharedPlanId'),
  },
  'PUT /api/cases/{caseId}/amends/{planId}/note': {
    allowed: TEAM,
    body: () => ({ text: 'Slowly' }),
    at: plan('sharedPlanId'),
  },
  'PUT /api/cases/{caseId}/amends/{planId}/disclosure-plan': {
    allowed: TEAM,
    body: () => ({ text: 'In three sessions' }),
    at: plan('sharedPlanId'),
  },
  'POST /api/cases/{caseId}/amends/{planId}/pause': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/resume': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/end': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/reviewed': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/continue-indirectly': team('sharedPlanId'),
};

const given = (row: AccessRow): AccessRow => ({ ...row, at: apology('givenApologyId') });
const decided = (body: object = {}): AccessRow =>
  stale({ allowed: TEAM, body: () => body, at: apology('givenApologyId') });

const APOLOGIES: AccessRows = {
  'GET /api/my/apologies': { allowed: CLIENTS },
  'POST /api/my/apologies': {
    allowed: AUTHOR,
    body: (ids) => ({ entryId: ids.more['spareApologyEntryId'], recipientId: ids.partnerParticipantId }),
    idsInBody: ['entryId', 'recipientId'],
  },
  'GET /api/my/apologies/{apologyId}': given({ allowed: BOTH, meantForBoth: true }),
  'PUT /api/my/apologies/mutes/{participantId}': { allowed: RECIPIENT, body: () => ({ muted: true }) },
  'POST /api/my/apologies/{apologyId}/propose-again': stale(
    given({
      allowed: AUTHOR,
      body: (ids) => ({ entryId: ids.more['spareApologyEntryId'] }),
      idsInBody: ['entryId'],
    }),
  ),
  'POST /api/my/apologies/{apologyId}/deliver': stale(given({ allowed: AUTHOR })),
  'POST /api/my/apologies/{apologyId}/answer': given({
    allowed: RECIPIENT,
    body: () => ({ answer: 'not_now' }),
  }),
  'GET /api/cases/{caseId}/apologies': { allowed: TEAM },
  'POST /api/cases/{caseId}/apologies/{apologyId}/return': decided({ comment: 'Once more' }),
  'POST /api/cases/{caseId}/apologies/{apologyId}/ready': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/hold': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/release': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/willingness': given({
    allowed: TEAM,
    body: () => ({ answer: 'yes' }),
  }),
  'POST /api/cases/{caseId}/apologies/{apologyId}/delivery': decided({ way: 'in_session' }),
};

/** The first person makes four plans for the second, who may read them; and one apology that has reached them. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const make = () => sharedPlan(world, cast, ids);
  const [sharedPlanId, declinedPlanId, pausedPlanId, endedPlanId] = [
    await make(),
    await make(),
    await make(),
    await make(),
  ];
  const entryId = await reviewedApology(world, cast, ids);
  return {
    sharedPlanId,
    declinedPlanId,
    pausedPlanId,
    endedPlanId,
    sparePlanPartId: await assigned(world, cast, ids, 'EX-07'),
    togetherPlanPartId: await assigned(world, cast, ids, 'EX-07'),
    givenApologyId: await givenApology(world, cast, ids, entryId),
    spareApologyEntryId: await reviewedApology(world, cast, ids),
  };
}

async function assigned(world: World, cast: Cast, ids: Ids, code: string): Promise<string> {
  const definition = latest(code);
  const answer = await (
    await world.as(cast.clinician)
  ).post<AssignedHomework>(homeworkPaths.forCase(cast.caseId), {
    ...assignment([ids.participantId], cast.canary, world),
    exercise: { code, version: definition?.version },
    acknowledged: definition?.contraindications.map((one) => one.code),
  });
  return laid(answer).participationIds[0] ?? '';
}

async function sharedPlan(world: World, cast: Cast, ids: Ids): Promise<string> {
  const author = await world.as(cast.first);
  const clinician = await world.as(cast.clinician);
  const participationId = await assigned(world, cast, ids, 'EX-07');
  const { id } = laid(await author.post<{ id: string }>(amendsPaths.myList, { participationId }));
  const step = async (who: ApiClient, path: string, body: object = {}) =>
    laid(await who.post(path, body, { version: await versionOf(author, id) }));
  laid(await author.put(amendsPaths.draft(id), aDraft(world, cast, ids), { version: 1 }));
  await step(author, amendsPaths.submit(id));
  const approval = { approach: 'direct_shared', ruptureEventId: ids.ruptureId };
  await step(clinician, amendsPaths.approve(cast.caseId, id), approval);
  laid(await clinician.post(amendsPaths.willingness(cast.caseId, id), { answer: 'yes' }));
  await step(author, amendsPaths.share(id));
  return id;
}

async function versionOf(author: ApiClient, id: string): Promise<number> {
  const { body } = await author.get<MyAmends>(amendsPaths.mine(id));
  return 'version' in body ? body.version : 0;
}

const aDraft = (world: World, { canary }: Cast, ids: Ids) => ({
  harm: {
    title: `Openness ${canary}`,
    harmed: { kind: 'participant', participantId: ids.partnerParticipantId },
    harmOwned: `I hid a debt for two years and let you plan around it. ${canary}`,
    impactUnderstood: `You could not open the post any more. ${canary}`,
    whatTheyAskedFor: [canary],
    willNotDo: [],
  },
  harmCheck: {
    answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    note: canary,
  },
  commitments: [
    {
      kind: 'recurring',
      text: `I bring the summary to our talk ${canary}`,
      schedule: { freq: 'weekly', interval: 1 },
      graceMinutes: 60,
      proof: 'none',
      excusePolicy: 'mutual',
      onMiss: 'nothing',
    },
  ],
  difficulties: [6],
  terms: {
    approach: 'direct_shared',
    planTimezone: 'Europe/Lisbon',
    startsOn: world.clock.inDays(2).slice(0, 10),
    reviewEveryWeeks: 2,
    endsOn: world.clock.inDays(40).slice(0, 10),
    confirmBy: 'self_report',
    noReturnExpected: true,
  },
});

async function reviewedApology(world: World, cast: Cast, ids: Ids): Promise<string> {
  const author = await world.as(cast.first);
  const participationId = await assigned(world, cast, ids, 'EX-06');
  const example = exampleOf('EX-06', latest('EX-06')?.version ?? 1, 'romantic');
  const answers = { ...example, own: `I hid a debt, and I lied about a letter. ${cast.canary}` };
  laid(await author.post(homeworkPaths.open(participationId)));
  const { entryId } = laid(
    await author.post<Receipt>(homeworkPaths.submissions(participationId), { answers }),
  );
  const review = { entryId, decision: 'accept', quality: 2, summary: 'It stands', comments: {} };
  laid(
    await (
      await world.as(cast.clinician)
    ).post(homeworkPaths.reviews(participationId), review, { version: 3 }),
  );
  return entryId;
}

async function givenApology(world: World, cast: Cast, ids: Ids, entryId: string): Promise<string> {
  const author = await world.as(cast.first);
  const clinician = await world.as(cast.clinician);
  const recipientId = ids.partnerParticipantId;
  const { id } = laid(await author.post<{ id: string }>(apologyPaths.myList, { entryId, recipientId }));
  laid(await clinician.post(apologyPaths.makeReady(cast.caseId, id), {}, { version: 1 }));
  laid(await clinician.post(apologyPaths.willingness(cast.caseId, id), { answer: 'yes' }));
  laid(await author.post(apologyPaths.deliver(id), {}, { version: 2 }));
  return id;
}

function laid<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.status} ${answer.text}`);
  return answer.body;
}

export const AMENDS_SLICE: AccessSlice = { rows: { ...AMENDS, ...APOLOGIES }, ground };
