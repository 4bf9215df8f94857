import { Component, computed, input } from '@angular/core';
import type { MyMeasure } from '@reknit/measures/model';
import { Icon } from '@reknit/shared/web-ui';

/** Before the first question: what it is for, who sees it, what happens with an answer, and whose words they are. */
@Component({
  selector: 'rk-before-step',
  imports: [Icon],
  template: `
    <h1 tabindex="-1">{{ begun() ? 'Go on where you were' : 'How the last weeks have been' }}</h1>
    <p>
      {{ questions() }} about how you have been. They help you and your therapist to see what changes over
      time. There are no right answers, and no result to pass.
    </p>
    <p class="seen">
      <rk-icon name="eye" />
      <span>Your therapist and their care team see this. Nobody else in your case.</span>
    </p>
    @for (sentence of checkIn().form.beforehand; track sentence) {
      <p>{{ sentence }}</p>
    }
    <p class="rk-fine">{{ checkIn().form.name }}. {{ checkIn().form.attribution }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    h1 {
      font-size: var(--rk-text-h2);
    }
    .seen {
      display: flex;
      gap: var(--rk-space-2);
      align-items: flex-start;
      font-weight: 550;
    }
    .seen rk-icon {
      margin-top: 0.125rem;
    }
  `,
})
export class BeforeStep {
  readonly checkIn = input.required<MyMeasure>();
  readonly begun = input(false);
  protected readonly questions = computed(() => {
    const { items } = this.checkIn().form;
    return items.length === 1 ? 'One question' : `${items.length} questions`;
  });
}
