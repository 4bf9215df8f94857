import type { NoteProblem } from '@reknit/sessions/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

/** What a refusal means to whoever writes or reads a note. */
export const NOTE_PROBLEM_WORDS: Record<NoteProblem, string> = {
  'note.move-not-allowed': 'This note has moved on in the meantime. Reload to see where it stands.',
  'note.locked': 'This note is locked. You can write something under it, not in it.',
  'note.not-the-author': 'Only its author writes in this note.',
  'note.content-invalid': 'Something in the note does not fit its format. Reload the page and try again.',
  'note.too-long': 'The note is too long to save. Shorten it and try again.',
  'note.incomplete': 'Something is still empty that this format asks for. See the marked parts.',
  'note.session-not-over': 'The session is not over yet. Sign when it has ended.',
  'note.no-such-session': 'We could not find this session in the case.',
  'note.section-mismatch':
    'The session was with other people. Choose the section of somebody who was booked into it.',
  'note.late-reason-needed': 'The session is a while ago. Say why the note is written only now.',
  'note.credential-missing':
    'No credential of yours is on record. An administrator enters it under Practice; then you can sign.',
  'note.credential-expired':
    'Your credential on record has expired. An administrator renews it under Practice.',
  'note.unsign-window-closed': 'The time to reopen this note is over. Write an addendum or an amendment.',
  'note.already-seen':
    'Somebody has read this note or taken it out, so it cannot be reopened. Write an addendum or an amendment.',
  'note.cosign-own': 'Nobody co-signs a note of their own.',
  'note.addition-open': 'Something under this note is still being written. Sign or discard that first.',
  'note.addition-closed': 'This has been signed or discarded already.',
  'note.author-still-here':
    'Whoever began this is still on the care team and can go on with it. Ask them to sign or discard it.',
  'note.revision-stale': 'The note was changed after you opened it. Read it as it stands now, then sign.',
  'note.crosses-sections':
    'This takes over words of somebody’s own section. Say it in other words, or release them from that note first.',
  'note.always-held': 'What is told of fear or violence is kept, whatever the policy. It cannot be released.',
  'note.not-in-note': 'These words do not stand in the note. Copy them as they are written there.',
  'note.too-many-pull-ins': 'This note holds as many copies as it can.',
};

addFaultWords({
  'in-the-future': () => 'Choose a moment that has passed.',
  'not-in-note': () => 'Copy the words as they stand in the note.',
  'same-section': () => 'Choose another section than its own.',
  'not-under-this-policy': () => 'The policy of this case asks for their own yes.',
});
