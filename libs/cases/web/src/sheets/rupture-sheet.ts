import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { RUPTURE_KINDS, RuptureRole, RuptureStatus } from '@reknit/cases/model';
import { focusFirstError, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { namesOf } from '../data/people';
import { ruptureBody, ruptureModel, ruptureSchema } from '../forms/rupture-form';
import { SaveProblem, isStale } from '../ui/save-problem';
import { RUPTURE_KIND_WORDS, RUPTURE_ROLE_WORDS, RUPTURE_STATUS_WORDS } from '../words/case-words';

export interface RuptureSheetData {
  readonly caseId: string;
  readonly view: CaseInView;
  /** The event to change; absent for a new one. */
  readonly ruptureId?: string;
}

/** What happened between them. Roles are given for this event and no other. Closes with true when it was saved. */
@Component({
  selector: 'rk-rupture-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  templateUrl: './rupture-sheet.html',
  styleUrl: './sheet.css',
})
export class RuptureSheet {
  private readonly api = inject(CasesApi);
  private readonly data = inject(SHEET_DATA) as RuptureSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);

  protected readonly rupture = computed(() =>
    this.data.view.record()?.ruptures.find(({ id }) => id === this.data.ruptureId),
  );
  private readonly people = this.data.view.record()?.participants ?? [];
  protected readonly names = namesOf({ participants: this.people });
  protected readonly kinds = RUPTURE_KINDS.map((value) => ({ value, words: RUPTURE_KIND_WORDS[value] }));
  protected readonly statuses = Object.values(RuptureStatus).map((value) => ({
    value,
    words: RUPTURE_STATUS_WORDS[value],
  }));
  protected readonly roles = Object.values(RuptureRole).map((value) => ({
    value,
    words: RUPTURE_ROLE_WORDS[value],
  }));
  private readonly model = signal(ruptureModel(this.people, this.rupture()));
  protected readonly form = form(this.model, ruptureSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write(() => {
    const body = ruptureBody(this.model());
    const rupture = this.rupture();
    return rupture
      ? this.api.changeRupture(this.data.caseId, rupture, body)
      : this.api.recordRupture(this.data.caseId, body);
  });

  protected nameAt(index: number): string {
    return this.names.get(this.model().roles[index]?.participantId ?? '') ?? '';
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.save.run();
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.view.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
