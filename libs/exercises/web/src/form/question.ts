import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { FieldType } from '@reknit/exercises/model';
import { Icon } from '@reknit/shared/web-ui';
import { ConfirmControl } from '../controls/confirm-control';
import { AdviceNote } from './advice-note';
import { AnswerControl } from './answer-control';
import type { Place } from './place';

/** Types with one control, which a label can point at. The others are groups with a legend. */
const ONE_CONTROL: ReadonlySet<FieldType> = new Set([
  'shortText',
  'longText',
  'integer',
  'date',
  'localTime',
]);
/** Types whose answer cannot be emptied by the control itself. */
const CAN_BE_TAKEN_BACK: ReadonlySet<FieldType> = new Set(['choice', 'scale', 'freq5', 'yesNo']);

/**
 * One question with everything around its control: what is asked, whether it is needed, help, who will see the answer,
 * what is wrong, what is advised. Draws its own parts and rows again with itself.
 */
@Component({
  selector: 'rk-question',
  imports: [NgTemplateOutlet, Icon, AdviceNote, AnswerControl, ConfirmControl],
  templateUrl: './question.html',
  styleUrl: './question.css',
  host: { '[class.part]': 'place().isPart' },
})
export class Question {
  readonly place = input.required<Place>();
  /** What a row is called where the row itself is the question: "Thing 2". */
  readonly name = input<string>();

  protected readonly kind = computed(() => {
    const { type } = this.place().field;
    if (type === 'info' || type === 'confirm') return type;
    return ONE_CONTROL.has(type) ? 'one' : 'several';
  });
  /** Holds questions again, which stand a little apart from what is said about them all. */
  protected readonly holds = computed(() => ['group', 'list'].includes(this.place().field.type));
  protected readonly prompt = computed(() => this.name() ?? this.place().prompt());
  protected readonly help = computed(() => this.place().words(this.place().field.words.help));
  protected readonly fault = computed(() => this.place().fault());
  protected readonly seenBy = computed(() => this.place().seenBy());
  protected readonly heldAlone = computed(() => this.place().heldAlone());
  protected readonly advice = computed(() => this.place().exercise.adviceAt(this.place().path));
  protected readonly needed = computed(() => this.name() === undefined && this.place().required());
  protected readonly takeBack = computed(
    () =>
      CAN_BE_TAKEN_BACK.has(this.place().field.type) &&
      !this.place().required() &&
      this.place().value() !== undefined,
  );
  protected readonly invisible = computed(() => !this.place().shown());
}
