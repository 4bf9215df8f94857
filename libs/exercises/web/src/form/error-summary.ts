import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { FaultCode, fieldAt } from '@reknit/exercises/model';
import type { ExerciseState } from './exercise-state';
import { answerFaultInWords } from './fault-words';

/** Everything that still needs an answer, each with a way there. Takes the focus when asked to. */
@Component({
  selector: 'rk-error-summary',
  template: `
    @if (lines().length > 0) {
      <div
        class="rk-notice rk-notice-attention"
        role="group"
        aria-labelledby="rk-error-summary"
        tabindex="-1"
      >
        <h2 id="rk-error-summary">
          {{ lines().length === 1 ? 'One thing' : lines().length + ' things' }} before you can send it
        </h2>
        <ul>
          @for (line of lines(); track line.path) {
            <li>
              <button type="button" class="rk-link" (click)="chosen.emit(line.path)">
                {{ line.prompt }}
              </button>
              @if (line.words) {
                <span class="rk-fine">{{ line.words }}</span>
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-direction: column;
    }
    .rk-link {
      min-height: 1.75rem;
      font-weight: 600;
    }
    .rk-notice {
      gap: var(--rk-space-3);
    }
    .rk-notice:focus {
      outline: none;
    }
  `,
})
export class ErrorSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly exercise = input.required<ExerciseState>();
  /** The path of the answer somebody wants to go to. */
  readonly chosen = output<string>();
  protected readonly lines = computed(() => {
    const exercise = this.exercise();
    if (!exercise.checked()) return [];
    return Object.entries(exercise.openFaults()).map(([path, [fault]]) => ({
      path,
      prompt: promptAt(exercise, path),
      // That something is missing is what the list is about; anything else is said.
      words: fault && fault.code !== FaultCode.required ? answerFaultInWords(fault) : '',
    }));
  });

  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('.rk-notice')?.focus();
  }
}

/** What is asked at a path; of a part that has no question of its own, what is asked around it. */
function promptAt(exercise: ExerciseState, path: string): string {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length--) {
    const field = fieldAt(exercise.form, parts.slice(0, length).join('.'));
    if (!field?.words.prompt) continue;
    const row = parts.slice(0, length).findLast((part) => /^\d+$/.test(part));
    return exercise.words(field.words.prompt) + (row === undefined ? '' : ` (${Number(row) + 1})`);
  }
  return 'One of the answers';
}
