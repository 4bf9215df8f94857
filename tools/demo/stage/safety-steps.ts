// What opens joint work, as it happens in a practice: how confidences are held, consent, private check-ins, clearance.
import {
  currentTextOf,
  safetyPaths,
  type CaseSafety,
  type ConsentKind,
  type MyConsents,
  type MyScreening,
  type ScreenAnswer,
} from '@reknit/cases/model';
import { minutesBefore } from '../calendar';
import { CLIENTS, type ClientKey } from '../people';
import type { CaseStory } from '../story/case-story';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

const GROWN_UP = 19;
const NO: readonly ScreenAnswer[] = ['no', 'no', 'no', 'no'];

/** Everything of it happens in the minutes around the beginning of the case; a case of one has only what its story tells. */
export function safetySteps(story: CaseStory): readonly Step[] {
  const told = (story.checkIns ?? []).map((checkIn): Step => ({
    at: checkIn.at,
    act: (stage) => answer(stage, story, checkIn),
  }));
  if (story.people.length < 2) return told;
  const soon = (minutes: number) => minutesBefore(story.active, -minutes);
  return [
    // How confidences are held is signed before the case becomes active.
    { at: soon(-1), act: (stage) => hold(stage, story) },
    { at: soon(2), act: (stage) => agree(stage, story) },
    { at: soon(4), act: (stage) => clear(stage, story) },
    ...told,
  ];
}

const isMinor = (who: ClientKey) => CLIENTS[who].age < GROWN_UP;
const caseOf = (stage: Stage, story: CaseStory) => stage.id(names.case(story.key));
const partOf = (stage: Stage, story: CaseStory, who: ClientKey) =>
  stage.id(names.participant(story.key, who));

/** Without secrets between them: proposed by the therapist, signed by each adult. */
async function hold(stage: Stage, story: CaseStory): Promise<void> {
  const therapist = await stage.as(story.therapist);
  await therapist.post(safetyPaths.policy(caseOf(stage, story)), { kind: 'no_secrets' });
  for (const who of story.people) if (!isMinor(who)) await sign(stage, who, 'secrets_policy');
}

async function agree(stage: Stage, story: CaseStory): Promise<void> {
  const therapist = await stage.as(story.therapist);
  const caseId = caseOf(stage, story);
  for (const who of story.people) {
    const participantId = partOf(stage, story, who);
    const kind: ConsentKind = isMinor(who) ? 'minor_assent' : 'joint_work';
    if (isMinor(who))
      await therapist.post(safetyPaths.recordedConsents(caseId), {
        participantId,
        kind: 'guardian_consent',
        decision: 'given',
        method: 'in_person',
        witness: 'Owen Tallis-Adeyemi',
        givenBy: story.guardian ?? '',
      });
    await therapist.post(safetyPaths.consents(caseId), { participantId, kind });
    await sign(stage, who, kind);
  }
}

async function sign(stage: Stage, who: ClientKey, kind: ConsentKind): Promise<void> {
  const person = await stage.as(who);
  const { waiting } = await person.get<MyConsents>(safetyPaths.myConsents);
  const asked = waiting.find((consent) => consent.kind === kind);
  const body = { decision: 'given', textVersion: currentTextOf(kind).version };
  await person.post(safetyPaths.decideConsent(asked?.id ?? ''), body);
}

/** Somebody takes back what they agreed to. */
export async function withdraw(stage: Stage, who: ClientKey, kind: ConsentKind): Promise<void> {
  const person = await stage.as(who);
  const { decided } = await person.get<MyConsents>(safetyPaths.myConsents);
  const given = decided.find((consent) => consent.kind === kind && consent.mayWithdraw);
  await person.post(safetyPaths.withdrawConsent(given?.id ?? ''));
}

/** Adults answer alone, a child is asked in person; the therapist reads everything before anybody is cleared. */
async function clear(stage: Stage, story: CaseStory): Promise<void> {
  const therapist = await stage.as(story.therapist);
  const caseId = caseOf(stage, story);
  for (const who of story.people) {
    const participantId = partOf(stage, story, who);
    if (isMinor(who))
      await therapist.post(safetyPaths.recordScreen(caseId), { participantId, answers: NO, safeNow: 'yes' });
    else await answer(stage, story, { who, answers: NO, safeNow: 'yes' });
  }
  const { screens } = await therapist.get<CaseSafety>(safetyPaths.safety(caseId));
  for (const { id, readByMe } of screens)
    if (!readByMe) await therapist.post(safetyPaths.readScreen(caseId, id));
  const participantIds = story.people.map((who) => partOf(stage, story, who));
  await therapist.post(safetyPaths.clearances(caseId), { participantIds });
}

/** A private check-in; where the story tells what was decided about it, the therapist reads it and says so. */
async function answer(
  stage: Stage,
  story: CaseStory,
  told: Pick<NonNullable<CaseStory['checkIns']>[number], 'who' | 'answers' | 'safeNow' | 'decided'>,
): Promise<void> {
  const caseId = caseOf(stage, story);
  const person = await stage.as(told.who);
  const { textVersion } = await person.get<MyScreening>(safetyPaths.myScreening(caseId));
  const { answers, safeNow, decided } = told;
  await person.post(safetyPaths.answerScreening(caseId), { textVersion, alone: true, answers, safeNow });
  if (decided === undefined) return;
  const therapist = await stage.as(story.therapist);
  const { screens } = await therapist.get<CaseSafety>(safetyPaths.safety(caseId));
  const screen = screens[0]?.id ?? '';
  await therapist.post(safetyPaths.readScreen(caseId, screen));
  await therapist.post(safetyPaths.decideScreen(caseId, screen), {
    decision: 'keep_blocked',
    reason: decided,
  });
}
