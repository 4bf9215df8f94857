import type { InboxItem, InboxKind } from '@reknit/progress/model';

interface InboxWords {
  /** What happened, said of a person by name. */
  readonly say: (name: string) => string;
  /** What opening it is for. */
  readonly verb: string;
}

/** What a therapist is needed for, in words. Nothing here says that anybody has been told or is watching. */
export const INBOX_WORDS: Record<InboxKind, InboxWords> = {
  felt_unsafe: {
    say: (name) => `${name} said it made something worse, or left them feeling unsafe`,
    verb: 'Read',
  },
  felt_worse: { say: (name) => `${name} said it made something somewhat worse`, verb: 'Read' },
  attention: { say: (name) => `What ${name} wrote needs a look`, verb: 'Read' },
  to_review: { say: (name) => `${name} sent answers`, verb: 'Review' },
  lapsed: { say: (name) => `The time passed without an answer from ${name}`, verb: 'Decide' },
  declined: { say: (name) => `${name} declined`, verb: 'See' },
  invitation_expired: { say: (name) => `The invitation of ${name} ran out`, verb: 'Invite again' },
};

/** Where the work on an item is done. */
export function linkOf({ link, caseId }: Pick<InboxItem, 'link' | 'caseId'>): readonly string[] {
  if (link.kind === 'participation') return ['/review', link.id];
  return ['/cases', caseId, link.kind === 'case-homework' ? 'homework' : 'people'];
}
