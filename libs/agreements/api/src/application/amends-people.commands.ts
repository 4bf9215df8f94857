import { Injectable } from '@nestjs/common';
import {
  AmendsProblem,
  declinePlan,
  endPlan,
  isFirstOffer,
  mayRateAgain,
  pausePlan,
  renegotiatePlan,
  resumePlan,
  type AmendsStep,
  type RateAmends,
  type ReflectOnAmends,
  type RenegotiateAmends,
} from '@reknit/agreements/model';
import { fieldProblem, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type ClientId, type ParticipantId, type Saved } from '@reknit/shared/model';
import { AmendsAnswers } from '../persistence/amends-answers';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsDesk } from './amends-desk';
import { AmendsSteps } from './amends-steps';

/** One of the two people, in their part in a plan. */
interface Standing {
  readonly plan: AmendsPlanRow;
  readonly by: 'author' | 'harmed';
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

/** What both people can do with a plan at any time: rest, go on, open it for changes, end it, and tell their therapist. */
@Injectable()
export class AmendsPeopleCommands {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly records: AmendsRecords,
    private readonly answers: AmendsAnswers,
    private readonly steps: AmendsSteps,
    private readonly desk: AmendsDesk,
  ) {}

  async pause(actor: Actor, id: string): Promise<Saved> {
    const who = await this.held(actor, id);
    const now = this.desk.time.now();
    const { step, windowLeftMillis } = orThrow(pausePlan(who.plan, who.by, now));
    await this.records.addPause(who.plan, { by: who.by, windowLeftMillis, at: now });
    return this.take(who, step, 'paused');
  }

  /** Their word alone does not end the pause: the clinician agrees as well. */
  async resume(actor: Actor, id: string): Promise<Saved> {
    const seen = await this.standing(actor, id, 'look');
    const gateOpen = await this.mayGoOn(seen.plan);
    const who = await this.held(actor, id);
    const pause = await this.records.openPause(who.plan);
    if (!pause) throw new ProblemException(AmendsProblem.moveNotAllowed);
    const now = this.desk.time.now();
    const resumed = orThrow(resumePlan(who.plan, pause, who.by, now));
    if (resumed.step && !gateOpen) throw new ProblemException(SharedProblem.notOpen);
    await this.records.agree(who.plan, pause, resumed.pause, now);
    if (resumed.step) return this.take(who, resumed.step, 'resumed');
    await this.desk.changes.tellTeam(who.plan, this.desk.time.today(actor.practiceTimeZone));
    return { id, version: who.plan.version };
  }

  async end(actor: Actor, id: string): Promise<Saved> {
    const who = await this.held(actor, id);
    if (who.by === 'harmed' && (await this.isUnaccepted(who.plan))) return this.decline(who);
    const version = await this.plans.pendingOf(who.plan);
    const step = orThrow(endPlan(who.plan, version, who.by));
    const reason = who.by === 'author' ? 'author_ended' : 'harmed_ended';
    const { plan, by, participantId } = who;
    const act = { plan, version, step, event: 'ended-early', by, participantId, reason } as const;
    return { id, version: await this.steps.take(act) };
  }

  /** Also of a plan that was lived without them first: what they can read of it is the offer alone. */
  private async isUnaccepted(plan: AmendsPlanRow): Promise<boolean> {
    if (isFirstOffer(plan) || plan.state !== 'amending') return isFirstOffer(plan);
    return !(await this.plans.versionsOf(plan)).some(({ state }) => state === 'in_force');
  }

  /** Stopped before it was accepted, it is a no, and reads to its author like any other. */
  private async decline({ plan, by, ...said }: Standing): Promise<Saved> {
    const version = await this.plans.offerOf(plan);
    const step = orThrow(declinePlan(plan, version));
    await this.answers.decline(plan, { ...said, number: version?.number ?? plan.versions });
    const { participantId } = said;
    const act = { plan, version, step, event: 'declined', by, participantId } as const;
    return { id: plan.id, version: await this.steps.keepApart(act) };
  }

  async renegotiate(actor: Actor, id: string, { comments = [] }: RenegotiateAmends): Promise<Saved> {
    const who = await this.held(actor, id);
    const step = orThrow(renegotiatePlan(who.plan, who.by, this.desk.time.now()));
    if (who.by === 'harmed')
      for (const comment of comments)
        await this.answers.propose(who.plan, { ...who, number: who.plan.inForce ?? 1, comment });
    return this.take(who, step, 'renegotiated');
  }

  /** For the therapist alone, once in two weeks. Nobody is asked for it. */
  async rate(actor: Actor, id: string, body: RateAmends): Promise<Saved> {
    const who = await this.held(actor, id);
    const { plan, by, participantId } = who;
    refuseIncomplete(by, body);
    const now = this.desk.time.now();
    if (!mayRateAgain(await this.answers.lastRated(plan, participantId), now))
      throw new ProblemException(AmendsProblem.alreadyRated);
    const mine = by === 'harmed' ? body : { willing: body.willing };
    await this.answers.rate(plan, { ...who, ...mine, byHarmed: by === 'harmed' });
    await this.desk.changes.tellTeam(plan, this.desk.time.today(actor.practiceTimeZone));
    return { id, version: plan.version };
  }

  async reflect(actor: Actor, id: string, { text }: ReflectOnAmends): Promise<Saved> {
    const who = await this.held(actor, id);
    if (who.plan.state !== 'completed') throw new ProblemException(AmendsProblem.moveNotAllowed);
    await this.answers.reflect(who.plan, { ...who, text });
    await this.desk.changes.tellTeam(who.plan, this.desk.time.today(actor.practiceTimeZone));
    return { id, version: who.plan.version };
  }

  private async take(who: Standing, step: AmendsStep, event: string): Promise<Saved> {
    const { plan, by, participantId } = who;
    return { id: plan.id, version: await this.steps.take({ plan, step, event, by, participantId }) };
  }

  /** What is shared goes on only when joint work is open; what nobody else reads needs no such thing. */
  private async mayGoOn(plan: AmendsPlanRow): Promise<boolean> {
    const recipient = plan.reached ? await this.plans.recipientOf(plan) : undefined;
    if (!recipient) return true;
    const people = [plan.authorParticipantId, recipient.participantId];
    return this.desk.changes.isOpen(plan.caseId, people);
  }

  private held(actor: Actor, id: string): Promise<Standing> {
    return this.standing(actor, id, 'hold');
  }

  private async standing(actor: Actor, id: string, how: 'look' | 'hold'): Promise<Standing> {
    const clientId = actor.clientId ?? '';
    const own = await this.plans.look(actor, id, 'author');
    if (own) {
      this.desk.changes.about(own);
      const plan = how === 'hold' ? await this.plans.asAuthor(actor, id) : own;
      return { plan, by: 'author', participantId: plan.authorParticipantId, clientId };
    }
    const received = await this.plans.look(actor, id, 'harmed');
    const recipient = received && (await this.plans.recipientOf(received));
    if (!received || !recipient) throw notFound();
    this.desk.changes.about(received);
    const plan = how === 'hold' ? await this.plans.asHarmed(actor, id) : received;
    return { plan, by: 'harmed', participantId: recipient.participantId, clientId };
  }
}

function refuseIncomplete(by: 'author' | 'harmed', { helping, pressured, willing }: RateAmends): void {
  if (by === 'harmed' && helping === undefined) throw fieldProblem('helping', 'required');
  if (by === 'harmed' && pressured === undefined) throw fieldProblem('pressured', 'required');
  if (by === 'author' && willing === undefined) throw fieldProblem('willing', 'required');
}
