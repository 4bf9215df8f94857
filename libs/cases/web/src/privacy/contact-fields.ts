import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { SAFE_CHANNELS } from '@reknit/cases/model';
import { Control, Field } from '@reknit/shared/web-ui';
import type { ContactModel } from '../forms/contact-form';
import { CHANNEL_WORDS } from '../words/consent-words';

/** How and when somebody may be reached without harm. */
@Component({
  selector: 'rk-contact-fields',
  imports: [FormField, Control, Field],
  template: `
    <fieldset class="rk-fieldset" aria-describedby="contact-fault">
      <legend>How may we reach you?</legend>
      @for (channel of channels; track channel.value) {
        <label class="rk-choice">
          <input type="checkbox" [formField]="form()[channel.value]" />
          <span>{{ channel.words }}</span>
        </label>
      }
      <p id="contact-fault" class="rk-field-error" aria-live="polite">{{ fault() }}</p>
    </fieldset>
    @if (form().phone().value()) {
      <label class="rk-choice">
        <input type="checkbox" [formField]="form().voicemail" />
        <span>You may leave a message on my voicemail</span>
      </label>
    }
    <div class="hours">
      <rk-field label="From" [optional]="true">
        <input rkControl type="time" [formField]="form().from" />
      </rk-field>
      <rk-field label="Until" [optional]="true">
        <input rkControl type="time" [formField]="form().to" />
      </rk-field>
    </div>
    <p class="rk-fine">On your own clock. Without hours we may reach you at any time of the day.</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .hours {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--rk-space-4);
      align-items: start;
    }
  `,
})
export class ContactFields {
  readonly form = input.required<FieldTree<ContactModel>>();
  protected readonly channels = SAFE_CHANNELS.map((value) => ({ value, words: CHANNEL_WORDS[value] }));
  protected readonly fault = computed(() => {
    const state = this.form()();
    return state.touched() || state.dirty()
      ? (state.errors().find(({ kind }) => kind === 'required')?.message ?? '')
      : '';
  });
}
