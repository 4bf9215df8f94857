import { NgComponentOutlet } from '@angular/common';
import { Component, input, resource, type Type } from '@angular/core';
import { PageHeader } from '@reknit/shared/web-ui';
import { CosignQueue } from './cosign-queue';
import { TrainingNotes } from './training-notes';

/** What supervision asks of somebody: notes to co-sign, what later domains say about the caseloads of those supervised, and notes to read for training. */
@Component({
  selector: 'rk-supervision-page',
  imports: [NgComponentOutlet, PageHeader, CosignQueue, TrainingNotes],
  template: `
    <rk-page-header title="Supervision" lead="What those you supervise need from you." />
    <div class="rk-stack rk-stack-loose">
      <rk-cosign-queue />
      @for (part of parts.value() ?? []; track part) {
        <ng-container [ngComponentOutlet]="part" />
      }
      <rk-training-notes />
    </div>
  `,
})
export class SupervisionPage {
  /** Sections of domains after this one, named by the app. */
  readonly sections = input<readonly (() => Promise<Type<unknown>>)[]>([]);
  protected readonly parts = resource({
    params: () => this.sections(),
    loader: ({ params }) => Promise.all(params.map((load) => load())),
  });
}
