/** What somebody can agree to, or refuse. Each is an object of its own with its own text. */
export const ConsentKind = {
  treatment: 'treatment',
  jointWork: 'joint_work',
  secretsPolicy: 'secrets_policy',
  electronicCommunication: 'electronic_communication',
  telehealth: 'telehealth',
  shareWithThirdParty: 'share_with_third_party',
  minorAssent: 'minor_assent',
  guardianConsent: 'guardian_consent',
  supervisionDisclosure: 'supervision_disclosure',
  research: 'research',
} as const;
export type ConsentKind = (typeof ConsentKind)[keyof typeof ConsentKind];
export const CONSENT_KINDS: readonly ConsentKind[] = Object.values(ConsentKind);

/** Proposed, then decided; a refusal is an answer and stays. That one has expired follows from its last day. */
export const ConsentState = {
  proposed: 'proposed',
  active: 'active',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
  superseded: 'superseded',
} as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];

/** `portal`: the person themselves, signed in. The others are written down by a clinician. */
export const CONSENT_METHODS = ['portal', 'in_person', 'paper', 'phone', 'video'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];
export const RECORDED_METHODS = ['in_person', 'paper', 'phone', 'video'] as const;
export type RecordedMethod = (typeof RECORDED_METHODS)[number];

export const CONSENT_DECISIONS = ['given', 'refused'] as const;
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number];

/** Agreed once for the whole of somebody's care; every other kind is about one case. */
export const PERSONAL_CONSENTS = [
  'treatment',
  'electronic_communication',
  'telehealth',
  'supervision_disclosure',
  'research',
] as const satisfies readonly ConsentKind[];

/** What a clinician may ask somebody for. The secrets policy is asked for by proposing it. */
export const PROPOSABLE_CONSENTS = [
  'treatment',
  'joint_work',
  'electronic_communication',
  'telehealth',
  'share_with_third_party',
  'minor_assent',
  'supervision_disclosure',
  'research',
] as const satisfies readonly ConsentKind[];

/** What a clinician may write down that was given or refused elsewhere than in the portal. */
export const RECORDABLE_CONSENTS = [
  'treatment',
  'joint_work',
  'telehealth',
  'share_with_third_party',
  'minor_assent',
  'guardian_consent',
  'supervision_disclosure',
] as const satisfies readonly ConsentKind[];

export const SAFE_CHANNELS = ['email', 'text', 'phone', 'letter'] as const;
export type SafeChannel = (typeof SAFE_CHANNELS)[number];

/** How confidences between one person and the clinician are held in a case of several people. */
export const SecretsPolicyKind = {
  noSecrets: 'no_secrets',
  limited: 'limited',
  confidentialIndividual: 'confidential_individual',
} as const;
export type SecretsPolicyKind = (typeof SecretsPolicyKind)[keyof typeof SecretsPolicyKind];
