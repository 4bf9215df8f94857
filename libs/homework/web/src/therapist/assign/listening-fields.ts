import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { ListeningFormat, ListeningGiven } from '@reknit/exercises/model';
import { Control, Field } from '@reknit/shared/web-ui';
import type { Assignee } from './assign-form';
import { formatsFor, type ListeningSetup } from './listening-setup';

const FORMAT_WORDS: Record<ListeningFormat, string> = {
  two_devices: 'Together, each on their own phone',
  one_device: 'Together, on one device',
  async: 'Apart, each in their own time',
  clinician_led: 'In the session, led by you',
  circle: 'In a circle, one speaks and one listens',
  solo: 'Practice with somebody outside the case',
};

/** How listening rounds are held: the few things that matter first, the rest behind a door. */
@Component({
  selector: 'rk-listening-fields',
  imports: [FormField, Control, Field],
  templateUrl: './listening-fields.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    summary {
      padding-block: var(--rk-space-2);
      color: var(--rk-action);
      font-size: var(--rk-text-small);
      font-weight: 550;
      cursor: pointer;
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: var(--rk-space-4);
      align-items: start;
      margin-block: var(--rk-space-2);
    }
  `,
})
export class ListeningFields {
  readonly field = input.required<FieldTree<ListeningSetup>>();
  readonly people = input.required<readonly Assignee[]>();
  readonly mode = input.required<ListeningGiven['mode']>();

  protected readonly words = FORMAT_WORDS;
  protected readonly formats = computed(() =>
    formatsFor({ mode: this.mode(), participantIds: this.people().map(({ id }) => id) }),
  );
  protected readonly value = computed(() => this.field()().value());
  /** A format that no longer fits the people gives way to the first that does. */
  protected readonly format = computed(
    () => this.formats().find((one) => one === this.value().format) ?? this.formats()[0],
  );
  protected readonly apart = computed(() => this.format() === 'async');
  protected readonly solo = computed(() => this.format() === 'solo');
  protected readonly timed = computed(() => this.value().timers && !this.apart() && !this.solo());
}
