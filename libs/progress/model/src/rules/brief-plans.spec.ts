import fc from 'fast-check';
import type { ParticipantId } from '@reknit/shared/model';
import { briefPlans, type PlannedInNote } from './brief-plans';

const PEOPLE = ['rosalind', 'tobias', 'callum'] as unknown as readonly ParticipantId[];
const plan: PlannedInNote = {
  noteId: 'n1',
  section: 'joint',
  about: '2026-11-01T10:00:00.000Z',
  heardBy: PEOPLE,
  texts: [{ key: 'plan', label: 'Plan', text: 'Two rounds on holiday spending' }],
};

describe('what was planned', () => {
  it('is everybody’s who was there, and keeps whose section it stands in', () => {
    expect(briefPlans([plan], PEOPLE)[0]).toEqual({
      noteId: 'n1',
      about: plan.about,
      raisable: 'jointly',
      texts: plan.texts,
    });
    const [own] = briefPlans([{ ...plan, section: 'rosalind', sectionName: 'Rosalind Achterberg' }], PEOPLE);
    expect(own).toMatchObject({ raisable: 'individually', personName: 'Rosalind Achterberg' });
  });

  it('BR-1: is never joint in front of somebody who was not there when it was made, nor out of one’s own section', () => {
    const anyPlan = fc
      .tuple(fc.constantFrom('joint', ...PEOPLE), fc.subarray([...PEOPLE]))
      .map(([section, heardBy]): PlannedInNote => ({ ...plan, section, heardBy }));
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 5 }), fc.subarray([...PEOPLE]), (plans, audience) => {
        const made = briefPlans(plans, audience);
        expect(made).toHaveLength(plans.length);
        for (const [at, { raisable }] of made.entries()) {
          const { section, heardBy } = plans[at]!;
          const told = section === 'joint' && audience.every((person) => heardBy.includes(person));
          if (!told || audience.length < 2) expect(raisable).toBe('individually');
          else expect(raisable).toBe('jointly');
        }
      }),
    );
  });
});
