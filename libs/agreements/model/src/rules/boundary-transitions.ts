import { BoundaryState } from '../vocabulary/boundary-words';

/** Everything a boundary can be asked to do. */
export const BOUNDARY_MOVES = [
  'edit',
  'submit',
  'return',
  'mark_ready',
  'rehearse',
  'tell',
  'activate',
  'acknowledge',
  'accept',
  'refuse',
  'suggest',
  'hear_agreed',
  'hear_refused',
  'no_answer',
  'start',
  'keep_as_limit',
  'drop',
  'log',
  'pause',
  'resume',
  'open_review',
  'renew',
  'adjust',
  'retire',
  'retract',
  'end',
  'suspend',
  'reopen',
  'leave',
  'withdraw',
] as const;
export type BoundaryMove = (typeof BOUNDARY_MOVES)[number];

/** Who asks. `other` is whoever was told; `system` acts on the clock, on joint work that rests, and on somebody leaving. */
export const BOUNDARY_ACTORS = ['author', 'other', 'clinician', 'system'] as const;
export type BoundaryActor = (typeof BOUNDARY_ACTORS)[number];

/** `as before`: where it was when it was paused. `by kind`: a limit needs no answer, an agreement everybody's. `itself`: nothing moves. */
export type BoundaryTarget = BoundaryState | 'as before' | 'by kind' | 'itself';

const {
  draft,
  inReview,
  ready,
  communicated,
  acknowledged,
  agreed,
  refused,
  inDiscussion,
  unanswered,
  active,
  paused,
  underReview,
  closed,
  retired,
  withdrawn,
} = BoundaryState;

export const BOUNDARY_ENDS: readonly BoundaryState[] = [closed, retired, withdrawn];

type Row = Partial<Readonly<Record<BoundaryState, BoundaryTarget>>>;
const from = (states: readonly BoundaryState[], to: BoundaryTarget): Row =>
  Object.fromEntries(states.map((state) => [state, to]));

const ANSWERABLE: readonly BoundaryState[] = [
  communicated,
  acknowledged,
  agreed,
  refused,
  inDiscussion,
  unanswered,
];
const ALIVE = Object.values(BoundaryState).filter((state) => !BOUNDARY_ENDS.includes(state));

/** Which move leads from where to where; what is not here is refused. */
export const BOUNDARY_TRANSITIONS: Readonly<Record<BoundaryMove, Row>> = {
  edit: { [draft]: draft },
  submit: { [draft]: inReview },
  return: { [inReview]: draft },
  mark_ready: { [inReview]: ready },
  rehearse: { [ready]: ready },
  tell: { [ready]: communicated },
  activate: { [ready]: active },
  acknowledge: { [communicated]: acknowledged },
  accept: { [communicated]: 'by kind' },
  refuse: { [communicated]: refused },
  suggest: { [communicated]: inDiscussion },
  hear_agreed: { [communicated]: agreed },
  hear_refused: { [communicated]: refused },
  no_answer: { [communicated]: 'by kind' },
  start: { [communicated]: active, [acknowledged]: active, [agreed]: active },
  keep_as_limit: from([refused, unanswered], closed),
  drop: from([refused, unanswered], closed),
  log: from([draft, inReview, ready, communicated, acknowledged, active, underReview, paused], 'itself'),
  pause: { [active]: paused },
  resume: { [paused]: 'as before' },
  open_review: { [active]: underReview },
  renew: { [underReview]: 'by kind' },
  adjust: from([ready, inDiscussion, unanswered, underReview], draft),
  retire: { [underReview]: retired },
  retract: from(ALIVE, retired),
  end: from([active, paused, underReview], retired),
  suspend: from([...ANSWERABLE, active, underReview], paused),
  reopen: { [paused]: 'as before' },
  // What was never agreed is none yet: it goes the way of any offer nobody answers.
  leave: from([agreed, active, paused, underReview], withdrawn),
  withdraw: from([agreed, active, paused, underReview], withdrawn),
};

export const WHO_MAY_MOVE: Readonly<Record<BoundaryMove, readonly BoundaryActor[]>> = {
  edit: ['author'],
  submit: ['author'],
  return: ['clinician'],
  mark_ready: ['clinician'],
  rehearse: ['author'],
  tell: ['author'],
  activate: ['author'],
  acknowledge: ['other'],
  accept: ['other'],
  refuse: ['other'],
  suggest: ['other'],
  hear_agreed: ['author'],
  hear_refused: ['author'],
  no_answer: ['system'],
  start: ['system'],
  keep_as_limit: ['author'],
  drop: ['author'],
  log: ['author', 'other'],
  pause: ['author', 'other'],
  resume: ['author', 'other', 'system'],
  open_review: ['author'],
  renew: ['author'],
  adjust: ['author'],
  retire: ['author'],
  retract: ['author'],
  end: ['system'],
  suspend: ['system'],
  reopen: ['system'],
  leave: ['system'],
  withdraw: ['author', 'other'],
};
