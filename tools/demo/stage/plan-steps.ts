// Amends: from the first word of a plan to what came of each promise in it.
import {
  amendsPaths,
  apologyPaths,
  type AmendsForTeam,
  type AuthorAmends,
  type CaseApologies,
  type HarmedParty,
  type MyAmends,
  type ReceivedAmends,
} from '@reknit/agreements/model';
import type { Saved } from '@reknit/shared/model';
import { dated } from '../calendar';
import type { CaseStory } from '../story/case-story';
import type { ApologyStory, PlanMove, PlanStory, PlanText, Told } from '../story/together';
import { names } from './names';
import { tellingSteps } from './occurrence-steps';
import type { Step } from './script';
import type { Stage } from './stage';

interface Plan {
  readonly story: CaseStory;
  readonly plan: PlanStory;
}
type Of<Did extends PlanMove['did']> = Extract<PlanMove, { readonly did: Did }>;

export function planSteps(stage: Stage, story: CaseStory): readonly Step[] {
  return (story.together?.plans ?? []).flatMap((plan): readonly Step[] => [
    ...plan.course.map((move): Step => ({ at: move.at, act: () => go(stage, { story, plan }, move) })),
    ...(plan.told ?? []).flatMap((told) => toldSteps(stage, { story, plan }, plan.text, told)),
    ...(plan.toldLater ?? []).flatMap((told) => toldSteps(stage, { story, plan }, lastTextOf(plan), told)),
  ]);
}

function toldSteps(stage: Stage, { story, plan }: Plan, text: PlanText, told: Told): readonly Step[] {
  const { commitments, terms } = dated(text, stage.calendar) as PlanText;
  const schedule = commitments.find(({ text }) => text === told.of)?.schedule;
  if (!schedule || !terms.startsOn) throw new Error(`"${told.of}" is not in ${plan.called}.`);
  const endsOn = terms.endsOn === 'open_ended' ? undefined : terms.endsOn;
  const promised = { schedule, startsOn: terms.startsOn, endsOn, timeZone: terms.planTimezone };
  const who = otherOf(plan);
  const other = who && { who, plan: () => idOf(stage, { story, plan }) };
  return tellingSteps(stage, promised, { story, author: plan.author, other, told });
}

function lastTextOf(plan: PlanStory): PlanText {
  const rewritten = plan.course.findLast((move) => move.did === 'write');
  return { ...plan.text, ...(rewritten?.did === 'write' ? rewritten.text : {}) };
}

const idOf = (stage: Stage, { story, plan }: Plan) => stage.id(names.plan(story.key, plan.called));
const caseOf = (stage: Stage, { key }: CaseStory) => stage.id(names.case(key));
const otherOf = ({ harmed }: PlanStory) => (typeof harmed === 'string' ? harmed : undefined);

function go(stage: Stage, plan: Plan, move: PlanMove): Promise<void> {
  if (move.did === 'write') return write(stage, plan, move);
  if (['submit', 'edit', 'renegotiate', 'share', 'start'].includes(move.did))
    return byAuthor(stage, plan, move);
  if (move.did === 'rate') return rate(stage, plan, move);
  if (['accept', 'decline'].includes(move.did)) return byHarmed(stage, plan, move);
  return byTeam(stage, plan, move);
}

/** What is saved is what the story says of the plan, with what this version changes. */
async function write(stage: Stage, { story, plan }: Plan, { text = {} }: Of<'write'>): Promise<void> {
  const author = await stage.as(plan.author);
  const name = names.plan(story.key, plan.called);
  if (!stage.has(name)) {
    const participationId = stage.id(names.work(story.key, plan.work, plan.author));
    stage.keep(name, (await author.post<Saved>(amendsPaths.myList, { participationId })).id);
  }
  const whole = { ...plan.text, ...text };
  const draft = { ...whole, harm: { ...whole.harm, harmed: harmedOf(stage, { story, plan }) } };
  const { id, version } = await author.get<AuthorAmends>(amendsPaths.mine(stage.id(name)));
  await author.put(amendsPaths.draft(id), dated(draft, stage.calendar), version);
}

function harmedOf(stage: Stage, { story, plan: { harmed } }: Plan): HarmedParty {
  if (typeof harmed !== 'string') return harmed;
  return { kind: 'participant', participantId: stage.id(names.participant(story.key, harmed)) };
}

async function byAuthor(stage: Stage, plan: Plan, move: PlanMove): Promise<void> {
  const author = await stage.as(plan.plan.author);
  const id = idOf(stage, plan);
  const { version } = await author.get<MyAmends & { readonly version: number }>(amendsPaths.mine(id));
  const path = amendsPaths[move.did as 'submit' | 'edit' | 'renegotiate' | 'share' | 'start'](id);
  if (move.did === 'submit' && move.refused) await author.isRefused(path, version);
  else await author.post(path, {}, version);
}

async function byHarmed(stage: Stage, plan: Plan, move: PlanMove): Promise<void> {
  const harmed = otherOf(plan.plan);
  if (!harmed) throw new Error(`Nobody of the case reads ${plan.plan.called}.`);
  const person = await stage.as(harmed);
  const id = idOf(stage, plan);
  if (move.did === 'accept') {
    const { current, offered } = await person.get<ReceivedAmends>(amendsPaths.mine(id));
    await person.post(amendsPaths.accept(id), { contentHash: (offered ?? current)?.contentHash });
  }
  if (move.did === 'decline') await person.post(amendsPaths.decline(id), { reason: move.reason });
}

/** By whom it is for; where nobody reads it, by whoever keeps it. */
async function rate(stage: Stage, plan: Plan, move: Of<'rate'>): Promise<void> {
  const { helping, pressured, willing } = move;
  const person = await stage.as(otherOf(plan.plan) ?? plan.plan.author);
  await person.post(amendsPaths.ratings(idOf(stage, plan)), { helping, pressured, willing });
}

async function byTeam(stage: Stage, plan: Plan, move: PlanMove): Promise<void> {
  const { story } = plan;
  const who = move.did === 'second_look' ? 'wren' : story.therapist;
  const person = await stage.as(who);
  const caseId = caseOf(stage, story);
  const id = idOf(stage, plan);
  const { version } = await person.get<AmendsForTeam>(amendsPaths.one(caseId, id));
  const post = (path: (caseId: string, id: string) => string, body: object = {}) =>
    person.post(path(caseId, id), body, version);
  if (move.did === 'give_back') await post(amendsPaths.giveBack, { comment: move.comment });
  if (move.did === 'approve') {
    const ruptureEventId = stage.id(names.rupture(story.key, plan.plan.about ?? 0));
    await post(amendsPaths.approve, { approach: move.approach, ruptureEventId, comment: move.comment });
  }
  if (move.did === 'second_look') await post(amendsPaths.coApproval, { agree: true, comment: move.comment });
  if (move.did === 'ask')
    await post(amendsPaths.willingness, { answer: 'yes', channel: move.channel ?? 'in_product' });
  if (move.did === 'deliver') await post(amendsPaths.delivery);
  if (move.did === 'reviewed') await post(amendsPaths.reviewed);
}

/** Proposed by its author, made ready, wanted by the other, read out in a session. */
export function apologySteps(story: CaseStory): readonly Step[] {
  return (story.together?.apologies ?? []).flatMap((apology) => [
    { at: apology.proposed, act: (stage: Stage) => propose(stage, story, apology) },
    { at: apology.delivered, act: (stage: Stage) => deliver(stage, story) },
  ]);
}

async function propose(stage: Stage, story: CaseStory, { from, to }: ApologyStory): Promise<void> {
  const entryId = stage.id(names.entry(story.key, 'EX-06', from));
  const recipientId = stage.id(names.participant(story.key, to));
  await (await stage.as(from)).post(apologyPaths.myList, { entryId, recipientId });
}

async function deliver(stage: Stage, story: CaseStory): Promise<void> {
  const caseId = caseOf(stage, story);
  const therapist = await stage.as(story.therapist);
  const step = async (path: (caseId: string, id: string) => string, body: object) => {
    const [row] = await rowsOf(stage, story);
    await therapist.post(path(caseId, row?.id ?? ''), body, row?.version);
  };
  await step(apologyPaths.makeReady, {});
  await step(apologyPaths.willingness, { answer: 'yes' });
  await step(apologyPaths.delivery, { way: 'in_session' });
}

async function rowsOf(stage: Stage, story: CaseStory): Promise<CaseApologies['rows']> {
  const therapist = await stage.as(story.therapist);
  return (await therapist.get<CaseApologies>(apologyPaths.forCase(caseOf(stage, story)))).rows;
}
