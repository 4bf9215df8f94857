import { Injectable } from '@nestjs/common';
import { NoteAdditions } from '../persistence/note-additions';
import { NoteCrossings } from '../persistence/note-crossings';
import { NoteSignatures } from '../persistence/note-signatures';
import { NoteTexts } from '../persistence/note-texts';
import { NoteRepository } from '../persistence/note.repository';

/** Everything kept of notes, handed over together. */
@Injectable()
export class NoteDesk {
  constructor(
    readonly notes: NoteRepository,
    readonly texts: NoteTexts,
    readonly signatures: NoteSignatures,
    readonly additions: NoteAdditions,
    readonly crossings: NoteCrossings,
  ) {}
}
