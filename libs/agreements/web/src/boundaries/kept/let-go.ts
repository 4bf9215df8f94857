import { Component, computed, inject, input, output, signal } from '@angular/core';
import { BOUNDARY_LIMITS, type MyBoundary } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { MyBoundaryApi } from '../data/my-boundary-api';

/** Letting it go, or taking back what should not have been sent; whoever was told may be left a line. */
@Component({
  selector: 'rk-let-go',
  imports: [ProblemNotice],
  template: `
    @if (open()) {
      <section class="rk-panel" [attr.aria-label]="verb()">
        <p>{{ text() }}</p>
        @if (boundary().tellings.length > 0) {
          <div class="rk-field">
            <label class="rk-label" for="farewell">A line for whoever was told (optional)</label>
            <textarea
              id="farewell"
              class="rk-input rk-input-words"
              rows="3"
              [attr.maxlength]="limits.farewell.max"
              [value]="note()"
              (input)="typed($event)"
            ></textarea>
          </div>
        }
        <rk-problem [problem]="end.problem()" />
        <div class="rk-row">
          <button type="button" class="rk-button rk-danger" [disabled]="end.pending()" (click)="go()">
            {{ verb() }}
          </button>
          <button type="button" class="rk-button rk-quiet" (click)="open.set(false)">Keep it</button>
        </div>
      </section>
    } @else {
      <button type="button" class="rk-button rk-quiet" (click)="open.set(true)">{{ verb() }}</button>
    }
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    :host > .rk-button {
      width: 100%;
    }
  `,
})
export class LetGo {
  private readonly api = inject(MyBoundaryApi);
  readonly boundary = input.required<MyBoundary>();
  /** True: it should not have been sent; false: it has done its work. */
  readonly retracted = input(false);
  readonly changed = output<string>();

  protected readonly limits = BOUNDARY_LIMITS;
  protected readonly open = signal(false);
  protected readonly note = signal('');
  protected readonly verb = computed(() => (this.retracted() ? 'Take it back' : 'Let it go'));
  protected readonly text = computed(() =>
    this.retracted()
      ? 'It stops holding. What you noted stays yours.'
      : 'It has done its work. What you noted stays yours.',
  );
  protected readonly end = write(() => {
    const note = this.note().trim();
    return this.api.retire(this.boundary(), { retracted: this.retracted(), ...(note && { note }) });
  });

  protected typed(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }

  protected async go(): Promise<void> {
    if ((await this.end.run()).ok) this.changed.emit(this.retracted() ? 'Taken back' : 'Let go');
  }
}
