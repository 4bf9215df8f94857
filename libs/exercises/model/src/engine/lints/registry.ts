import type { LintCode } from '../../definition/lint';
import type { Locale } from '../../definition/text';
import { wordCount } from '../text-units';
import { answerAt, answersAt, isBlankAnswer, ownValue } from '../values';
import { EN } from './en';
import type { Lexicon, PhraseLint } from './lexicon';
import { compilePhrases, findPhrase, type Matcher } from './patterns';
import { tokenise } from './tokens';

/** A language, ready for use. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly matchers: Readonly<Record<PhraseLint, Matcher>>;
  readonly actors: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

const LEXICONS: Readonly<Record<Locale, Lexicon>> = { en: EN };
const languages = new Map<Locale, Language>();

export function languageOf(locale: Locale): Language | undefined {
  const lexicon = Object.hasOwn(LEXICONS, locale) ? LEXICONS[locale] : undefined;
  if (!lexicon) return undefined;
  let language = languages.get(locale);
  if (!language) languages.set(locale, (language = prepare(lexicon)));
  return language;
}

function prepare(lexicon: Lexicon): Language {
  const matchers = Object.entries(lexicon.phrases).map(([code, phrases]) => [code, compilePhrases(phrases)]);
  return {
    lexicon,
    matchers: Object.fromEntries(matchers) as Record<PhraseLint, Matcher>,
    actors: new Set(lexicon.actors),
    times: new Set(lexicon.times),
  };
}

export interface Spot {
  readonly path: string;
  readonly excerpt?: string;
}
type Look = (answers: unknown, fields: readonly string[], language: Language) => readonly Spot[];

/** The texts a path names, those of an if-then plan included. */
function textsAt(answers: unknown, path: string): readonly { path: string; text: string }[] {
  return answersAt(answers, path).flatMap(({ path: at, value }) => {
    if (typeof value === 'string') return [{ path: at, text: value }];
    const halves = [ownValue(value, 'if'), ownValue(value, 'then')].filter(
      (half) => typeof half === 'string',
    );
    return halves.length > 0 ? [{ path: at, text: halves.join('. ') }] : [];
  });
}

const phrases =
  (code: PhraseLint): Look =>
  (answers, fields, language) =>
    fields.flatMap((field) =>
      textsAt(answers, field).flatMap(({ path, text }) => {
        const found = findPhrase(tokenise(text), language.matchers[code]);
        return found ? [{ path, excerpt: text.slice(found.start, found.end) }] : [];
      }),
    );

/** `fields` are what is owned and what is explained. */
const longExplanation: Look = (answers, [own = '', explain = '']) => {
  const [owned, explained] = [answerAt(answers, own), answerAt(answers, explain)];
  if (typeof owned !== 'string' || typeof explained !== 'string') return [];
  return wordCount(explained) > wordCount(owned) ? [{ path: explain }] : [];
};

const WORDS_OF_AN_ACT = 4;

/** Who: "I" or "we". What: some words for it. When: a day, a date, a rhythm, an occasion. */
const vagueRepair: Look = (answers, fields, { actors, times }) =>
  fields.flatMap((field) =>
    textsAt(answers, field).flatMap(({ path, text }) => {
      const words = tokenise(text).map((token) => token.word);
      const who = words.some((word) => actors.has(word));
      const when = words.some((word) => times.has(word) || /^\d/.test(word));
      return words.length === 0 || (who && when && words.length > WORDS_OF_AN_ACT) ? [] : [{ path }];
    }),
  );

/** `fields` name the choice of one row: `rows.*.howIKnow`. */
const onlyGuessing: Look = (answers, [field = '']) => {
  const known = answersAt(answers, field).filter(({ value }) => !isBlankAnswer(value));
  const guesses = known.length > 0 && known.every(({ value }) => value === 'guessing');
  return guesses ? [{ path: field.split('.*')[0]! }] : [];
};

const QUESTIONS_IN_A_ROW = 3;
const detailSeeking: Look = (answers, fields, language) => {
  const spots = phrases('detail_seeking')(answers, fields, language);
  return spots.length >= QUESTIONS_IN_A_ROW ? [{ path: fields[0]!.split('.*')[0]! }] : [];
};

/** How each lint looks. A code without an entry does not compile. */
export const LINTS: Readonly<Record<LintCode, Look>> = {
  if_or_but: phrases('if_or_but'),
  passive_harm: phrases('passive_harm'),
  blame_verb: phrases('blame_verb'),
  asks_reassurance: phrases('asks_reassurance'),
  demands_reply: phrases('demands_reply'),
  long_explanation: longExplanation,
  vague_repair: vagueRepair,
  mind_reading: phrases('mind_reading'),
  always_never: phrases('always_never'),
  sarcasm: phrases('sarcasm'),
  silent_treatment: phrases('silent_treatment'),
  guilt: phrases('guilt'),
  threat: phrases('threat'),
  vague_request: phrases('vague_request'),
  blame_words: phrases('blame_words'),
  self_attack: phrases('self_attack'),
  only_guessing: onlyGuessing,
  read_before_sharing: phrases('read_before_sharing'),
  detail_seeking: detailSeeking,
};
