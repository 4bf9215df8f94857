import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Clock, Session } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import type { Saving } from '../draft/draft-ports';
import { savingWords } from '../words/saving-words';

type Kind = Saving['kind'];
const QUIET: readonly Kind[] = ['saved', 'saving'];

/**
 * Whether what is typed is safe. The line is always there to be seen; people who listen are told only when it stops being
 * so and when it is again, not after every word.
 */
@Component({
  selector: 'rk-save-line',
  imports: [Icon],
  template: `
    @if (words()) {
      <p class="line" [attr.data-kind]="saving().kind">
        @if (icon(); as name) {
          <rk-icon [name]="name" />
        }
        <span>{{ words() }}</span>
        @if (saving().kind === 'not-saved') {
          <button type="button" class="rk-link" (click)="again.emit()">Try again</button>
        }
      </p>
    }
    @if (heldBack() > 0) {
      <p class="line">
        {{ heldBack() === 1 ? 'One answer' : heldBack() + ' answers' }} cannot be saved as written. See the
        note under it.
      </p>
    }
    <p class="rk-visually-hidden" role="status">{{ spoken() }}</p>
  `,
  styles: `
    :host {
      display: block;
      min-height: 1.3125rem;
    }
    .line {
      display: flex;
      gap: var(--rk-space-1);
      align-items: center;
      color: var(--rk-muted);
      font-size: 0.8125rem;
    }
    rk-icon {
      width: 1rem;
      height: 1rem;
    }
    [data-kind='kept'],
    [data-kind='not-saved'],
    [data-kind='over'] {
      color: var(--rk-attention);
      font-weight: 550;
    }
  `,
})
export class SaveLine {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly saving = input.required<Saving>();
  readonly heldBack = input(0);
  readonly again = output();
  protected readonly words = computed(() =>
    savingWords(this.saving(), { now: this.minute(), timeZone: this.session.timeZone() }),
  );
  protected readonly icon = computed(() => {
    const { kind } = this.saving();
    if (kind === 'saved') return 'check' as const;
    return kind === 'saving' ? undefined : ('attention' as const);
  });
  protected readonly spoken = linkedSignal<Kind, string>({
    source: () => this.saving().kind,
    computation: (kind, before) => {
      if (!QUIET.includes(kind)) return this.words();
      const troubled = before && !QUIET.includes(before.source);
      if (troubled) return kind === 'saved' ? 'Everything is saved again.' : before.value;
      return kind === 'saved' && before?.value ? before.value : '';
    },
  });
}
