/** Where a round of active listening stands. */
export const RoundStatus = {
  scheduled: 'scheduled',
  lobby: 'lobby',
  readiness: 'readiness',
  speaking: 'speaking',
  reflecting: 'reflecting',
  checking: 'checking',
  validating: 'validating',
  floorClosed: 'floor_closed',
  jointClose: 'joint_close',
  privateDebrief: 'private_debrief',
  submitted: 'submitted',
  reviewed: 'reviewed',
  timedOut: 'timed_out',
  turnLapsed: 'turn_lapsed',
  suspended: 'suspended',
  stopped: 'stopped',
  abandoned: 'abandoned',
} as const;
export type RoundStatus = (typeof RoundStatus)[keyof typeof RoundStatus];

/** What is being done inside `validating`: the listener says why it makes sense, guesses the feeling, the speaker marks the guess. */
export const ValidatingStep = { makeSense: 'make_sense', guess: 'guess', mark: 'mark' } as const;
export type ValidatingStep = (typeof ValidatingStep)[keyof typeof ValidatingStep];

/** How the people of a round are together. */
export const RoundWay = {
  twoDevices: 'two_devices',
  oneDevice: 'one_device',
  async: 'async',
  inRoom: 'in_room',
  circle: 'circle',
  solo: 'solo',
} as const;
export type RoundWay = (typeof RoundWay)[keyof typeof RoundWay];

/** What somebody is in the turn at hand. A witness is there and silent. */
export const FloorRole = { speaker: 'speaker', listener: 'listener', witness: 'witness' } as const;
export type FloorRole = (typeof FloorRole)[keyof typeof FloorRole];

export const GuessMark = { yes: 'yes', partly: 'partly', no: 'no' } as const;
export type GuessMark = (typeof GuessMark)[keyof typeof GuessMark];

/** Why a round rests or did not open, as everybody in it may know it: never whose reason it was. */
export const RoundNotice = { notRightNow: 'not_right_now', notAvailable: 'not_available' } as const;
export type RoundNotice = (typeof RoundNotice)[keyof typeof RoundNotice];

/** What a round is not for. Named about the topic, it is answered with "save this for session". */
export const NOT_FOR = [
  'violence',
  'hidden_matter',
  'under_influence',
  'child_listening',
  'past_hurt',
] as const;
export type NotFor = (typeof NOT_FOR)[number];

/** Cards to choose a topic from, by what people are to each other. `intimacy` is shown only to who asks for it. */
export const TOPIC_CARDS = {
  romantic: ['money', 'chores', 'time', 'intimacy', 'family', 'phones'],
  friendship: ['plans', 'loans', 'other_friends', 'left_out'],
  family: ['visits', 'time', 'promises', 'money', 'house_rules', 'phones'],
} as const;
