import { Component, computed, inject } from '@angular/core';
import type { BoundaryChannel, BoundaryKind, SafeToTell } from '@reknit/agreements/model';
import { Choices, choicesOf } from '../../../ui/choices';
import { CHANNEL_WORDS, SAFE_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';

/** What has to be told cannot be kept silent; what both keep to has to be shown. */
const CHANNELS: Readonly<Record<BoundaryKind, readonly BoundaryChannel[]>> = {
  limit: ['say_it_myself', 'in_session', 'send_in_product', 'do_not_tell'],
  request: ['say_it_myself', 'in_session', 'send_in_product'],
  agreement: ['in_session', 'send_in_product'],
};

/** Whether it is safe to tell, and how it is told. Without safety there is nothing to choose. */
@Component({
  selector: 'rk-telling-step',
  imports: [Choices],
  template: `
    <rk-choices
      legend="Is it safe for you to tell them?"
      name="safe"
      [choices]="safe"
      [value]="editing.model().safeToTell"
      (chosen)="editing.put('safeToTell', asSafe($event))"
    />
    @if (editing.personal()) {
      <p class="rk-notice">
        Nothing of this is told to anybody, and your list says only “Personal item”. Your therapist reads it
        and speaks with you alone.
      </p>
    } @else if (editing.model().safeToTell) {
      <rk-choices
        legend="How would you like to tell them?"
        name="channel"
        [choices]="channels()"
        [value]="editing.model().channel"
        (chosen)="editing.put('channel', asChannel($event))"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
  `,
})
export class TellingStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly safe = choicesOf(SAFE_WORDS);
  protected readonly channels = computed(() =>
    choicesOf(CHANNEL_WORDS).filter(({ value }) =>
      CHANNELS[this.editing.model().kind].includes(this.asChannel(value)),
    ),
  );

  protected asSafe = (value: string): SafeToTell => value as SafeToTell;
  protected asChannel(value: string): BoundaryChannel {
    return value as BoundaryChannel;
  }
}
