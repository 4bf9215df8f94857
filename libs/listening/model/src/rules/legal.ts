import type { ParticipantId } from '@reknit/shared/model';
import { MoveKind } from '../vocabulary/move-kind';
import { RoundStatus, RoundWay, ValidatingStep, type FloorRole } from '../vocabulary/round-status';
import {
  effective,
  IN_TURN,
  LIVE,
  roleOf,
  seatOf,
  UNFINISHED,
  type RoundStanding,
  type Seat,
} from './standing';

interface Rule {
  readonly in: readonly RoundStatus[];
  /** Absent: anybody of the round. */
  readonly who?: FloorRole;
  readonly when?: (standing: RoundStanding, seat: Seat) => boolean;
}

const { scheduled, lobby, readiness, speaking, reflecting, checking, validating, floorClosed } = RoundStatus;
const { jointClose, privateDebrief, timedOut, suspended, stopped } = RoundStatus;
const LAST_STEPS: readonly (ValidatingStep | null)[] = [ValidatingStep.makeSense, ValidatingStep.guess];

const isListening = (standing: RoundStanding) => LAST_STEPS.includes(standing.step);
const isWitness = (standing: RoundStanding, { participantId }: Seat) =>
  roleOf(standing, participantId) === 'witness';
const onOneDevice = ({ way }: RoundStanding) => way === RoundWay.oneDevice;

/** Which move is possible where, and whose it is; what is not here is refused. */
const RULES: Readonly<Record<MoveKind, Rule>> = {
  enter: { in: [scheduled, lobby], when: (_, seat) => !seat.entered },
  // Not after somebody has said how hot it is.
  pickTopic: {
    in: [scheduled, lobby, readiness],
    who: 'speaker',
    when: ({ floor, seats }) => floor <= 1 && seats.every(({ answered }) => !answered),
  },
  ready: { in: [readiness], when: (standing, seat) => standing.hasTopic && !seat.answered },
  say: { in: [speaking], who: 'speaker' },
  timeUp: {
    in: [speaking],
    when: (standing, seat) => standing.speakUntil !== null && !isWitness(standing, seat),
  },
  reflect: { in: [reflecting], who: 'listener' },
  check: { in: [checking], who: 'speaker' },
  leaveOpen: { in: [checking], who: 'speaker', when: ({ loops }) => loops > 0 },
  makeSense: { in: [validating], who: 'listener', when: ({ step }) => step === ValidatingStep.makeSense },
  guessFeeling: { in: [validating], who: 'listener', when: isListening },
  markGuess: { in: [validating], who: 'speaker', when: ({ step }) => step === ValidatingStep.mark },
  nextTurn: { in: [floorClosed], who: 'speaker', when: ({ turn, rules }) => turn < rules.turnsPerFloor },
  closeFloor: { in: [floorClosed], who: 'speaker' },
  pass: { in: IN_TURN, when: (standing, seat) => seat.minor && isTheirTurn(standing, seat) },
  parkIt: {
    in: [...IN_TURN, floorClosed, jointClose],
    when: (standing, seat) => !isWitness(standing, seat),
  },
  timeOut: { in: LIVE },
  resume: { in: [timedOut, suspended] },
  stop: { in: UNFINISHED },
  appreciate: { in: [jointClose], when: (_, seat) => !seat.closed },
  debrief: { in: [privateDebrief, stopped], when: (_, seat) => !seat.debriefed },
  handOver: {
    in: [...LIVE, privateDebrief, stopped],
    when: (standing) => onOneDevice(standing) && !standing.passing,
  },
  take: {
    in: [...LIVE, privateDebrief, stopped],
    when: (standing) => onOneDevice(standing) && standing.passing,
  },
};

/** While the device is on its way nothing is possible but to take it, or to end it. */
const WHILE_PASSING: readonly MoveKind[] = [MoveKind.take, MoveKind.stop];

/** Whether it is this person who has to do the next step of the turn. */
function isTheirTurn(standing: RoundStanding, { participantId }: Seat): boolean {
  return turnOf(standing) === roleOf(standing, participantId);
}

/** Whose step it is inside a turn: the speaker says, checks and marks; the listener reflects, makes sense and guesses. */
export function turnOf(standing: RoundStanding): FloorRole | undefined {
  const status = effective(standing);
  if (status === speaking || status === checking || status === floorClosed) return 'speaker';
  if (status === reflecting) return 'listener';
  if (status === validating) return standing.step === ValidatingStep.mark ? 'speaker' : 'listener';
  return undefined;
}

/**
 * Whether a move is possible for this person now: what the room offers and the server allows, by one table.
 *
 * @example mayMove(speaking, listenerId, 'say') // false: the listener never writes what is said
 */
export function mayMove(standing: RoundStanding, by: ParticipantId, kind: MoveKind): boolean {
  const seat = seatOf(standing, by);
  if (!seat || seat.left) return false;
  if (onOneDevice(standing) && !holds(standing, seat, kind)) return false;
  const rule = RULES[kind];
  if (!rule.in.includes(effective(standing))) return false;
  if (rule.who && rule.who !== roleOf(standing, by)) return false;
  return rule.when?.(standing, seat) ?? true;
}

function holds(standing: RoundStanding, seat: Seat, kind: MoveKind): boolean {
  if (kind === MoveKind.stop || standing.holderId === null) return true;
  if (standing.holderId !== seat.participantId) return false;
  return !standing.passing || WHILE_PASSING.includes(kind);
}

/** Everything this person may do now. */
export function movesOf(standing: RoundStanding, by: ParticipantId): readonly MoveKind[] {
  return Object.values(MoveKind).filter((kind) => mayMove(standing, by, kind));
}

/** Who is waited for: by role inside a turn, by who has not answered yet otherwise. */
export function waitedFor(standing: RoundStanding): readonly ParticipantId[] {
  const present = standing.seats.filter(({ left }) => !left);
  const turn = turnOf(standing);
  if (turn) return present.flatMap(({ participantId: id }) => (roleOf(standing, id) === turn ? [id] : []));
  const undone = UNDONE[effective(standing)];
  return undone ? present.filter(undone).map(({ participantId }) => participantId) : [];
}

const UNDONE: Partial<Readonly<Record<RoundStatus, (seat: Seat) => boolean>>> = {
  scheduled: (seat) => !seat.entered,
  lobby: (seat) => !seat.entered,
  readiness: (seat) => !seat.answered,
  joint_close: (seat) => !seat.closed,
  private_debrief: (seat) => !seat.debriefed,
  stopped: (seat) => !seat.debriefed,
  timed_out: () => true,
  suspended: () => true,
};
