import { refuse, succeed, type LocalDate, type Outcome, type Problem } from '@reknit/shared/model';
import { TRANSPARENCY_LIMITS } from '../contract/transparency-limits';
import { TransparencyProblem } from '../vocabulary/transparency-problem';
import { TransparencyState } from '../vocabulary/transparency-words';

export const TRANSPARENCY_MOVES = [
  'edit',
  'propose',
  'confirm',
  'reject',
  'open_review',
  'ask_renewal',
  'review_renewal',
  'taper',
  'expire',
  'end',
  'leave',
] as const;
export type TransparencyMove = (typeof TRANSPARENCY_MOVES)[number];

export const TRANSPARENCY_ACTORS = ['party', 'clinician', 'system'] as const;
export type TransparencyActor = (typeof TRANSPARENCY_ACTORS)[number];

/** Where a transparency agreement stands: what the rules read. */
export interface TransparencyStanding {
  readonly state: TransparencyState;
  readonly revision: number;
  /** How often it was renewed. */
  readonly renewals: number;
  /** The revision that was asked for as a renewal, and what the clinician said to it. */
  readonly renewalRevision: number | null;
  readonly renewalApproved: boolean | null;
  /** The last day any of it holds. */
  readonly endsOn: LocalDate | null;
}

export interface TransparencyFacts {
  readonly today: LocalDate;
  /** The revision that was read by whoever confirms or rejects it. */
  readonly revisionRead: number;
  /** Every named adult has confirmed this very revision, whoever asks now included. */
  readonly everybodyConfirmed: boolean;
  /** Of a clinician's review. */
  readonly approves: boolean;
  readonly supervisorNote: boolean;
  /** Of a new revision: the last day of it. */
  readonly newEnd: LocalDate | null;
}

export interface TransparencyPatch extends Partial<TransparencyStanding> {
  readonly state: TransparencyState;
}

type Moved = Outcome<TransparencyPatch, Problem<TransparencyProblem>>;
const { drafting, proposed, active, rejected, underReview, renewed, tapering, ended, expired } =
  TransparencyState;

export const TRANSPARENCY_ENDS: readonly TransparencyState[] = [rejected, ended, expired];
/** Those in which something is being told. */
export const TRANSPARENCY_HOLDING: readonly TransparencyState[] = [active, renewed, tapering, underReview];

type Row = Partial<Readonly<Record<TransparencyState, TransparencyState | 'by facts'>>>;
const from = (states: readonly TransparencyState[], to: TransparencyState | 'by facts'): Row =>
  Object.fromEntries(states.map((state) => [state, to]));
const ALIVE = Object.values(TransparencyState).filter((state) => !TRANSPARENCY_ENDS.includes(state));

/** Which move leads from where to where; what is not here is refused. Nothing leads on from an end: it never renews itself. */
export const TRANSPARENCY_TRANSITIONS: Readonly<Record<TransparencyMove, Row>> = {
  edit: { [drafting]: drafting, ...from([proposed, active, renewed, tapering], proposed) },
  propose: { [drafting]: proposed },
  confirm: from([proposed, underReview], 'by facts'),
  reject: { [proposed]: rejected },
  open_review: from([active, renewed, tapering], underReview),
  ask_renewal: { [underReview]: underReview },
  review_renewal: { [underReview]: 'by facts' },
  taper: from([active, renewed], tapering),
  expire: from([proposed, ...TRANSPARENCY_HOLDING], expired),
  end: from(ALIVE, ended),
  leave: from(ALIVE, ended),
};

export const WHO_MAY_MOVE_TRANSPARENCY: Readonly<Record<TransparencyMove, readonly TransparencyActor[]>> = {
  edit: ['party'],
  propose: ['party'],
  confirm: ['party'],
  reject: ['party'],
  open_review: ['party'],
  ask_renewal: ['party'],
  review_renewal: ['clinician'],
  taper: ['party'],
  expire: ['system'],
  end: ['party', 'clinician'],
  leave: ['system'],
};

/**
 * One move of one actor. Joint work that is not open is refused before this, in one neutral sentence.
 *
 * @returns the patch, or the problem: `transparency.move-not-allowed` unless something more helpful can be said
 * @example
 * moveTransparency({ ...standing, state: 'proposed', revision: 2 }, 'confirm', 'party', { ...facts, revisionRead: 1 })
 * // { ok: false, problem: { code: 'transparency.revision-stale' } }
 */
export function moveTransparency(
  standing: TransparencyStanding,
  move: TransparencyMove,
  actor: TransparencyActor,
  facts: TransparencyFacts,
): Moved {
  const target = TRANSPARENCY_TRANSITIONS[move][standing.state];
  if (target === undefined || !WHO_MAY_MOVE_TRANSPARENCY[move].includes(actor))
    return refuse({ code: TransparencyProblem.moveNotAllowed });
  const problem = guard(standing, move, facts);
  if (problem) return refuse({ code: problem });
  return succeed(
    target === 'by facts'
      ? decided(standing, move, facts)
      : { ...effects(standing, move, facts), state: target },
  );
}

function guard(
  standing: TransparencyStanding,
  move: TransparencyMove,
  facts: TransparencyFacts,
): TransparencyProblem | undefined {
  switch (move) {
    case 'confirm':
    case 'reject':
      if (facts.revisionRead !== standing.revision) return TransparencyProblem.revisionStale;
      return standing.state === underReview && standing.renewalRevision !== standing.revision
        ? TransparencyProblem.moveNotAllowed
        : undefined;
    case 'review_renewal':
      return reviewProblem(standing, facts);
    case 'expire':
      return standing.endsOn !== null && facts.today > standing.endsOn
        ? undefined
        : TransparencyProblem.moveNotAllowed;
    case 'propose':
    case 'edit':
    case 'ask_renewal':
      return endProblem(facts);
    default:
      return undefined;
  }
}

function reviewProblem(
  standing: TransparencyStanding,
  facts: TransparencyFacts,
): TransparencyProblem | undefined {
  if (standing.renewalRevision !== standing.revision || standing.renewalApproved !== null)
    return TransparencyProblem.moveNotAllowed;
  const late = needsSupervisor(standing) && facts.approves && !facts.supervisorNote;
  return late ? TransparencyProblem.needsSupervisorNote : undefined;
}

function endProblem({ newEnd, today }: TransparencyFacts): TransparencyProblem | undefined {
  if (newEnd === null) return TransparencyProblem.contentInvalid;
  return newEnd > lastEnd(today) || newEnd < today ? TransparencyProblem.tooLong : undefined;
}

/**
 * Whether a further renewal needs what a supervisor said: from the third on.
 *
 * @example needsSupervisor({ renewals: 2 }) // true
 */
export function needsSupervisor({ renewals }: Pick<TransparencyStanding, 'renewals'>): boolean {
  return renewals >= TRANSPARENCY_LIMITS.renewalsWithoutSupervisor;
}

/** The last day an agreement made today may hold: twelve weeks on. */
export function lastEnd(today: LocalDate): LocalDate {
  const days = TRANSPARENCY_LIMITS.mostWeeks * 7;
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function effects(
  standing: TransparencyStanding,
  move: TransparencyMove,
  { newEnd }: TransparencyFacts,
): Partial<TransparencyStanding> {
  const plain = { renewalRevision: null, renewalApproved: null };
  switch (move) {
    case 'edit':
      return {
        ...plain,
        revision: standing.revision + (standing.state === drafting ? 0 : 1),
        endsOn: newEnd,
      };
    case 'ask_renewal':
      return {
        revision: standing.revision + 1,
        renewalRevision: standing.revision + 1,
        renewalApproved: null,
      };
    case 'end':
    case 'leave':
    case 'expire':
      return plain;
    default:
      return {};
  }
}

/** A confirmation or a review moves it on only when nothing is missing any more. */
function decided(
  standing: TransparencyStanding,
  move: TransparencyMove,
  facts: TransparencyFacts,
): TransparencyPatch {
  if (standing.state === proposed) return { state: facts.everybodyConfirmed ? active : proposed };
  const approved = move === 'review_renewal' ? facts.approves : standing.renewalApproved;
  if (approved !== true || !facts.everybodyConfirmed)
    return { state: underReview, renewalApproved: approved };
  return {
    state: renewed,
    renewals: standing.renewals + 1,
    renewalRevision: null,
    renewalApproved: null,
    endsOn: facts.newEnd ?? standing.endsOn,
  };
}
