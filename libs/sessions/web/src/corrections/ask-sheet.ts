import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, schema } from '@angular/forms/signals';
import { POLICY_LINES } from '@reknit/cases/model';
import { CORRECTION_LIMITS, type MyRecordPart } from '@reknit/sessions/model';
import {
  IdSource,
  ProblemNotice,
  Session,
  focusFirstError,
  lengthWithin,
  mustHave,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { sessionLine } from './correction-words';
import { CorrectionsApi } from './corrections-api';

interface Asked {
  readonly caseId: string;
  readonly wrong: string;
  readonly right: string;
  readonly sessionId: string;
}

const askSchema = schema<Asked>((path) => {
  mustHave(path.caseId, 'Choose whose record it is about.');
  mustHave(path.wrong, 'Say what is wrong.');
  lengthWithin(path.wrong, CORRECTION_LIMITS.words);
  mustHave(path.right, 'Say what it should say instead.');
  lengthWithin(path.right, CORRECTION_LIMITS.words);
});

/** Asks for a correction. What is wrong and what would be right; about which session, if that matters. Closes with true once it is sent. */
@Component({
  selector: 'rk-ask-sheet',
  imports: [FormRoot, FormField, Control, Field, ProblemNotice, Sheet],
  templateUrl: './ask-sheet.html',
  styleUrl: '../notes/editor/sheet.css',
})
export class AskSheet {
  private readonly api = inject(CorrectionsApi);
  private readonly viewer = inject(Session);
  private readonly keyFor = inject(IdSource).attempt();
  protected readonly parts = inject(SHEET_DATA) as readonly MyRecordPart[];
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly model = signal<Asked>({
    caseId: this.parts.length === 1 ? (this.parts[0]?.caseId ?? '') : '',
    wrong: '',
    right: '',
    sessionId: '',
  });
  protected readonly form = form(this.model, askSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  private readonly policy = this.api.policy(() => this.model().caseId);
  /** One line wherever somebody writes to their therapist alone. */
  protected readonly policyLine = computed(() => {
    const kind = this.policy.hasValue() ? this.policy.value().kind : undefined;
    return kind && POLICY_LINES[kind];
  });
  protected readonly sessions = computed(
    () => this.parts.find(({ caseId }) => caseId === this.model().caseId)?.sessions ?? [],
  );
  protected readonly sending = write(() => this.send());

  protected partWords({ clinicians }: MyRecordPart): string {
    return `Your work with ${clinicians.join(' and ')}`;
  }

  protected sessionWords(session: MyRecordPart['sessions'][number]): string {
    return sessionLine(session, this.viewer.timeZone());
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.sending.run();
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.sheet.close(true);
    return undefined;
  }

  /** A session that was chosen before the other piece of work was is not sent with it. */
  private send(): Promise<unknown> {
    const { caseId, wrong, right, sessionId } = this.model();
    const about = this.sessions().some(({ id }) => id === sessionId) ? { sessionId } : {};
    return this.api.ask({ caseId, wrong, right, ...about }, this.keyFor([caseId, wrong, right, sessionId]));
  }
}
