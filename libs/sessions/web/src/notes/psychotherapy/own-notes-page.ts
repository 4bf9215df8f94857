import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IdSource, ProblemNotice, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { EmptyState, Icon, PageHeader } from '@reknit/shared/web-ui';
import { OwnNotesApi } from './own-notes-api';
import { TrainingLink } from './training-link';

/** Psychotherapy notes of one case: one's own, apart from the record, and named nowhere else. */
@Component({
  selector: 'rk-own-notes-page',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, Icon, PageHeader, ProblemNotice, TrainingLink, When],
  template: `
    <p class="rk-fine"><a [routerLink]="['/cases', caseId(), 'sessions']">Back to the case</a></p>
    <rk-page-header title="Psychotherapy notes" lead="Yours, and apart from the record.">
      <button
        rkActions
        type="button"
        class="rk-button rk-primary"
        [disabled]="beginning.pending()"
        (click)="begin()"
      >
        <rk-icon name="plus" />
        Write one
      </button>
    </rk-page-header>
    <p class="rk-muted about">
      Your own thinking about what was said. Nobody else can open them: no administrator, no client, and no
      supervisor whom you do not let read them for training. They are in no search, no count and no export.
      What has to be on record belongs in the progress note.
    </p>
    <rk-problem [problem]="beginning.problem()" />
    <rk-gate label="Psychotherapy notes">
      <ng-template [rkReady]="notes" let-list>
        <ul class="rk-list">
          @for (note of list; track note.id) {
            <li>
              <a [routerLink]="['/cases', caseId(), 'own-notes', note.id]">
                Begun
                <rk-when [at]="note.createdAt" />
              </a>
              <span class="rk-fine">
                last written
                <rk-when [at]="note.changedAt" />
              </span>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template rkEmpty>
        <rk-empty-state
          title="None for this case"
          text="Write one when you want to think on paper. It stays with you."
        />
      </ng-template>
    </rk-gate>
    <rk-training-link />
  `,
  styles: `
    .about {
      margin-bottom: var(--rk-space-5);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-4);
      align-items: baseline;
    }
  `,
})
export class OwnNotesPage {
  private readonly api = inject(OwnNotesApi);
  private readonly router = inject(Router);
  private readonly keyFor = inject(IdSource).attempt();
  private begun = 0;
  readonly caseId = input.required<string>();
  protected readonly notes = this.api.ofCase(this.caseId);
  protected readonly beginning = write(() => this.api.begin(this.caseId(), this.keyFor(this.begun)));

  protected async begin(): Promise<void> {
    const outcome = await this.beginning.run();
    if (!outcome.ok) return;
    this.begun += 1;
    await this.router.navigate(['/cases', this.caseId(), 'own-notes', outcome.value.id]);
  }
}
