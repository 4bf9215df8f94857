/** The three kinds: whose action it is, and whether anybody has to agree. They are never mixed in one boundary. */
export const BoundaryKind = { limit: 'limit', request: 'request', agreement: 'agreement' } as const;
export type BoundaryKind = (typeof BoundaryKind)[keyof typeof BoundaryKind];

export const BOUNDARY_DOMAINS = [
  'time',
  'space_and_privacy',
  'phones_and_online',
  'money',
  'body_and_touch',
  'emotional_load',
  'words_and_tone',
  'substances',
  'family_and_friends',
  'children',
  'work',
  'contact_level',
  'confidences',
  'conflict_conduct',
  'other',
] as const;
export type BoundaryDomain = (typeof BOUNDARY_DOMAINS)[number];

export const BOUNDARY_FLEX = ['firm', 'some_give', 'open'] as const;
export type BoundaryFlex = (typeof BOUNDARY_FLEX)[number];

export const BOUNDARY_CHANNELS = ['say_it_myself', 'in_session', 'send_in_product', 'do_not_tell'] as const;
export type BoundaryChannel = (typeof BOUNDARY_CHANNELS)[number];

export const SAFE_TO_TELL = ['yes', 'unsure', 'no'] as const;
export type SafeToTell = (typeof SAFE_TO_TELL)[number];

/** Read by the clinician before anything is ready: 1–5 ask whether it controls, 6–7 whether the author is safe. */
export const CONTROL_QUESTIONS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;
export type ControlQuestion = (typeof CONTROL_QUESTIONS)[number];

export const BoundaryState = {
  draft: 'draft',
  inReview: 'in_review',
  ready: 'ready',
  communicated: 'communicated',
  acknowledged: 'acknowledged',
  agreed: 'agreed',
  refused: 'refused',
  inDiscussion: 'in_discussion',
  unanswered: 'unanswered',
  active: 'active',
  paused: 'paused',
  underReview: 'under_review',
  closed: 'closed',
  retired: 'retired',
  withdrawn: 'withdrawn',
} as const;
export type BoundaryState = (typeof BoundaryState)[keyof typeof BoundaryState];

/** `system`: joint work rests. What is shared is out of sight; a limit goes on being its author's to keep. */
export const BOUNDARY_PAUSERS = ['author', 'other', 'system'] as const;
export type BoundaryPauser = (typeof BOUNDARY_PAUSERS)[number];

/** What its author may let another person read beside the statement. */
export const BOUNDARY_PARTS = ['situation', 'response', 'flex', 'exceptions'] as const;
export type BoundaryPart = (typeof BOUNDARY_PARTS)[number];

export const BOUNDARY_EVENT_TYPES = [
  'respected',
  'tested',
  'crossed',
  'crossed_and_repaired',
  'not_held_by_me',
  'changed_by_me',
] as const;
export type BoundaryEventType = (typeof BOUNDARY_EVENT_TYPES)[number];

export const BOUNDARY_HELD = ['yes', 'partly', 'no'] as const;
export type BoundaryHeld = (typeof BOUNDARY_HELD)[number];

/** What the other person can say to what they were told. A limit is only ever read and understood. */
export const BOUNDARY_ANSWERS = ['acknowledge', 'accept', 'refuse', 'suggest'] as const;
export type BoundaryAnswer = (typeof BOUNDARY_ANSWERS)[number];

/** How much contact there is, as an object of its own: for families. */
export const CONTACT_LEVELS = ['none', 'limited', 'occasional', 'regular'] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

/** What a clinician is asked to look at. None of them rules on anybody. */
export const BOUNDARY_PROMPTS = [
  'not_safe_now',
  'safety_follow_up',
  'not_holding',
  'overlap',
  'review_overdue',
  'restate',
] as const;
export type BoundaryPrompt = (typeof BOUNDARY_PROMPTS)[number];

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
