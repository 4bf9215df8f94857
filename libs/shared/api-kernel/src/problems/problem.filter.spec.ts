import { HttpException } from '@nestjs/common';
import { allProblems, registerProblems, statusOf } from './problem-catalog';
import { fieldProblem, notFound, orThrow, ProblemException } from './problem-exception';
import { refusalOf } from './problem.filter';

describe('refusals', () => {
  it('keep their own code, fields and waiting time', () => {
    expect(refusalOf(fieldProblem('people.0.email', 'not-an-email'))).toMatchObject({
      code: 'validation-failed',
      fields: { 'people.0.email': [{ code: 'not-an-email' }] },
    });
    expect(refusalOf(new ProblemException('too-many-requests', undefined, 8)).retryAfter).toBe(8);
    expect(refusalOf(notFound()).code).toBe('not-found');
  });

  it('come out of an outcome, or its value does', () => {
    expect(orThrow({ ok: true, value: 3 })).toBe(3);
    expect(() => orThrow({ ok: false, problem: { code: 'homework.already-submitted' } })).toThrow(
      'homework.already-submitted',
    );
  });

  it.each<[string, unknown]>([
    ['malformed-request', { code: '22P02' }],
    ['malformed-request', { driverError: { code: '22021' } }],
    ['conflict', { code: '23505', constraint: 'uq_nobody_named' }],
    ['not-available-now', { driverError: { code: 'RK001' } }],
    ['temporarily-unavailable', { code: '57014' }],
    ['temporarily-unavailable', { code: 'ECONNREFUSED' }],
    ['not-found', new HttpException('x', 404)],
    ['too-large', { statusCode: 413 }],
    ['unexpected', new Error('the note text in a driver message')],
    ['unexpected', null],
  ])('answer %s', (code, error) => {
    expect(refusalOf(error).code).toBe(code);
  });

  it('say what a broken constraint means to a person', () => {
    registerProblems({ 'test.taken': 409 }, { uq_test_taken: 'test.taken' });
    expect(refusalOf({ driverError: { code: '23505', constraint: 'uq_test_taken' } }).code).toBe(
      'test.taken',
    );
    expect(statusOf('test.taken')).toBe(409);
  });

  it('all have a status a browser understands', () => {
    for (const { status } of allProblems()) expect(status).toBeGreaterThanOrEqual(400);
  });
});
