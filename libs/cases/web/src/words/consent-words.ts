import type {
  ConsentKind,
  ConsentMethod,
  ConsentState,
  SafeChannel,
  SafeContact,
  SecretsPolicyKind,
} from '@reknit/cases/model';
import type { Tone } from '@reknit/shared/web-ui';

export const CONSENT_KIND_WORDS: Record<ConsentKind, string> = {
  treatment: 'Treatment',
  joint_work: 'Joint work',
  secrets_policy: 'Secrets policy',
  electronic_communication: 'Being reached',
  telehealth: 'Phone or video',
  share_with_third_party: 'Telling somebody outside',
  minor_assent: 'Own yes of a minor',
  guardian_consent: 'Guardian’s consent',
  supervision_disclosure: 'Supervision',
  research: 'Figures without names',
};

const KINDS: Readonly<Record<string, string>> = CONSENT_KIND_WORDS;

/** What was consented to. A kind this page does not know yet is shown as it is called. */
export function consentKind(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll('_', ' ');
}

/** For the care team. */
export const CONSENT_STATE_WORDS: Record<ConsentState, string> = {
  proposed: 'Asked',
  active: 'Given',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  expired: 'Ran out',
  superseded: 'Replaced',
};

export const CONSENT_STATE_TONES: Record<ConsentState, Tone> = {
  proposed: 'action',
  active: 'positive',
  refused: 'neutral',
  withdrawn: 'neutral',
  expired: 'attention',
  superseded: 'neutral',
};

export const CONSENT_METHOD_WORDS: Record<ConsentMethod, string> = {
  portal: 'by themselves, signed in',
  in_person: 'in person',
  paper: 'on paper',
  phone: 'by phone',
  video: 'by video',
};

export const POLICY_KIND_WORDS: Record<SecretsPolicyKind, string> = {
  no_secrets: 'No secrets',
  limited: 'Limited secrets',
  confidential_individual: 'Individual work is confidential',
};

export const CHANNEL_WORDS: Record<SafeChannel, string> = {
  email: 'Email',
  text: 'Text message',
  phone: 'Phone call',
  letter: 'Letter',
};

/**
 * How somebody can be reached, as a sentence.
 *
 * @example
 * reachedBy({ channels: ['text', 'phone'], from: '10:00', to: '14:00', voicemail: false })
 * // 'Text message and phone call, between 10:00 and 14:00, no voicemail'
 */
export function reachedBy({ channels, from, to, voicemail }: SafeContact): string {
  const named = channels.map((channel, at) =>
    at === 0 ? CHANNEL_WORDS[channel] : CHANNEL_WORDS[channel].toLowerCase(),
  );
  const ways = new Intl.ListFormat('en', { type: 'conjunction' }).format(named);
  const hours = from && to ? `, between ${from} and ${to}` : ', at any hour';
  const message = channels.includes('phone') ? (voicemail ? ', voicemail is fine' : ', no voicemail') : '';
  return `${ways}${hours}${message}`;
}
