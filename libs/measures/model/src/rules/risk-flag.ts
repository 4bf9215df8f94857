import { refuse, succeed, type AccountId, type Outcome, type Problem } from '@reknit/shared/model';
import { MeasuresProblem } from '../vocabulary/measures-problem';
import { FlagMove, FlagStatus, RiskLevel } from '../vocabulary/risk-words';

/** Where a flag stands, as far as its rules look at it. */
export interface FlagStanding {
  readonly status: FlagStatus;
  readonly level: RiskLevel;
  /** Who has proposed to close it, while it waits for a second person. */
  readonly closingBy: AccountId | null;
}

/** From which status each move goes, and where to. */
const MOVES: Readonly<Record<FlagMove, { readonly from: readonly FlagStatus[]; readonly to: FlagStatus }>> = {
  acknowledge: { from: ['open'], to: 'acknowledged' },
  assess: { from: ['acknowledged'], to: 'assessed' },
  manage: { from: ['assessed'], to: 'managed' },
  close: { from: ['assessed', 'managed'], to: 'closed' },
};

type Refusal = Problem<MeasuresProblem>;

/** What is known when a flag is moved. */
export interface FlagFacts {
  /** A note of the kind `risk` of this case, written since the flag opened. */
  readonly hasRiskNote: boolean;
}

/**
 * The next standing. Each step comes after the one before; closing takes a risk note, and for a high one it only proposes:
 * `confirmClosing` is the second person's.
 *
 * @example move({ status: 'open', level: 'amber', closingBy: null }, 'close', 'a', { hasRiskNote: true }) // not allowed
 */
export function moveFlag(
  flag: FlagStanding,
  move: FlagMove,
  by: AccountId,
  { hasRiskNote }: FlagFacts,
): Outcome<FlagStanding, Refusal> {
  const { from, to } = MOVES[move];
  if (!from.includes(flag.status) || flag.closingBy !== null)
    return refuse({ code: MeasuresProblem.moveNotAllowed });
  if (move !== FlagMove.close) return succeed({ ...flag, status: to });
  if (!hasRiskNote) return refuse({ code: MeasuresProblem.noteMissing });
  return succeed(flag.level === RiskLevel.high ? { ...flag, closingBy: by } : { ...flag, status: to });
}

/**
 * A second person agrees that a high flag is closed, or does not. Never the one who proposed it.
 *
 * @example confirmClosing({ status: 'managed', level: 'high', closingBy: 'a' }, 'a', true) // needs a second person
 */
export function confirmClosing(
  flag: FlagStanding,
  by: AccountId,
  confirmed: boolean,
): Outcome<FlagStanding, Refusal> {
  if (flag.closingBy === null) return refuse({ code: MeasuresProblem.moveNotAllowed });
  if (flag.closingBy === by) return refuse({ code: MeasuresProblem.needsSecondPerson });
  return succeed({ ...flag, status: confirmed ? FlagStatus.closed : flag.status, closingBy: null });
}

/** What can be done to a flag next. @example movesOf({ status: 'open', level: 'high', closingBy: null }) // ['acknowledge'] */
export function movesOf({ status, closingBy }: FlagStanding): readonly FlagMove[] {
  if (closingBy !== null) return [];
  return Object.values(FlagMove).filter((move) => MOVES[move].from.includes(status));
}

/**
 * A further answer of the same rule while the flag is not closed. A higher level raises it and begins again, because nobody has
 * looked at that yet; the same or a lower one is only added to it. A closing under way falls away: what it was decided on is not
 * all there is any more.
 *
 * @example addOccurrence({ status: 'assessed', level: 'amber', closingBy: null }, 'high').status // 'open'
 */
export function addOccurrence(flag: FlagStanding, level: RiskLevel): FlagStanding {
  const raised = flag.level === RiskLevel.amber && level === RiskLevel.high;
  return raised ? { status: FlagStatus.open, level, closingBy: null } : { ...flag, closingBy: null };
}
