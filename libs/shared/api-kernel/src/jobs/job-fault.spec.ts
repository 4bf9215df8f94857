import { ProblemException } from '../problems/problem-exception';
import { kindOfFault } from './job-fault';

describe('why a job failed', () => {
  it('is told by its kind: the error, the state of the database, the problem', () => {
    expect(kindOfFault(new TypeError('of "I was at my sister"'))).toBe('TypeError');
    expect(kindOfFault(new ProblemException('not-found'))).toBe('not-found');
    expect(kindOfFault('a secret')).toBe('string');
    const row = Object.assign(new Error('Failing row contains (a secret)'), { code: '23514' });
    expect(kindOfFault(new AggregateError([row, row, new Error('a secret')]))).toBe('23514, Error');
  });
});
