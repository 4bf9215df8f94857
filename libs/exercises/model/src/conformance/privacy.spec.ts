import { describe, expect, it } from '@jest/globals';
import { visibleTo, type Reader } from '../index';
import { withAnswer } from '../testing/edit';
import { everyCase, everyPlace, everyText, type Case } from '../testing/every-template';

/** Answers with a word of its own in every text, so that one can see whose words come out. */
function marked({ form, example }: Case): {
  readonly answers: Record<string, unknown>;
  readonly marks: Map<string, string>;
} {
  const marks = new Map<string, string>();
  let answers: Record<string, unknown> = { ...example };
  for (const { path, field } of everyPlace(form)) {
    if (field.type !== 'shortText' && field.type !== 'longText') continue;
    const mark = `canary ${path}`;
    marks.set(mark, field.path);
    answers = withAnswer(answers, path, mark);
  }
  return { answers, marks };
}

function classesAround(
  one: Case,
  path: string,
): readonly { readonly visibility: string; readonly neverShared: boolean }[] {
  const parts = path.split('.');
  return parts.map((_, at) => one.form.byPath.get(parts.slice(0, at + 1).join('.'))!);
}

const allowed: Readonly<Record<Reader, readonly string[]>> = {
  author: ['P', 'T', 'S', 'J', 'N'],
  clinician: ['T', 'S', 'J', 'X'],
  'participant-with-grant': ['S', 'J'],
};

describe.each(everyCase)('%s', (_name, one) => {
  it('has a visibility on every question', () => {
    const odd = everyPlace(one.form).filter(
      ({ field }) => !['P', 'T', 'S', 'J', 'X', 'N'].includes(field.visibility),
    );
    expect(odd).toEqual([]);
  });

  it.each(Object.keys(allowed) as Reader[])('shows %s exactly what the classes allow', (reader) => {
    const { answers, marks } = marked(one);
    const seen = new Set(everyText(visibleTo(one.form, answers, reader)));
    for (const [mark, path] of marks) {
      const around = classesAround(one, path);
      const readable = around.every((field) => allowed[reader].includes(field.visibility));
      const released = reader !== 'participant-with-grant' || around.every((field) => !field.neverShared);
      expect([mark, seen.has(mark)]).toEqual([mark, readable && released]);
    }
  });
});
