import { ProblemException } from '../problems/problem-exception';
import { withoutWords } from './job-fault';

describe('why a job failed', () => {
  it('is told by its kind: the error, the state of the database, the problem', () => {
    expect(withoutWords(new TypeError('of "I was at my sister')).message).toBe('TypeError');
    expect(withoutWords(new ProblemException('not-found')).message).toBe('not-found');
    const row = Object.assign(new Error('Failing row contains (a secret)'), {
      code: '23514',
      parameters: ['a secret'],
    });
    const told = withoutWords(new AggregateError([row, row, new Error('a secret')]));
    expect(told.message).toBe('23514, Error');
    expect(JSON.stringify({ ...told, stack: told.stack })).not.toContain('secret');
  });
});
