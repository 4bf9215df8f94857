import type {
  BoundaryChannel,
  BoundaryDomain,
  BoundaryEventType,
  BoundaryFlex,
  BoundaryHeld,
  BoundaryKind,
  BoundaryPart,
  ContactLevel,
  ControlQuestion,
  SafeToTell,
  Weekday,
} from '@reknit/agreements/model';

interface KindWords {
  readonly name: string;
  /** Whose it is and whether anybody has to agree. */
  readonly about: string;
  readonly frame: string;
  readonly mine: string;
}

/** Three kinds that cannot be mixed: whose action it is, and whether anybody has to agree. */
export const KIND_WORDS: Record<BoundaryKind, KindWords> = {
  limit: {
    name: 'A limit',
    about: 'What I will do. It is mine, and nobody has to agree to it.',
    frame: 'When … , I will …',
    mine: 'Your limit',
  },
  request: {
    name: 'A request',
    about: 'What I would like from somebody. They can say no, and I know what I do then.',
    frame: 'I would like you to … . If not, I will …',
    mine: 'Your request',
  },
  agreement: {
    name: 'An agreement',
    about: 'What we both do. It holds once each of us has said yes to the same words.',
    frame: 'We both agree that …',
    mine: 'Our agreement',
  },
};

export const DOMAIN_WORDS: Record<BoundaryDomain, string> = {
  time: 'Time',
  space_and_privacy: 'Space and privacy',
  phones_and_online: 'Phones and online',
  money: 'Money',
  body_and_touch: 'Body and touch',
  emotional_load: 'Emotional load',
  words_and_tone: 'Words and tone',
  substances: 'Alcohol and other substances',
  family_and_friends: 'Family and friends',
  children: 'Children',
  work: 'Work',
  contact_level: 'How much contact',
  confidences: 'Confidences',
  conflict_conduct: 'How we argue',
  other: 'Something else',
};

export const FLEX_WORDS: Record<BoundaryFlex, { readonly name: string; readonly about: string }> = {
  firm: { name: 'Firm', about: 'It holds every time.' },
  some_give: { name: 'Some give', about: 'It holds, and small exceptions are fine.' },
  open: { name: 'Open', about: 'I am still finding out what I need.' },
};

export const CHANNEL_WORDS: Record<BoundaryChannel, { readonly name: string; readonly about: string }> = {
  say_it_myself: { name: 'I say it myself', about: 'Nothing is shown to anybody here.' },
  in_session: { name: 'In a session', about: 'With your therapist in the room.' },
  send_in_product: { name: 'Send it here', about: 'You see exactly what they will read before it goes.' },
  do_not_tell: { name: 'Do not tell, just act', about: 'You keep to it. Nobody is told.' },
};

export const SAFE_WORDS: Record<SafeToTell, { readonly name: string; readonly about: string }> = {
  yes: { name: 'Yes', about: 'I can say this and be all right.' },
  unsure: { name: 'I am not sure', about: 'Nothing is told. Your therapist thinks it over with you.' },
  no: { name: 'No', about: 'Nothing is told, and it has no title in any list.' },
};

interface ControlWords {
  readonly ask: string;
  /** What a yes leads to, calmly. */
  readonly then: string;
}

/** Asked of everybody, in the same voice. A yes is information, never a refusal. */
export const CONTROL_WORDS: Record<ControlQuestion, ControlWords> = {
  c1: {
    ask: 'Does it say whom they may see or speak to?',
    then: 'Your therapist will look at this with you. Often a request says it better.',
  },
  c2: {
    ask: 'Does it ask for passwords, their location, a device or their messages?',
    then: 'That belongs in a transparency agreement, which has an end. Your therapist will suggest how.',
  },
  c3: {
    ask: 'Does it set rules for their clothes, body, work, own money, faith or where they go?',
    then: 'Your therapist will look at this with you before it goes on.',
  },
  c4: {
    ask: 'Is what follows a punishment, a threat, silence, harm to yourself, or losing money or children?',
    then: 'Think about what you would do to look after yourself instead. Your therapist helps with that.',
  },
  c5: {
    ask: 'Does it hold for them but not for you in the same situation?',
    then: 'Your therapist will ask you about the difference.',
  },
  c6: {
    ask: 'Did somebody stand over you or tell you what to write?',
    then: 'Then nothing is told to anybody, and your therapist speaks with you alone.',
  },
  c7: {
    ask: 'Would you be afraid of how they react?',
    then: 'Then nothing is told to anybody, and your therapist speaks with you alone.',
  },
};

export const EVENT_WORDS: Record<BoundaryEventType, { readonly name: string; readonly about: string }> = {
  respected: { name: 'It was respected', about: 'The situation came up, and it was fine.' },
  tested: { name: 'It was tested', about: 'A first time, or unclear.' },
  crossed: { name: 'It was crossed', about: '' },
  crossed_and_repaired: { name: 'It was crossed, then put right', about: '' },
  not_held_by_me: {
    name: 'I did not hold it myself',
    about: 'It happens. It says something about how tired you are.',
  },
  changed_by_me: { name: 'I changed it in the moment', about: '' },
};

export const HELD_WORDS: Record<BoundaryHeld, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

export const RUNG_WORDS: Record<0 | 1 | 2 | 3, string> = {
  0: 'Nothing yet',
  1: 'A reminder',
  2: 'Stepping away',
  3: 'A bigger change',
};

export const PART_WORDS: Record<BoundaryPart, string> = {
  situation: 'When it matters',
  response: 'What you do if it happens',
  flex: 'How firm it is',
  exceptions: 'Exceptions',
};

export const CONTACT_WORDS: Record<ContactLevel, string> = {
  none: 'No contact',
  limited: 'Limited contact',
  occasional: 'Occasional contact',
  regular: 'Regular contact',
};

export const DAY_WORDS: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** Codes come from the rules; each is a question to think about, never a refusal. */
const HINTS: Readonly<Record<string, string>> = {
  'what-would-a-camera-see': 'What would a camera see? Write what is said or done, not what it means.',
  'one-time-it-happened': 'Think of one time it happened. “Always” and “never” are easy to argue with.',
  'belongs-in-transparency':
    'Being open after trust was broken belongs in a transparency agreement, which ends by itself.',
  'says-what-they-must': 'This says what they must do. A limit says what you will do.',
  'begin-with-a-reminder': 'Most people begin with a reminder, and go further only if it does not help.',
  'privacy-is-not-secrecy':
    'Privacy is what you may keep to yourself. Secrecy is hiding what the other needs to know to decide freely.',
};

/** @example hintInWords('what-would-a-camera-see') // 'What would a camera see? …' */
export function hintInWords(code: string): string {
  return HINTS[code] ?? '';
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'reading-my-messages': 'My messages are read over my shoulder',
  'raised-voice': 'Voices are raised in an argument',
  'late-talks': 'A hard talk begins after ten at night',
  'not-in-the-mood': 'I do not want to be touched',
  lending: 'I am asked to lend money',
  'last-minute-cancelling': 'A plan is cancelled in the last hour',
  gossip: 'Something I said in confidence is passed on',
  'emotional-load': 'I am phoned for comfort late at night',
  visits: 'Somebody visits without asking first',
  holidays: 'The holidays are planned without me',
  advice: 'I am given advice I did not ask for',
  'alcohol-at-gatherings': 'Somebody has been drinking when I arrive',
  'time-with-grandchildren': 'The children are taken out without asking',
};

/** @example exampleInWords('gossip') // 'Something I said in confidence is passed on' */
export function exampleInWords(code: string): string {
  return EXAMPLES[code] ?? '';
}
