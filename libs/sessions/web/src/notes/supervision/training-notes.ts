import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { EmptyState } from '@reknit/shared/web-ui';
import { TrainingApi } from '../psychotherapy/training-api';

/** Psychotherapy notes of supervisees who let me read them for training. */
@Component({
  selector: 'rk-training-notes',
  imports: [RouterLink, RESOURCE_GATE, EmptyState, When],
  template: `
    <section aria-labelledby="in-training">
      <h2 id="in-training">Psychotherapy notes, for training</h2>
      <rk-gate label="Psychotherapy notes, for training" [rows]="2">
        <ng-template [rkReady]="notes" let-list>
          <ul class="rk-list">
            @for (note of list; track note.id) {
              <li>
                <a [routerLink]="['/supervision/training', note.id]">
                  {{ note.authorName }}, {{ note.caseTitle }}
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
            title="None are open to you"
            text="They are their author’s alone, unless somebody you supervise lets you read theirs for training."
          />
        </ng-template>
      </rk-gate>
    </section>
  `,
  styles: `
    .rk-list {
      margin-top: var(--rk-space-2);
      border-top: 1px solid var(--rk-line);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-4);
      align-items: baseline;
    }
    a {
      font-weight: 600;
    }
  `,
})
export class TrainingNotes {
  protected readonly notes = inject(TrainingApi).notes();
}
