import { boundaryPaths, transparencyPaths } from '@reknit/agreements/model';
import { latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework } from '@reknit/homework/model';
import type { Answer, ApiClient } from '../../../support/api-client';
import type { World } from '../../../support/world';
import { assignment, type Cast, type Ids } from '../ground';

export const happened = (world: World) => ({
  type: 'respected',
  occurredAt: world.clock.now(),
  responseLevelUsed: 0,
  felt: [],
  safeNow: true,
  wantToRaise: 'no',
});

export const item = (ids: Ids, world: World) => ({
  number: 1,
  area: 'money',
  whatIsTold: 'The balance of both accounts',
  byWhom: ids.partnerParticipantId,
  how: 'summary',
  howOften: 'weekly',
  proportionate: 'A total is enough to see it',
  reciprocal: false,
  reciprocalReason: 'Only one of us hid a debt',
  endsOn: world.clock.inDays(30).slice(0, 10),
  taperTo: 'Once a month',
  stopIf: 'It turns into an interrogation',
});
/** The first person has told the second a limit, which was crossed three times; both write on a transparency agreement. */
export async function boundariesGround(
  world: World,
  cast: Cast,
  ids: Ids,
): Promise<Readonly<Record<string, string>>> {
  const clinician = await world.as(cast.clinician);
  const author = await world.as(cast.first);
  const boundaryPartId = await together(world, cast, { ids, code: 'EX-11' });
  const transparencyPartId = await together(world, cast, { ids, code: 'EX-13' });
  const draft = limitOf(ids, world, cast.canary);
  const begun = { caseId: ids.caseId, participationId: boundaryPartId, draft };
  const { id } = created<{ id: string }>(await author.post(boundaryPaths.myBoundaries, begun));
  const step = async (by: ApiClient, path: string, body: object = {}) => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from boundary where id = $1',
      [id],
    );
    return created<{ id: string }>(await by.post(path, body, { version: rows[0]?.version }));
  };
  await step(author, boundaryPaths.submit(id));
  await step(clinician, boundaryPaths.markReady(id));
  await step(author, boundaryPaths.tell(id), { inProduct: true, parts: ['situation'] });
  const { rows: tellings } = await world.owner.query<{ id: string }>(
    'select id from boundary_telling where boundary_id = $1',
    [id],
  );
  const tellingId = tellings[0]?.id ?? '';
  const understood = { answer: 'acknowledge', revision: 1 };
  created(await (await world.as(cast.second)).post(boundaryPaths.answerTold(tellingId), understood));
  const crossed = { ...happened(world), type: 'crossed', what: cast.canary };
  const events: string[] = [];
  for (let time = 0; time < 3; time += 1)
    events.push(created<{ id: string }>(await author.post(boundaryPaths.events(id), crossed)).id);
  const { rows: prompts } = await world.owner.query<{ id: string }>(
    'select id from boundary_prompt where boundary_id = $1',
    [id],
  );
  const written = { participationId: transparencyPartId, items: [item(ids, world)] };
  const agreement = created<{ id: string }>(await author.post(transparencyPaths.myAgreements, written));
  return {
    boundaryId: id,
    tellingId,
    boundaryEventId: events[0] ?? '',
    boundaryPromptId: prompts[0]?.id ?? '',
    transparencyId: agreement.id,
    transparencyPartId,
  };
}

async function together(
  world: World,
  cast: Cast,
  { ids, code }: { readonly ids: Ids; readonly code: 'EX-11' | 'EX-13' },
): Promise<string> {
  const body = {
    ...assignment([ids.participantId, ids.partnerParticipantId], cast.canary, world),
    exercise: { code, version: 1 },
    mode: 'shared_document',
    acknowledged: (latest(code)?.contraindications ?? []).map((one) => one.code),
    ready: true,
  };
  const clinician = await world.as(cast.clinician);
  const { id } = created<AssignedHomework>(await clinician.post(homeworkPaths.forCase(ids.caseId), body));
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from participation where homework_id = $1 and participant_id = $2',
    [id, ids.participantId],
  );
  return rows[0]?.id ?? '';
}

function limitOf(ids: Ids, world: World, canary: string): object {
  return {
    kind: 'limit',
    domain: 'substances',
    situation: `You have been drinking when I arrive, ${canary}`,
    ownAction: 'stay ten minutes and leave',
    ownResponse: [{ level: 1, action: 'Say it once' }],
    why: canary,
    flex: 'firm',
    appliesTo: [{ participantId: ids.partnerParticipantId }],
    channel: 'send_in_product',
    startsOn: world.clock.inDays(-2).slice(0, 10),
    controlCheck: { c1: false, c2: false, c3: false, c4: false, c5: false, c6: false, c7: false },
    safeToTell: 'yes',
    confidence: 5,
  };
}

function created<Body>(answer: Answer<unknown>): Body {
  if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.status} ${answer.text}`);
  return answer.body as Body;
}
