import { hidden, required, schema, validate } from '@angular/forms/signals';
import {
  slotOf,
  type CaseSessionRow,
  type CreateNote,
  type NoteFormat,
  type NoteSection,
} from '@reknit/sessions/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { lengthWithin } from '@reknit/shared/web-kernel';
import { NOTE_LIMITS } from '@reknit/sessions/model';

/** What is chosen before a note is begun. */
export interface NewNoteModel {
  readonly format: NoteFormat;
  readonly section: NoteSection;
  /** Empty: about no session. */
  readonly sessionId: string;
  readonly on: string;
  readonly at: string;
  readonly lateReason: string;
}

/** What the form has to hold; `late` says whether a reason is asked for. */
export const newNoteSchema = (late: () => boolean) =>
  schema<NewNoteModel>((path) => {
    required(path.section, { message: 'Choose whose record this is.' });
    hidden(path.on, ({ valueOf }) => valueOf(path.sessionId) !== '');
    hidden(path.at, ({ valueOf }) => valueOf(path.sessionId) !== '');
    required(path.on, { message: 'Choose a day.' });
    required(path.at, { message: 'Enter a time, like 14:30.' });
    hidden(path.lateReason, () => !late());
    validate(path.lateReason, ({ value }) =>
      late() && value().trim() === ''
        ? { kind: 'required', message: 'Say why it is written only now.' }
        : undefined,
    );
    lengthWithin(path.lateReason, NOTE_LIMITS.reason);
  });

/** What goes to the server. */
export function newNoteOf(model: NewNoteModel, timeZone: TimeZoneName): CreateNote {
  const { format, section, sessionId, on, at, lateReason } = model;
  const about = sessionId === '' ? slotOf({ on, at, timeZone, minutes: 1 }).start : undefined;
  return {
    format,
    section,
    ...(sessionId === '' ? { about } : { sessionId }),
    ...(lateReason.trim() === '' ? {} : { lateReason }),
  };
}

/**
 * The session a note is most likely about: the last one that has begun.
 *
 * @param sessions latest start first
 */
export function likelySession(sessions: readonly CaseSessionRow[], now: Instant): CaseSessionRow | undefined {
  return sessions.find(({ start, state }) => start <= now && state !== 'cancelled');
}

/** Whose record it is most likely: everybody's, or of the one who was booked alone in a case of several. */
export function likelySection(
  session: Pick<CaseSessionRow, 'participants'> | undefined,
  peopleInCase: number,
): NoteSection | '' {
  const alone = session?.participants.length === 1 ? session.participants[0]?.participantId : undefined;
  if (alone !== undefined && peopleInCase > 1) return alone;
  return 'joint';
}
