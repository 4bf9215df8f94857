import { max, min, required, validate, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import {
  LISTENING_FORMATS,
  LISTENING_LIMITS,
  listeningDefaults,
  type ListeningFormat,
  type ListeningGiven,
} from '@reknit/exercises/model';
import type { RelationType } from '@reknit/shared/model';
import { lengthWithin } from '@reknit/shared/web-kernel';

/** The set-up of listening rounds as the sheet holds it. */
export interface ListeningSetup {
  /** Empty: whichever fits the way and the people. */
  format: string;
  topicSource: string;
  topic: string;
  heatLimit: number | null;
  roundsTarget: number | null;
  speakSeconds: number | null;
  timers: boolean;
  turnsPerFloor: number | null;
  maxClarify: number | null;
  asyncWindowHours: number | null;
  timeOutMinutes: number | null;
  firstSpeaker: string;
  firstSpeakerId: string;
  shareWithTherapist: string;
  /** Of the case: some of it has a meaning only in one. */
  relationType: RelationType;
  parentId: string;
  pastHurtUnlocked: boolean;
  intimacyCard: boolean;
}

const NUMBERS = [
  'heatLimit',
  'roundsTarget',
  'speakSeconds',
  'turnsPerFloor',
  'maxClarify',
  'asyncWindowHours',
  'timeOutMinutes',
] as const;

/** As usual; friends have one round unless more is asked for. */
export function listeningSetup(relationType: RelationType): ListeningSetup {
  const usual = listeningDefaults({ mode: 'pair_turns', participantIds: [], relationType });
  return {
    ...usual,
    format: '',
    topic: '',
    firstSpeakerId: '',
    relationType,
    parentId: '',
    pastHurtUnlocked: false,
    intimacyCard: false,
  };
}

/**
 * The formats that fit a way and how many people it is for.
 *
 * @example formatsFor({ mode: 'pair_turns', participantIds: ['a', 'b', 'c'] }) // ['circle']
 */
export function formatsFor({ mode, participantIds }: ListeningGiven): readonly ListeningFormat[] {
  const all = Object.entries(LISTENING_FORMATS) as [
    ListeningFormat,
    (typeof LISTENING_FORMATS)[ListeningFormat],
  ][];
  return all
    .filter(
      ([
        ,
        {
          modes,
          people: [least, most],
        },
      ]) => {
        const count = participantIds.length;
        return (modes as readonly string[]).includes(mode) && count >= least && count <= most;
      },
    )
    .map(([format]) => format);
}

export function listeningSchema(path: SchemaPathTree<ListeningSetup>): void {
  for (const key of NUMBERS) {
    const field: SchemaPath<number | null> = path[key];
    const { min: least, max: most } = LISTENING_LIMITS[key];
    required(field, { message: 'Enter a number.' });
    min(field, least, { message: `Use ${least} or more.` });
    max(field, most, { message: `Use ${most} or less.` });
  }
  validate(path.topic, ({ value, valueOf }) =>
    valueOf(path.topicSource) === 'clinician' && value().trim() === ''
      ? { kind: 'required', message: 'Name the topic.' }
      : undefined,
  );
  lengthWithin(path.topic, LISTENING_LIMITS.topic);
  validate(path.firstSpeakerId, ({ value, valueOf }) =>
    valueOf(path.firstSpeaker) !== 'coin' && value() === ''
      ? { kind: 'required', message: 'Say who speaks first.' }
      : undefined,
  );
}

/**
 * What is sent along: only what belongs together, so a topic where the clinician sets it and a first speaker where there is
 * one to name.
 */
export function settingsBody(
  setup: ListeningSetup,
  given: ListeningGiven,
): Readonly<Record<string, unknown>> {
  const formats = formatsFor(given);
  const format = formats.find((one) => one === setup.format) ?? formats[0];
  const {
    topic,
    firstSpeakerId,
    format: _,
    relationType,
    parentId,
    pastHurtUnlocked,
    intimacyCard,
    ...rest
  } = setup;
  const names = rest.firstSpeaker !== 'coin' && format !== 'solo';
  return {
    ...rest,
    ...(format ? { format } : {}),
    ...(rest.topicSource === 'clinician' ? { topic: topic.trim() } : {}),
    ...(names ? { firstSpeakerId } : {}),
    ...(format === 'solo'
      ? {}
      : ofRelation({ relationType, parentId, pastHurtUnlocked, intimacyCard }, given)),
  };
}

/** A parent who is not among the chosen any more is nobody. */
function ofRelation(
  setup: Pick<ListeningSetup, 'relationType' | 'parentId' | 'pastHurtUnlocked' | 'intimacyCard'>,
  { participantIds }: ListeningGiven,
): Readonly<Record<string, unknown>> {
  const { relationType, parentId, pastHurtUnlocked, intimacyCard } = setup;
  if (relationType === 'romantic') return intimacyCard ? { intimacyCard } : {};
  if (relationType !== 'family') return {};
  return {
    ...(participantIds.includes(parentId) ? { parentId } : {}),
    ...(pastHurtUnlocked ? { pastHurtUnlocked } : {}),
  };
}
