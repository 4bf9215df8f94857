import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { HarmCheck, HarmedParty } from '../contract/amends-text';
import { AmendsProblem } from '../vocabulary/amends-problem';
import {
  HARM_CHECK,
  SHARED_APPROACHES,
  type AmendsApproach,
  type HarmCheckItem,
} from '../vocabulary/amends-words';

/** Asks for the clinician's decision when answered with yes. h1 and h8 do not. */
const ASKS_DECISION: readonly HarmCheckItem[] = ['h2', 'h3', 'h4', 'h5', 'h6', 'h7'];

/**
 * The questions still open.
 *
 * @example openHarmQuestions({ answers: { h1: 'yes' } }).length // 7
 */
export function openHarmQuestions({ answers }: HarmCheck): readonly HarmCheckItem[] {
  return HARM_CHECK.filter((item) => answers[item] === undefined);
}

/**
 * What forces a plan to stay out of the harmed person's sight: an order or a wish not to be contacted (h2), a danger (h3),
 * or that they do not want repair from this person (h1 = no). Nobody can set these aside.
 *
 * @example hardStopsOf({ answers: { h1: 'yes', h2: 'yes' } }) // ['h2']
 */
export function hardStopsOf({ answers }: HarmCheck): readonly HarmCheckItem[] {
  const stops: readonly [HarmCheckItem, string][] = [
    ['h1', 'no'],
    ['h2', 'yes'],
    ['h3', 'yes'],
  ];
  return stops.filter(([item, stopping]) => answers[item] === stopping).map(([item]) => item);
}

/**
 * Amber: a decision of the clinician's, with its reason, and a supervisor's second look where there is one.
 *
 * @example harmRiskOf({ answers: { h1: 'no', h8: 'yes' } }) // 'plain'
 * @example harmRiskOf({ answers: { h6: 'yes' } }) // 'amber'
 */
export function harmRiskOf({ answers }: HarmCheck): 'plain' | 'amber' {
  return ASKS_DECISION.some((item) => answers[item] === 'yes') ? 'amber' : 'plain';
}

/** @example isSharedApproach('facilitated') // true */
export function isSharedApproach(approach: AmendsApproach): boolean {
  return SHARED_APPROACHES.includes(approach);
}

/**
 * The approaches open to a plan with this harm check and for this person: with a hard stop, or for somebody who does not
 * take part in the case, never one in which they read anything. AM-10 says the same to the database. Where something is
 * disclosed, they never come upon it by reading: it is gone through in a session.
 *
 * @param discloses a commitment of the plan is to tell something
 * @example
 * approachesFor({ answers: { h2: 'yes' } }, { kind: 'participant' }) // ['indirect', 'living']
 */
export function approachesFor(
  check: HarmCheck,
  harmed: HarmedParty | undefined,
  discloses = false,
): readonly AmendsApproach[] {
  const reachable = harmed?.kind === 'participant' && harmed.participantId !== undefined;
  if (!reachable || hardStopsOf(check).length > 0) return ['indirect', 'living'];
  return discloses
    ? ['facilitated', 'indirect', 'living']
    : ['direct_shared', 'facilitated', 'indirect', 'living'];
}

/** @returns `amends.approach-not-possible` when the harm check or the person leaves no such way */
export function mayTakeApproach(
  approach: AmendsApproach,
  check: HarmCheck,
  harmed: HarmedParty | undefined,
  discloses = false,
): Outcome<AmendsApproach, Problem<AmendsProblem>> {
  return approachesFor(check, harmed, discloses).includes(approach)
    ? succeed(approach)
    : refuse({
        code: AmendsProblem.approachNotPossible,
        fields: { approach: [{ code: 'not-a-choice' }] },
      });
}
