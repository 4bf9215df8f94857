import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import {
  CorrectionAction,
  type AmendmentBegun,
  type CaseCorrection as Correction,
} from '@reknit/sessions/model';
import { RESOURCE_GATE, Session } from '@reknit/shared/web-kernel';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import type { AnswerData } from './answer-sheet';
import { CaseCorrection } from './case-correction';
import { addCorrectionWords } from './correction-words';
import { CorrectionsApi } from './corrections-api';

/** What people of a case asked to have corrected in their record, and how it was answered. Nothing stands here where nobody asked. */
@Component({
  selector: 'rk-case-corrections',
  imports: [RESOURCE_GATE, CaseCorrection],
  templateUrl: './case-corrections-part.html',
  styleUrl: './case-corrections-part.css',
})
export class CaseCorrectionsPart {
  private readonly api = inject(CorrectionsApi);
  private readonly work = inject(QuickWork);
  private readonly router = inject(Router);
  private readonly viewer = inject(Session);
  readonly caseId = input.required<string>();
  readonly mayChange = input(true);
  protected readonly list = this.api.ofCase(this.caseId);
  private readonly found = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly waiting = computed(() => this.found().filter(({ state }) => state === 'asked'));
  /** Folded: they stand under their notes as well, and what is planned is what one comes for. */
  protected readonly answered = computed(() => this.found().filter(({ state }) => state !== 'asked'));

  constructor() {
    addCorrectionWords();
  }

  protected mayAnswer({ state, amendment }: Correction): boolean {
    return state === 'asked' && !amendment && this.mayChange() && this.viewer.may(CorrectionAction.deny);
  }

  protected async answer({ id }: Correction): Promise<void> {
    const { AnswerSheet } = await import('./answer-sheet');
    const data: AnswerData = { caseId: this.caseId(), id };
    const done = await this.work.sheet<AnswerData, AmendmentBegun | true>(AnswerSheet, 'Answer', data);
    if (!done) return;
    if (done !== true) {
      this.work.said('Amendment begun. Sign it under the note.');
      await this.router.navigate(['/cases', this.caseId(), 'notes', done.noteId]);
      return;
    }
    this.work.said('Answered');
    this.list.reload();
  }
}
