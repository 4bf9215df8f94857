import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

type Half = 'if' | 'then';

/** A plan in two halves: what will happen, and what the person will do then. */
@Component({
  selector: 'rk-if-then-control',
  template: `
    @for (half of halves(); track half.key) {
      <label class="half">
        <span class="word">{{ half.prompt }}</span>
        <textarea
          class="rk-input rk-input-words"
          rows="2"
          [value]="half.value"
          [attr.aria-describedby]="place().describedBy()"
          [attr.aria-invalid]="place().fault() ? 'true' : null"
          (input)="write(half.key, $event)"
          (blur)="place().leave()"
        ></textarea>
      </label>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .half {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
    .word {
      font-family: var(--rk-serif);
      font-style: italic;
    }
    textarea.rk-input {
      min-height: 4rem;
    }
  `,
})
export class IfThenControl {
  readonly place = input.required<Place>();
  protected readonly halves = computed(() => {
    const { ifPrompt = 'If …', thenPrompt = 'then …' } = this.place().field.words;
    return [
      { key: 'if' as Half, prompt: this.place().words(ifPrompt), value: this.half('if') },
      { key: 'then' as Half, prompt: this.place().words(thenPrompt), value: this.half('then') },
    ];
  });

  protected write(half: Half, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    const plan = { if: this.half('if'), then: this.half('then'), [half]: text };
    this.place().set(plan.if === '' && plan.then === '' ? undefined : plan);
  }

  private half(half: Half): string {
    const value = (this.place().value() as Partial<Record<Half, unknown>> | undefined)?.[half];
    return typeof value === 'string' ? value : '';
  }
}
