import {
  currentTextOf,
  safetyPaths,
  type CaseSafety,
  type MyConsents,
  type MyScreening,
} from '@reknit/cases/model';
import type { Answer } from './api-client';
import type { PersonName } from './people';
import type { World } from './world';

export interface Together {
  readonly caseId: string;
  readonly clinician: PersonName;
  readonly people: readonly PersonName[];
  /** The participants of another case than the one the world begins with, in the order of `people`. */
  readonly participantIds?: readonly string[];
}

/**
 * What has to happen before people may do something together, through the API and by those who do it: each agrees, each
 * answers the private check-in with a plain no, and the clinician reads both and clears them.
 */
export async function openJointWork(world: World, together: Together): Promise<void> {
  const { caseId, clinician, people } = together;
  const ids = together.participantIds ?? people.map((name) => world.participantIds[name] ?? '');
  for (const [index, name] of people.entries()) {
    await agreeToJointWork(world, together, { name, participantId: ids[index] ?? '' });
    await checkIn(world, caseId, name);
  }
  const team = await world.as(clinician);
  const safety = done(await team.get<CaseSafety>(safetyPaths.safety(caseId)));
  for (const { id, readByMe } of safety.screens)
    if (!readByMe) done(await team.post(safetyPaths.readScreen(caseId, id)));
  done(await team.post(safetyPaths.clearances(caseId), { participantIds: ids }));
}

/** Asked by the clinician, signed in the portal. Answers the id of the consent. */
export async function agreeToJointWork(
  world: World,
  { caseId, clinician }: Pick<Together, 'caseId' | 'clinician'>,
  { name, participantId }: { readonly name: PersonName; readonly participantId: string },
): Promise<string> {
  const team = await world.as(clinician);
  done(await team.post(safetyPaths.consents(caseId), { participantId, kind: 'joint_work' }));
  const person = await world.as(name);
  const { waiting } = done(await person.get<MyConsents>(safetyPaths.myConsents));
  const asked = waiting.find((consent) => consent.kind === 'joint_work' && consent.caseId === caseId);
  const decision = { decision: 'given', textVersion: currentTextOf('joint_work').version };
  done(await person.post(safetyPaths.decideConsent(asked?.id ?? ''), decision));
  return asked?.id ?? '';
}

/** A private check-in, with a plain no to everything unless a test says otherwise. */
export async function checkIn(
  world: World,
  caseId: string,
  name: PersonName,
  said: { readonly answers?: readonly string[]; readonly safeNow?: string } = {},
): Promise<void> {
  const person = await world.as(name);
  const { textVersion } = done(await person.get<MyScreening>(safetyPaths.myScreening(caseId)));
  const { answers = ['no', 'no', 'no', 'no'], safeNow = 'yes' } = said;
  const body = { textVersion, alone: true, answers, safeNow };
  done(await person.post(safetyPaths.answerScreening(caseId), body));
}

function done<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}
