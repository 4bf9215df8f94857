import { Injectable } from '@nestjs/common';
import { Clock, Download, type Actor } from '@reknit/shared/api-kernel';
import { NoteQueries } from './note.queries';
import type { NotePlace } from './note-writing.commands';
import { notePdf } from './pdf/note-pdf';

/** A note taken out of the record. Read and noted in the transaction, set on pages after it has ended. */
@Injectable()
export class NoteExport {
  constructor(
    private readonly reading: NoteQueries,
    private readonly clock: Clock,
  ) {}

  async pdf(actor: Actor, place: NotePlace): Promise<Download> {
    const note = await this.reading.readToTakeOut(actor, place);
    const takenOut = { by: actor.name, at: this.clock.now() };
    return new Download('application/pdf', 'note.pdf', () => notePdf(note, actor.practiceTimeZone, takenOut));
  }
}
