import { Component, computed, inject } from '@angular/core';
import { ownActionFault } from '@reknit/agreements/model';
import { faultInWords } from '@reknit/shared/web-kernel';
import { RUNG_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';
import type { RungModel } from '../boundary-form';
import { Hints } from './hints';

const HELP = [
  'For example: I say once that this is the thing we talked about.',
  'For example: I leave the room for twenty minutes.',
  'For example: For a month we meet outside the house.',
] as const;

const WITHIN = [
  { value: '', words: 'whenever it fits' },
  { value: '0', words: 'at once' },
  { value: '10', words: 'within ten minutes' },
  { value: '60', words: 'within an hour' },
  { value: '1440', words: 'within a day' },
] as const;

/** What I do: remind, step away, change something bigger. Each is the author's own act. */
@Component({
  selector: 'rk-ladder-step',
  imports: [Hints],
  template: `
    @for (rung of rungs(); track $index) {
      <div class="rk-field">
        <label class="rk-label" [attr.for]="'rung-' + $index">
          {{ $index + 1 }} · {{ rung.name }}
          @if ($index > 0) {
            <span class="rk-muted">(optional)</span>
          }
        </label>
        <p class="rk-fine" [id]="'rung-help-' + $index">{{ rung.help }}</p>
        <input
          class="rk-input rk-input-words"
          autocomplete="off"
          maxlength="200"
          [id]="'rung-' + $index"
          [attr.aria-describedby]="'rung-help-' + $index + ' rung-fault-' + $index"
          [attr.aria-invalid]="rung.fault ? 'true' : null"
          [value]="rung.model.action"
          (input)="change($index, { action: textOf($event) })"
        />
        <p class="rk-field-error" [id]="'rung-fault-' + $index" aria-live="polite">{{ rung.fault }}</p>
        @if (rung.model.action) {
          <select
            class="rk-input"
            [attr.aria-label]="'When: ' + rung.name"
            (change)="change($index, { within: textOf($event) })"
          >
            @for (one of within; track one.value) {
              <option [value]="one.value" [selected]="one.value === rung.model.within">
                {{ one.words }}
              </option>
            }
          </select>
        }
      </div>
    }
    <rk-hints [hints]="editing.hintsAt('ownResponse')" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
  `,
})
export class LadderStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly within = WITHIN;
  protected readonly rungs = computed(() =>
    this.editing.model().rungs.map((model, at) => {
      const fault = ownActionFault(model.action);
      return {
        model,
        name: RUNG_WORDS[(at + 1) as 1 | 2 | 3],
        help: HELP[at] ?? '',
        fault: fault ? faultInWords(fault) : '',
      };
    }),
  );

  protected change(at: number, what: Partial<RungModel>): void {
    const rungs = this.editing
      .model()
      .rungs.map((rung, place) => (place === at ? { ...rung, ...what } : rung));
    this.editing.put('rungs', rungs);
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
}
