import {
  NOT_AVAILABLE_NOTICE,
  SHARE_NOTICE,
  type AuthorShareState,
  type RecipientShareState,
  type SharingProblem,
} from '@reknit/homework/model';

/** Where something shared stands, to its author. Refused, put off and read in silence look alike. */
export const AUTHOR_STATE_WORDS: Record<AuthorShareState, string> = {
  waiting: 'Goes out tomorrow',
  held_for_session: 'Waits for a session',
  not_read_yet: 'Not read yet',
  read: 'Read',
  withdrawn: 'Not shared any more',
};

export const RECIPIENT_STATE_WORDS: Record<RecipientShareState, string> = {
  offered: 'Would like you to read this',
  postponed: 'You put this off',
  accepted: 'You can read this',
};

export const SHARING_PROBLEM_WORDS: Record<SharingProblem, string> = {
  'sharing.not-shareable': NOT_AVAILABLE_NOTICE,
  'sharing.already-shared': 'This is shared with them already.',
  'sharing.warning-unread': 'Read the note above the button first, and say that you have.',
  'sharing.move-not-allowed': 'This is not open any more. Go back and look where it stands.',
};

/**
 * What is said before anything goes to somebody.
 *
 * @example noticeFor(['Ada', 'Ben']) // 'Only this version goes to Ada and Ben. You can stop …'
 */
export function noticeFor(names: readonly string[]): string {
  return SHARE_NOTICE.replace('{name}', new Intl.ListFormat('en-GB').format(names));
}
