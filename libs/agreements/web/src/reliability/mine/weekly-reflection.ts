import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RELIABILITY_LIMITS, type MyReliability, type ReflectOnPromises } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Choices, type Choice } from '../../ui/choices';
import { WordsForm } from '../../ui/words-form';
import { ReliabilityApi } from './reliability-api';

/** Once a week: which promise should be smaller? */
@Component({
  selector: 'rk-weekly-reflection',
  imports: [ProblemNotice, Choices, WordsForm],
  template: `
    <section class="step" aria-labelledby="look-back">
      <h2 id="look-back">Looking back on this week</h2>
      @if (said(); as before) {
        <p>{{ smaller() ? 'Smaller: ' + smaller() : 'None of them needs to be smaller.' }}</p>
        @if (before.text) {
          <p class="rk-quote">{{ before.text }}</p>
        }
      } @else {
        <rk-choices
          legend="Which promise should be smaller?"
          name="smaller"
          [choices]="choices()"
          [value]="chosen()"
          (chosen)="chosen.set($event)"
        />
        <rk-words-form
          label="What did you notice?"
          button="Save"
          seenBy="Only you and your therapist"
          [limits]="limits"
          [optional]="true"
          [pending]="save.pending()"
          (sent)="go($event)"
        />
        @if (fault()) {
          <p class="rk-field-error" role="alert">{{ fault() }}</p>
        }
        <rk-problem [problem]="save.problem()" />
      }
    </section>
  `,
  styleUrl: '../../ui/write-page.css',
})
export class WeeklyReflection {
  private readonly api = inject(ReliabilityApi);
  private readonly toasts = inject(Toasts);
  readonly log = input.required<MyReliability>();
  readonly saved = output();
  protected readonly limits = RELIABILITY_LIMITS.reflection;
  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly fault = signal('');
  protected readonly said = computed(() =>
    this.log().reflections.find(({ weekOf }) => weekOf === this.log().weekOf),
  );
  protected readonly smaller = computed(
    () => this.log().promises.find(({ id }) => id === this.said()?.promiseId)?.text,
  );
  protected readonly choices = computed<readonly Choice[]>(() => [
    ...this.log()
      .promises.filter(({ state }) => state === 'active')
      .map(({ id, text }) => ({ value: id, words: text })),
    { value: 'none', words: 'None of them' },
  ]);
  protected readonly save = write((body: ReflectOnPromises) =>
    this.api.reflect(this.log().participationId, body),
  );

  protected async go(text: string): Promise<void> {
    const chosen = this.chosen();
    this.fault.set(faultIn(chosen, text));
    if (this.fault()) return;
    const body = { ...(chosen !== 'none' && { promiseId: chosen }), ...(text && { text }) };
    if (!(await this.save.run(body)).ok) return;
    this.toasts.show('Noted');
    this.saved.emit();
  }
}

/** Something has to be said: which one, or in a few words why none. */
function faultIn(chosen: string | undefined, text: string): string {
  if (!chosen) return 'Choose one, or that none needs to be smaller.';
  return chosen === 'none' && !text ? 'Write a few words about what you noticed.' : '';
}
