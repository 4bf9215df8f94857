import { describe, expect, it } from '@jest/globals';
import {
  askedAloud,
  compile,
  kindOf,
  releasableFields,
  THERAPIST_NOTE,
  validate,
  visibleTo,
  whoCanSee,
  withTherapistNote,
} from '../index';
import { allTemplates, exampleOf, latest } from '../templates';

const forms = allTemplates().filter((definition) => kindOf(definition) === 'form');

describe('the note to the therapist alone', () => {
  it('closes every form, and nothing that is done in a place of its own', () => {
    expect(withTherapistNote(latest('EX-01')!).steps.at(-1)).toMatchObject({
      key: 'onlyForTherapist',
      closing: true,
    });
    for (const definition of allTemplates()) {
      const last = withTherapistNote(definition).steps.at(-1)?.key;
      expect([definition.code, last === THERAPIST_NOTE]).toEqual([
        definition.code,
        kindOf(definition) === 'form',
      ]);
    }
  });

  it.each(forms.map((definition) => [`${definition.code} v${definition.version}`, definition] as const))(
    'may be left out of %s or written, and is read by its author and the care team, never released',
    (_, definition) => {
      for (const variant of definition.relationVariants) {
        const form = compile(withTherapistNote(definition), variant);
        const example = exampleOf(definition.code, definition.version, variant)!;
        const answers = { ...example, [THERAPIST_NOTE]: 'I was afraid to write this above.' };
        expect(validate(form, example, 'submit')).toEqual({ ok: true, value: example });
        expect(validate(form, answers, 'submit')).toEqual({ ok: true, value: answers });
        expect(visibleTo(form, answers, 'clinician')).toHaveProperty(THERAPIST_NOTE);
        expect(visibleTo(form, answers, 'participant-with-grant')).not.toHaveProperty(THERAPIST_NOTE);
        expect(releasableFields(form).map(({ key }) => key)).not.toContain(THERAPIST_NOTE);
      }
    },
  );

  it('is not asked aloud in a room, and says who reads it', () => {
    const form = compile(withTherapistNote(latest('EX-04')!), 'romantic');
    const { form: aloud, left } = askedAloud(form);
    expect(aloud.steps.map(({ key }) => key)).not.toContain(THERAPIST_NOTE);
    expect(left.map(({ key }) => key)).not.toContain(THERAPIST_NOTE);
    expect(whoCanSee(form.byPath.get(THERAPIST_NOTE)!).words).toBe('You and your therapist');
  });

  it('has room for a page and no more', () => {
    const form = compile(withTherapistNote(latest('EX-04')!), 'romantic');
    const answers = { ...exampleOf('EX-04', 1, 'romantic')!, [THERAPIST_NOTE]: 'a'.repeat(2001) };
    const outcome = validate(form, answers, 'submit');
    expect(!outcome.ok && outcome.problem.fields).toEqual({
      [THERAPIST_NOTE]: [{ code: 'too-long', limit: 2000 }],
    });
  });
});
