import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Timeline, type CaseInScope } from '@reknit/cases/api';
import {
  JOINT_SECTION,
  moveNote,
  type NoteActor,
  type NoteFacts,
  type NoteMove,
  type NoteState,
} from '@reknit/sessions/model';
import { AuditTrail, Clock, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import { NotePeople } from './note-people';
import { NoteReminders } from './note-reminders';

/** What every act on a note stands on: whose case, which move, and what is said of it afterwards. */
@Injectable()
export class NoteGround {
  constructor(
    readonly people: NotePeople,
    readonly reminders: NoteReminders,
    private readonly timeline: Timeline,
    private readonly trail: AuditTrail,
    readonly clock: Clock,
  ) {}

  /** For clinicians of the care team. */
  toChange(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.people.toChange(actor, caseId);
  }

  toRead(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.people.toRead(actor, caseId);
  }

  about(caseId: CaseId, id: string, ids: readonly string[] = []): void {
    this.trail.about({ caseId, subjectType: 'note', subjectId: id, ids });
  }

  /** A row of the timeline: the format, whose section, and nothing of the text. */
  async tell(note: Pick<NoteRecord, 'id' | 'caseId' | 'section' | 'format'>, event: string): Promise<void> {
    await this.timeline.add({
      caseId: note.caseId,
      kind: 'note',
      event,
      subject: note.format,
      ...(note.section === JOINT_SECTION ? {} : { participantId: note.section }),
      link: { kind: 'note', id: note.id },
    });
  }

  /** As whom somebody on the care team stands to a note. */
  actorOf(actor: Actor, note: NoteRecord): NoteActor {
    return note.authorId === actor.accountId ? 'author' : 'team';
  }

  /**
   * Where one move leads.
   *
   * @throws the rule's problem
   */
  move(note: NoteRecord, move: NoteMove, actor: NoteActor, more: Partial<NoteFacts> = {}): NoteState {
    const facts: NoteFacts = {
      now: this.clock.epochMillis(),
      revision: note.revision,
      supervised: false,
      seen: true,
      locksAt: Date.parse(note.locksAt),
      ownNote: true,
      additionOpen: note.additionOpen,
      ...more,
    };
    return orThrow(moveNote(note.state, move, actor, facts));
  }
}

/** SHA-256 in hex, of text as UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
