/** Sent with every decision, so that the record says which words somebody agreed to. Raise it when a sentence changes. */
export const CONSENT_TEXT_VERSION = '2026-11';

export interface ConsentText {
  readonly title: string;
  readonly sentences: readonly string[];
}

export const LIMITS_OF_CONFIDENTIALITY: ConsentText = {
  title: 'What stays between us, and what may not',
  sentences: [
    'What you tell us stays with your care team, except when someone is at serious risk, a child or vulnerable adult may be harmed, a court orders it, or you ask us to share.',
    'What you write for an exercise is seen by you and your therapist. Another person sees an answer only if you share that answer with them, and you see a preview first.',
    'Nobody watches this in real time. Answers are looked at during working hours.',
  ],
};

export const TREATMENT_CONSENT: ConsentText = {
  title: 'Working together',
  sentences: [
    'You agree to work with your therapist, and to keep exercises and answers in Reknit as part of that work.',
    'You can stop at any time, without giving a reason. Your therapist keeps the record the law asks for.',
  ],
};

export const ELECTRONIC_CONSENT: ConsentText = {
  title: 'Email from Reknit',
  sentences: [
    'We can write to you when something is due. Such a mail only says that something is waiting; it never says what.',
    'Anyone who reads your mail could see that you use Reknit. You can do everything without these mails.',
  ],
};
