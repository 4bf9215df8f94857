import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form, type SchemaPathTree } from '@angular/forms/signals';
import { CASE_LIMITS } from '@reknit/cases/model';
import { RELATION_SUBTYPES, type RelationSubtype } from '@reknit/shared/model';
import { focusFirstError, lengthWithin, serverFaults, write } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { CasesApi } from '../data/cases-api';
import type { CaseInView } from '../data/case-in-view';
import { SaveProblem, isStale } from '../ui/save-problem';
import { RELATION_SUBTYPE_WORDS } from '../words/relation-words';

export interface AboutSheetData {
  readonly view: CaseInView;
}
interface AboutModel {
  presentingProblem: string;
  relationSubtype: RelationSubtype;
}

export function aboutSchema(path: SchemaPathTree<AboutModel>): void {
  lengthWithin(path.presentingProblem, CASE_LIMITS.presentingProblem);
}

/** Why they come and how they are related, to be worded anew. Closes with true when it was saved. */
@Component({
  selector: 'rk-about-sheet',
  imports: [FormField, FormRoot, Control, Field, Sheet, SaveProblem],
  template: `
    <form [formRoot]="form">
      <rk-sheet title="Why they come">
        <div class="rk-stack">
          <rk-field label="Why they come, in their words" seenBy="Only the care team">
            <textarea
              rkControl
              class="rk-input-words"
              rows="6"
              [formField]="form.presentingProblem"
            ></textarea>
          </rk-field>
          <rk-field label="How they are related">
            <select rkControl [formField]="form.relationSubtype">
              @for (option of subtypes(); track option.value) {
                <option [value]="option.value">{{ option.words }}</option>
              }
            </select>
          </rk-field>
          <rk-save-problem [problem]="save.problem()">
            <p>
              It now reads:
              <span class="rk-quote">{{ data.view.record()?.presentingProblem }}</span>
            </p>
          </rk-save-problem>
        </div>
        <ng-container rkSheetActions>
          <button class="rk-button rk-primary" [disabled]="save.pending()">Save</button>
          <button type="button" class="rk-button rk-quiet" (click)="sheet.close()">Not now</button>
        </ng-container>
      </rk-sheet>
    </form>
  `,
  styleUrl: './sheet.css',
})
export class AboutSheet {
  private readonly api = inject(CasesApi);
  protected readonly data = inject(SHEET_DATA) as AboutSheetData;
  protected readonly sheet = inject<SheetRef<boolean>>(SheetRef);
  private readonly record = this.data.view.record();
  protected readonly subtypes = computed(() =>
    RELATION_SUBTYPES[this.data.view.record()?.relationType ?? 'romantic'].map((value) => ({
      value,
      words: RELATION_SUBTYPE_WORDS[value],
    })),
  );
  private readonly model = signal<AboutModel>({
    presentingProblem: this.record?.presentingProblem ?? '',
    relationSubtype: this.record?.relationSubtype ?? 'dating',
  });
  protected readonly form = form(this.model, aboutSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly save = write((id: string, version: number) => {
    const { presentingProblem, relationSubtype } = this.model();
    return this.api.update({ id, version }, { presentingProblem: presentingProblem.trim(), relationSubtype });
  });

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const record = this.data.view.record();
    if (!record) return undefined;
    const outcome = await this.save.run(record.id, record.version);
    if (!outcome.ok) {
      if (isStale(outcome.problem)) this.data.view.reload();
      return serverFaults(this.form, outcome.problem);
    }
    this.sheet.close(true);
    return undefined;
  }
}
