import {
  CONSENT_TEXT_VERSION,
  ELECTRONIC_CONSENT,
  TREATMENT_CONSENT,
  type ConsentText,
} from '@reknit/identity/model';
import type { ConsentKind, SecretsPolicyKind } from './consent-words';

export interface ConsentTextVersion extends ConsentText {
  readonly version: string;
}

const version = CONSENT_TEXT_VERSION;

/**
 * The words of every consent by kind, newest version first. An earlier version stays: whoever agreed to it can read
 * what they agreed to. The limits of confidentiality stand above each of them.
 */
export const CONSENT_TEXTS: Readonly<
  Record<ConsentKind, readonly [ConsentTextVersion, ...ConsentTextVersion[]]>
> = {
  treatment: [{ version, ...TREATMENT_CONSENT }],
  electronic_communication: [
    {
      version: '2026-11b',
      title: 'How we may reach you',
      sentences: [
        'You choose how we may reach you, between which hours, and whether we may leave a message on voicemail.',
        'What we send says only that something is waiting. It never says what, and never names anybody.',
        'Anyone who can read your mail or see your phone could notice that you use Reknit. Choose what is safe where you live; you can change it at any time.',
      ],
    },
    { version, ...ELECTRONIC_CONSENT },
  ],
  joint_work: [
    {
      version,
      title: 'Doing some of this together',
      sentences: [
        'You agree that your therapist may offer you exercises to do together with others in your case.',
        'Nothing you write is shown to anybody else unless you share that one thing yourself, after seeing exactly what they will see.',
        'You can take this back at any time, in one step and without a reason. What you had shared closes at once, and what you do together stops. Nobody is told why.',
        'Saying no is just as good an answer. Your own work goes on as before, and the others are not told what you said.',
      ],
    },
  ],
  secrets_policy: [
    {
      version,
      title: 'What you tell your therapist alone',
      sentences: [
        'Your therapist sometimes speaks or writes with each of you alone. This says what happens with what is said there.',
        'It counts for what you say from the day everybody has signed it. If it is ever changed, everybody is asked again, and what was said before stays under what was agreed then.',
        'Whatever is agreed here: if you tell your therapist about fear or violence, it is never passed on to the other person.',
      ],
    },
  ],
  telehealth: [
    {
      version,
      title: 'Meeting by phone or video',
      sentences: [
        'You agree to meet your therapist by phone or video when that suits you both.',
        'You look for a place where nobody listens. If somebody comes in, you can say so or simply hang up.',
        'A line can break. You agree with your therapist beforehand who calls back, and where you are in case help is needed.',
      ],
    },
  ],
  share_with_third_party: [
    {
      version,
      title: 'Telling somebody outside',
      sentences: [
        'You agree that your therapist may tell the person or office named here what is named here, and nothing more.',
        'You can take this back for the future. What has been told cannot be called back.',
      ],
    },
  ],
  minor_assent: [
    {
      version,
      title: 'You have a say in this',
      sentences: [
        'A grown-up who looks after you has agreed that you may come here. You are asked as well, and your answer counts.',
        'You can say no, and you can change your mind. Nobody will be cross with you here.',
        'What you tell your therapist stays with them, unless they are worried that you or somebody else may get hurt. They will talk with you first if they can.',
      ],
    },
  ],
  guardian_consent: [
    {
      version,
      title: 'Consent of a parent or guardian',
      sentences: [
        'The person who looks after this young person agrees that they take part, alone and together with the others of the case.',
        'The young person has a private space here: what they write is not shown to the guardian.',
        'The guardian can take this back at any time by telling the therapist.',
      ],
    },
  ],
  supervision_disclosure: [
    {
      version,
      title: 'Your therapist is supervised',
      sentences: [
        'Your therapist talks about their work with a supervisor, who is bound to the same silence.',
        'The supervisor can read the record of your case. They do not contact you.',
      ],
    },
  ],
  research: [
    {
      version,
      title: 'Figures without names',
      sentences: [
        'You agree that numbers about how things went may be counted together with those of many others, without your name and without your words.',
        'This is off unless you say yes, and it changes nothing about your care.',
      ],
    },
  ],
};

/** One line beside every field that a person writes for the clinician alone. */
export const POLICY_LINES: Readonly<Record<SecretsPolicyKind, string>> = {
  no_secrets:
    'Your therapist works with a no-secrets agreement: things that matter for the two of you may need to be talked about together. Safety concerns are always kept private.',
  limited:
    'Your therapist may keep some things to themselves, as you agreed; others may need to be talked about together. Safety concerns are always kept private.',
  confidential_individual:
    'What you tell your therapist alone stays between you and your therapist. Safety concerns are always kept private.',
};

/** What each policy means, in the words in which it is signed. */
export const POLICY_MEANINGS: Readonly<Record<SecretsPolicyKind, string>> = {
  no_secrets:
    'Your therapist does not keep something from the others that matters for your work together. They decide with care whether, when and how it is said, and often help you to say it yourself.',
  limited:
    'Your therapist may keep some things that you say alone, such as your past. What matters for your work together may still need to be said, and they help you with it.',
  confidential_individual:
    'What you say alone stays between you and your therapist. Nothing of it is carried to the others.',
};

/**
 * The words that are shown today for a kind of consent.
 *
 * @example currentTextOf('joint_work').version // '2026-11'
 */
export function currentTextOf(kind: ConsentKind): ConsentTextVersion {
  return CONSENT_TEXTS[kind][0];
}

/**
 * The words somebody agreed to, or undefined for a version that was never written.
 *
 * @example textOf('electronic_communication', '2026-11')?.title // 'Email from Reknit'
 */
export function textOf(kind: ConsentKind, wanted: string): ConsentTextVersion | undefined {
  return CONSENT_TEXTS[kind].find((text) => text.version === wanted);
}
