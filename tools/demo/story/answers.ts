// Answers to the exercises people do again and again, from the words and figures that differ.
import type { Answers } from '@reknit/exercises/model';

/** A figure before and after. */
export type FromTo = readonly [before: number, after: number];

export interface ThoughtWords {
  readonly situation: string;
  readonly hotThought: string;
  /** 0–100 */
  readonly belief: FromTo;
  /** Each feeling with its strength, 0–10. */
  readonly feelings: Readonly<Record<string, FromTo>>;
  readonly supports: readonly string[];
  /** What speaks against it. A leading `?` marks a guess. */
  readonly against: readonly string[];
  readonly balanced: string;
  readonly themes?: readonly string[];
  readonly next: 'ask' | 'check_agreement' | 'wait' | 'boundary' | 'nothing';
}

/** EX-20 */
export function thoughtRecord(words: ThoughtWords): Answers {
  return {
    knownOrFeared: 'feared',
    situation: words.situation,
    hotThought: words.hotThought,
    belief: words.belief[0],
    emotionBefore: emotions(words.feelings, 0),
    supports: words.supports.map(point),
    doesNotSupport: words.against.map(point),
    balanced: words.balanced,
    beliefAfter: words.belief[1],
    emotionAfter: emotions(words.feelings, 1),
    ...(words.themes ? { themes: words.themes } : {}),
    nextStep: words.next,
  };
}

function emotions(feelings: ThoughtWords['feelings'], at: 0 | 1): readonly Answers[] {
  return Object.entries(feelings).map(([word, strength]) => ({ word, intensity: strength[at] }));
}

function point(text: string): Answers {
  return text.startsWith('?') ? { text: text.slice(1), tag: 'guessed' } : { text, tag: 'known' };
}

export interface KindWords {
  readonly hard: string;
  readonly spoke: string;
  /** How hard on themselves, 0–10. */
  readonly criticism: FromTo;
  readonly friend: string;
  readonly act: string;
  readonly minutes?: number;
  readonly pace?: string;
  /** For something they did to somebody: what they would still ask a friend to face. */
  readonly face?: string;
}

/** EX-17 */
export function kindness(words: KindWords): Answers {
  return {
    hardMoment: words.hard,
    howISpokeToMyself: words.spoke,
    selfCriticismBefore: words.criticism[0],
    asToAFriend: words.friend,
    ...(words.face ? { aboutMyOwnAct: true, stillToFace: words.face } : {}),
    kindAct: words.act,
    ...(words.minutes ? { kindActMinutes: words.minutes } : {}),
    ...(words.pace ? { paceMessage: words.pace } : {}),
    selfCriticismAfter: words.criticism[1],
  };
}

export interface ClearWords {
  /** 0–10 */
  readonly tension: FromTo;
  readonly situation: string;
  readonly feeling: Readonly<Record<string, number>>;
  readonly thought: string;
  readonly need: string;
  readonly ask: string;
  readonly byWhen?: string;
  readonly offer?: string;
  readonly ifNo?: string;
  /** What came of it, where it was said. */
  readonly said?: { readonly response: string; readonly met: 'fully' | 'partly' | 'no' };
}

/** EX-09 */
export function clearWords(words: ClearWords): Answers {
  return {
    tensionBefore: words.tension[0],
    situation: words.situation,
    feeling: Object.entries(words.feeling).map(([word, intensity]) => ({ word, intensity })),
    thought: words.thought,
    need: words.need,
    request: { what: words.ask, ...(words.byWhen ? { byWhen: words.byWhen } : {}) },
    ...(words.offer ? { whatIOffer: words.offer } : {}),
    ...(words.ifNo ? { ifNo: words.ifNo } : {}),
    tensionAfter: words.tension[1],
    ...(words.said ? { outcome: { said: true, ...words.said } } : {}),
  };
}

/** How often, 0–4, or `?` for not sure. */
type Often = number | '?';
type Three = readonly [Often, Often, Often];

export interface SignWords {
  /** Own part, then what is experienced: three statements each. */
  readonly communication: readonly [own: Three, from: Three];
  readonly secrecy: readonly [own: Three, from: Three];
  readonly closeness: readonly [own: Three, from: Three];
  readonly promises: readonly [own: Three, from: Three];
  readonly feelings: Readonly<Record<string, number>>;
  readonly biggest: 'communication' | 'secrecy' | 'closeness' | 'promises';
  readonly raise?: string;
  /** Family only: told another family member instead. */
  readonly toldAnother?: Often;
}

/** EX-02 */
export function signs(words: SignWords): Answers {
  const { communication, secrecy, closeness, promises } = words;
  return {
    communicationOwn: three(['keptBack', 'steeredAway', 'endedTalk'], communication[0]),
    communicationFrom: three(['guarded', 'offLimits', 'foundOutLate'], communication[1]),
    ...(words.toldAnother === undefined ? {} : { toldAnother: often(words.toldAnother) }),
    secrecyOwn: three(['leftOut', 'hid', 'untrue'], secrecy[0]),
    secrecyFrom: three(['accounts', 'hidden', 'onlyWhenAsked'], secrecy[1]),
    closenessOwn: three(['farAway', 'avoidedWarmth', 'keptFears'], closeness[0]),
    closenessFrom: three(['distance', 'littleInterest', 'noComfort'], closeness[1]),
    promisesOwn: three(['didNotDo', 'agreedAnyway', 'silentDeadline'], promises[0]),
    promisesFrom: three(['slipped', 'forgot', 'vague'], promises[1]),
    feelings: Object.entries(words.feelings).map(([word, intensity]) => ({ word, intensity })),
    biggestSign: words.biggest,
    ...(words.raise ? { oneThingToRaise: words.raise } : {}),
  };
}

function three(keys: readonly [string, string, string], answers: Three): Answers {
  return Object.fromEntries(keys.map((key, at) => [key, often(answers[at] ?? '?')]));
}

const often = (answer: Often): number | 'notSure' => (answer === '?' ? 'notSure' : answer);
