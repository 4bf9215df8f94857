import { Component, input } from '@angular/core';
import type { ConsentText } from '../data/consent-texts';

/** A text somebody agrees to, in plain sentences. */
@Component({
  selector: 'rk-consent-text',
  template: `
    <h3>{{ text().title }}</h3>
    @for (sentence of text().sentences; track sentence) {
      <p>{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
  `,
})
export class ConsentTextPart {
  readonly text = input.required<ConsentText>();
}
