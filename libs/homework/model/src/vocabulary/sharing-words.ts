/** What the recipient has said. Nobody but they and the care team learns of it. */
export const ShareAnswer = {
  none: 'none',
  postponed: 'postponed',
  accepted: 'accepted',
  refused: 'refused',
} as const;
export type ShareAnswer = (typeof ShareAnswer)[keyof typeof ShareAnswer];

/** Why a share is over. The author reads `withdrawn` for all of them. */
export const ShareEnd = { withdrawn: 'withdrawn', consent: 'consent', left: 'left' } as const;
export type ShareEnd = (typeof ShareEnd)[keyof typeof ShareEnd];

/**
 * What its author sees of a share. `not_read_yet` stands for offered, put off, refused and read in silence alike; it turns
 * into `read` only when the recipient has chosen to say so.
 */
export const AuthorShareState = {
  waiting: 'waiting',
  heldForSession: 'held_for_session',
  notReadYet: 'not_read_yet',
  read: 'read',
  withdrawn: 'withdrawn',
} as const;
export type AuthorShareState = (typeof AuthorShareState)[keyof typeof AuthorShareState];

/** What the recipient sees of a share that is offered to them. */
export const RecipientShareState = {
  offered: 'offered',
  postponed: 'postponed',
  accepted: 'accepted',
} as const;
export type RecipientShareState = (typeof RecipientShareState)[keyof typeof RecipientShareState];

/** What the care team sees: states, never the words. */
export const TeamShareState = {
  waiting: 'waiting',
  heldForSession: 'held_for_session',
  offered: 'offered',
  postponed: 'postponed',
  accepted: 'accepted',
  read: 'read',
  refused: 'refused',
  withdrawn: 'withdrawn',
} as const;
export type TeamShareState = (typeof TeamShareState)[keyof typeof TeamShareState];

/** What somebody who answers side by side with others sees of the moment when all of it is shown to all. */
export const RevealState = { notOffered: 'not_offered', offered: 'offered', revealed: 'revealed' } as const;
export type RevealState = (typeof RevealState)[keyof typeof RevealState];

/** What an author has to have read before a share that calls for it. */
export const ShareWarning = { aboutAChild: 'about_a_child' } as const;
export type ShareWarning = (typeof ShareWarning)[keyof typeof ShareWarning];

/** Said before anything is shared, with the name of who will read it. */
export const SHARE_NOTICE =
  'Only this version goes to {name}. You can stop sharing later, but you cannot make someone forget what they have read.';

/** The one sentence for everything joint that is not open, whatever the reason. */
export const NOT_AVAILABLE_NOTICE =
  'This activity is not available at the moment. Your therapist will suggest a next step.';

export const WARNING_WORDS: Readonly<Record<ShareWarning, string>> = {
  about_a_child:
    'This seems to be about a child. A child cannot agree to being written about: leave out what they would not want to be passed on.',
};
