import { describe, expect, it } from '@jest/globals';
import { withAnswer } from '../testing/edit';
import { everyCase, everyPlace, everyText } from '../testing/every-template';
import { formOf } from '../testing/form-of';
import { releasableFields, releasablePaths, sharedView } from './shared';

describe.each(everyCase)('%s', (_name, { form, example }) => {
  const all = form.fields.map(({ key }) => key);

  it('lets out only what is shareable all the way down', () => {
    for (const path of releasablePaths(form, all)) {
      const around = path
        .split('.')
        .map((_, at, parts) => form.byPath.get(parts.slice(0, at + 1).join('.'))!);
      expect([path, around.every((field) => 'SJ'.includes(field.visibility) && !field.neverShared)]).toEqual([
        path,
        true,
      ]);
    }
  });

  it('shows no word of a private part, whatever is asked for', () => {
    let answers: Record<string, unknown> = { ...example };
    const marks = new Map<string, string>();
    for (const { path, field } of everyPlace(form)) {
      if (field.type !== 'shortText' && field.type !== 'longText') continue;
      marks.set(`canary ${field.path} end`, field.path);
      answers = withAnswer(answers, path, `canary ${field.path} end`);
    }
    const seen = everyText(sharedView(form, answers, all, { person: 'Ada' })).join('\n');
    const free = new Set(releasablePaths(form, all));
    for (const [mark, path] of marks) expect([path, seen.includes(mark)]).toEqual([path, free.has(path)]);
  });
});

describe('a shared view', () => {
  const { form, example } = formOf('EX-01', 'romantic');

  it('holds the chosen questions that were answered, in words and in the order of the form', () => {
    const view = sharedView(form, example, ['values', 'definition', 'costOfAbsence'], { person: 'Tobias' });
    expect(view.map(({ key }) => key)).toEqual(['definition', 'values']);
    expect(view[0]?.prompt).toBe('In your own words, what does it mean to trust Tobias?');
    expect(view[1]?.lines[0]).toBe(
      'What matters: Honesty · Place in the order: 1 · What would show it?: Says it the same day',
    );
  });

  it('leaves out what was not answered, and is empty where nothing can be shared', () => {
    expect(sharedView(form, {}, ['definition'], { person: 'Ada' })).toEqual([]);
    expect(releasableFields(formOf('EX-20', 'romantic').form)).toEqual([]);
  });
});
