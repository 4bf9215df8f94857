import { Component, computed, input } from '@angular/core';
import { ADVICE_WORDS } from '../amends-words';
import type { EditedPlan } from './edited-plan';

/** Advice on what was written in one place, each with its reason. It refuses nothing. */
@Component({
  selector: 'rk-advice',
  template: `
    @for (one of advice(); track one.code) {
      <span class="rk-fine" role="note">
        @if (one.excerpt) {
          “{{ one.excerpt }}”:
        }
        {{ words[one.code] }}
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class Advice {
  readonly edited = input.required<EditedPlan>();
  readonly path = input.required<string>();
  protected readonly words = ADVICE_WORDS;
  protected readonly advice = computed(() => this.edited().adviceAt(this.path()));
}
