import {
  refuse,
  succeed,
  type FieldFaults,
  type LocalDate,
  type Outcome,
  type ParticipantId,
  type Problem,
  type RelationType,
  type TimeZoneName,
} from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import type { AmendsDraft, AmendsText, HarmedParty } from '../contract/amends-text';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type { CommitmentProblem } from '../vocabulary/commitment-problem';
import { approachesFor, openHarmQuestions } from './amends-harm-check';
import { defaultWeeksFor, variantFault, type AmendsVariant } from './amends-variants';
import { checkTerms } from './commitment-terms';
import { daysLater } from './schedule';

const DAYS_PER_WEEK = 7;

/** What checking a draft needs to know of the case. */
export interface AmendsDraftFacts extends AmendsVariant {
  /** Who else takes part: whom a plan can be for. */
  readonly others: readonly ParticipantId[];
  /** The author's apologies that are ready, or further. */
  readonly readyApologies?: readonly string[];
}

/**
 * An empty plan, with what is usual between these people.
 *
 * @example emptyAmendsDraft({ timeZone: 'Europe/Lisbon', relationType: 'friendship', today: '2026-05-01' }).terms.endsOn // '2026-06-27'
 */
export function emptyAmendsDraft({
  timeZone,
  relationType,
  today,
}: {
  readonly timeZone: TimeZoneName;
  readonly relationType: RelationType;
  readonly today: LocalDate;
}): AmendsDraft {
  const startsOn = daysLater(today, 1);
  return {
    harm: { title: '', harmOwned: '', impactUnderstood: '', whatTheyAskedFor: [], willNotDo: [] },
    harmCheck: { answers: {} },
    commitments: [],
    difficulties: [],
    terms: {
      planTimezone: timeZone,
      startsOn,
      reviewEveryWeeks: AMENDS_LIMITS.reviewEveryWeeks.default,
      endsOn: daysLater(startsOn, defaultWeeksFor(relationType) * DAYS_PER_WEEK),
      noReturnExpected: false,
    },
  };
}

type Found = readonly (readonly [path: string, code: string, wrong: boolean])[];
const length = (text: string) => [...text.trim()].length;
const fits = (text: string, { min, max }: { readonly min: number; readonly max: number }) =>
  length(text) >= min && length(text) <= max;

/**
 * Whether a draft is whole and may be handed in. Commitments are held to their own rules and to those of the relation.
 *
 * @returns the text as others will read it, or `amends.incomplete`, `amends.harm-check-open`, `commitment.terms-invalid` with the
 *   faults under the paths of the draft
 */
export function checkAmendsDraft(
  draft: AmendsDraft,
  facts: AmendsDraftFacts,
): Outcome<AmendsText, Problem<AmendsProblem | CommitmentProblem>> {
  const open = openHarmQuestions(draft.harmCheck);
  if (open.length > 0)
    return refuse({
      code: AmendsProblem.harmCheckOpen,
      fields: faultsOf(open.map((item) => [`harmCheck.answers.${item}`, 'required', true])),
    });
  const fields = faultsOf([
    ...harmFaults(draft, facts),
    ...termsFaults(draft),
    ...commitmentFaults(draft, facts),
  ]);
  if (Object.keys(fields).length > 0) return refuse({ code: AmendsProblem.incomplete, fields });
  const text = amendsTextOf(draft);
  const checked = checkTerms(text.commitments, {
    startsOn: text.startsOn,
    endsOn: text.endsOn === 'open_ended' ? undefined : text.endsOn,
    timeZone: text.planTimezone,
  });
  return checked.ok ? succeed(text) : checked;
}

function harmFaults(
  { harm, harmCheck }: AmendsDraft,
  { others, readyApologies = [] }: AmendsDraftFacts,
): Found {
  const { line } = AMENDS_LIMITS;
  const badLine = (text: string) => !fits(text, line);
  const sure = (['h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'] as const).filter(
    (item) => harmCheck.answers[item] === 'unknown',
  );
  return [
    ['harm.title', 'required', !fits(harm.title, AMENDS_LIMITS.title)],
    ['harm.harmOwned', 'too-short', !fits(harm.harmOwned, AMENDS_LIMITS.harmOwned)],
    ['harm.impactUnderstood', 'too-short', !fits(harm.impactUnderstood, AMENDS_LIMITS.impactUnderstood)],
    ['harm.harmed', 'required', !isNamed(harm.harmed, others)],
    ['harm.whatTheyAskedFor', 'too-many', harm.whatTheyAskedFor.length > AMENDS_LIMITS.askedFor.max],
    ['harm.whatTheyAskedFor', 'too-short', harm.whatTheyAskedFor.some(badLine)],
    ['harm.willNotDo', 'too-many', harm.willNotDo.length > AMENDS_LIMITS.willNotDo.max],
    ['harm.willNotDo', 'too-short', harm.willNotDo.some(badLine)],
    ['harm.apologyId', 'not-ready', harm.apologyId !== undefined && !readyApologies.includes(harm.apologyId)],
    ...sure.map((item) => [`harmCheck.answers.${item}`, 'not-a-choice', true] as const),
  ];
}

function isNamed(harmed: HarmedParty | undefined, others: readonly ParticipantId[]): boolean {
  if (!harmed) return false;
  if (harmed.kind === 'participant')
    return harmed.participantId !== undefined && others.includes(harmed.participantId);
  return harmed.participantId === undefined && length(harmed.label ?? '') > 0;
}

function termsFaults({ terms, harm, harmCheck }: AmendsDraft): Found {
  const { startsOn, endsOn, approach, reviewEveryWeeks: weeks } = terms;
  const { min, max } = AMENDS_LIMITS.reviewEveryWeeks;
  const dated = startsOn !== undefined && endsOn !== undefined && endsOn !== 'open_ended';
  return [
    ['terms.startsOn', 'required', startsOn === undefined],
    ['terms.endsOn', 'required', endsOn === undefined],
    ['terms.endsOn', 'before-start', dated && endsOn < startsOn],
    ['terms.endsOn', 'too-far', dated && endsOn > aYearAfter(startsOn)],
    ['terms.endsOn', 'only-when-living', endsOn === 'open_ended' && approach !== 'living'],
    ['terms.approach', 'required', approach === undefined],
    [
      'terms.approach',
      'not-a-choice',
      approach !== undefined && !approachesFor(harmCheck, harm.harmed).includes(approach),
    ],
    ['terms.reviewEveryWeeks', 'out-of-range', !Number.isInteger(weeks) || weeks < min || weeks > max],
    ['terms.confirmBy', 'required', terms.confirmBy === undefined],
    ['terms.noReturnExpected', 'required', !terms.noReturnExpected],
  ];
}

/** The same day a year later; the 29th of February becomes the 28th. */
function aYearAfter(date: LocalDate): LocalDate {
  const year = String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
  return `${year}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;
}

function commitmentFaults({ commitments, difficulties }: AmendsDraft, variant: AmendsVariant): Found {
  const { min, max } = AMENDS_LIMITS.commitments;
  const rated = difficulties.every((one) => one === null || (Number.isInteger(one) && one >= 0 && one <= 10));
  return [
    ['commitments', 'too-few', commitments.length < min],
    ['commitments', 'too-many', commitments.length > max],
    ['difficulties', 'out-of-range', !rated || difficulties.length > commitments.length],
    ...commitments.flatMap((terms, index) => {
      const fault = variantFault(terms, variant);
      return fault ? [[`commitments.${index}.text`, fault, true] as const] : [];
    }),
  ];
}

function faultsOf(found: Found): FieldFaults {
  const faults: Record<string, { code: string }[]> = {};
  for (const [path, code, wrong] of found) if (wrong) (faults[path] ??= []).push({ code });
  return faults;
}

/**
 * The part of a whole draft that others read. What is for the author and the therapist alone stays behind.
 *
 * @example amendsTextOf(draft).noReturnExpected // true, and nothing of draft.harmCheck
 */
export function amendsTextOf({ harm, commitments, terms }: AmendsDraft): AmendsText {
  return {
    title: harm.title.trim(),
    harmOwned: harm.harmOwned.trim(),
    impactUnderstood: harm.impactUnderstood.trim(),
    whatTheyAskedFor: harm.whatTheyAskedFor,
    willNotDo: harm.willNotDo,
    commitments,
    planTimezone: terms.planTimezone,
    startsOn: terms.startsOn ?? '',
    reviewEveryWeeks: terms.reviewEveryWeeks,
    endsOn: terms.endsOn ?? '',
    noReturnExpected: true,
    confirmBy: terms.confirmBy ?? 'self_report',
  };
}

/** A handed-in version as a draft again: what is given back or opened is gone on with. */
export function draftFrom(
  text: AmendsText,
  beside: Pick<AmendsDraft, 'harmCheck' | 'difficulties'> & {
    readonly harmed: HarmedParty;
    readonly apologyId?: string;
    readonly approach?: AmendsDraft['terms']['approach'];
  },
): AmendsDraft {
  const { planTimezone, startsOn, reviewEveryWeeks, endsOn, confirmBy, commitments } = text;
  const { title, harmOwned, impactUnderstood, whatTheyAskedFor, willNotDo } = text;
  const { apologyId, approach, harmed, harmCheck, difficulties } = beside;
  const terms = { approach, planTimezone, startsOn, reviewEveryWeeks, endsOn, confirmBy };
  return {
    harm: { title, harmed, harmOwned, impactUnderstood, whatTheyAskedFor, willNotDo, apologyId },
    harmCheck,
    commitments,
    difficulties,
    terms: { ...terms, noReturnExpected: true },
  };
}
