import { Component, computed, effect, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, hidden, schema } from '@angular/forms/signals';
import {
  CORRECTION_LIMITS,
  NOTE_FORMATS,
  NOTE_LIMITS,
  type AmendmentBegun,
  type CorrectableNote,
} from '@reknit/sessions/model';
import {
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { addCorrectionWords } from './correction-words';
import { CorrectionsApi } from './corrections-api';

export interface AnswerData {
  readonly caseId: string;
  readonly id: string;
}

interface Answered {
  readonly answer: '' | 'amend' | 'deny';
  readonly noteId: string;
  readonly wrong: string;
  readonly text: string;
  /** Why it is put right; or why it stays. */
  readonly reason: string;
  readonly denial: string;
}

const answerSchema = schema<Answered>((path) => {
  mustHave(path.answer, 'Choose one of the two.');
  for (const only of [path.wrong, path.text, path.reason])
    hidden(only, ({ valueOf }) => valueOf(path.answer) !== 'amend');
  hidden(path.denial, ({ valueOf }) => valueOf(path.answer) !== 'deny');
  hidden(path.noteId, ({ valueOf }) => valueOf(path.answer) === '');
  mustHave(path.wrong, 'Name what is wrong.');
  lengthWithin(path.wrong, NOTE_LIMITS.wrong);
  mustHave(path.text, 'Say what is right.');
  lengthWithin(path.text, NOTE_LIMITS.addition);
  mustHave(path.reason);
  lengthWithin(path.reason, NOTE_LIMITS.reason);
  mustHave(path.denial, 'Say why. They read it.');
  lengthWithin(path.denial, CORRECTION_LIMITS.reason);
});

/** Answers a request: begins an amendment under a note, or says why the record stays as it is. Closes with what was begun, or with true. */
@Component({
  selector: 'rk-answer-sheet',
  imports: [FormRoot, FormField, RESOURCE_GATE, Control, Field, ProblemNotice, Sheet],
  templateUrl: './answer-sheet.html',
  styleUrl: '../notes/editor/sheet.css',
})
export class AnswerSheet {
  private readonly api = inject(CorrectionsApi);
  private readonly viewer = inject(Session);
  private readonly data = inject(SHEET_DATA) as AnswerData;
  protected readonly sheet = inject<SheetRef<AmendmentBegun | true>>(SheetRef);
  protected readonly request = this.api.one(this.data.caseId, this.data.id);
  private readonly found = computed(() => (this.request.hasValue() ? this.request.value() : undefined));
  private readonly model = signal<Answered>({
    answer: '',
    noteId: '',
    wrong: '',
    text: '',
    reason: 'Asked for by the person it is about.',
    denial: '',
  });
  protected readonly form = form(this.model, answerSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  /** An amendment stands under a note nobody is writing under; a denial may be about any of them, or about none. */
  protected readonly notes = computed(() => {
    const all = this.found()?.notes ?? [];
    return this.model().answer === 'amend' ? all.filter(({ additionOpen }) => !additionOpen) : all;
  });
  protected readonly noteMissing = signal(false);
  protected readonly sending = write(() => this.send());

  constructor() {
    addCorrectionWords();
    effect(() => {
      const first = this.found()?.session ? this.found()?.notes[0]?.id : undefined;
      if (first) this.model.update((before) => ({ ...before, noteId: before.noteId || first }));
    });
  }

  protected noteWords({ format, section, about, authorName }: CorrectableNote): string {
    const day = new Intl.DateTimeFormat('en-GB', {
      timeZone: this.viewer.timeZone(),
      dateStyle: 'medium',
    }).format(new Date(about));
    const whose = section === 'joint' ? 'joint' : 'their own section';
    return `${NOTE_FORMATS[format].label}, ${day}, ${whose} · ${authorName}`;
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const { answer, noteId } = this.model();
    this.noteMissing.set(answer === 'amend' && !this.notes().some(({ id }) => id === noteId));
    if (this.noteMissing()) return undefined;
    const outcome = await this.sending.run();
    if (outcome.ok) this.sheet.close(outcome.value);
    else return serverFaults(this.form, outcome.problem);
    return undefined;
  }

  private async send(): Promise<AmendmentBegun | true> {
    const { answer, noteId, wrong, text, reason, denial } = this.model();
    const at = { id: this.data.id, version: this.found()?.version ?? 0 };
    if (answer === 'amend') return this.api.amend(this.data.caseId, at, { noteId, reason, wrong, text });
    await this.api.deny(this.data.caseId, at, { reason: denial, ...(noteId === '' ? {} : { noteId }) });
    return true;
  }
}
