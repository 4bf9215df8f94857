import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { TrainingApi } from '../psychotherapy/training-api';

/** A psychotherapy note of somebody I supervise, to be read and nothing else. */
@Component({
  selector: 'rk-training-note-page',
  imports: [RouterLink, RESOURCE_GATE, PageHeader, When],
  template: `
    <p class="rk-fine"><a routerLink="/supervision">Back to supervision</a></p>
    <rk-page-header
      title="Psychotherapy note"
      lead="For training supervision. Each time you read it is on record, and its author sees it."
    />
    <rk-gate label="Psychotherapy note">
      <ng-template [rkReady]="note" let-one>
        <article>
          <p class="rk-fine">
            {{ one.authorName }} · {{ one.caseTitle }} · last written
            <rk-when [at]="one.changedAt" />
          </p>
          @if (one.text.trim()) {
            <p class="text">{{ one.text }}</p>
          } @else {
            <p class="rk-muted">Nothing is written in it yet.</p>
          }
        </article>
      </ng-template>
    </rk-gate>
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      max-width: 46rem;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class TrainingNotePage {
  readonly ownNoteId = input.required<string>();
  protected readonly note = inject(TrainingApi).note(this.ownNoteId);
}
