import { Injectable } from '@nestjs/common';
import { SafetyConcerns } from '@reknit/cases/api';
import {
  ListeningProblem,
  move,
  MoveKind,
  OWN_MOVES,
  readMove,
  RoundStatus,
  RoundWay,
  speakerOf,
  type Moved,
  type MovedRound,
  type MoveRound,
  type RoundMove,
} from '@reknit/listening/model';
import { AuditTrail, orThrow, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import type { PinAnswer } from '../persistence/pins';
import type { RoundRecord, SeatRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';
import { Settling } from './settling';

const OVER: readonly RoundStatus[] = [RoundStatus.submitted, RoundStatus.reviewed, RoundStatus.abandoned];

interface Doing {
  readonly actor: Actor;
  readonly move: RoundMove;
  readonly expected: number;
}

/** What people of a round do in it. */
@Injectable()
export class RoundMoves {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly settling: Settling,
    private readonly concerns: SafetyConcerns,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
  ) {}

  async move(actor: Actor, id: string, body: MoveRound, expected: number): Promise<MovedRound> {
    const seen = await this.rounds.mine(actor, id);
    this.trail.about({ caseId: seen.caseId, subjectType: 'round', subjectId: id });
    const doing: Doing = { actor, move: orThrow(readMove(body)), expected };
    const unsafe = doing.move.kind === 'debrief' && doing.move.debrief.safe === 'no';
    // Whoever stops joint work waits for joint acts before they hold a round: so does everybody who moves one.
    const gateOpen = unsafe ? await this.settling.closeGate(seen) : await this.settling.isOpen(seen);
    this.requireOpenTo(doing.move, seen, gateOpen);
    const saved = await this.inOrder(seen, doing, gateOpen);
    if (unsafe) await this.stopJointWork(seen, doing);
    return saved;
  }

  /** Coming in and going on are joint work: not begun while it is not open, and nobody is told why. */
  private requireOpenTo({ kind }: RoundMove, { standing }: RoundRecord, gateOpen: boolean): void {
    const begins = kind === MoveKind.enter || kind === MoveKind.resume;
    if (begins && !gateOpen && standing.way !== RoundWay.solo)
      throw new ProblemException(SharedProblem.notOpen);
  }

  private async inOrder(seen: RoundRecord, doing: Doing, gateOpen: boolean): Promise<MovedRound> {
    const { actor, move: one } = doing;
    const pin = one.kind === 'take' ? await this.pinOf(seen, actor, one.pin) : undefined;
    if (pin !== undefined && pin !== 'right')
      return { id: seen.id, version: seen.version, status: seen.standing.status, refused: pin };
    const { round, by, moved } = await this.transactions.asSystem(async () => {
      const round = await this.settling.hold(seen.id);
      const by = whoActs(round, actor);
      return {
        round,
        by,
        moved: await this.decide(round, by, { ...doing, gateOpen, pinRight: pin === 'right' }),
      };
    });
    const author = authorOf(round, one, by);
    const inOwnName = author.clientId === actor.clientId;
    if (inOwnName) await this.settling.write(round, author, moved.entries);
    return this.transactions.asSystem(async () => {
      if (!inOwnName) await this.settling.write(round, author, moved.entries);
      const host = one.kind === MoveKind.enter ? actor.clientId : undefined;
      const act = { kind: one.kind, by: by.participantId, accountId: actor.accountId };
      return this.settling.save(round, moved, { act, seat: by, hostClientId: host });
    });
  }

  private async decide(
    round: RoundRecord,
    by: SeatRecord,
    doing: Doing & { readonly gateOpen: boolean; readonly pinRight?: boolean },
  ): Promise<Moved> {
    const { move: one, expected, actor } = doing;
    const stale = round.version !== expected;
    if (stale && !OWN_MOVES.includes(one.kind)) throw new ProblemException(ListeningProblem.floorMovedOn);
    if (isOnlooker(round, actor) && one.kind !== MoveKind.stop && one.kind !== MoveKind.debrief)
      throw new ProblemException(ListeningProblem.moveNotAllowed);
    const facts = { ...(await this.settling.facts(round, doing.gateOpen)), pinRight: doing.pinRight };
    const topicRules = {
      family: round.relationType === 'family',
      pastHurtUnlocked: round.settings.pastHurtUnlocked || round.standing.way === RoundWay.inRoom,
    };
    const outcome = move(round.standing, { by: by.participantId, move: one, topicRules }, facts);
    if (!outcome.ok && stale && outcome.problem.code === ListeningProblem.moveNotAllowed)
      throw new ProblemException(ListeningProblem.floorMovedOn);
    return orThrow(outcome);
  }

  /** Asked for only where one was chosen before, and by whom the device is on its way to. */
  private async pinOf(seen: RoundRecord, actor: Actor, pin: string): Promise<PinAnswer | undefined> {
    const seat = whoActs(seen, actor);
    const asked = seat.hasPin && seen.standing.passing && !isOnlooker(seen, actor);
    return asked ? this.transactions.asSystem(() => this.settling.askPin(seat, pin)) : undefined;
  }

  /** "Not safe" said in a debrief stops everything the people of the case do together, for a clinician to look at. */
  private async stopJointWork(seen: RoundRecord, { actor }: Doing): Promise<void> {
    const { participantId } = whoActs(seen, actor);
    await this.concerns.notSafeNow(actor, { caseId: seen.caseId, participantId });
  }
}

/** On one shared device it is whoever holds it; otherwise whose session it is. */
export function whoActs({ seats, standing, hostClientId }: RoundRecord, actor: Actor): SeatRecord {
  const own = seats.find(({ clientId }) => clientId === actor.clientId);
  const shared = isShared({ standing, seats }) && hostClientId === actor.clientId;
  const holder = shared ? seats.find(({ participantId }) => participantId === standing.holderId) : undefined;
  const seat = holder ?? own;
  if (!seat) throw new ProblemException(SharedProblem.notFound);
  return seat;
}

/** One device goes from hand to hand. Once a round is over each looks at it from their own account again. */
export function isShared({ standing, seats }: Pick<RoundRecord, 'standing' | 'seats'>): boolean {
  const { way, status } = standing;
  const lookedBack = status === RoundStatus.stopped && seats.every(({ debriefed }) => debriefed);
  return way === RoundWay.oneDevice && !OVER.includes(status) && !lookedBack;
}

/** Whoever calls time, what was typed is the speaker's. */
function authorOf({ seats, standing }: RoundRecord, { kind }: RoundMove, by: SeatRecord): SeatRecord {
  if (kind !== MoveKind.timeUp) return by;
  const speaker = speakerOf(standing)?.participantId;
  return seats.find(({ participantId }) => participantId === speaker) ?? by;
}

/** One device, and it is not this session's. */
export function isOnlooker({ standing, seats, hostClientId }: RoundRecord, actor: Actor): boolean {
  const hosted = isShared({ standing, seats }) && standing.holderId !== null;
  return hosted && hostClientId !== undefined && hostClientId !== actor.clientId;
}
