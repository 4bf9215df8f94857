/** What a person in care can do in a round. */
export const MoveKind = {
  enter: 'enter',
  pickTopic: 'pickTopic',
  ready: 'ready',
  say: 'say',
  timeUp: 'timeUp',
  reflect: 'reflect',
  check: 'check',
  leaveOpen: 'leaveOpen',
  makeSense: 'makeSense',
  guessFeeling: 'guessFeeling',
  markGuess: 'markGuess',
  nextTurn: 'nextTurn',
  closeFloor: 'closeFloor',
  pass: 'pass',
  parkIt: 'parkIt',
  timeOut: 'timeOut',
  resume: 'resume',
  stop: 'stop',
  appreciate: 'appreciate',
  debrief: 'debrief',
  handOver: 'handOver',
  take: 'take',
} as const;
export type MoveKind = (typeof MoveKind)[keyof typeof MoveKind];

/**
 * Moves that are somebody's own and take nothing from anybody: they go through whatever else has just happened, as long
 * as they are still possible. All others go through only on the version they were decided on.
 */
export const OWN_MOVES: readonly MoveKind[] = [
  'enter',
  'ready',
  'parkIt',
  'timeOut',
  'stop',
  'appreciate',
  'debrief',
];

/** Step buttons of the clinician who leads a round in the room. Numbers stay with the people whose they are. */
export const FacilitatorMove = {
  begin: 'begin',
  next: 'next',
  again: 'again',
  leaveOpen: 'leaveOpen',
  timeOut: 'timeOut',
  resume: 'resume',
  stop: 'stop',
  finish: 'finish',
} as const;
export type FacilitatorMove = (typeof FacilitatorMove)[keyof typeof FacilitatorMove];
