import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { JOINT_SECTION, NoteState, type NoteSection } from '@reknit/sessions/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { NoteLists } from './note-lists.queries';

/** Notes that need a signature, one's own or a supervisor's. Each item goes by itself when that has happened. */
@Injectable()
export class NoteInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly lists: NoteLists,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'note', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const items: InboxItem[] = [];
    if (actor.roles.includes('clinician'))
      for (const note of await this.lists.unsigned(actor)) {
        if (note.state === NoteState.returned)
          items.push(itemOf('note.returned', 'amber', note, note.signDueAt));
        else if (note.overdue) items.push(itemOf('note.overdue', 'amber', note, note.signDueAt));
      }
    if (actor.roles.includes('supervisor'))
      for (const note of await this.lists.toCosign(actor))
        items.push(itemOf('note.to-cosign', note.overdue ? 'amber' : 'plain', note, note.signedAt));
    return items;
  }
}

function itemOf(
  kind: string,
  urgency: InboxItem['urgency'],
  note: { readonly id: string; readonly caseId: CaseId; readonly section: NoteSection },
  at: string,
): InboxItem {
  return {
    kind,
    urgency,
    caseId: note.caseId,
    ...(note.section === JOINT_SECTION ? {} : { participantId: note.section }),
    at,
    link: { page: 'note', id: note.id },
  };
}
