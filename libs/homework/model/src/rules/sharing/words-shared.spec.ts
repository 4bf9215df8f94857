import { allOffered, revealState, type RevealPart } from './reveal';
import { speaksOfAChild } from './about-a-child';
import { quotes, textsOf } from './quotes';
import { inCommon, largestGap, rankedValues } from './values-side-by-side';
import { HomeworkStatus } from '../../vocabulary/homework-status';
import type { WrittenStatus } from '../lifecycle';

describe('words that seem to be about a child', () => {
  it.each(['Our daughter asked why.', 'the kids', 'My SON', 'our little one', 'A teenager needs it'])(
    '%s',
    (text) => {
      expect(speaksOfAChild(['x', text])).toBe(true);
    },
  );
  it.each(['I was childish', 'Sonata in A', 'We are kidding', 'The season', ''])('not: %s', (text) => {
    expect(speaksOfAChild([text])).toBe(false);
  });
});

describe('quoting', () => {
  const said = 'I do not have to check behind the picture.';
  it.each([
    ['the whole', `You wrote "${said}" and I`, true],
    ['twenty characters', 'have to check behind', true],
    ['nineteen characters', 'have to check behin', false],
    ['other case, blanks and marks', 'HAVE  TO\nCHECK behind the', true],
    ['other words', 'I never look behind pictures at all', false],
    ['nothing', '', false],
  ])('%s', (_name, text, expected) => {
    expect(quotes(text, said)).toBe(expected);
  });
  it('does not take a short sentence for a quotation', () => {
    expect(quotes('I am sorry. I am sorry.', 'I am sorry.')).toBe(false);
  });
  it('looks at every text, however deep', () => {
    expect(textsOf({ a: 'one', b: [{ c: 'two', d: 3 }, 'three'], e: null })).toEqual(['one', 'two', 'three']);
  });
});

describe('showing each other at once', () => {
  const part = (status: WrittenStatus, offered: boolean): RevealPart => ({
    participationId: status,
    status,
    offered,
  });
  const OUT: readonly HomeworkStatus[] = ['declined', 'withdrawn'];

  it.each(Object.values(HomeworkStatus).filter((one): one is WrittenStatus => one !== 'lapsed'))(
    'waits for everybody who takes part: the other is %s',
    (status) => {
      const mine = part('submitted', true);
      expect(allOffered([mine, part(status, false)])).toBe(false);
      expect(allOffered([mine, part(status, true)])).toBe(!OUT.includes(status));
      expect(allOffered([mine, part('submitted', true), part(status, false)])).toBe(OUT.includes(status));
    },
  );

  it('looks the same whether the others have not offered or never will', () => {
    expect(revealState({ revealed: false, offered: true })).toBe('offered');
    expect(revealState({ revealed: false, offered: false })).toBe('not_offered');
    expect(revealState({ revealed: true, offered: false })).toBe('revealed');
  });
});

describe('values side by side', () => {
  const one = rankedValues({
    values: [
      { value: 'Safety', rank: 2 },
      { value: 'Honesty', rank: 1 },
      { value: 'humour', rank: 3 },
    ],
  });
  const other = rankedValues({
    values: [
      { value: 'honesty ', rank: 3 },
      { value: 'family', rank: 1 },
    ],
  });

  it('are in their order', () => {
    expect(one.map(({ value }) => value)).toEqual(['Honesty', 'Safety', 'humour']);
    expect(rankedValues({})).toEqual([]);
    expect(rankedValues({ values: [{ value: 3 }, {}] })).toEqual([]);
  });

  it('have in common what everybody named', () => {
    expect(inCommon([one, other])).toEqual(['Honesty']);
    expect(inCommon([one, []])).toEqual([]);
    expect(inCommon([])).toEqual([]);
  });

  it('tell which is furthest from being lived', () => {
    const ownConduct = [
      { valueRef: 'honesty', livedThisMonth: 7 },
      { valueRef: 'fairness', livedThisMonth: 2 },
      { valueRef: 'safety', livedThisMonth: 2 },
    ];
    expect(largestGap({ ownConduct })).toEqual({ value: 'fairness', gap: 8 });
    expect(largestGap({})).toBeUndefined();
  });
});
