import { Injectable } from '@nestjs/common';
import {
  amendsAdvice,
  editPlan,
  startPlan,
  submitPlan,
  withdrawPlan,
  type BeginAmends,
  type SaveAmendsDraft,
  type SavedAmendsDraft,
} from '@reknit/agreements/model';
import { notFound, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { AmendsRepository } from '../persistence/amends.repository';
import { AmendsBeginning } from './amends-beginning';
import { AmendsDrafts } from './amends-drafts';
import { AmendsSteps, type AmendsAct } from './amends-steps';
import { AmendsDesk } from './amends-desk';

/** What an author does with a plan of theirs: writes it, hands it in, opens it again, begins it. */
@Injectable()
export class AmendsAuthorCommands {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly drafts: AmendsDrafts,
    private readonly steps: AmendsSteps,
    private readonly beginning: AmendsBeginning,
    private readonly desk: AmendsDesk,
  ) {}

  async begin(actor: Actor, { participationId }: BeginAmends): Promise<Saved> {
    const piece = await this.desk.assigned.requireMine(actor, participationId);
    if (piece.kind !== 'amends_plan' || piece.ended) throw notFound();
    const { caseId, participantId } = piece;
    const author = { caseId, participationId, participantId, clientId: actor.clientId ?? '' };
    return this.beginning.begin(actor, author, { together: false });
  }

  async save(actor: Actor, id: string, body: SaveAmendsDraft, expected: number): Promise<SavedAmendsDraft> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    await this.drafts.requireWriting(plan);
    const now = this.desk.time.now();
    const draft = await this.drafts.save(plan, body, { ...this.writing(actor), now });
    const version = await this.plans.apply(plan, {});
    return { id, version, savedAt: now, advice: amendsAdvice(draft) };
  }

  async submit(actor: Actor, id: string, expected: number): Promise<Saved> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    const step = orThrow(submitPlan(plan, await this.plans.pendingOf(plan)));
    const now = this.desk.time.now();
    await this.drafts.toVersion(plan, await this.drafts.current(plan, this.writing(actor)), now);
    const version = await this.take({ plan, step, event: 'submitted' });
    await this.desk.assigned.handedIn(plan.participationId);
    return { id, version };
  }

  /** The approval is void, and what was shared of it is taken back. */
  async edit(actor: Actor, id: string, expected: number): Promise<Saved> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    const version = await this.plans.pendingOf(plan);
    const step = orThrow(editPlan(plan, version));
    return { id, version: await this.take({ plan, version, step, event: 'opened-again' }) };
  }

  async withdraw(actor: Actor, id: string, expected: number): Promise<Saved> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    const version = await this.plans.pendingOf(plan);
    const step = orThrow(withdrawPlan(plan, version));
    return { id, version: await this.take({ plan, version, step, event: 'withdrawn' }) };
  }

  /** For a plan that nobody else reads. */
  async start(actor: Actor, id: string, expected: number): Promise<Saved> {
    const plan = await this.plans.asAuthor(actor, id, expected);
    this.desk.changes.about(plan);
    const version = await this.plans.pendingOf(plan);
    const step = orThrow(startPlan(plan, version));
    return { id, version: await this.take({ plan, version, step, event: 'begun' }) };
  }

  private take(act: Omit<AmendsAct, 'by' | 'participantId'>): Promise<number> {
    return this.steps.take({ ...act, by: 'author', participantId: act.plan.authorParticipantId });
  }

  private writing(actor: Actor) {
    return { zone: actor.timeZone, today: this.desk.time.today(actor.timeZone) };
  }
}
