import { Injectable } from '@nestjs/common';
import {
  moveBoundary,
  toldStanding,
  type BoundaryActor,
  type BoundaryFacts,
  type BoundaryMove,
} from '@reknit/agreements/model';
import { orThrow, Transactions } from '@reknit/shared/api-kernel';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryTellings } from '../persistence/boundary-tellings';
import { BoundaryChanges } from './boundary-changes';

const OVER = ['closed', 'retired', 'withdrawn'];

/** One move of one boundary: facts, rule, row, and whoever is told hears that something moved. */
@Injectable()
export class BoundaryMover {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly tellings: BoundaryTellings,
    private readonly changes: BoundaryChanges,
    private readonly transactions: Transactions,
  ) {}

  /** @throws the rule's problem */
  async move(
    row: BoundaryRow,
    move: BoundaryMove,
    actor: BoundaryActor,
    more: Partial<BoundaryRow> = {},
  ): Promise<BoundaryRow> {
    const patch = orThrow(moveBoundary(row, move, actor, await this.facts(row)));
    return this.write(row, { ...patch, ...more });
  }

  /** As `move`, where it may well be that there is nothing to do. */
  async moveIfOpen(
    row: BoundaryRow,
    move: BoundaryMove,
    actor: BoundaryActor,
  ): Promise<BoundaryRow | undefined> {
    const moved = moveBoundary(row, move, actor, await this.facts(row));
    return moved.ok ? this.write(row, moved.value) : undefined;
  }

  /** It takes effect as soon as nothing stands against it any more. */
  async startIfDue(row: BoundaryRow): Promise<BoundaryRow> {
    return (await this.moveIfOpen(row, 'start', 'system')) ?? row;
  }

  /** What a move is decided from; whether everybody confirmed is asked only where it matters. */
  async facts(row: BoundaryRow): Promise<BoundaryFacts> {
    const everyAdultConfirmed = row.kind === 'agreement' && (await this.tellings.everybodyConfirmed(row));
    return { now: this.changes.now(), today: this.changes.today(row.timeZone), everyAdultConfirmed };
  }

  private async write(row: BoundaryRow, patch: Partial<BoundaryRow>): Promise<BoundaryRow> {
    const next = await this.boundaries.put(row, patch);
    const told = await this.tellings.live(row.id);
    if (OVER.includes(next.state)) await this.transactions.asSystem(() => this.tellings.end(row.id));
    for (const { id, clientId } of told)
      if (isKnown(next) && looksDifferent(row, next)) this.changes.notify(clientId, 'boundary.told', id);
    this.changes.notify(next.clientId, 'boundary.moved', next.id);
    return next;
  }
}

/** What its author and the care team do with it in private is no news to whoever was told: only what they can see of it is. */
function looksDifferent(before: BoundaryRow, after: BoundaryRow): boolean {
  const seen = (row: BoundaryRow) => [
    toldStanding(row, before.toldRevision ?? 0),
    ...(row.kind === 'agreement'
      ? [row.pausedByClient, row.state === 'active', LEAVABLE.includes(row.state)]
      : []),
  ];
  return seen(before).join() !== seen(after).join();
}

const LEAVABLE: readonly string[] = ['agreed', 'active', 'paused', 'under_review'];
const isKnown = (row: BoundaryRow) => row.safeToTell === 'yes' && !row.personal;
