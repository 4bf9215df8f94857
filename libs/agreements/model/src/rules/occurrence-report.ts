import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import { CommitmentProblem } from '../vocabulary/commitment-problem';
import type { CorrectionTo, OccurrenceState, ReportWord } from '../vocabulary/occurrence-words';
import type { OccurrenceFacts, OccurrencePatch, OccurrenceStep, OccurrenceTerms } from './occurrence';
import { dayIn } from './schedule';

type Told = Outcome<OccurrenceStep, Problem<CommitmentProblem>>;
const no = (code: CommitmentProblem): Told => refuse({ code });

/** What the author says, and when it was done if they name a moment. */
export interface Report {
  readonly word: ReportWord;
  readonly keptAt?: Instant;
}

/**
 * The author reports. The first word counts; a second is kept beside it and changes nothing. `kept` without a moment means
 * in time; a moment inside the grace makes it late, one after it leaves it missed, with the moment beside it. When it had
 * already been counted as missed because nobody had said a word, the late word is added as a correction.
 *
 * @param occurrence as it stands after everything the clock has done
 * @example
 * report(due, weekly, { word: 'kept', keptAt: anHourAfterDue }, now) // … { state: 'kept_late' }
 */
export function report(
  occurrence: OccurrenceFacts,
  terms: OccurrenceTerms,
  { word, keptAt }: Report,
  now: Instant,
): Told {
  const { state, reported } = occurrence;
  if (state === 'cancelled') return no(CommitmentProblem.moveNotAllowed);
  const refusal = refusalOf(occurrence, terms, { word, keptAt }, now);
  if (refusal) return no(refusal);
  const patch = verdict(occurrence, terms, { word, keptAt }, now);
  const second = reported || state === 'excused';
  if (second) return succeed(saidAgain(occurrence, patch.state as CorrectionTo, now));
  const late = state === 'missed';
  return succeed({
    patch,
    event: {
      kind: late ? 'corrected' : 'reported',
      actor: 'author',
      at: now,
      from: state,
      to: patch.state ?? state,
      ...(late && { reason: 'late_report' }),
    },
  });
}

/** Kept in the record, and nothing moves. */
function saidAgain({ state }: OccurrenceFacts, said: CorrectionTo, now: Instant): OccurrenceStep {
  return {
    patch: {},
    event: {
      kind: 'reported_again',
      actor: 'author',
      at: now,
      from: state,
      to: state,
      said,
      reason: 'second_report',
    },
  };
}

function refusalOf(
  { state, opensAt, localDate }: OccurrenceFacts,
  { kind, timeZone }: OccurrenceTerms,
  { word, keptAt }: Report,
  now: Instant,
): CommitmentProblem | undefined {
  if (keptAt !== undefined && (keptAt > now || keptAt < opensAt)) return CommitmentProblem.keptAtInvalid;
  // What is left can be late for nothing.
  if (kind === 'abstain' && word === 'late') return CommitmentProblem.moveNotAllowed;
  if (state !== 'pending') return undefined;
  if (now < opensAt || word === 'late') return CommitmentProblem.notYet;
  if (kind !== 'abstain') return word === 'missed' ? CommitmentProblem.notYet : undefined;
  const over = dayIn(timeZone, now) >= localDate;
  return word === 'kept' && !over ? CommitmentProblem.notYet : undefined;
}

function verdict(
  { dueAt, graceUntil }: OccurrenceFacts,
  { kind }: OccurrenceTerms,
  { word, keptAt }: Report,
  now: Instant,
): OccurrencePatch {
  const told = { reported: true, keptAt: null, doneLateAt: null };
  if (word === 'missed') return { ...told, state: 'missed' };
  if (kind === 'abstain') return { ...told, state: 'kept' };
  const assumed = word === 'late' || now < dueAt ? now : dueAt;
  const at = keptAt ?? assumed;
  if (at > graceUntil) return { ...told, state: 'missed', doneLateAt: at };
  const state: OccurrenceState = at > dueAt ? 'kept_late' : 'kept';
  return { ...told, state, keptAt: at };
}

/**
 * Whether its author can tell something that counts now: what the browser offers.
 *
 * @example mayReport({ state: 'pending', opensAt: 'tomorrow', … }, now) // false
 */
export function mayReport({ state, opensAt, reported }: OccurrenceFacts, now: Instant): boolean {
  if (state === 'pending') return now >= opensAt;
  return state === 'due' || state === 'not_reported' || (state === 'missed' && !reported);
}
