import type { CaseSafety, ConsentKind, PersonSafety, SafetyScreenView } from '@reknit/cases/model';

/** The one thing that brings joint work nearer, or what it waits for. */
export type NextStep =
  | { readonly kind: 'read' | 'decide'; readonly screenId: string; readonly participantId: string }
  | { readonly kind: 'ask' | 'record'; readonly participantId: string; readonly consent: ConsentKind }
  | { readonly kind: 'offer' | 'clear' | 'reopen' }
  | {
      readonly kind: 'wait';
      readonly checkIns: readonly string[];
      readonly consents: readonly string[];
    };

/**
 * What a clinician does next so that people can work together, in the order in which it makes sense: read what came in, decide
 * what is due, offer check-ins, ask for consent, clear, reopen. Nothing when joint work is open or makes no sense here.
 *
 * @example
 * nextStep({ ...safety, jointWork: { open: true, suspended: false, reasons: [] } }) // undefined
 */
export function nextStep(safety: CaseSafety): NextStep | undefined {
  const unread = safety.screens.find(isToRead);
  if (unread) return { kind: 'read', screenId: unread.id, participantId: unread.participantId };
  const due = safety.screens.find(needsDecision);
  if (due) return { kind: 'decide', screenId: due.id, participantId: due.participantId };
  const people = takingPart(safety);
  if (safety.jointWork.open || people.length < 2) return undefined;
  const missing = people.filter((person) => hasReason(person, 'screen_missing', 'screen_old'));
  if (missing.length > 0 && !safety.round) return { kind: 'offer' };
  const asked = people.flatMap(consentToAsk);
  if (asked[0]) return asked[0];
  const unanswered = people.filter((person) => consentGate(person)?.passes === false);
  if (missing.length + unanswered.length > 0)
    return { kind: 'wait', checkIns: ids(missing), consents: ids(unanswered) };
  if (people.some((person) => gateOf(person, 'G-SAFE')?.passes === false)) return { kind: 'clear' };
  return safety.jointWork.suspended ? { kind: 'reopen' } : { kind: 'clear' };
}

/** Everybody who is in the case now. */
export function takingPart(safety: Pick<CaseSafety, 'people'>): readonly PersonSafety[] {
  return safety.people.filter(({ state }) => state !== 'left' && state !== 'removed');
}

/** Answered, and not read by the clinician who looks. */
export function isToRead({ readByMe, result }: SafetyScreenView): boolean {
  return !readByMe && result !== 'not_alone';
}

/** Read, and a clinician has yet to say what follows from it. */
export function needsDecision(screen: SafetyScreenView): boolean {
  return screen.decisionDueOn !== undefined && screen.decision === undefined;
}

export const gateOf = (person: PersonSafety, gate: 'G-SAFE' | 'G-CONSENT' | 'G-AGE') =>
  person.gates.find((view) => view.gate === gate);

const consentGate = (person: PersonSafety) => gateOf(person, 'G-CONSENT');

const ids = (people: readonly PersonSafety[]): readonly string[] =>
  people.map(({ participantId }) => participantId);

function hasReason(person: PersonSafety, ...wanted: readonly string[]): boolean {
  return person.gates.some(({ reasons }) => reasons.some((reason) => wanted.includes(reason)));
}

/** The consents of one person that are missing and have not even been asked for. A guardian's is written down, not asked. */
function consentToAsk(person: PersonSafety): readonly NextStep[] {
  const { participantId } = person;
  const step = (kind: 'ask' | 'record', consent: ConsentKind): NextStep => ({ kind, participantId, consent });
  const waits = (kind: ConsentKind): boolean =>
    person.consents.some((consent) => consent.kind === kind && consent.state === 'proposed');
  return [
    ...(hasReason(person, 'joint_consent_missing') && !waits('joint_work')
      ? [step('ask', 'joint_work')]
      : []),
    ...(hasReason(person, 'guardian_consent_missing') ? [step('record', 'guardian_consent')] : []),
    ...(hasReason(person, 'assent_missing') && !waits('minor_assent') ? [step('ask', 'minor_assent')] : []),
  ];
}
