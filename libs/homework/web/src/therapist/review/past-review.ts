import { Component, computed, input } from '@angular/core';
import type { ReviewView } from '@reknit/homework/model';
import { When } from '@reknit/shared/web-kernel';
import { QUALITY_WORDS } from '../words/homework-words';

/** What was said about a submission when it was reviewed. */
@Component({
  selector: 'rk-past-review',
  imports: [When],
  template: `
    <h2>{{ review().decision === 'accept' ? 'Reviewed' : 'Given back' }}</h2>
    <p class="rk-fine">
      {{ review().reviewer }} ·
      <rk-when [at]="review().at" />
    </p>
    @if (quality(); as rating) {
      <p>
        <span class="rk-strong">{{ rating.name }}.</span>
        {{ rating.meaning }}.
      </p>
    }
    @if (review().summary) {
      <p class="said">{{ review().summary }}</p>
    }
    @if (comments() > 0) {
      <p class="rk-fine">
        {{ comments() === 1 ? 'One comment stands' : comments() + ' comments stand' }} beside the answers.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .said {
      white-space: pre-wrap;
    }
  `,
})
export class PastReview {
  readonly review = input.required<ReviewView>();
  protected readonly quality = computed(() => {
    const { quality } = this.review();
    return quality === undefined ? undefined : QUALITY_WORDS[quality];
  });
  protected readonly comments = computed(() => Object.keys(this.review().comments).length);
}
