import fc from 'fast-check';
import type { HarmCheck } from '../contract/amends-text';
import { HARM_CHECK, type HarmAnswer } from '../vocabulary/amends-words';
import {
  approachesFor,
  hardStopsOf,
  harmRiskOf,
  isSharedApproach,
  mayTakeApproach,
  openHarmQuestions,
} from './amends-harm-check';

const person = { kind: 'participant', participantId: 'p' } as const;
const calm: HarmCheck = {
  answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
};
const but = (answers: HarmCheck['answers']): HarmCheck => ({ answers: { ...calm.answers, ...answers } });

describe('the harm check', () => {
  it('says which questions are open', () => {
    expect(openHarmQuestions({ answers: {} })).toEqual(HARM_CHECK);
    expect(openHarmQuestions(calm)).toEqual([]);
  });

  it.each([
    [{ h2: 'yes' }, ['h2']],
    [{ h3: 'yes' }, ['h3']],
    [{ h1: 'no' }, ['h1']],
    [{ h1: 'unknown' }, []],
    [{ h4: 'yes', h5: 'yes', h6: 'yes', h7: 'yes', h8: 'no' }, []],
  ] as const)('with %j stops at %j', (answers, stops) => {
    expect(hardStopsOf(but(answers))).toEqual(stops);
    expect(approachesFor(but(answers), person)).toEqual(
      stops.length > 0 ? ['indirect', 'living'] : ['direct_shared', 'facilitated', 'indirect', 'living'],
    );
  });

  it.each(['outside_reachable', 'outside_unreachable', 'deceased', 'group_or_community'] as const)(
    'for somebody %s leaves only ways they read nothing of',
    (kind) => {
      expect(approachesFor(calm, { kind, label: 'Somebody' })).toEqual(['indirect', 'living']);
    },
  );

  it.each(HARM_CHECK)('with %s = yes asks for a decision, except h1 and h8', (item) => {
    expect(harmRiskOf(but({ h1: 'no', h8: 'no', [item]: 'yes' }))).toBe(
      item === 'h1' || item === 'h8' ? 'plain' : 'amber',
    );
  });

  it('AM-10: gives no shared way while h2 or h3 is yes or h1 is no, whatever the rest', () => {
    const answer = fc.constantFrom<HarmAnswer>('yes', 'no', 'unknown');
    const check = fc.record(Object.fromEntries(HARM_CHECK.map((item) => [item, answer])));
    fc.assert(
      fc.property(
        check,
        fc.constantFrom('direct_shared', 'facilitated', 'indirect', 'living'),
        (answers, way) => {
          const stopped = answers['h1'] === 'no' || answers['h2'] === 'yes' || answers['h3'] === 'yes';
          const outcome = mayTakeApproach(way, { answers }, person);
          expect(outcome.ok).toBe(!(stopped && isSharedApproach(way)));
        },
      ),
    );
  });
});
