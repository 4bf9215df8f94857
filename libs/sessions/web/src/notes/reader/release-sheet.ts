import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, required, schema, validate } from '@angular/forms/signals';
import { NOTE_LIMITS, standsIn, type Note, type ReleaseFromNote } from '@reknit/sessions/model';
import {
  IdSource,
  ProblemNotice,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { sectionWords } from '../words/note-words';
import type { ReleaseData } from './reader-sheets';

/** Words that may go to another section: as they stand, with why, a yes, and nothing of fear. */
export const releaseSchema = (texts: Note['texts']) =>
  schema<ReleaseFromNote>((path) => {
    required(path.to, { message: 'Choose where they may stand.' });
    mustHave(path.words);
    lengthWithin(path.words, NOTE_LIMITS.releasedWords);
    validate(path.words, ({ value }) =>
      value().trim() === '' || texts.some(({ text }) => standsIn(value(), text))
        ? undefined
        : { kind: 'not-in-note', message: 'Copy the words as they stand in the note.' },
    );
    mustHave(path.why);
    lengthWithin(path.why, NOTE_LIMITS.reason);
    validate(path.nothingOfFear, ({ value }) =>
      value() ? undefined : { kind: 'required', message: 'What is told of fear or violence is always kept.' },
    );
  });

/** Lets words of one section stand in another, on record: what, why, and by whose yes. */
@Component({
  selector: 'rk-release-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  templateUrl: './release-sheet.html',
  styleUrl: '../editor/sheet.css',
})
export class ReleaseSheet {
  private readonly api = inject(NotesApi);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly data = inject(SHEET_DATA) as ReleaseData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly sections = this.data.sections;
  protected readonly from = sectionWords(this.data.note.row);
  private readonly model = signal<ReleaseFromNote>({
    to: this.sections.length === 1 ? (this.sections[0]?.section ?? '') : '',
    words: '',
    why: '',
    agreed: 'by_person',
    nothingOfFear: false,
  });
  protected readonly form = form(this.model, releaseSchema(this.data.note.texts), {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly releasing = write((body: ReleaseFromNote) =>
    this.api.release(
      { caseId: this.data.note.caseId, noteId: this.data.note.row.id },
      body,
      this.keyFor(body),
    ),
  );

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.releasing.run(this.model());
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }
}
