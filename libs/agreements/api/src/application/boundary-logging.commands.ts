import { Injectable } from '@nestjs/common';
import {
  boundaryAllows,
  BoundaryProblem,
  eventsOf,
  isNotHolding,
  type BoundaryResponse,
  type LogBoundaryEvent,
  type LoggedBoundaryEvent,
} from '@reknit/agreements/model';
import { SafetyConcerns } from '@reknit/cases/api';
import { notFound, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type ParticipantId } from '@reknit/shared/model';
import { BoundaryLog, type LogPlace } from '../persistence/boundary-log';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryTools } from './boundary-tools';

const LADDER_FOR: readonly LogBoundaryEvent['type'][] = ['crossed', 'crossed_and_repaired', 'tested'];

/**
 * What happened, written down in private. Nothing of it reaches anybody but the care team; "not safe now" stops joint work and
 * sends nothing.
 */
@Injectable()
export class BoundaryLoggingCommands {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly log: BoundaryLog,
    private readonly tools: BoundaryTools,
    private readonly concerns: SafetyConcerns,
    private readonly transactions: Transactions,
  ) {}

  /** On my own boundary. */
  async onMine(actor: Actor, id: string, event: LogBoundaryEvent): Promise<LoggedBoundaryEvent> {
    const row = await this.boundaries.own(actor, id);
    return this.add(actor, row, 'author', event);
  }

  /** On an agreement I was told and keep: my side of it. */
  async onTold(actor: Actor, tellingId: string, event: LogBoundaryEvent): Promise<LoggedBoundaryEvent> {
    const [telling] = await this.tools.tellings.mine(actor, tellingId);
    if (!telling) throw notFound();
    const row = await this.transactions.asSystem(() => this.boundaries.held(telling.boundaryId));
    if (row.toldRevision !== telling.revision) throw new ProblemException(BoundaryProblem.notInForce);
    return this.add(actor, row, 'other', event);
  }

  /** A further version; the earlier one stays. */
  async correct(
    actor: Actor,
    eventId: string,
    event: LogBoundaryEvent,
    expected: number,
  ): Promise<LoggedBoundaryEvent> {
    const before = await this.log.latestOf(actor, eventId);
    this.tools.changes.about(before.caseId, 'boundary-event', eventId);
    if (before.struckReason !== undefined) throw new ProblemException(BoundaryProblem.alreadyStruck);
    if (before.number !== expected) throw new ProblemException(SharedProblem.versionStale);
    this.requirePast(event);
    const number = before.number + 1;
    await this.log.add(before, event, { eventId, number });
    const row = await this.transactions.asSystem(() => this.boundaries.held(before.boundaryId));
    await this.followUp(actor, row, before, event);
    return { id: eventId, number, ownLadder: [], crisisCard: !event.safeNow };
  }

  /** Taken back, and still there, struck through, with the reason. */
  async strike(actor: Actor, eventId: string, reason: string): Promise<LoggedBoundaryEvent> {
    const before = await this.log.latestOf(actor, eventId);
    this.tools.changes.about(before.caseId, 'boundary-event', eventId);
    if (before.struckReason !== undefined) throw new ProblemException(BoundaryProblem.alreadyStruck);
    const number = before.number + 1;
    await this.log.add(before, before, { eventId, number, struckReason: reason });
    return { id: eventId, number, ownLadder: [], crisisCard: false };
  }

  private async add(
    actor: Actor,
    row: BoundaryRow,
    side: 'author' | 'other',
    event: LogBoundaryEvent,
  ): Promise<LoggedBoundaryEvent> {
    const { changes, mover } = this.tools;
    changes.about(row.caseId, 'boundary-event', row.id);
    if (!boundaryAllows(row, 'log', side, await mover.facts(row)))
      throw new ProblemException(BoundaryProblem.notInForce);
    this.requirePast(event);
    const place: LogPlace = { boundaryId: row.id, caseId: row.caseId, clientId: actor.clientId ?? '' };
    const id = await this.log.add(place, event, { number: 1 });
    const ownLadder = side === 'author' && LADDER_FOR.includes(event.type) ? await this.ladderOf(row) : [];
    await this.followUp(actor, row, place, event);
    return { id, number: 1, ownLadder, crisisCard: !event.safeNow };
  }

  /** What an event asks of the clinician. The last thing done: stopping joint work changes rows of everybody. */
  private async followUp(
    actor: Actor,
    row: BoundaryRow,
    place: LogPlace,
    event: LogBoundaryEvent,
  ): Promise<void> {
    const { prompts } = this.tools;
    const about = { ...row, participantId: await this.participantOf(actor, row) };
    const mine = eventsOf(await this.log.of([place.boundaryId], place.clientId));
    if (isNotHolding(mine)) await prompts.ask(about, 'not_holding');
    if (event.safeNow) return;
    await prompts.ask(about, 'not_safe_now');
    await this.concerns.notSafeNow(actor, about);
  }

  private async participantOf(actor: Actor, row: BoundaryRow): Promise<ParticipantId> {
    if (actor.clientId === row.clientId) return row.participantId;
    const mine = await this.tools.tellings.mine(actor);
    return mine.find(({ boundaryId }) => boundaryId === row.id)?.participantId ?? row.participantId;
  }

  private async ladderOf(row: BoundaryRow): Promise<readonly BoundaryResponse[]> {
    const revisions = await this.tools.texts.revisionsOf(row.id);
    return revisions.find(({ revision }) => revision === row.inForceRevision)?.content.ownResponse ?? [];
  }

  private requirePast({ occurredAt }: LogBoundaryEvent): void {
    if (Date.parse(occurredAt) <= Date.parse(this.tools.changes.now()) + 60_000) return;
    throw new ProblemException(BoundaryProblem.contentInvalid, { occurredAt: [{ code: 'in-future' }] });
  }
}
