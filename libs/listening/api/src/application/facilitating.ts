import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import {
  facilitate,
  listenerOf,
  ListeningProblem,
  RoundStatus,
  speakerOf,
  type FacilitateRound,
  type MovedRound,
  type RoundEntry,
} from '@reknit/listening/model';
import { AuditTrail, orThrow, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import type { RoundRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';
import { Settling } from './settling';

/** A round of a case of the care team's, to change. */
@Injectable()
export class TeamRounds {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly cases: Cases,
    private readonly trail: AuditTrail,
  ) {}

  async toChange(actor: Actor, id: string): Promise<RoundRecord> {
    const round = await this.rounds.byId(id);
    await this.cases.requireToChange(actor, round.caseId);
    return this.about(round);
  }

  async toRead(actor: Actor, id: string): Promise<RoundRecord> {
    const round = await this.rounds.byId(id);
    await this.cases.requireInScope(actor, round.caseId);
    return this.about(round);
  }

  private about(round: RoundRecord): RoundRecord {
    this.trail.about({ caseId: round.caseId, subjectType: 'round', subjectId: round.id });
    return round;
  }
}

/** The step buttons of the clinician who leads in the room, and looking back on what was done. */
@Injectable()
export class Facilitating {
  constructor(
    private readonly mine: TeamRounds,
    private readonly rounds: RoundRepository,
    private readonly settling: Settling,
    private readonly work: AssignedWork,
    private readonly transactions: Transactions,
  ) {}

  async move(actor: Actor, id: string, body: FacilitateRound, expected: number): Promise<MovedRound> {
    const seen = await this.mine.toChange(actor, id);
    const gateOpen = await this.settling.isOpen(seen);
    return this.transactions.asSystem(async () => {
      const round = await this.settling.hold(id);
      if (round.version !== expected) throw new ProblemException(ListeningProblem.floorMovedOn);
      const moved = orThrow(facilitate(round.standing, body, await this.settling.facts(round, gateOpen)));
      for (const entry of moved.entries) await this.writeFor(round, entry);
      const act = { kind: `facilitator.${body.kind}`, accountId: actor.accountId };
      return this.settling.save(round, moved, { act });
    });
  }

  /** Read and talked about: the homework of everybody who handed it in is reviewed with it. */
  async review(actor: Actor, id: string, expected: number): Promise<Saved> {
    const seen = await this.mine.toChange(actor, id);
    await this.settling.isOpen(seen);
    if (!ENDED.includes(seen.standing.status)) throw new ProblemException(ListeningProblem.moveNotAllowed);
    return this.transactions.asSystem(async () => {
      const round = await this.settling.hold(id);
      if (round.version !== expected) throw new ProblemException(ListeningProblem.floorMovedOn);
      const version = await this.rounds.review(round, actor);
      if (round.standing.status === RoundStatus.submitted)
        for (const { participationId } of round.seats) await this.work.reviewed(participationId);
      return { id, version };
    });
  }

  /** What was done aloud was done by whose step it was. */
  private async writeFor(round: RoundRecord, entry: RoundEntry): Promise<void> {
    const seat = entry.kind === 'said' ? speakerOf(round.standing) : listenerOf(round.standing);
    const by = round.seats.find(({ participantId }) => participantId === seat?.participantId);
    if (by) await this.settling.write(round, by, [entry]);
  }
}

const ENDED: readonly RoundStatus[] = [
  RoundStatus.privateDebrief,
  RoundStatus.submitted,
  RoundStatus.stopped,
  RoundStatus.abandoned,
];
