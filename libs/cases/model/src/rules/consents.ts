import { refuse, succeed, type LocalDate, type Outcome, type Problem } from '@reknit/shared/model';
import type { ConsentScope, DecideConsent, SafeContact, ThirdParty } from '../contract/consents';
import type { ParticipantState } from '../vocabulary/case-words';
import {
  ConsentKind,
  ConsentState,
  PERSONAL_CONSENTS,
  type ConsentDecision,
} from '../vocabulary/consent-words';
import { SafetyProblem } from '../vocabulary/safety-problem';
import { hasEnded } from './participant-lifecycle';

/** One consent as a decision about it sees it. */
export interface ConsentStanding {
  readonly kind: ConsentKind;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly scope: ConsentScope;
  readonly validTo?: LocalDate;
}

/**
 * Where a consent stands today. What is stored does not know the day: one whose last day has passed has expired.
 *
 * @example consentStateOn({ state: 'active', validTo: '2026-03-07' }, '2026-03-08') // 'expired'
 */
export function consentStateOn(
  { state, validTo }: { readonly state: ConsentState; readonly validTo?: LocalDate },
  today: LocalDate,
): ConsentState {
  const passed = validTo !== undefined && validTo < today;
  return passed && (state === ConsentState.active || state === ConsentState.proposed)
    ? ConsentState.expired
    : state;
}

/**
 * Agreed once for the whole of somebody's care, not for each case.
 *
 * @example isPersonal('joint_work') // false
 */
export function isPersonal(kind: ConsentKind): boolean {
  return PERSONAL_CONSENTS.some((personal) => personal === kind);
}

/** Whom a consent is asked of. */
export interface Asked {
  readonly state: ParticipantState;
  readonly minor: boolean;
}

/**
 * Checks that a kind of consent can be asked of somebody, or written down for them: adults agree to joint work; for minors a
 * guardian does, and they are asked as well. Telling somebody outside needs to say whom and what; nothing else does.
 *
 * @example
 * consentFits({ kind: 'joint_work' }, { state: 'active', minor: true }) // { ok: false, problem: { code: 'consent.not-possible' } }
 */
export function consentFits(
  {
    kind,
    thirdParty,
    givenBy,
  }: { readonly kind: ConsentKind; readonly thirdParty?: ThirdParty; readonly givenBy?: string },
  { state, minor }: Asked,
): Outcome<void, Problem<SafetyProblem>> {
  const forMinors = kind === ConsentKind.minorAssent || kind === ConsentKind.guardianConsent;
  if (hasEnded(state) || (forMinors && !minor) || (kind === ConsentKind.jointWork && minor))
    return refuse({ code: SafetyProblem.consentNotPossible });
  const faults = [
    ...unlessMatching('thirdParty', thirdParty !== undefined, kind === ConsentKind.shareWithThirdParty),
    ...unlessMatching('givenBy', givenBy !== undefined, kind === ConsentKind.guardianConsent),
  ];
  return faults.length === 0
    ? succeed(undefined)
    : refuse({ code: SafetyProblem.consentNotPossible, fields: Object.fromEntries(faults) });
}

/**
 * Decides somebody's answer to what they were asked: once, to the words they saw. How they may be reached is part of
 * saying yes to being reached, and of nothing else.
 *
 * @example
 * decideConsent({ kind: 'joint_work', state: 'refused', textVersion: '1', scope: {} }, { decision: 'given', textVersion: '1' })
 * // { ok: false, problem: { code: 'consent.already-decided' } }
 */
export function decideConsent(
  consent: ConsentStanding,
  { decision, textVersion, safeContact }: DecideConsent,
): Outcome<{ readonly decision: ConsentDecision; readonly scope: ConsentScope }, Problem<SafetyProblem>> {
  if (consent.state !== ConsentState.proposed) return refuse({ code: SafetyProblem.consentAlreadyDecided });
  if (textVersion !== consent.textVersion) return refuse({ code: SafetyProblem.consentTextChanged });
  const reachable = consent.kind === ConsentKind.electronicCommunication && decision === 'given';
  const faults = unlessMatching('safeContact', safeContact !== undefined, reachable);
  if (faults.length > 0)
    return refuse({ code: SafetyProblem.consentNotPossible, fields: Object.fromEntries(faults) });
  const contact = safeContact && checkSafeContact(safeContact);
  if (contact && !contact.ok) return contact;
  return succeed({ decision, scope: safeContact ? { ...consent.scope, safeContact } : consent.scope });
}

/**
 * Checks how somebody wants to be reached: some way, hours that begin before they end or none, voicemail only by phone.
 *
 * @example
 * checkSafeContact({ channels: ['text'], from: '10:00', to: '14:00', voicemail: false }) // { ok: true, value: undefined }
 */
export function checkSafeContact({
  channels,
  from,
  to,
  voicemail,
}: SafeContact): Outcome<void, Problem<SafetyProblem>> {
  const faults = [
    ...(channels.length === 0 ? [['safeContact.channels', [{ code: 'required' }]] as const] : []),
    ...((from === undefined) !== (to === undefined) || (from !== undefined && to !== undefined && from >= to)
      ? [['safeContact.to', [{ code: 'out-of-range' }]] as const]
      : []),
    ...(voicemail && !channels.includes('phone')
      ? [['safeContact.voicemail', [{ code: 'not-a-choice' }]] as const]
      : []),
  ];
  return faults.length === 0
    ? succeed(undefined)
    : refuse({ code: SafetyProblem.consentNotPossible, fields: Object.fromEntries(faults) });
}

/**
 * What somebody may take back themselves: what they gave, while it stands. A guardian's word is the guardian's, and a secrets
 * policy is changed by agreeing on another.
 *
 * @example mayWithdraw({ kind: 'joint_work', state: 'active' }) // true
 */
export function mayWithdraw({ kind, state }: Pick<ConsentStanding, 'kind' | 'state'>): boolean {
  return (
    state === ConsentState.active &&
    kind !== ConsentKind.guardianConsent &&
    kind !== ConsentKind.secretsPolicy
  );
}

/**
 * Does joint work rest on this consent, so that its end stops joint work? Without treatment there is none either.
 *
 * @example carriesJointWork('telehealth') // false
 */
export function carriesJointWork(kind: ConsentKind): boolean {
  const carrying: readonly ConsentKind[] = ['treatment', 'joint_work', 'guardian_consent', 'minor_assent'];
  return carrying.includes(kind);
}

/**
 * A policy counts from the moment every adult who takes part has signed it; a minor is not asked.
 *
 * @example policyComplete(['a', 'b'], ['a']) // false
 */
export function policyComplete(adults: readonly string[], signed: readonly string[]): boolean {
  return adults.length > 0 && adults.every((adult) => signed.includes(adult));
}

function unlessMatching(field: string, given: boolean, wanted: boolean) {
  if (given === wanted) return [];
  return [[field, [{ code: wanted ? 'required' : 'unknown-field' }]] as const];
}
