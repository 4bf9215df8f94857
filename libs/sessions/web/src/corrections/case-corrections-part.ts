import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CorrectionAction, type AmendmentBegun, type CaseCorrection } from '@reknit/sessions/model';
import { RESOURCE_GATE, Session, When } from '@reknit/shared/web-kernel';
import { Chip } from '@reknit/shared/web-ui';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import type { AnswerData } from './answer-sheet';
import { CORRECTION_TONES, TO_TEAM, addCorrectionWords, sessionLine } from './correction-words';
import { CorrectionsApi } from './corrections-api';

/** What people of a case asked to have corrected in their record, and how it was answered. Nothing stands here where nobody asked. */
@Component({
  selector: 'rk-case-corrections',
  imports: [NgTemplateOutlet, RouterLink, RESOURCE_GATE, Chip, When],
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
  protected readonly toTeam = TO_TEAM;
  protected readonly tones = CORRECTION_TONES;

  constructor() {
    addCorrectionWords();
  }

  protected mayAnswer({ state, amendment }: CaseCorrection): boolean {
    return state === 'asked' && !amendment && this.mayChange() && this.viewer.may(CorrectionAction.deny);
  }

  protected stateOf({ state }: CaseCorrection): CaseCorrection['state'] {
    return state;
  }

  protected sessionOf({ session }: CaseCorrection): string {
    return session ? sessionLine(session, this.viewer.timeZone()) : '';
  }

  protected async answer({ id }: CaseCorrection): Promise<void> {
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
