import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { Place, QuestionTemplate } from '../form/place';

/** The parts of a question, one below the other. `question` draws each: a template, because a part may be a group again. */
@Component({
  selector: 'rk-group-control',
  imports: [NgTemplateOutlet],
  template: `
    @for (part of parts(); track part.path) {
      <ng-container [ngTemplateOutlet]="question()" [ngTemplateOutletContext]="{ $implicit: part }" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
  `,
})
export class GroupControl {
  readonly place = input.required<Place>();
  readonly question = input.required<QuestionTemplate>();
  /** Parts that are shown elsewhere or set by the control around: the rank of a row, what a row is about. */
  readonly without = input<readonly string[]>([]);
  protected readonly parts = computed(() => {
    const place = this.place();
    return place.field.fields
      .filter((field) => !this.without().includes(field.key))
      .map((field) => place.part(field));
  });
}
