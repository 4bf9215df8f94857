import type { ExerciseSummary } from '@reknit/homework/model';
import { matching, NO_FILTER } from './library-filter';

const exercise = (code: string, title: string, purpose: string): ExerciseSummary => ({
  code,
  kind: 'form',
  title,
  purpose,
  version: 1,
  stage: 'talk',
  evidence: 'B',
  modes: ['solo'],
  minutes: 15,
  minAge: 14,
  needsUnlock: false,
  relationTypes: ['romantic'],
  contraindications: [],
  clinicalReview: { state: 'missing' },
});

const library = [
  exercise('EX-09', 'Clear expression', 'Say a thought, a feeling and a need.'),
  exercise('EX-20', 'Thought record', 'Test hot thoughts against evidence.'),
];

describe('matching', () => {
  it('puts what is named before what is only spoken of', () => {
    expect(matching(library, { ...NO_FILTER, search: 'thought' }).map(({ code }) => code)).toEqual([
      'EX-20',
      'EX-09',
    ]);
    expect(matching(library, { ...NO_FILTER, search: 'ex-09' }).map(({ code }) => code)).toEqual(['EX-09']);
  });

  it('keeps the order of the library when nothing is searched, and narrows by what is chosen', () => {
    expect(matching(library, NO_FILTER)).toEqual(library);
    expect(matching(library, { ...NO_FILTER, minutes: '10' })).toEqual([]);
    expect(matching(library, { ...NO_FILTER, relation: 'family' })).toEqual([]);
  });
});
