import { HttpErrorResponse } from '@angular/common/http';
import { HttpProblem, toProblem } from './http-problem';

const answered = (status: number, error: unknown = null): HttpProblem =>
  toProblem(new HttpErrorResponse({ status, error }));

describe('what a failed request becomes', () => {
  it('reads the problem document', () => {
    const fields = { email: [{ code: 'not-an-email' }] };
    const problem = answered(422, {
      type: 'x',
      status: 422,
      code: 'validation-failed',
      requestId: 'r1',
      fields,
    });
    expect(problem).toMatchObject({ code: 'validation-failed', status: 422, requestId: 'r1', fields });
  });

  it('reads a document that arrived as text', () => {
    expect(answered(409, '{"code":"conflict"}').code).toBe('conflict');
  });

  it.each([
    [401, 'signed-out'],
    [404, 'not-found'],
    [429, 'too-many-requests'],
    [503, 'temporarily-unavailable'],
    [500, 'unexpected'],
  ])('takes a bare %i for "%s"', (status, code) => {
    expect(answered(status, '<html>').code).toBe(code);
  });

  it('calls a request that nobody answered unreachable', () => {
    expect(answered(0)).toMatchObject({ code: 'unreachable', passing: true });
  });

  it('calls anything else unexpected, and keeps a problem as it is', () => {
    const problem = new HttpProblem('not-found', 404);
    expect(toProblem(new TypeError('x')).code).toBe('unexpected');
    expect(toProblem(problem)).toBe(problem);
    expect(problem.passing).toBe(false);
  });
});
