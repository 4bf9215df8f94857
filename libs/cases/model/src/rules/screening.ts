import {
  refuse,
  succeed,
  type LocalDate,
  type Outcome,
  type Problem,
  type RelationType,
} from '@reknit/shared/model';
import type { AnswerScreening } from '../contract/safety';
import { SAFETY_LIMITS, SCREEN_DAYS } from '../contract/safety-paths';
import { SafetyProblem } from '../vocabulary/safety-problem';
import { ScreenResult, type ScreenAnswer, type ScreenInstrument } from '../vocabulary/safety-words';
import { daysAfter, daysBetween } from './days';

/**
 * The questions that fit a relation: those about a partner, or those about anybody.
 *
 * @example instrumentFor('friendship') // 'others'
 */
export function instrumentFor(relation: RelationType): ScreenInstrument {
  return relation === 'romantic' ? 'hark' : 'others';
}

/**
 * What a screen says: one yes, or not feeling safe now, is positive; something left open is for a clinician to ask.
 * A negative screen is no clearance. Source: HARK 1 or more; wording for friends and family.
 *
 * @param answers four, or none from somebody who was not alone
 * @example resultOf(['no', 'yes', 'no', 'no'], 'yes') // 'positive'
 */
export function resultOf(answers: readonly ScreenAnswer[], safeNow: ScreenAnswer | undefined): ScreenResult {
  if (answers.length === 0) return ScreenResult.notAlone;
  if (answers.includes('yes') || safeNow === 'no') return ScreenResult.positive;
  return answers.includes('prefer_not') || safeNow === 'prefer_not'
    ? ScreenResult.ask
    : ScreenResult.negative;
}

/**
 * How many of the four were answered with yes, 0 to 4.
 *
 * @example screenScore(['yes', 'yes', 'no', 'prefer_not']) // 2
 */
export function screenScore(answers: readonly ScreenAnswer[]): number {
  return answers.filter((answer) => answer === 'yes').length;
}

/**
 * Checks what was sent against what was asked: everything when they were alone, nothing when they were not, and in the words
 * that are shown today.
 *
 * @example
 * checkScreening({ textVersion: 'hark-1', alone: false, answers: [] }, 'hark-1') // { ok: true, value: undefined }
 */
export function checkScreening(
  { alone, answers, safeNow, textVersion }: AnswerScreening,
  current: string,
): Outcome<void, Problem<SafetyProblem>> {
  if (textVersion !== current) return refuse({ code: SafetyProblem.consentTextChanged });
  const asked = alone ? SAFETY_LIMITS.questions : 0;
  const complete = answers.length === asked && (safeNow !== undefined) === alone;
  if (complete) return succeed(undefined);
  return refuse({
    code: SafetyProblem.screenAnswersIncomplete,
    fields: { [answers.length === asked ? 'safeNow' : 'answers']: [{ code: 'required' }] },
  });
}

/**
 * The day on which the round at hand began, counting from the day the first was offered: it comes round every 90 days, for
 * everybody alike and whatever anybody answered.
 *
 * @example roundOn('2026-01-01', '2026-04-05') // '2026-04-01'
 */
export function roundOn(offeredOn: LocalDate, today: LocalDate): LocalDate {
  const passed = Math.max(0, daysBetween(offeredOn, today));
  return daysAfter(offeredOn, Math.floor(passed / SCREEN_DAYS) * SCREEN_DAYS);
}
