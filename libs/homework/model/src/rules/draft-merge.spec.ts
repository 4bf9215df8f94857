import fc from 'fast-check';
import { conflictsOf, EMPTY_DRAFT, mergeDraft, type KeptDraft } from './draft-merge';

function saved(kept: KeptDraft, baseRevision: number, changes: Readonly<Record<string, unknown>>): KeptDraft {
  const outcome = mergeDraft(kept, { baseRevision, changes });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

describe('saving a draft', () => {
  it('counts up with every save and keeps the other fields', () => {
    const first = saved(EMPTY_DRAFT, 0, { what: 'rain', when: 'today' });
    const second = saved(first, 1, { what: 'snow' });
    expect(second).toEqual({
      answers: { what: 'snow', when: 'today' },
      fieldRevisions: { what: 2, when: 1 },
      conflicts: {},
      revision: 2,
    });
  });

  it('clears a field with null and remembers that it did', () => {
    const cleared = saved(saved(EMPTY_DRAFT, 0, { what: 'rain' }), 1, { what: null });
    expect(cleared.answers).toEqual({});
    expect(cleared.fieldRevisions).toEqual({ what: 2 });
  });

  it('merges two devices that wrote in different fields without asking anybody', () => {
    const base = saved(EMPTY_DRAFT, 0, { what: 'rain' });
    const phone = saved(base, 1, { when: 'today' });
    const laptop = saved(phone, 1, { where: 'kitchen' });
    expect(laptop.answers).toEqual({ what: 'rain', when: 'today', where: 'kitchen' });
    expect(conflictsOf(laptop)).toEqual({});
  });

  it('keeps what this device wrote and hands back the other text when both wrote in one field', () => {
    const base = saved(EMPTY_DRAFT, 0, { what: 'rain' });
    const phone = saved(base, 1, { what: 'hail' });
    const laptop = saved(phone, 1, { what: 'snow' });
    expect(laptop.answers).toEqual({ what: 'snow' });
    expect(conflictsOf(laptop)).toEqual({ what: 'hail' });
  });

  it('hands back null when the other device had cleared the field', () => {
    const base = saved(EMPTY_DRAFT, 0, { what: 'rain' });
    const laptop = saved(saved(base, 1, { what: null }), 1, { what: 'snow' });
    expect(conflictsOf(laptop)).toEqual({ what: null });
  });

  it('is no conflict when both wrote the same', () => {
    const base = saved(EMPTY_DRAFT, 0, { list: [{ a: 1, b: 2 }] });
    const phone = saved(base, 1, { list: [{ a: 1, b: 3 }] });
    expect(conflictsOf(saved(phone, 1, { list: [{ b: 3, a: 1 }] }))).toEqual({});
  });

  it('repeats the conflict when a save is sent again because its answer was lost', () => {
    const base = saved(EMPTY_DRAFT, 0, { what: 'rain' });
    const phone = saved(base, 1, { what: 'hail' });
    const again = saved(saved(phone, 1, { what: 'snow' }), 1, { what: 'snow' });
    expect(again.answers).toEqual({ what: 'snow' });
    expect(conflictsOf(again)).toEqual({ what: 'hail' });
  });

  it('lets a conflict go once a later save shows that it was seen', () => {
    const base = saved(EMPTY_DRAFT, 0, { what: 'rain' });
    const laptop = saved(saved(base, 1, { what: 'hail' }), 1, { what: 'snow' });
    expect(conflictsOf(saved(laptop, laptop.revision, { what: 'sleet' }))).toEqual({});
  });

  it('refuses to build on a draft that is not there any more', () => {
    expect(mergeDraft(EMPTY_DRAFT, { baseRevision: 3, changes: {} })).toEqual({
      ok: false,
      problem: { code: 'homework.draft-stale' },
    });
  });

  it('treats a field called like something inherited as any other', () => {
    const draft = saved(
      EMPTY_DRAFT,
      0,
      JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, unknown>,
    );
    expect(Object.keys(draft.answers)).toEqual(['__proto__', 'constructor']);
  });

  it('loses no text: whatever two devices write, each text stands or is handed back', () => {
    const change = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.option(fc.string({ minLength: 1 }), { nil: null }),
    );
    fc.assert(
      fc.property(change, change, change, (before, phone, laptop) => {
        const base = saved(EMPTY_DRAFT, 0, before);
        const other = saved(base, 1, phone);
        const result = saved(other, 1, laptop);
        for (const [field, text] of Object.entries(laptop)) expect(result.answers[field] ?? null).toBe(text);
        for (const [field, text] of Object.entries(phone)) {
          const known = [
            result.answers[field] ?? null,
            conflictsOf(result)[field] ?? null,
            base.answers[field] ?? null,
          ];
          expect(known).toContain(text);
        }
      }),
    );
  });
});
