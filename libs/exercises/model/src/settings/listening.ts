import {
  refuse,
  succeed,
  type FieldFault,
  type FieldFaults,
  type Outcome,
  type RelationType,
} from '@reknit/shared/model';
import type { ParticipationMode } from '../definition/template';

/** How a listening round is held, each with the modes it can be given in and how many people it takes. */
export const LISTENING_FORMATS = {
  two_devices: { modes: ['pair_turns'], people: [2, 2] },
  one_device: { modes: ['pair_turns'], people: [2, 2] },
  async: { modes: ['pair_turns'], people: [2, 2] },
  clinician_led: { modes: ['clinician_led'], people: [2, 5] },
  /** One speaks, one listens, the others witness in silence. */
  circle: { modes: ['pair_turns', 'clinician_led'], people: [3, 5] },
  /** Practice with somebody who has no part in the case: a log, and nothing about them but a label. */
  solo: { modes: ['solo'], people: [1, 1] },
} as const satisfies Readonly<
  Record<string, { readonly modes: readonly ParticipationMode[]; readonly people: readonly [number, number] }>
>;
export type ListeningFormat = keyof typeof LISTENING_FORMATS;

export const TOPIC_SOURCES = ['clinician', 'speaker', 'signs_check'] as const;
export const FIRST_SPEAKERS = ['clinician', 'coin', 'more_hurt'] as const;
export const THERAPIST_SHARES = ['ratings_only', 'ratings_and_text'] as const;

/** Times in the unit the name says; all ends included. */
export const LISTENING_LIMITS = {
  topic: { max: 200 },
  heatLimit: { min: 0, max: 10, default: 5 },
  roundsTarget: { min: 1, max: 6, default: 2 },
  speakSeconds: { min: 30, max: 180, default: 90 },
  turnsPerFloor: { min: 1, max: 5, default: 3 },
  maxClarify: { min: 1, max: 4, default: 3 },
  asyncWindowHours: { min: 12, max: 7 * 24, default: 48 },
  timeOutMinutes: { min: 20, max: 24 * 60, default: 30 },
} as const;

/** The set-up of EX-08. Nothing is ever recorded: there is no setting for it. */
export interface ListeningSettings {
  readonly format: ListeningFormat;
  readonly topicSource: (typeof TOPIC_SOURCES)[number];
  /** Set by the clinician, where they set it. */
  readonly topic?: string;
  /** Topics that somebody rates hotter than this wait for a session. */
  readonly heatLimit: number;
  /** In one round each has been the speaker once. */
  readonly roundsTarget: number;
  readonly speakSeconds: number;
  /** Off for people for whom a clock gets in the way. */
  readonly timers: boolean;
  readonly turnsPerFloor: number;
  readonly maxClarify: number;
  /** For `async`: how long somebody has for their step. */
  readonly asyncWindowHours: number;
  /** How long a time-out lasts unless whoever calls it says otherwise. */
  readonly timeOutMinutes: number;
  readonly firstSpeaker: (typeof FIRST_SPEAKERS)[number];
  /** Who that is, where the clinician says so: one of those it is given to. */
  readonly firstSpeakerId?: string;
  readonly shareWithTherapist: (typeof THERAPIST_SHARES)[number];
  /** In a family: who listens first, one of those it is given to. Without it the eldest, where that is known. */
  readonly parentId?: string;
  /** In a family: a hurt of the past may be the topic, which otherwise waits for a session. */
  readonly pastHurtUnlocked?: boolean;
  /** Between partners: the card on intimacy is among those to choose a topic from. */
  readonly intimacyCard?: boolean;
}

/** What has a meaning only in one kind of relation. */
const ONLY_IN = {
  parentId: 'family',
  pastHurtUnlocked: 'family',
  intimacyCard: 'romantic',
} as const satisfies Partial<Record<keyof ListeningSettings, RelationType>>;

/** Whom it is given to, and how. */
export interface ListeningGiven {
  readonly mode: ParticipationMode;
  readonly participantIds: readonly string[];
  readonly relationType?: RelationType;
}

type Numbered = Exclude<keyof typeof LISTENING_LIMITS, 'topic'>;
const NUMBERS = Object.keys(LISTENING_LIMITS).filter((key): key is Numbered => key !== 'topic');

/**
 * What is set up unless somebody says otherwise. Friends have one round.
 *
 * @example listeningDefaults({ mode: 'pair_turns', participantIds: ['a', 'b'] }).format // 'two_devices'
 */
export function listeningDefaults({ mode, participantIds, relationType }: ListeningGiven): ListeningSettings {
  const number = (key: Numbered) => LISTENING_LIMITS[key].default;
  return {
    format: defaultFormat(mode, participantIds.length),
    topicSource: 'speaker',
    heatLimit: number('heatLimit'),
    roundsTarget: relationType === 'friendship' ? 1 : number('roundsTarget'),
    speakSeconds: number('speakSeconds'),
    timers: true,
    turnsPerFloor: number('turnsPerFloor'),
    maxClarify: number('maxClarify'),
    asyncWindowHours: number('asyncWindowHours'),
    timeOutMinutes: number('timeOutMinutes'),
    firstSpeaker: 'coin',
    shareWithTherapist: 'ratings_only',
  };
}

function defaultFormat(mode: ParticipationMode, people: number): ListeningFormat {
  if (mode === 'solo') return 'solo';
  if (people > 2) return 'circle';
  return mode === 'clinician_led' ? 'clinician_led' : 'two_devices';
}

/**
 * Checks a set-up and completes it with the defaults.
 *
 * @param raw as it was sent; undefined for nothing
 * @returns the set-up, or what is wrong by its key (`speakSeconds`, `firstSpeakerId`)
 * @example
 * listeningSettings({ timeOutMinutes: 10 }, { mode: 'pair_turns', participantIds: ['a', 'b'] })
 * // { ok: false, problem: { timeOutMinutes: [{ code: 'too-small', limit: 20 }] } }
 */
export function listeningSettings(
  raw: Readonly<Record<string, unknown>> = {},
  given: ListeningGiven,
): Outcome<ListeningSettings, FieldFaults> {
  const settings = { ...listeningDefaults(given), ...raw } as ListeningSettings;
  const faults: Record<string, readonly FieldFault[]> = {};
  const known = new Set([
    ...Object.keys(listeningDefaults(given)),
    ...Object.keys(ONLY_IN),
    'topic',
    'firstSpeakerId',
  ]);
  for (const key of Object.keys(raw)) if (!known.has(key)) faults[key] = [{ code: 'unknown-field' }];
  for (const key of NUMBERS) note(faults, key, numberFault(settings[key], LISTENING_LIMITS[key]));
  note(faults, 'format', choiceFault(settings.format, Object.keys(LISTENING_FORMATS)));
  note(faults, 'topicSource', choiceFault(settings.topicSource, TOPIC_SOURCES));
  note(faults, 'firstSpeaker', choiceFault(settings.firstSpeaker, FIRST_SPEAKERS));
  note(faults, 'shareWithTherapist', choiceFault(settings.shareWithTherapist, THERAPIST_SHARES));
  if (typeof settings.timers !== 'boolean') note(faults, 'timers', { code: 'wrong-type' });
  if (Object.keys(faults).length === 0) checkTogether(settings, given, faults);
  return Object.keys(faults).length === 0 ? succeed(settings) : refuse(faults);
}

type Faults = Record<string, readonly FieldFault[]>;

function note(faults: Faults, key: string, fault: FieldFault | undefined): void {
  if (fault) faults[key] = [fault];
}

function numberFault(value: unknown, { min, max }: { min: number; max: number }): FieldFault | undefined {
  if (!Number.isInteger(value)) return { code: 'wrong-type' };
  if ((value as number) < min) return { code: 'too-small', limit: min };
  return (value as number) > max ? { code: 'too-large', limit: max } : undefined;
}

function choiceFault(value: unknown, options: readonly string[]): FieldFault | undefined {
  return typeof value === 'string' && options.includes(value) ? undefined : { code: 'not-a-choice' };
}

/** What one part of the set-up asks of another, and of the people it is for. */
function checkTogether(settings: ListeningSettings, given: ListeningGiven, faults: Faults): void {
  const { modes, people } = LISTENING_FORMATS[settings.format];
  const [least, most] = people;
  const count = given.participantIds.length;
  if (!(modes as readonly string[]).includes(given.mode)) note(faults, 'format', { code: 'not-a-choice' });
  else if (count < least) note(faults, 'format', { code: 'too-few', limit: least });
  else if (count > most) note(faults, 'format', { code: 'too-many', limit: most });
  note(faults, 'topic', topicFault(settings));
  note(faults, 'firstSpeakerId', firstFault(settings, given));
  for (const key of Object.keys(ONLY_IN) as (keyof typeof ONLY_IN)[])
    note(faults, key, relationFault(key, settings, given));
}

function relationFault(
  key: keyof typeof ONLY_IN,
  { format, [key]: value }: ListeningSettings,
  { relationType, participantIds }: ListeningGiven,
): FieldFault | undefined {
  if (value === undefined) return undefined;
  if (relationType !== ONLY_IN[key] || format === 'solo') return { code: 'unknown-field' };
  if (typeof value === 'boolean') return key === 'parentId' ? { code: 'wrong-type' } : undefined;
  if (key !== 'parentId') return { code: 'wrong-type' };
  return participantIds.includes(value) ? undefined : { code: 'not-a-choice' };
}

function topicFault({ topicSource, topic }: ListeningSettings): FieldFault | undefined {
  if (topicSource !== 'clinician') return topic === undefined ? undefined : { code: 'unknown-field' };
  if (typeof topic !== 'string' || topic.trim() === '') return { code: 'required' };
  const { max } = LISTENING_LIMITS.topic;
  return [...topic].length > max ? { code: 'too-long', limit: max } : undefined;
}

function firstFault(
  { format, firstSpeaker, firstSpeakerId }: ListeningSettings,
  { participantIds }: ListeningGiven,
): FieldFault | undefined {
  if (firstSpeaker === 'coin' || format === 'solo')
    return firstSpeakerId === undefined ? undefined : { code: 'unknown-field' };
  if (firstSpeakerId === undefined) return { code: 'required' };
  return participantIds.includes(firstSpeakerId) ? undefined : { code: 'not-a-choice' };
}
