import { Injectable } from '@nestjs/common';
import type { NoteCorrection } from '@reknit/sessions/model';
import { CorrectionRequests } from '../persistence/correction-requests';
import type { NoteRecord } from '../persistence/note-row';
import { noteCorrectionOf } from './correction-views';
import { CorrectionWords } from './correction-words';

/** What was asked to be corrected in a note: it stands under it with its answer, for whoever may read the note. */
@Injectable()
export class NoteCorrections {
  constructor(
    private readonly rows: CorrectionRequests,
    private readonly words: CorrectionWords,
  ) {}

  async under({ caseId, id }: Pick<NoteRecord, 'caseId' | 'id'>): Promise<readonly NoteCorrection[]> {
    const rows = await this.rows.ofNote(caseId, id);
    const texts = await this.words.opened(rows);
    return rows.flatMap((row, index) => {
      const said = texts[index];
      return said ? [noteCorrectionOf(row, said)] : [];
    });
  }
}
