import { amendsPaths, apologyPaths, type MyAmends } from '@reknit/agreements/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework, type Receipt } from '@reknit/homework/model';
import type { ApiClient, Answer } from '../../../support/api-client';
import type { World } from '../../../support/world';
import { assignment, type Cast, type Ids } from '../ground';

/** The first person makes four plans for the second, who may read them; and one apology that has reached them. */
export async function amendsGround(
  world: World,
  cast: Cast,
  ids: Ids,
): Promise<Readonly<Record<string, string>>> {
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
