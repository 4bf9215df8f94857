import { renderText, type CompiledForm, type FormField } from '@reknit/exercises/model';
import { READER_MARKS, READER_WORDS } from '../words/homework-words';

export interface StepReaders {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly { readonly path: string; readonly prompt: string; readonly readers: string }[];
}

/**
 * Who reads the answer to every question of an exercise, in words. Of a group or a list the parts are named, because
 * each has readers of its own.
 */
export function readersByStep(form: CompiledForm, person: string): readonly StepReaders[] {
  return form.steps.map((step) => ({
    key: step.key,
    title: renderText(step.words.title, { person }),
    fields: step.fields.flatMap(partsOf).map((field) => ({
      path: field.path,
      prompt: renderText(field.words.prompt, { person }),
      readers: readersOf(field, 'the client'),
    })),
  }));
}

/** Who reads the answer to one question; `name` is whoever wrote it. */
export function readersOf(field: Pick<FormField, 'visibility' | 'neverShared'>, name: string): string {
  const kept = field.neverShared && field.visibility === 'S' ? 'T' : field.visibility;
  const words = READER_WORDS[kept].replaceAll('{name}', name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What to mark beside an answer; empty for what the page says of all answers. */
export function readerMark(field: Pick<FormField, 'visibility' | 'neverShared'>, name: string): string {
  return field.neverShared ? '' : READER_MARKS[field.visibility].replaceAll('{name}', name);
}

function partsOf(field: FormField): readonly FormField[] {
  if (field.type === 'info') return [];
  if (field.type === 'group') return field.fields.flatMap(partsOf);
  return field.type === 'list' && field.item?.type === 'group' ? partsOf(field.item) : [field];
}
