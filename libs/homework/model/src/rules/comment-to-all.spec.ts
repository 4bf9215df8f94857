import { describe, expect, it } from '@jest/globals';
import { commentToAll, everybodyHandedIn, type CommentGround } from '../index';

const ground: CommentGround = { decision: 'accept', statuses: ['reviewed', 'submitted'], texts: [] };
const faultOf = (words: string, over: Partial<CommentGround> = {}): unknown => {
  const outcome = commentToAll(words, { ...ground, ...over });
  return outcome.ok ? outcome.value : outcome.problem.fields;
};

describe('a comment to everybody who takes part', () => {
  it('is said once all of them have handed in', () => {
    expect(everybodyHandedIn(['submitted', 'in_progress'])).toBe(false);
    expect(commentToAll('You both took time for this.', ground)).toEqual({
      ok: true,
      value: 'You both took time for this.',
    });
    expect(faultOf('Well done.', { statuses: ['reviewed', 'closed', 'submitted'] })).toBe('Well done.');
  });

  it.each([['assigned'], ['in_progress'], ['paused'], ['declined'], ['withdrawn']] as const)(
    'waits while one of them is %s',
    (status) => {
      expect(faultOf('Well done.', { statuses: ['reviewed', status] })).toEqual({
        toAll: [{ code: 'not-everybody-yet' }],
      });
    },
  );

  it('has nobody else to be said to where one person works alone', () => {
    expect(faultOf('Well done.', { statuses: ['reviewed'] })).toEqual({
      toAll: [{ code: 'not-everybody-yet' }],
    });
  });

  it('goes with accepting, has words, and no more than fit', () => {
    expect(faultOf('Look again.', { decision: 'return' })).toEqual({
      toAll: [{ code: 'goes-with-accepting' }],
    });
    expect(faultOf('  ')).toEqual({ toAll: [{ code: 'required' }] });
    expect(faultOf('a'.repeat(2001))).toEqual({ toAll: [{ code: 'too-long', limit: 2000 }] });
  });

  it('repeats nobody’s answers, however they are set', () => {
    const texts = ['I still check his phone while he sleeps.'];
    expect(faultOf('One of you wrote: “I STILL check his\n phone while he sleeps”.', { texts })).toEqual({
      toAll: [{ code: 'repeats-answers' }],
    });
    expect(faultOf('Checking came up for both of you.', { texts })).toBe('Checking came up for both of you.');
  });
});
