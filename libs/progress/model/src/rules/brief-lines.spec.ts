import fc from 'fast-check';
import { MATERIAL_TOPICS, type Material } from '@reknit/cases/model';
import type { ParticipantId } from '@reknit/shared/model';
import { briefLines } from './brief-lines';

const PEOPLE = ['rosalind', 'tobias', 'callum'] as unknown as readonly ParticipantId[];
const [ROSALIND, TOBIAS] = PEOPLE;
const at = '2026-11-01T10:00:00.000Z';
const names = new Map([[ROSALIND!, 'Rosalind Achterberg']]);
const line = (more: Partial<Material>): Material => ({
  source: { kind: 'goal.rating', id: '1' },
  topic: 'goal',
  event: 'goal.rated',
  at,
  readers: [],
  ...more,
});

const anyLine = fc.record({
  source: fc.record({ kind: fc.constant('goal.rating'), id: fc.uuid() }),
  topic: fc.constantFrom(...MATERIAL_TOPICS),
  event: fc.constant('goal.rated' as const),
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  participantId: fc.constantFrom(...PEOPLE),
  readers: fc.subarray([...PEOPLE]),
});

const lines = fc.uniqueArray(anyLine, { maxLength: 12, selector: ({ source }) => source.id });

describe('the lines of a brief', () => {
  it('say who it is about and how it may be raised, and not who may read it', () => {
    const [only] = briefLines([line({ participantId: ROSALIND, readers: [ROSALIND!, TOBIAS!] })], {
      audience: [ROSALIND!, TOBIAS!],
      names,
    });
    expect(only).toEqual({
      source: { kind: 'goal.rating', id: '1' },
      topic: 'goal',
      event: 'goal.rated',
      at,
      participantId: ROSALIND,
      personName: 'Rosalind Achterberg',
      raisable: 'jointly',
    });
  });

  it('stand by topic, then newest first', () => {
    const lines = briefLines(
      [
        line({ topic: 'goal', source: { kind: 'goal.rating', id: 'old' } }),
        line({ topic: 'goal', source: { kind: 'goal.rating', id: 'new' }, at: '2026-11-02T10:00:00.000Z' }),
        line({ topic: 'safety', source: { kind: 'homework.afterwards', id: 'worse' } }),
      ],
      { audience: [], names },
    );
    expect(lines.map(({ source }) => source.id)).toEqual(['worse', 'new', 'old']);
  });

  it('BR-1: no line that somebody in the room may not read is ever joint, and no line is lost or made', () => {
    fc.assert(
      fc.property(lines, fc.subarray([...PEOPLE]), (material, audience) => {
        const made = briefLines(material, { audience, names });
        expect(made.map(({ source }) => source.id).sort()).toEqual(
          material.map(({ source }) => source.id).sort(),
        );
        for (const { source, raisable } of made) {
          const { readers } = material.find((one) => one.source.id === source.id)!;
          if (!audience.every((person) => readers.includes(person))) expect(raisable).toBe('individually');
          expect(made.find((one) => one.source.id === source.id)).not.toHaveProperty('readers');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
