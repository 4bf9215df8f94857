import { describe, expect, it } from '@jest/globals';
import type { Role } from '@reknit/shared/model';
import { clinicalReviewOf, mayReviewExercises } from './exercise-review';

const unread = { clinicalReviewer: null, reviewedOn: null, reviewDueOn: '2028-11-22' };
const read = { clinicalReviewer: 'A. Reader', reviewedOn: '2026-11-22', reviewDueOn: '2028-11-22' };
const kept = { by: 'Wren Castellano', credential: 'LMFT', on: '2027-02-28' };

describe('the clinical review of an exercise', () => {
  it('is missing until somebody has read it, however new it is', () => {
    expect(clinicalReviewOf(unread, undefined, '2026-12-01')).toEqual({ state: 'missing' });
    expect(clinicalReviewOf({ ...read, clinicalReviewer: null }, undefined, '2026-12-01')).toEqual({
      state: 'missing',
    });
  });

  it('that came with the exercise holds to the end of its last day', () => {
    expect(clinicalReviewOf(read, undefined, '2028-11-22')).toEqual({
      state: 'current',
      by: 'A. Reader',
      on: '2026-11-22',
      dueOn: '2028-11-22',
    });
    expect(clinicalReviewOf(read, undefined, '2028-11-23').state).toBe('overdue');
  });

  it('of the practice counts before that, and holds for two years', () => {
    expect(clinicalReviewOf(read, kept, '2029-02-28')).toEqual({
      state: 'current',
      ...kept,
      dueOn: '2029-02-28',
    });
    expect(clinicalReviewOf(unread, kept, '2029-03-01').state).toBe('overdue');
  });

  it.each<[readonly Role[], boolean]>([
    [['supervisor'], true],
    [['clinician', 'administrator'], true],
    [['clinician', 'supervisor'], true],
    [['clinician'], false],
    [['administrator'], false],
    [['client'], false],
    [[], false],
  ])('is recorded by whoever answers for clinical work: %j', (roles, may) => {
    expect(mayReviewExercises(roles)).toBe(may);
  });
});
