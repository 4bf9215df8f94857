import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  psychotherapyNotePaths,
  type NoteSaved,
  type PsychotherapyNote,
  type PsychotherapyNoteRow,
} from '@reknit/sessions/model';
import { Commands } from '@reknit/shared/web-kernel/start';
import { firstValueFrom } from 'rxjs';
import type { Written } from '../draft/note-ports';

/** A psychotherapy note as something that is written. */
export function writtenOf({ version, text, changedAt }: PsychotherapyNote): Written {
  return { version, revision: 0, texts: [{ key: 'text', text }], changedAt, writable: true };
}

/** What an author does with the notes they keep apart from the record. */
@Service()
export class OwnNotesApi {
  private readonly http = inject(HttpClient);
  private readonly commands = inject(Commands);

  ofCase(caseId: () => string): HttpResourceRef<readonly PsychotherapyNoteRow[] | undefined> {
    return httpResource<readonly PsychotherapyNoteRow[]>(() => psychotherapyNotePaths.ofCase(caseId()));
  }

  note(id: () => string): HttpResourceRef<PsychotherapyNote | undefined> {
    return httpResource<PsychotherapyNote>(() => psychotherapyNotePaths.note(id()));
  }

  read(id: string): Promise<PsychotherapyNote> {
    return firstValueFrom(this.http.get<PsychotherapyNote>(psychotherapyNotePaths.note(id)));
  }

  begin(caseId: string, idempotencyKey: string): Promise<NoteSaved> {
    const body = { caseId, text: '' };
    return this.commands.post<NoteSaved>(psychotherapyNotePaths.notes, body, { idempotencyKey });
  }

  save(id: string, text: string, version: number): Promise<NoteSaved> {
    return this.commands.put<NoteSaved>(psychotherapyNotePaths.text(id), { text }, { version });
  }
}
