import { ask, head, say, step, toAll } from '../../authoring/ask';
import { FREQUENCIES } from '../../authoring/built-in';
import type { FieldDefinition } from '../../definition/field';
import type { SeriesDefinition } from '../../definition/series';
import type { StepDefinition } from '../../definition/template';

type Statement = string | { readonly all: string; readonly friendship?: string; readonly family?: string };
type Statements = Readonly<Record<string, Statement>>;

interface Domain {
  readonly key: 'communication' | 'secrecy' | 'closeness' | 'promises';
  readonly title: string;
  /** Said about friends, where the title would not fit. */
  readonly friendTitle?: string;
  readonly own: Statements;
  readonly from: Statements;
}

/** Four areas, three statements about oneself and three about what comes from the other. */
export const DOMAINS: Readonly<Record<Domain['key'], Domain>> = {
  communication: {
    key: 'communication',
    title: 'How we talk',
    own: {
      keptBack: 'I kept back something that mattered to me.',
      steeredAway: 'I steered away from a hard topic.',
      endedTalk: 'I answered so as to end the talk.',
    },
    from: {
      guarded: 'Guarded or short answers',
      offLimits: 'Topics that cannot be raised',
      foundOutLate: 'Finding out late',
    },
  },
  secrecy: {
    key: 'secrecy',
    title: 'What is hidden',
    own: {
      leftOut: 'I left out facts I knew mattered.',
      hid: 'I hid or deleted something.',
      untrue: 'I said something untrue.',
    },
    from: {
      accounts: 'Accounts that do not fit together',
      hidden: 'Hidden activity or spending',
      onlyWhenAsked: 'Being told only when I ask',
    },
  },
  closeness: {
    key: 'closeness',
    title: 'How close we are',
    friendTitle: 'Being included',
    own: {
      farAway: {
        all: 'I felt far away when we were together.',
        friendship: 'I made plans that {person} would have liked to be part of, and left them out.',
      },
      avoidedWarmth: {
        all: 'I avoided warmth.',
        friendship: 'I let their messages or news pass without asking more.',
        family: 'I kept a greeting, a call or a visit short so that it would not get warm.',
      },
      keptFears: {
        all: 'I kept fears to myself.',
        friendship: 'I kept to myself what was going on with me.',
      },
    },
    from: {
      distance: { all: 'Distance', friendship: 'Being left out of plans' },
      littleInterest: { all: 'Little interest in my day', friendship: 'Little interest in what I am doing' },
      noComfort: { all: 'No comfort when I am low', friendship: 'Nobody asking how I am when I am low' },
    },
  },
  promises: {
    key: 'promises',
    title: 'What is promised',
    own: {
      didNotDo: 'I did not do what I said.',
      agreedAnyway: 'I agreed without meaning to do it.',
      silentDeadline: 'I let a deadline pass silently.',
    },
    from: {
      slipped: 'Promises that slip',
      forgot: '"I forgot", more than once',
      vague: 'Vague commitments',
    },
  },
};

function statement(key: string, words: Statement, visibility: 'S' | 'T'): FieldDefinition {
  const { all, ...own } = typeof words === 'string' ? { all: words } : words;
  return ask.freq5(key, visibility, say(all, { options: FREQUENCIES }, own), {
    notSure: true,
    ...(visibility === 'T' && { neverShared: true as const }),
  });
}

/** Own answers about secrecy go to the therapist and can never be released from here. */
export function domainStep(key: Domain['key'], more: readonly FieldDefinition[] = []): StepDefinition {
  const { title, friendTitle, own, from } = DOMAINS[key];
  const secret = key === 'secrecy';
  const ownVisibility = secret ? 'T' : 'S';
  return step(key, head(title, undefined, friendTitle === undefined ? {} : { friendship: friendTitle }), [
    ask.group(
      `${key}Own`,
      ownVisibility,
      say(
        'In the last four weeks, how often was this so of you?',
        secret ? { help: 'Only your therapist can read these three.' } : {},
      ),
      {
        ...(secret && { neverShared: true as const }),
        fields: Object.entries(own).map(([name, words]) => statement(name, words, ownVisibility)),
      },
    ),
    ask.group(`${key}From`, 'S', say('And from {person}, how often did you experience this?'), {
      fields: Object.entries(from).map(([name, words]) => statement(name, words, 'S')),
    }),
    ...more,
  ]);
}

/** A domain counts only with five of its six answered; "not sure" is not an answer, and nothing is filled in for it. */
const ENOUGH = 5;
/** Smaller moves than this are noise. */
const NOTABLE = 4;

export function domainSeries({ key, title, friendTitle, own, from }: Domain): readonly SeriesDefinition[] {
  const owned = Object.keys(own).map((name) => `${key}Own.${name}`);
  const experienced = Object.keys(from).map((name) => `${key}From.${name}`);
  const among = [...owned, ...experienced];
  const part = (name: string, label: string, fields: readonly string[]): SeriesDefinition => ({
    key: `${key}.${name}`,
    kind: 'sum',
    fields,
    among,
    answered: ENOUGH,
    range: [0, fields.length * 4],
    better: 'lower',
    notable: NOTABLE,
    words:
      friendTitle === undefined
        ? toAll({ label: `${title}: ${label}` })
        : { en: { all: { label: `${title}: ${label}` }, friendship: { label: `${friendTitle}: ${label}` } } },
  });
  return [
    part('own', 'own part', owned),
    part('experienced', 'experienced', experienced),
    part('domain', 'together', among),
  ];
}
