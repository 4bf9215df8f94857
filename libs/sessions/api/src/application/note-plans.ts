import { Injectable } from '@nestjs/common';
import {
  fieldsOf,
  NoteState,
  PRESENT,
  type NoteAttendance,
  type NoteRow,
  type NoteSection,
} from '@reknit/sessions/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';
import { NoteQueries } from './note.queries';

/** What the newest locked note of a section says about the time after it. */
export interface NotePlan {
  readonly noteId: string;
  readonly section: NoteSection;
  /** The person's name, or absent for the joint section. */
  readonly sectionName?: string;
  readonly about: Instant;
  /** Who was at the session it was written about; nobody where it is about none. */
  readonly heardBy: readonly ParticipantId[];
  readonly texts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

const LOCKED: readonly NoteState[] = [NoteState.signed, NoteState.awaitingCosign, NoteState.cosigned];
const ABOUT_NEXT_TIME: readonly string[] = ['plan', 'next_session'];
/** Notes looked at, newest first; a section that was not written about in all of them has no plan any more. */
const LOOKED_AT = 20;

const isPresent = ({ attendance }: NoteAttendance): boolean =>
  PRESENT.some((present) => present === attendance);

/** What was planned, out of the notes: read like any note, and noted like any reading. */
@Injectable()
export class NotePlans {
  constructor(private readonly notes: NoteQueries) {}

  async latest(actor: Actor, caseId: CaseId): Promise<readonly NotePlan[]> {
    const { rows } = await this.notes.list(actor, caseId, { limit: LOOKED_AT });
    const newest = new Map<NoteSection, NoteRow>();
    for (const row of rows)
      if (LOCKED.includes(row.state) && !newest.has(row.section)) newest.set(row.section, row);
    const plans: NotePlan[] = [];
    for (const row of newest.values()) plans.push(await this.planOf(actor, caseId, row));
    return plans.filter(({ texts }) => texts.length > 0);
  }

  private async planOf(
    actor: Actor,
    caseId: CaseId,
    { id, section, sectionName, about, format }: NoteRow,
  ): Promise<NotePlan> {
    const { texts, header } = await this.notes.read(actor, { caseId, noteId: id });
    const labels = new Map(fieldsOf(format, section).map(({ key, label }) => [key, label]));
    return {
      noteId: id,
      section,
      ...(sectionName === undefined ? {} : { sectionName }),
      about,
      heardBy: header.attendance.filter(isPresent).map(({ participantId }) => participantId),
      texts: texts
        .filter(({ key, text }) => ABOUT_NEXT_TIME.includes(key) && text.trim() !== '')
        .map(({ key, text }) => ({ key, label: labels.get(key) ?? key, text })),
    };
  }
}
