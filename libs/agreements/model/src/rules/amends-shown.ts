import type { Instant } from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import type {
  AmendsState,
  AuthorAmendsState,
  ReceivedAmendsState,
  TeamAmendsState,
} from '../vocabulary/amends-words';

/**
 * What an author is told of where a plan stands. "No" and no answer are one word, at one time.
 *
 * @example authorStateOf('no_response') // 'not_taken_up'
 */
export function authorStateOf(state: AmendsState): AuthorAmendsState {
  return state === 'no_response' ? 'not_taken_up' : state;
}

/**
 * What the care team is told: a no at once, and afterwards as what it was.
 *
 * @param declined whether the person it is for has said no to the latest version
 * @example teamStateOf('shared', true) // 'declined'
 */
export function teamStateOf(state: AmendsState, declined: boolean): TeamAmendsState {
  return declined && (state === 'shared' || state === 'no_response') ? 'declined' : state;
}

/**
 * Whether the person it is for has not accepted anything of it yet: stopping it then is a no like any other.
 *
 * @example isFirstOffer({ state: 'paused', pausedFrom: 'shared' }) // true
 */
export function isFirstOffer({
  state,
  pausedFrom,
}: {
  readonly state: AmendsState;
  readonly pausedFrom: AmendsState | null;
}): boolean {
  return (pausedFrom ?? state) === 'shared';
}

/**
 * What the person a plan is for is told, or nothing when it does not reach them any more.
 *
 * @example receivedStateOf('amending', true) // 'new_version'
 */
export function receivedStateOf(state: AmendsState, offered: boolean): ReceivedAmendsState | undefined {
  return state === 'amending' && offered ? 'new_version' : RECEIVED[state];
}

const RECEIVED: Readonly<Partial<Record<AmendsState, ReceivedAmendsState>>> = {
  shared: 'waiting',
  countered: 'answered',
  accepted: 'accepted',
  in_progress: 'in_progress',
  amending: 'in_progress',
  paused: 'paused',
  completed: 'completed',
};

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * Whether there is room for another private rating: two weeks after the last.
 *
 * @example mayRateAgain(undefined, '2026-05-01T08:00:00.000Z') // true
 */
export function mayRateAgain(last: Instant | undefined, now: Instant): boolean {
  return (
    last === undefined || Date.parse(now) - Date.parse(last) >= AMENDS_LIMITS.daysBetweenRatings * DAY_MILLIS
  );
}

/** @example feelsPressured({ pressured: 5 }) // true */
export function feelsPressured({ pressured }: { readonly pressured?: number }): boolean {
  return pressured !== undefined && pressured >= AMENDS_LIMITS.pressured;
}
