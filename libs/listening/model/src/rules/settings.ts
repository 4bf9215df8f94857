import type { ParticipantId, RelationType } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import type { RoundSettings } from '../contract/round-settings';
import { RoundWay } from '../vocabulary/round-status';
import type { TurnRules } from './standing';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

const {
  heatLimit,
  roundsTarget,
  speakSeconds,
  turnsPerFloor,
  maxClarify,
  windowHours,
  timeOutMinutes,
  topic,
} = LISTENING_LIMITS;

/**
 * The set-up as it was given with the homework, read for a round: what is missing or does not fit is as usual. Friends have
 * one round unless more was asked for. A topic the clinician has set may be a hurt of the past: setting it unlocks it.
 *
 * @param given as kept with the homework, of any shape
 * @example readSettings({ speakSeconds: 500 }, 'friendship') // speakSeconds 90, roundsTarget 1
 */
export function readSettings(given: unknown, relationType: RelationType): RoundSettings {
  const raw = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const rounds = relationType === 'friendship' ? { ...roundsTarget, default: 1 } : roundsTarget;
  const topicSource = oneOf(raw['topicSource'], ['clinician', 'speaker', 'signs_check']) ?? 'speaker';
  return {
    topicSource,
    topic: topicSource === 'clinician' ? words(raw['topic']) : undefined,
    heatLimit: whole(raw['heatLimit'], heatLimit),
    roundsTarget: whole(raw['roundsTarget'], rounds),
    speakSeconds: whole(raw['speakSeconds'], speakSeconds),
    timers: raw['timers'] !== false,
    turnsPerFloor: whole(raw['turnsPerFloor'], turnsPerFloor),
    maxClarify: whole(raw['maxClarify'], maxClarify),
    windowHours: whole(raw['asyncWindowHours'], windowHours),
    timeOut: { default: whole(raw['timeOutMinutes'], timeOutMinutes), max: timeOutMinutes.max },
    firstSpeaker: oneOf(raw['firstSpeaker'], ['clinician', 'coin', 'more_hurt']) ?? 'coin',
    firstSpeakerId: text(raw['firstSpeakerId']),
    parentId: text(raw['parentId']),
    shareWithTherapist:
      raw['shareWithTherapist'] === 'ratings_and_text' ? 'ratings_and_text' : 'ratings_only',
    pastHurtUnlocked: raw['pastHurtUnlocked'] === true || topicSource === 'clinician',
    intimacyCard: raw['intimacyCard'] === true,
    ways: waysIn(raw['format']),
  };
}

export function turnRulesOf(settings: RoundSettings): TurnRules {
  const { timeOut, heatLimit: heat, ...rest } = settings;
  return {
    roundsTarget: rest.roundsTarget,
    turnsPerFloor: rest.turnsPerFloor,
    maxClarify: rest.maxClarify,
    heatLimit: heat,
    speakSeconds: rest.speakSeconds,
    timers: rest.timers,
    windowHours: rest.windowHours,
    timeOutMax: timeOut.max,
  };
}

/**
 * Ways people may begin a round themselves. Only a clinician begins one in the room; three to five sit in a circle.
 *
 * @example waysFor(1, {}) // ['solo']
 */
export function waysFor(people: number, { ways }: Pick<RoundSettings, 'ways'>): readonly RoundWay[] {
  const fit = FITTING.find(({ least, most }) => people >= least && people <= most)?.ways ?? [];
  return ways ? fit.filter((way) => ways.includes(way)) : fit;
}

const FITTING = [
  { least: 1, most: 1, ways: [RoundWay.solo] },
  { least: 2, most: 2, ways: [RoundWay.twoDevices, RoundWay.oneDevice, RoundWay.async] },
  { least: LISTENING_LIMITS.circle.min, most: LISTENING_LIMITS.circle.max, ways: [RoundWay.circle] },
];

/** Somebody of a round that is about to begin, as far as the order of speaking has to know them. */
export interface Speaker {
  readonly participantId: ParticipantId;
  readonly birthYear?: number;
  /** In how many of the case's ruptures they were the one harmed. */
  readonly harmed: number;
}

/**
 * The order of speaking. In a family the parent listens first: who was said to be, else the eldest. Otherwise as set: by the
 * clinician, the one who was hurt more, or a coin, which also decides where the others leave it open.
 *
 * @param toss a whole number from 0 below the one given
 * @example speakingOrder(couple, { relationType: 'romantic', settings: { firstSpeaker: 'coin' } }, () => 1) // the second first
 */
export function speakingOrder(
  people: readonly Speaker[],
  { relationType, settings }: { readonly relationType: RelationType; readonly settings: RoundSettings },
  toss: (sides: number) => number,
): readonly ParticipantId[] {
  const ids = people.map(({ participantId }) => participantId);
  const parent = relationType === 'family' ? parentOf(people, settings) : undefined;
  if (parent !== undefined) {
    const others = ids.filter((id) => id !== parent);
    const [first, ...rest] = from(others, others[toss(others.length)]);
    // The parent stands second: the first listener.
    return first === undefined ? ids : [first, parent, ...rest];
  }
  return from(ids, chosenFirst(people, settings) ?? ids[toss(ids.length)]);
}

function parentOf(people: readonly Speaker[], { parentId }: RoundSettings): ParticipantId | undefined {
  if (people.some(({ participantId }) => participantId === parentId)) return parentId;
  const known = people.filter(({ birthYear }) => birthYear !== undefined);
  if (known.length < people.length || people.length < 2) return undefined;
  const [eldest, next] = known.toSorted((a, b) => (a.birthYear ?? 0) - (b.birthYear ?? 0));
  return eldest?.birthYear === next?.birthYear ? undefined : eldest?.participantId;
}

function chosenFirst(people: readonly Speaker[], settings: RoundSettings): ParticipantId | undefined {
  if (settings.firstSpeaker === 'coin') return undefined;
  const said = people.find(({ participantId }) => participantId === settings.firstSpeakerId);
  if (said || settings.firstSpeaker === 'clinician') return said?.participantId;
  const [most, next] = people.toSorted((a, b) => b.harmed - a.harmed);
  return most && most.harmed > (next?.harmed ?? 0) ? most.participantId : undefined;
}

function from(ids: readonly ParticipantId[], first: ParticipantId | undefined): readonly ParticipantId[] {
  const at = first === undefined ? 0 : Math.max(0, ids.indexOf(first));
  return [...ids.slice(at), ...ids.slice(0, at)];
}

function whole(value: unknown, { min, max, default: usual }: Range): number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : usual;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function words(value: unknown): string | undefined {
  const given = text(value)?.trim();
  const length = [...(given ?? '')].length;
  return length >= topic.min && length <= topic.max ? given : undefined;
}

/** A set-up names one way; two people who were given two devices may as well use one. */
function waysIn(format: unknown): readonly RoundWay[] | undefined {
  if (format === 'clinician_led') return [];
  if (format === 'two_devices') return [RoundWay.twoDevices, RoundWay.oneDevice];
  const way = Object.values(RoundWay).find((one) => one === format);
  return way && [way];
}
