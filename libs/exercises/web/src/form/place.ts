import type { TemplateRef } from '@angular/core';
import { whoCanSee, type FormField } from '@reknit/exercises/model';
import type { ExerciseState } from './exercise-state';
import { answerFaultInWords } from './fault-words';

/** Types made of several parts that have no question of their own: their faults are said at the whole. */
const SAYS_FOR_PARTS = new Set<FormField['type']>([
  'emotion',
  'if_then',
  'money',
  'personRef',
  'confirm',
  'multiChoice',
]);

interface Inside {
  /** The question this one is a part or a row of. */
  readonly around: Place;
  /** What it does once something in here has changed: number its rows, say what a row is about. */
  readonly settle?: () => void;
}

/** One question in one place: the field, and the path at which its answer stands. All that a control needs. */
export class Place {
  /** Of the control itself; of the group where there are several. */
  readonly id: string;

  constructor(
    readonly exercise: ExerciseState,
    readonly field: FormField,
    readonly path: string,
    private readonly inside?: Inside,
  ) {
    this.id = `${exercise.id}-${path}`;
  }

  /** Whether it stands inside another question. */
  get isPart(): boolean {
    return this.inside !== undefined;
  }

  value(): unknown {
    return this.exercise.answerAt(this.path);
  }

  text(): string {
    const value = this.value();
    return typeof value === 'string' ? value : '';
  }

  number(): number | undefined {
    const value = this.value();
    return typeof value === 'number' ? value : undefined;
  }

  rows(): readonly unknown[] {
    const value = this.value();
    return Array.isArray(value) ? value : [];
  }

  set(value: unknown): void {
    this.exercise.set(this.path, value);
    this.settle();
  }

  private settle(): void {
    this.inside?.settle?.();
    this.inside?.around.settle();
  }

  leave(): void {
    this.exercise.leave(this.path);
  }

  part(field: FormField): Place {
    return new Place(this.exercise, field, `${this.path}.${field.key}`, { around: this });
  }

  /** Undefined where the definition names no item. */
  row(at: number, settle?: () => void): Place | undefined {
    const { item } = this.field;
    return item && new Place(this.exercise, item, `${this.path}.${at}`, { around: this, settle });
  }

  shown(): boolean {
    return this.exercise.isShown(this.path);
  }

  required(): boolean {
    return this.exercise.isRequired(this.path);
  }

  words(text: string | undefined): string {
    return this.exercise.words(text);
  }

  prompt(): string {
    return this.words(this.field.words.prompt);
  }

  label(value: string): string {
    return this.words(this.field.options.find((option) => option.value === value)?.label ?? value);
  }

  /** The first thing that is wrong, in words. */
  fault(): string {
    const [first] = this.exercise.faultsAt(this.path, SAYS_FOR_PARTS.has(this.field.type));
    return first ? answerFaultInWords(first) : '';
  }

  /** Who will be able to read the answer; empty where the question around it has said so already. */
  seenBy(): string {
    const words = whoCanSee(this.field).words;
    const around = this.inside && whoCanSee(this.inside.around.field).words;
    return around === words ? '' : words;
  }

  /** How an answer for the therapist alone is held; empty where it is not for them alone, or has been said around it. */
  heldAlone(): string {
    const { visibility, neverShared } = this.field;
    const alone = visibility === 'T' || (visibility === 'S' && neverShared);
    return alone && this.seenBy() ? (this.exercise.context.heldAlone ?? '') : '';
  }

  describedBy(): string | null {
    const parts = [
      this.field.words.help && 'help',
      this.fault() && 'fault',
      this.seenBy() && 'seen',
      this.exercise.adviceAt(this.path).length > 0 && 'advice',
    ];
    return parts.flatMap((part) => (part ? [`${this.id}-${part}`] : [])).join(' ') || null;
  }
}

/** Draws one question: handed down to lists and groups, whose rows and parts are questions again. */
export type QuestionTemplate = TemplateRef<{ readonly $implicit: Place; readonly name?: string }>;
