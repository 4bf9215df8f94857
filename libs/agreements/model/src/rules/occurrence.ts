import type { Instant, LocalDate } from '@reknit/shared/model';
import { COMMITMENT_LIMITS } from '../contract/commitment-limits';
import type { CommitmentConfirmation, CommitmentKind, ExcusePolicy } from '../vocabulary/commitment-words';
import type {
  CorrectionTo,
  OccurrenceActor,
  OccurrenceEventKind,
  OccurrenceReason,
  OccurrenceState,
  Resolution,
} from '../vocabulary/occurrence-words';
import { FINAL_OCCURRENCES } from '../vocabulary/occurrence-words';
import { minutesLater } from './schedule';

/** What the rules read of one occurrence. */
export interface OccurrenceFacts {
  readonly state: OccurrenceState;
  readonly localDate: LocalDate;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** Due plus grace, in elapsed time. */
  readonly graceUntil: Instant;
  /** Its author has said something about it. */
  readonly reported: boolean;
  readonly keptAt: Instant | null;
  readonly doneLateAt: Instant | null;
  /** As what it was reported, while it is disputed. */
  readonly heldAs: 'kept' | 'kept_late' | null;
  readonly resolution: Resolution | null;
}

/** What the rules read of the commitment it belongs to. */
export interface OccurrenceTerms {
  readonly kind: CommitmentKind;
  readonly timeZone: string;
  readonly excusePolicy: ExcusePolicy;
  readonly confirmation: CommitmentConfirmation;
}

export type OccurrencePatch = Partial<
  Pick<OccurrenceFacts, 'state' | 'reported' | 'keptAt' | 'doneLateAt' | 'heldAs' | 'resolution'>
>;

/** What is added to the record of an occurrence. `from` and `to` are the same where nothing moves. */
export interface OccurrenceEvent {
  readonly kind: OccurrenceEventKind;
  readonly actor: OccurrenceActor;
  readonly at: Instant;
  readonly from: OccurrenceState;
  readonly to: OccurrenceState;
  /** What a second report said. */
  readonly said?: CorrectionTo;
  readonly reason?: OccurrenceReason;
}

export interface OccurrenceStep {
  readonly patch: OccurrencePatch;
  readonly event: OccurrenceEvent;
}

/** Final: only an added correction, with an actor and a reason, changes it. */
export function isFinal(state: OccurrenceState): boolean {
  return (FINAL_OCCURRENCES as readonly OccurrenceState[]).includes(state);
}

const MINUTES_UNREPORTED = COMMITMENT_LIMITS.unreportedHours * 60;

/**
 * When an occurrence moves on by itself: falls due, is no longer in time, counts as missed. Nothing for a final one.
 *
 * @example
 * nextMoveAt({ state: 'due', dueAt: '2026-03-28T20:00:00.000Z', graceUntil: '2026-03-29T20:00:00.000Z' })
 * // '2026-03-29T20:00:00.000Z'
 */
export function nextMoveAt({
  state,
  dueAt,
  graceUntil,
}: Pick<OccurrenceFacts, 'state' | 'dueAt' | 'graceUntil'>): Instant | null {
  if (state === 'pending') return dueAt;
  if (state === 'due') return graceUntil;
  if (state === 'not_reported') return minutesLater(graceUntil, MINUTES_UNREPORTED);
  return null;
}

const BY_ITSELF = {
  pending: { kind: 'became_due', to: 'due' },
  due: { kind: 'not_reported', to: 'not_reported' },
  not_reported: { kind: 'missed', to: 'missed' },
} as const satisfies Partial<
  Record<OccurrenceState, { readonly kind: OccurrenceEventKind; readonly to: OccurrenceState }>
>;

/**
 * What the clock has done to an occurrence by now: due, then two days in which a word still counts as the first, then
 * missed. However late this is asked, the steps carry the moments at which they were to happen.
 *
 * @example
 * // due on Saturday at 20:00 with a day of grace, asked a week later: due, not reported, missed
 * stepsOfTime(occurrence, aWeekLater).map(({ event }) => event.kind) // ['became_due', 'not_reported', 'missed']
 */
export function stepsOfTime(occurrence: OccurrenceFacts, now: Instant): readonly OccurrenceStep[] {
  const steps: OccurrenceStep[] = [];
  let state = occurrence.state;
  for (;;) {
    const at = nextMoveAt({ ...occurrence, state });
    if (at === null || at > now || !(state in BY_ITSELF)) return steps;
    const { kind, to } = BY_ITSELF[state as keyof typeof BY_ITSELF];
    steps.push({ patch: { state: to }, event: { kind, actor: 'system', at, from: state, to } });
    state = to;
  }
}

/** The occurrence after a step. */
export function after(occurrence: OccurrenceFacts, { patch }: OccurrenceStep): OccurrenceFacts {
  return { ...occurrence, ...patch };
}
