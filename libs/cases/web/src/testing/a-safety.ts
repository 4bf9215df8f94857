import type {
  CaseSafety,
  ClearanceView,
  ConsentView,
  GateView,
  HeldInformationView,
  PersonSafety,
  SafetyScreenView,
  SecretsPolicyView,
} from '@reknit/cases/model';

/** Builders for specs of consent and safety: Rosa and Tobias, on 5 March 2026. */

export function aConsent(over: Partial<ConsentView> = {}): ConsentView {
  return {
    id: 'consent-rosa',
    kind: 'joint_work',
    participantId: 'p-rosa',
    state: 'active',
    textVersion: '2026-11',
    scope: {},
    method: 'portal',
    proposedAt: '2026-02-01T10:00:00.000Z',
    decidedAt: '2026-02-02T10:00:00.000Z',
    validFrom: '2026-02-02',
    ...over,
  };
}

export const passes = (gate: GateView['gate']): GateView => ({ gate, passes: true, reasons: [] });
export const fails = (gate: GateView['gate'], ...reasons: GateView['reasons']): GateView => ({
  gate,
  passes: false,
  reasons,
});

export function aPersonSafety(over: Partial<PersonSafety> = {}): PersonSafety {
  return {
    participantId: 'p-rosa',
    clientId: 'c-rosa',
    givenName: 'Rosa',
    state: 'active',
    adult: true,
    gates: [passes('G-SAFE'), passes('G-CONSENT'), passes('G-AGE')],
    consents: [aConsent()],
    screenValidTo: '2026-05-20',
    ...over,
  };
}

export const tobiasSafety = (over: Partial<PersonSafety> = {}): PersonSafety =>
  aPersonSafety({
    participantId: 'p-tobias',
    clientId: 'c-tobias',
    givenName: 'Tobias',
    consents: [aConsent({ id: 'consent-tobias', participantId: 'p-tobias' })],
    ...over,
  });

export function aScreen(over: Partial<SafetyScreenView> = {}): SafetyScreenView {
  return {
    id: 's-rosa',
    participantId: 'p-rosa',
    instrument: 'hark',
    textVersion: 'hark-1',
    sentAt: '2026-02-19T20:10:00.000Z',
    result: 'negative',
    notSafeNow: false,
    readByMe: true,
    readings: [{ accountId: 'a-renata', name: 'Renata Abreu', at: '2026-02-20T09:00:00.000Z' }],
    answers: { answers: ['no', 'no', 'no', 'no'], safeNow: 'yes' },
    ...over,
  };
}

export function aClearance(over: Partial<ClearanceView> = {}): ClearanceView {
  return {
    id: 'cl-1',
    participantIds: ['p-rosa', 'p-tobias'],
    by: 'Renata Abreu',
    at: '2026-02-20T09:10:00.000Z',
    ...over,
  };
}

export function aPolicy(over: Partial<SecretsPolicyView> = {}): SecretsPolicyView {
  return {
    id: 'policy-1',
    version: 1,
    kind: 'no_secrets',
    state: 'in_force',
    proposedAt: '2026-02-01T10:00:00.000Z',
    inForceFrom: '2026-02-03T10:00:00.000Z',
    signatures: [
      { participantId: 'p-rosa', state: 'active' },
      { participantId: 'p-tobias', state: 'active' },
    ],
    ...over,
  };
}

export function aHeld(over: Partial<HeldInformationView> = {}): HeldInformationView {
  return {
    id: 'held-1',
    participantId: 'p-tobias',
    category: 'money',
    what: 'A second card is not paid off.',
    why: 'He asked for two weeks to say it himself.',
    since: '2026-02-26',
    step: 'help_to_say',
    version: 2,
    ...over,
  };
}

/** Open, and nothing wrong. */
export function aSafety(over: Partial<CaseSafety> = {}): CaseSafety {
  return {
    caseId: 'case-1',
    jointWork: { open: true, suspended: false, reasons: [] },
    people: [aPersonSafety(), tobiasSafety()],
    policies: [aPolicy()],
    screens: [aScreen(), aScreen({ id: 's-tobias', participantId: 'p-tobias' })],
    clearances: [aClearance()],
    suspensions: [],
    ledger: [],
    round: { offeredOn: '2026-02-19', nextOn: '2026-05-20' },
    mayChange: true,
    ...over,
  };
}

const noScreen = fails('G-SAFE', 'screen_missing');
const noConsent = fails('G-CONSENT', 'joint_consent_missing');

/** A case that has just begun: nobody has been asked for anything. */
export function aNewSafety(over: Partial<CaseSafety> = {}): CaseSafety {
  const gates = [noScreen, noConsent, passes('G-AGE')];
  return aSafety({
    jointWork: { open: false, suspended: false, reasons: ['not_cleared'] },
    people: [aPersonSafety({ gates, consents: [] }), tobiasSafety({ gates, consents: [] })],
    policies: [],
    screens: [],
    clearances: [],
    round: undefined,
    ...over,
  });
}

/** Everything a clinician may do about consent and safety. */
export const SAFETY_WORK = [
  'case.read',
  'safety.read',
  'consent.propose',
  'consent.record',
  'consent.end',
  'policy.propose',
  'safety.offer-screens',
  'safety.record-screen',
  'safety.read-screen',
  'safety.decide-screen',
  'safety.clear',
  'safety.revoke-clearance',
  'safety.suspend',
  'safety.reopen',
  'safety.hold-information',
  'safety.update-held',
  'safety.resolve-held',
] as const;
