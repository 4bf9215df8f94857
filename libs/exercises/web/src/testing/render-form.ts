import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { compile, type Answers, type FieldDefinition, type FormDefinition } from '@reknit/exercises/model';
import { screen } from '@testing-library/dom';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { ExerciseForm } from '../form/exercise-form';
import { ExerciseState, memoryStore, type ExerciseContext } from '../form/exercise-state';

/** Words of a field in English, said to every variant. */
export function words<Words>(all: Words): { readonly en: { readonly all: Words } } {
  return { en: { all } };
}

type Rest<Field> = Field extends FieldDefinition
  ? Omit<Field, 'visibility' | 'required' | 'words'> &
      Partial<Pick<Field, 'visibility' | 'required' | 'words'>>
  : never;
export type LooseField = Rest<FieldDefinition>;

/** A field with everything filled in that a test does not care about; its prompt is its key. */
export function aField(field: LooseField): FieldDefinition {
  return {
    visibility: 'T',
    required: false,
    words: words({ prompt: field.key }),
    ...field,
  } as FieldDefinition;
}

export function aForm(fields: readonly LooseField[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    code: 'TEST',
    version: 1,
    words: words({ title: 'A test', purpose: 'For tests' }),
    steps: [{ key: 'only', words: words({ title: 'Only step' }), fields: fields.map(aField) }],
    ...more,
  };
}

export const CONTEXT: ExerciseContext = {
  person: 'Ada',
  actor: 'account-1',
  now: () => '2026-03-05T09:00:00.000Z',
  timeZone: 'Europe/Lisbon',
};

export interface RenderedForm {
  readonly exercise: ExerciseState;
  readonly fixture: ComponentFixture<ExerciseForm>;
  readonly user: UserEvent;
  readonly answers: () => Answers;
  readonly settled: () => Promise<unknown>;
}

/** Puts a form into the page. Find things by role and label with `screen`. */
export async function renderForm(
  definition: FormDefinition,
  start: Answers = {},
  context: Partial<ExerciseContext> = {},
): Promise<RenderedForm> {
  document.body.replaceChildren();
  const form = compile(definition, 'friendship');
  const exercise = new ExerciseState(form, { ...CONTEXT, ...context }, memoryStore(start));
  const fixture = TestBed.createComponent(ExerciseForm);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.componentRef.setInput('exercise', exercise);
  fixture.componentRef.setInput('step', form.steps[0]?.key);
  await fixture.whenStable();
  const settled = () => fixture.whenStable();
  return { exercise, fixture, user: userEvent.setup(), answers: exercise.answers, settled };
}

export { screen };
