import { Injectable } from '@nestjs/common';
import {
  acceptPlan,
  counterPlan,
  declinePlan,
  deliverPlan,
  sharePlan,
  type AcceptAmends,
  type ContactChannel,
  type DeclineAmends,
  type DeliverAmends,
  type ProposeAmends,
  type ShareAmends,
  type Willingness,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { notFound, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, Saved } from '@reknit/shared/model';
import { AmendsAnswers } from '../persistence/amends-answers';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsDesk } from './amends-desk';
import { AmendsSteps } from './amends-steps';

export interface Asked {
  readonly willingness: Willingness | null;
  readonly channel: ContactChannel | null;
}

/** Between two people: offering a version, and what the person it is for says to it. */
@Injectable()
export class AmendsSharingCommands {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly answers: AmendsAnswers,
    private readonly steps: AmendsSteps,
    private readonly cases: Cases,
    private readonly desk: AmendsDesk,
  ) {}

  async share(actor: Actor, id: string, { windowDays }: ShareAmends, expected: number): Promise<Saved> {
    const seen = await this.plans.look(actor, id, 'author');
    if (!seen) throw notFound();
    this.desk.changes.about(seen);
    const version = await this.plans.pendingOf(seen);
    const harmed = version?.harmed.participantId;
    const gateOpen = harmed ? await this.isOpen(seen, harmed) : false;
    const plan = await this.plans.asAuthor(actor, id, expected);
    const asked = await this.answers.asked(plan);
    const now = this.desk.time.now();
    const step = orThrow(sharePlan(plan, version, { ...asked, gateOpen }, { now, windowDays }));
    if (version && harmed) await this.answers.addShare(plan, version, harmed, now);
    const participantId = plan.authorParticipantId;
    const act = { plan, version, step, event: 'shared', by: 'author', participantId } as const;
    return { id, version: await this.steps.take(act) };
  }

  /** What is facilitated was gone through in a session. */
  async deliver(
    actor: Actor,
    { caseId, id }: { readonly caseId: CaseId; readonly id: string },
    { windowDays }: DeliverAmends,
    expected: number,
  ): Promise<Saved> {
    await this.cases.requireToChange(actor, caseId);
    const seen = await this.plans.lookInCase(actor, caseId, id);
    this.desk.changes.about(seen);
    const version = await this.plans.pendingOf(seen);
    const harmed = version?.harmed.participantId;
    const gateOpen = harmed ? await this.isOpen(seen, harmed) : false;
    const plan = await this.plans.ofCase(actor, caseId, id, expected);
    const now = this.desk.time.now();
    const step = orThrow(deliverPlan(plan, version, gateOpen, { now, windowDays }));
    await this.answers.deliver(plan, now);
    const reached = { ...plan, reached: true };
    const act = { plan: reached, version, step, event: 'given-in-session', by: 'clinician' } as const;
    return { id, version: await this.steps.take(act) };
  }

  async accept(actor: Actor, id: string, { contentHash }: AcceptAmends): Promise<Saved> {
    const { plan, harmed, gateOpen } = await this.asHarmed(actor, id);
    const version = await this.plans.pendingOf(plan);
    const step = orThrow(acceptPlan(plan, version, { contentHash, gateOpen }));
    if (version) await this.answers.accept(plan, { ...harmed, number: version.number, contentHash });
    await this.answered(plan, { version, step, event: 'accepted', harmed });
    // Its first day may have come while it was being decided.
    return { id, version: await this.desk.passing.passNow(plan) };
  }

  /** Possible at any time, also while joint work is not open. To its author the offer stays open until its time ends. */
  async decline(actor: Actor, id: string, { reason }: DeclineAmends): Promise<Saved> {
    const { plan, harmed } = await this.asHarmed(actor, id);
    const version = await this.plans.pendingOf(plan);
    const step = orThrow(declinePlan(plan, version));
    await this.answers.decline(plan, { ...harmed, number: version?.number ?? plan.versions, reason });
    const act = { plan, version, step, event: 'declined', by: 'harmed', ...harmed } as const;
    return { id, version: await this.steps.keepApart(act) };
  }

  async propose(actor: Actor, id: string, { proposals }: ProposeAmends): Promise<Saved> {
    const { plan, harmed, gateOpen } = await this.asHarmed(actor, id);
    const step = orThrow(counterPlan(plan, proposals.length, gateOpen));
    for (const proposal of proposals)
      await this.answers.propose(plan, { ...harmed, number: plan.versions, ...proposal });
    return this.answered(plan, { step, event: 'answered', harmed });
  }

  private async answered(
    plan: AmendsPlanRow,
    {
      harmed,
      ...act
    }: Pick<Parameters<AmendsSteps['take']>[0], 'version' | 'step' | 'event'> & {
      readonly harmed: { readonly participantId: ParticipantId };
    },
  ): Promise<Saved> {
    const { participantId } = harmed;
    return { id: plan.id, version: await this.steps.take({ plan, by: 'harmed', participantId, ...act }) };
  }

  private async asHarmed(actor: Actor, id: string) {
    const seen = await this.plans.look(actor, id, 'harmed');
    const harmed = seen && (await this.plans.recipientOf(seen));
    if (!seen || !harmed) throw notFound();
    this.desk.changes.about(seen);
    const gateOpen = await this.isOpen(seen, harmed.participantId);
    return { plan: await this.plans.asHarmed(actor, id), harmed, gateOpen };
  }

  private isOpen({ caseId, authorParticipantId }: AmendsPlanRow, harmed: ParticipantId): Promise<boolean> {
    return this.desk.changes.isOpen(caseId, [authorParticipantId, harmed]);
  }
}
