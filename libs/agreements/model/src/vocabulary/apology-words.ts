/**
 * Where an apology stands once its text has been handed in. Writing and giving it back belong to the exercise (EX-06);
 * this is the way from the handed-in text to the person it is for. There is no state for what they make of it.
 */
export const ApologyState = {
  inReview: 'in_review',
  returned: 'returned',
  ready: 'ready',
  held: 'held',
  delivered: 'delivered',
  received: 'received',
  setAside: 'set_aside',
} as const;
export type ApologyState = (typeof ApologyState)[keyof typeof ApologyState];

/** What the author is told: once given it stays given, put off or not wanted; and nothing tells why it is held. */
export const AuthorApologyState = {
  inReview: 'in_review',
  returned: 'returned',
  ready: 'ready',
  given: 'given',
  read: 'read',
  notDelivered: 'not_delivered',
} as const;
export type AuthorApologyState = (typeof AuthorApologyState)[keyof typeof AuthorApologyState];

/** Through the product, read out in a session, or handed on by the therapist alone. */
export const APOLOGY_WAYS = ['shared', 'in_session', 'through_therapist'] as const;
export type ApologyWay = (typeof APOLOGY_WAYS)[number];

/** What the recipient can answer with. None of them is asked for. */
export const APOLOGY_ANSWERS = ['read', 'not_now', 'not_wanted'] as const;
export type ApologyAnswer = (typeof APOLOGY_ANSWERS)[number];
