import {
  refuse,
  SharedProblem,
  succeed,
  type FieldFault,
  type Outcome,
  type ParticipantId,
  type Problem,
} from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import type { Debrief, GuessedFeeling, MoveRound } from '../contract/move-round';
import type { MoveKind } from '../vocabulary/move-kind';
import type { GuessMark, NotFor } from '../vocabulary/round-status';

type Bare = 'enter' | 'timeUp' | 'leaveOpen' | 'nextTurn' | 'pass' | 'resume' | 'stop';

/** A move with exactly what belongs to it. */
export type RoundMove =
  | { readonly kind: Bare }
  | { readonly kind: 'pickTopic'; readonly text: string; readonly notFor: readonly NotFor[] }
  | { readonly kind: 'ready'; readonly calm: number; readonly willing: boolean; readonly topicHeat: number }
  | { readonly kind: 'say' | 'reflect' | 'makeSense'; readonly text?: string; readonly spoken: boolean }
  | { readonly kind: 'check'; readonly accuracy: number; readonly missed?: string }
  | { readonly kind: 'guessFeeling'; readonly feelings: readonly GuessedFeeling[] }
  | { readonly kind: 'markGuess'; readonly marks: readonly GuessMark[] }
  | { readonly kind: 'closeFloor'; readonly feltHeard: number }
  | { readonly kind: 'parkIt'; readonly text: string }
  | { readonly kind: 'timeOut'; readonly minutes: number }
  | { readonly kind: 'appreciate'; readonly text?: string }
  | { readonly kind: 'debrief'; readonly debrief: Debrief }
  | { readonly kind: 'handOver'; readonly to: ParticipantId }
  | { readonly kind: 'take'; readonly pin: string };

type Read = Outcome<RoundMove, Problem<typeof SharedProblem.validation>>;
type Fields = Record<string, readonly FieldFault[]>;

const { topic, said, reflection, makesSense, parked, appreciation, pin } = LISTENING_LIMITS;
const required: FieldFault = { code: 'required' };
const lengthOf = (text: string) => [...text].length;

function textFault(
  text: string | undefined,
  { min, max }: { min: number; max: number },
): FieldFault | undefined {
  if (text === undefined || text === '') return required;
  if (lengthOf(text) < min) return { code: 'too-short', limit: min };
  return lengthOf(text) > max ? { code: 'too-long', limit: max } : undefined;
}

/** Written, or said aloud: one of the two. */
function wordsFault(body: MoveRound, limit: { min: number; max: number }): Fields {
  if (body.text === undefined && body.spoken === true) return {};
  return only('text', textFault(body.text, limit));
}

function only(field: string, fault: FieldFault | undefined): Fields {
  return fault ? { [field]: [fault] } : {};
}

function missing(body: MoveRound, ...fields: readonly (keyof MoveRound)[]): Fields {
  return Object.fromEntries(
    fields.flatMap((field) => (body[field] === undefined ? [[field, [required]]] : [])),
  );
}

const none = () => ({});

const FAULTS: Readonly<Record<MoveKind, (body: MoveRound) => Fields>> = {
  enter: none,
  timeUp: none,
  leaveOpen: none,
  nextTurn: none,
  pass: none,
  resume: none,
  stop: none,
  pickTopic: ({ text }) => only('text', textFault(text, topic)),
  ready: (body) => missing(body, 'calm', 'willing', 'topicHeat'),
  say: (body) => wordsFault(body, said),
  reflect: (body) => wordsFault(body, reflection),
  makeSense: (body) => wordsFault(body, makesSense),
  check: (body) =>
    (body.accuracy ?? 0) >= LISTENING_LIMITS.understoodFrom && body.missed !== undefined
      ? only('missed', { code: 'not-asked' })
      : missing(body, 'accuracy'),
  guessFeeling: (body) => missing(body, 'feelings'),
  markGuess: (body) => missing(body, 'marks'),
  closeFloor: (body) => missing(body, 'feltHeard'),
  parkIt: ({ text }) => only('text', textFault(text, parked)),
  timeOut: ({ minutes }) => only('minutes', minutesFault(minutes)),
  appreciate: ({ text }) => only('text', text === undefined ? undefined : textFault(text, appreciation)),
  debrief: (body) => missing(body, 'debrief'),
  handOver: (body) => missing(body, 'to'),
  take: (body) => only('pin', /^\d+$/.test(body.pin ?? '') ? textFault(body.pin, pin) : { code: 'bad-pin' }),
};

/** AL-9: shorter than twenty minutes is no time-out. */
function minutesFault(minutes: number | undefined): FieldFault | undefined {
  const { min, max } = LISTENING_LIMITS.timeOutMinutes;
  if (minutes === undefined) return required;
  if (minutes < min) return { code: 'too-small', limit: min };
  return minutes > max ? { code: 'too-large', limit: max } : undefined;
}

/**
 * What was sent as one move, with nothing but what belongs to it; refused by field where something is missing or does not
 * fit. Single values (scales, ids, marks) have been checked by whoever received it.
 *
 * @example readMove({ kind: 'timeOut', minutes: 19 }) // refused: minutes too-small, limit 20
 */
export function readMove(body: MoveRound): Read {
  const fields = FAULTS[body.kind](body);
  if (Object.keys(fields).length > 0) return refuse({ code: SharedProblem.validation, fields });
  return succeed(moveOf(body));
}

function moveOf(body: MoveRound): RoundMove {
  const { kind, text } = body;
  switch (kind) {
    case 'pickTopic':
      return { kind, text: text ?? '', notFor: body.notFor ?? [] };
    case 'ready':
      return { kind, calm: body.calm ?? 0, willing: body.willing ?? false, topicHeat: body.topicHeat ?? 0 };
    case 'say':
    case 'reflect':
    case 'makeSense':
      return text === undefined ? { kind, spoken: true } : { kind, text, spoken: false };
    case 'check':
      return { kind, accuracy: body.accuracy ?? 0, missed: body.missed };
    case 'guessFeeling':
      return { kind, feelings: body.feelings ?? [] };
    case 'markGuess':
      return { kind, marks: body.marks ?? [] };
    case 'closeFloor':
      return { kind, feltHeard: body.feltHeard ?? 0 };
    case 'parkIt':
      return { kind, text: text ?? '' };
    case 'timeOut':
      return { kind, minutes: body.minutes ?? 0 };
    default:
      return lastOf(body, kind);
  }
}

function lastOf(body: MoveRound, kind: Bare | 'appreciate' | 'debrief' | 'handOver' | 'take'): RoundMove {
  switch (kind) {
    case 'appreciate':
      return { kind, text: body.text };
    case 'debrief':
      if (!body.debrief) throw new Error('A debrief was read that was not there.');
      return { kind, debrief: body.debrief };
    case 'handOver':
      return { kind, to: body.to ?? '' };
    case 'take':
      return { kind, pin: body.pin ?? '' };
    default:
      return { kind };
  }
}
