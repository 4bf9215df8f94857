import type { ParticipantId } from '@reknit/shared/model';
import { RoundWay } from '../vocabulary/round-status';

/** One finished turn, as figures are made of it. */
export interface TurnFigures {
  readonly speakerId: ParticipantId;
  readonly listenerId: ParticipantId;
  readonly way: RoundWay;
  readonly floor: number;
  readonly roundId: string;
  /** Every try, in order; empty where nobody gave a number. */
  readonly accuracy: readonly number[];
  readonly loops: number;
  readonly validated: boolean;
  readonly stillOpen: boolean;
  readonly passed: boolean;
  /** Time spent speaking, and the whole turn, in seconds. */
  readonly speakSeconds?: number;
  readonly turnSeconds?: number;
}

/** Mean to one decimal, half up; nothing of nothing. */
export function meanOf(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
}

export interface AccuracyFigures {
  readonly first?: number;
  readonly final?: number;
  readonly loops: number;
  readonly loopsPerTurn?: number;
  readonly stillOpen: number;
}

/**
 * How well was understood: the mean of first tries, of last tries, and how often it was tried again. Turns without a
 * number count for neither mean.
 *
 * @example
 * accuracyOf([{ accuracy: [5, 8], loops: 1 }, { accuracy: [7], loops: 0 }, { accuracy: [6, 6, 6, 6], loops: 3, stillOpen: true }])
 * // first 6, final 7, loops 4, stillOpen 1
 */
export function accuracyOf(
  turns: readonly Pick<TurnFigures, 'accuracy' | 'loops' | 'stillOpen' | 'passed'>[],
): AccuracyFigures {
  const counted = turns.filter(({ passed }) => !passed);
  const loops = counted.reduce((sum, turn) => sum + turn.loops, 0);
  return {
    first: meanOf(counted.flatMap(({ accuracy }) => accuracy.slice(0, 1))),
    final: meanOf(counted.flatMap(({ accuracy }) => accuracy.slice(-1))),
    loops,
    loopsPerTurn: counted.length === 0 ? undefined : meanOf(counted.map((turn) => turn.loops)),
    stillOpen: counted.filter(({ stillOpen }) => stillOpen).length,
  };
}

/** How many finished turns had step 4: the listener said why it makes sense. */
export function validationOf(turns: readonly Pick<TurnFigures, 'validated' | 'passed'>[]) {
  const counted = turns.filter(({ passed }) => !passed);
  return { done: counted.filter(({ validated }) => validated).length, of: counted.length };
}

const TOGETHER: readonly RoundWay[] = [
  RoundWay.twoDevices,
  RoundWay.oneDevice,
  RoundWay.circle,
  RoundWay.inRoom,
];

/**
 * Each person's part of the speaking time, in whole percent. Apart, time says nothing, so only turns together count.
 *
 * @example talkShares([{ speakerId: 'a', speakSeconds: 30 }, { speakerId: 'b', speakSeconds: 90 }]) // a 25, b 75
 */
export function talkShares(
  turns: readonly Pick<TurnFigures, 'speakerId' | 'speakSeconds' | 'way'>[],
): ReadonlyMap<ParticipantId, number> {
  const seconds = new Map<ParticipantId, number>();
  for (const { speakerId, speakSeconds, way } of turns)
    if (TOGETHER.includes(way) && speakSeconds !== undefined)
      seconds.set(speakerId, (seconds.get(speakerId) ?? 0) + speakSeconds);
  const whole = [...seconds.values()].reduce((sum, one) => sum + one, 0);
  if (whole === 0) return new Map();
  return new Map([...seconds].map(([id, one]) => [id, Math.round((100 * one) / whole)]));
}

/** Three times as long. */
const UNEVEN = 3;

/**
 * Whether one person's floor has lasted three times another's, in any round together: for the therapist alone.
 *
 * @example isUneven([{ floor: 1, turnSeconds: 300, … }, { floor: 2, turnSeconds: 100, … }]) // true
 */
export function isUneven(
  turns: readonly Pick<TurnFigures, 'speakerId' | 'turnSeconds' | 'way' | 'roundId'>[],
): boolean {
  const rounds = new Map<string, Map<ParticipantId, number>>();
  for (const { roundId, speakerId, turnSeconds, way } of turns) {
    if (!TOGETHER.includes(way) || turnSeconds === undefined) continue;
    const people = rounds.get(roundId) ?? new Map<ParticipantId, number>();
    rounds.set(roundId, people.set(speakerId, (people.get(speakerId) ?? 0) + turnSeconds));
  }
  return [...rounds.values()].some((people) => {
    const spans = [...people.values()];
    return spans.length > 1 && Math.max(...spans) >= UNEVEN * Math.max(1, Math.min(...spans));
  });
}
