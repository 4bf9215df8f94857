import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Session } from '@reknit/shared/web-kernel';
import type { Saving } from '../draft/note-ports';
import { savingWords } from '../words/saving-words';

type Kind = Saving['kind'];
const QUIET: readonly Kind[] = ['saved', 'saving'];

/** Whether what is typed is safe: a quiet line. People who listen are told only when it stops being so and when it is again. */
@Component({
  selector: 'rk-save-state',
  template: `
    <p class="line rk-figures" [attr.data-kind]="saving().kind">
      {{ words() }}
      @if (saving().kind === 'not-saved') {
        <button type="button" class="rk-link" (click)="again.emit()">Try again</button>
      }
    </p>
    <p class="rk-visually-hidden" role="status">{{ spoken() }}</p>
  `,
  styles: `
    .line {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    [data-kind='kept'],
    [data-kind='not-saved'],
    [data-kind='over'] {
      color: var(--rk-attention);
      font-weight: 550;
    }
  `,
})
export class SaveState {
  private readonly session = inject(Session);
  readonly saving = input.required<Saving>();
  readonly again = output();
  protected readonly words = computed(() => savingWords(this.saving(), this.session.timeZone()));
  protected readonly spoken = linkedSignal<Kind, string>({
    source: () => this.saving().kind,
    computation: (kind, before) => {
      if (!QUIET.includes(kind)) return this.words();
      const troubled = before !== undefined && !QUIET.includes(before.source);
      if (troubled) return kind === 'saved' ? 'Everything is saved again.' : before.value;
      return kind === 'saved' && before?.value ? before.value : '';
    },
  });
}
