import type { Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import { SCREEN_DAYS } from '../contract/safety-paths';
import { CaseState, ParticipantState } from '../vocabulary/case-words';
import { ConsentKind, ConsentState } from '../vocabulary/consent-words';
import { GATE_REASONS, ScreenResult, type GateReason } from '../vocabulary/safety-words';
import { daysAfter } from './days';

export interface ConsentFact {
  readonly kind: ConsentKind;
  readonly state: ConsentState;
  readonly validFrom?: LocalDate;
  /** The last day on which it holds. */
  readonly validTo?: LocalDate;
}

export interface ScreenFact {
  readonly id: string;
  readonly sentAt: Instant;
  /** The day it was sent on, in the practice's zone. */
  readonly sentOn: LocalDate;
  readonly result: ScreenResult;
}

export interface PersonFacts {
  readonly participantId: ParticipantId;
  readonly state: ParticipantState;
  readonly birthYear?: number;
  /** About this case. */
  readonly consents: readonly ConsentFact[];
  readonly screens: readonly ScreenFact[];
}

export interface ClearanceFact {
  readonly id: string;
  readonly revoked: boolean;
  readonly covers: readonly { readonly participantId: ParticipantId; readonly screenId: string }[];
}

/** Everything a decision about joint work rests on. */
export interface GateFacts {
  readonly today: LocalDate;
  readonly caseState: CaseState;
  readonly suspended: boolean;
  readonly people: readonly PersonFacts[];
  readonly clearances: readonly ClearanceFact[];
}

export interface JointDecision {
  readonly open: boolean;
  /** Each once, in the order of the vocabulary. */
  readonly reasons: readonly GateReason[];
}

/**
 * May these people do something together now? G-JOINT = G-SAFE and G-CONSENT, not suspended, in a case that is open. The
 * database decides by the same rule (`sec.joint_work_open`); this one also says why, to the care team.
 *
 * @example jointWork({ today: '2026-03-08', caseState: 'active', suspended: true, people: [], clearances: [] }, ['…']).open // false
 */
export function jointWork(facts: GateFacts, participantIds: readonly ParticipantId[]): JointDecision {
  const wanted = participantIds.map((id) => facts.people.find(({ participantId }) => participantId === id));
  const known = wanted.flatMap((person) => person ?? []);
  const reasons: GateReason[] = known.flatMap((person) => consentReasons(person, facts.today));
  if (participantIds.length === 0) reasons.push('too_few_people');
  if (known.length < wanted.length) reasons.push('not_taking_part');
  if (facts.suspended) reasons.push('suspended');
  if (facts.caseState !== CaseState.intake && facts.caseState !== CaseState.active)
    reasons.push('case_not_open');
  if (
    !facts.clearances.some((clearance) =>
      known.every((person) => clearanceCarries(person, clearance, facts.today)),
    )
  )
    reasons.push('not_cleared', ...known.flatMap((person) => safeReasons(person, facts)));
  return { open: reasons.length === 0, reasons: GATE_REASONS.filter((reason) => reasons.includes(reason)) };
}

/**
 * Why one person's consent does not carry joint work: an adult agrees themselves; for a minor a guardian does, and the
 * minor as well. Empty when it does.
 *
 * @example consentReasons({ participantId: 'p', state: 'active', consents: [], screens: [] }, '2026-03-08') // ['joint_consent_missing']
 */
export function consentReasons(person: PersonFacts, today: LocalDate): readonly GateReason[] {
  const stands = (kind: ConsentKind) =>
    person.consents.some((c) => c.kind === kind && consentStands(c, today));
  const reasons: GateReason[] = person.state === ParticipantState.active ? [] : ['not_taking_part'];
  if (!isMinor(person.birthYear, today))
    return stands(ConsentKind.jointWork) ? reasons : [...reasons, 'joint_consent_missing'];
  if (!stands(ConsentKind.guardianConsent)) reasons.push('guardian_consent_missing');
  if (!stands(ConsentKind.minorAssent)) reasons.push('assent_missing');
  return reasons;
}

/**
 * Why nothing that one person sent carries joint work, whoever else is covered. Empty when a clearance rests on a screen of
 * theirs that still counts.
 *
 * @example safeReasons({ participantId: 'p', state: 'active', consents: [], screens: [] }, { today: '2026-03-08', clearances: [] })
 * // ['screen_missing']
 */
export function safeReasons(
  person: PersonFacts,
  { clearances, today }: Pick<GateFacts, 'clearances' | 'today'>,
): readonly GateReason[] {
  if (clearances.some((clearance) => clearanceCarries(person, clearance, today))) return [];
  const latest = latestScreen(person.screens);
  if (!latest) return ['screen_missing'];
  const reasons: GateReason[] = [];
  if (!screenCounts(latest, today)) reasons.push('screen_old');
  if (person.screens.some((screen) => isOpen(screen) && screenCounts(screen, today)))
    reasons.push('screen_not_negative');
  return [...reasons, 'not_cleared'];
}

/** The latest of the screens somebody answered; of those sent at one moment the one with the greater id. */
export function latestScreen(screens: readonly ScreenFact[]): ScreenFact | undefined {
  return screens
    .filter(({ result }) => result !== ScreenResult.notAlone)
    .reduce<ScreenFact | undefined>(
      (found, next) => (found && isLater(found, next) ? found : next),
      undefined,
    );
}

/**
 * Does a clearance carry this person today: it covers them, rests on a screen that still counts, and nothing but a plain no
 * came after it. A later negative screen never takes back an earlier positive one.
 *
 * @example clearanceCarries({ participantId: 'p', state: 'active', consents: [], screens: [] }, { id: 'c', revoked: false, covers: [] }, '2026-03-08') // false
 */
export function clearanceCarries(person: PersonFacts, clearance: ClearanceFact, today: LocalDate): boolean {
  const covered = clearance.covers.find(({ participantId }) => participantId === person.participantId);
  const screen = covered && person.screens.find(({ id }) => id === covered.screenId);
  if (clearance.revoked || !screen || !screenCounts(screen, today)) return false;
  return !person.screens.some((later) => isOpen(later) && isLater(later, screen));
}

/**
 * True while a consent carries what it is about: given, not ended, and within its days.
 *
 * @example consentStands({ kind: 'joint_work', state: 'active', validTo: '2026-03-07' }, '2026-03-08') // false
 */
export function consentStands({ state, validFrom, validTo }: ConsentFact, today: LocalDate): boolean {
  return (
    state === ConsentState.active &&
    (validFrom === undefined || validFrom <= today) &&
    (validTo === undefined || validTo >= today)
  );
}

/**
 * Under 18 for all that is known, which is only the year of birth: whoever may still be 17 is asked as a minor. Nobody whose
 * year is not known.
 *
 * @example isMinor(2008, '2026-11-22') // true: 18 only if the birthday has been
 */
export function isMinor(birthYear: number | undefined, today: LocalDate): boolean {
  const years = fullYears(birthYear, today);
  return years !== undefined && years < 18;
}

/**
 * Full years, at least, from a year of birth.
 *
 * @example fullYears(1984, '2026-11-22') // 41
 */
export function fullYears(birthYear: number | undefined, today: LocalDate): number | undefined {
  return birthYear === undefined ? undefined : Number(today.slice(0, 4)) - birthYear - 1;
}

/**
 * True on the day a screen was sent and for 90 days after.
 *
 * @example screenCounts({ sentOn: '2026-01-01' }, '2026-04-01') // true
 */
export function screenCounts({ sentOn }: Pick<ScreenFact, 'sentOn'>, today: LocalDate): boolean {
  return sentOn >= daysAfter(today, -SCREEN_DAYS);
}

const isOpen = ({ result }: ScreenFact): boolean =>
  result === ScreenResult.positive || result === ScreenResult.ask;

const isLater = (one: ScreenFact, other: ScreenFact): boolean =>
  one.sentAt === other.sentAt ? one.id > other.id : one.sentAt > other.sentAt;
