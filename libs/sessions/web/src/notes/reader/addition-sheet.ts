import { Component, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { AdditionKind, NOTE_LIMITS } from '@reknit/sessions/model';
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
import { NotesApi, type NotePlace } from '../data/notes-api';
import { ADDITION_WORDS } from '../words/note-words';
import type { AdditionData } from './reader-sheets';

interface Written {
  readonly reason: string;
  readonly wrong: string;
  readonly text: string;
}

const WHY: Record<AdditionKind, string> = {
  late_entry: 'Why it is written only now',
  addendum: 'Why something is added',
  amendment: 'Why it has to be put right',
};
const WHAT: Record<AdditionKind, string> = {
  late_entry: 'What is to be on record',
  addendum: 'What is added',
  amendment: 'What is right',
};

/** What an addition has to say before it is kept. */
export const additionSchema = (kind: AdditionKind) =>
  schema<Written>((path) => {
    mustHave(path.reason);
    lengthWithin(path.reason, NOTE_LIMITS.reason);
    mustHave(path.text);
    lengthWithin(path.text, NOTE_LIMITS.addition);
    lengthWithin(path.wrong, NOTE_LIMITS.wrong);
    if (kind === AdditionKind.amendment) mustHave(path.wrong, 'Name what is wrong.');
  });

/** Writes something under a locked note: nothing above it changes. Closes with true when there is something new. */
@Component({
  selector: 'rk-addition-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  templateUrl: './addition-sheet.html',
  styleUrl: '../editor/sheet.css',
})
export class AdditionSheet {
  private readonly api = inject(NotesApi);
  private readonly keyFor = inject(IdSource).attempt();
  private readonly data = inject(SHEET_DATA) as AdditionData;
  private readonly place: NotePlace = { caseId: this.data.note.caseId, noteId: this.data.note.row.id };
  private readonly model = signal<Written>({ reason: '', wrong: '', text: '', ...wordsOf(this.data) });
  private open = this.data.open && { id: this.data.open.id, version: this.data.open.version };
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  protected readonly kind = this.data.kind;
  protected readonly begun = this.data.open !== undefined;
  protected readonly title = ADDITION_WORDS[this.kind];
  protected readonly why = WHY[this.kind];
  protected readonly what = WHAT[this.kind];
  protected readonly form = form(this.model, additionSchema(this.kind), {
    submission: { action: () => this.go(true), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly writing = write((sign: boolean) => this.send(sign));

  protected later(): void {
    if (this.form().invalid()) focusFirstError(this.form);
    else void this.go(false);
  }

  protected async discard(): Promise<void> {
    const { open } = this;
    if (!open) return this.sheet.close();
    const outcome = await this.discarding.run(open);
    if (outcome.ok) this.sheet.close(true);
  }
  protected readonly discarding = write((open: { readonly id: string; readonly version: number }) =>
    this.api.discardAddition(this.place, open),
  );

  private async go(sign: boolean): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.writing.run(sign);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }

  /** Kept first, then signed: what was refused to be signed is not lost. */
  private async send(sign: boolean): Promise<void> {
    const saved = await this.keep();
    this.open = saved;
    if (sign) await this.api.signAddition(this.place, saved);
  }

  private keep(): Promise<{ readonly id: string; readonly version: number }> {
    const { reason, wrong, text } = this.model();
    if (this.open) {
      const said = this.kind === AdditionKind.amendment ? { reason, wrong, text } : { reason, text };
      return this.api.saveAddition(this.place, this.open, said);
    }
    const key = this.keyFor([this.kind, reason, wrong, text]);
    if (this.kind === AdditionKind.amendment)
      return this.api.amendment(this.place, { reason, wrong, text }, key);
    if (this.kind === AdditionKind.lateEntry) return this.api.lateEntry(this.place, { reason, text }, key);
    return this.api.addendum(this.place, { reason, text }, key);
  }
}

function wordsOf({ open }: AdditionData): Partial<Written> {
  return open ? { reason: open.reason, wrong: open.wrong ?? '', text: open.text } : {};
}
