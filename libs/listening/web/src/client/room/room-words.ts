import {
  RoundStatus,
  RoundWay,
  type RoomPerson,
  type RoundRoom,
  type ValidatingStep,
} from '@reknit/listening/model';
import { RoomStep, stepOf } from './room-step';

/** Who speaks, who listens, and what to call those one waits for. */
export interface Cast {
  readonly speaker: string;
  readonly listener: string;
  /** Everybody but oneself: "Tobias", "Noor and Ana". */
  readonly others: string;
}

export function castOf({ me, others }: Pick<RoundRoom, 'me' | 'others'>): Cast {
  const all = [me, ...others];
  const named = (role: RoomPerson['role']) => all.find((person) => person.role === role)?.name ?? '';
  return {
    speaker: named('speaker'),
    listener: named('listener'),
    others: list(others.map(({ name }) => name)),
  };
}

/** One of them, or several: "Tobias never sees it", "Noor and Ana never see it". */
export function verbFor(others: readonly unknown[], one: string, several: string): string {
  return others.length === 1 ? one : several;
}

export function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

const OWN: Partial<Record<RoomStep, (cast: Cast, room: RoundRoom) => string>> = {
  take: (_, { me, others }) =>
    [me, ...others].some(({ here }) => here) ? `Pass the device to ${me.name}` : `${me.name} begins`,
  enter: (_, { others, way }) => {
    if (way === RoundWay.async) return 'Begin when it suits you';
    return others.length > 1 ? 'Is everybody here?' : 'Are you both here?';
  },
  topic: () => 'You speak first: choose one topic',
  ready: () => 'How are you right now?',
  say: () => 'Your turn to speak',
  reflect: ({ speaker }, { loops }) =>
    loops === 0 ? `Your turn: say back what you heard ${speaker} say` : 'Not quite yet: try once more',
  check: ({ listener }) => `Did ${listener} hear you?`,
  sense: ({ speaker }) => `Your turn: why it makes sense to ${speaker}`,
  guess: ({ speaker }) => `Your turn: what may ${speaker} be feeling?`,
  mark: ({ listener }) => `Is that what you feel, as ${listener} guesses it?`,
  floor: () => 'You still have the floor',
  appreciate: () => 'One thing you appreciate',
  debrief: () => 'For yourself: how it was',
  'hand-over': ({ others }) => `Now it is ${others}’s part`,
  'timed-out': () => 'A pause',
};

const LISTENING: Partial<Record<RoundStatus, (cast: Cast) => string>> = {
  scheduled: ({ others }) => `Waiting for ${others}`,
  lobby: ({ others }) => `Waiting for ${others}`,
  readiness: ({ others }) => `Waiting for ${others}`,
  speaking: ({ speaker }) => `${speaker} speaks`,
  reflecting: ({ listener }) => `${listener} says back what they heard`,
  checking: ({ speaker }) => `${speaker} checks whether it was heard`,
  floor_closed: ({ speaker }) => `${speaker} decides how to go on`,
  joint_close: ({ others }) => `Waiting for ${others}`,
};

/** The title of what is on the screen; also what is read out when it changes. */
export function headingOf(room: RoundRoom): string {
  const step = stepOf(room);
  const cast = castOf(room);
  const own = OWN[step]?.(cast, room);
  if (own) return own;
  if (step === RoomStep.rest) return room.notice ? 'Not right now' : 'The round is resting';
  if (step === RoomStep.ended) return endedHeading(room);
  return watching(room, cast);
}

function endedHeading({ status }: RoundRoom): string {
  const done: readonly RoundStatus[] = [
    RoundStatus.privateDebrief,
    RoundStatus.submitted,
    RoundStatus.reviewed,
  ];
  return done.includes(status) ? 'The round is done' : 'This round has ended';
}

const VALIDATING: Record<ValidatingStep, (cast: Cast) => string> = {
  make_sense: ({ listener }) => `${listener} says why it makes sense`,
  guess: ({ listener, speaker }) => `${listener} guesses what ${speaker} feels`,
  mark: ({ speaker }) => `${speaker} looks at the guess`,
};

/** A turn whose time has lapsed still stands where it stood: the step it is in shows by who is waited for. */
function watching(room: RoundRoom, cast: Cast): string {
  if (room.status === RoundStatus.validating) return VALIDATING[room.step ?? 'make_sense'](cast);
  return LISTENING[room.status]?.(cast) ?? `Waiting for ${cast.others}`;
}

/** Under the title while another has the turn. */
export function watchLead({ status, me, way, device }: RoundRoom): string {
  if (device) return 'You are doing this round on one device: go on there. Here you can only end it.';
  if (me.role === 'witness') return 'You are a witness: be there, and keep silent until the round is done.';
  if (way === RoundWay.async) return 'You will find it under Together once it is your turn.';
  if (status === RoundStatus.speaking && me.role === 'listener')
    return 'Only listen. You will say back what you heard, and nothing else.';
  return 'This page goes on by itself.';
}

/** Who can read the words of this round, beside every field they are typed into. */
export function readBy({ wordsReadBy, others }: Pick<RoundRoom, 'wordsReadBy' | 'others'>): string {
  const people = others.length === 1 ? `You and ${others[0]?.name}` : 'Everybody in this round';
  return wordsReadBy === 'participants'
    ? `${people} can read this, nobody else. It is erased after 30 days.`
    : `${people} and your therapist can read this. It is erased after 30 days.`;
}
