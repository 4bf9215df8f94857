import fc from 'fast-check';
import type { ParticipantId } from '@reknit/shared/model';
import { raisable } from './raisable';

const people = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly ParticipantId[];
const some = fc.subarray([...people]);

describe('raising something in front of several people', () => {
  it('is possible when each of them may see it already', () => {
    expect(raisable(people.slice(0, 2), people.slice(0, 2))).toBe('jointly');
    expect(raisable(people, people.slice(1, 3))).toBe('jointly');
  });

  it('is not when one of them may not', () => {
    expect(raisable(people.slice(0, 1), people.slice(0, 2))).toBe('individually');
    expect(raisable([], people.slice(0, 2))).toBe('individually');
  });

  it('means nothing with one person, or with nobody', () => {
    expect(raisable(people, people.slice(0, 1))).toBe('individually');
    expect(raisable(people, [])).toBe('individually');
    expect(raisable(people, [people[0]!, people[0]!])).toBe('individually');
  });

  it('BR-1: what somebody in the room may not see is never joint, whoever else may', () => {
    fc.assert(
      fc.property(some, some, (readers, audience) => {
        const hidden = audience.some((person) => !readers.includes(person));
        if (hidden) expect(raisable(readers, audience)).toBe('individually');
      }),
      { numRuns: 2000 },
    );
  });

  it('BR-1: taking a reader away, or letting one more person in, never makes something joint', () => {
    fc.assert(
      fc.property(some, some, fc.constantFrom(...people), (readers, audience, person) => {
        if (audience.length < 2 || raisable(readers, audience) === 'jointly') return;
        const fewer = readers.filter((reader) => reader !== person);
        expect(raisable(fewer, audience)).toBe('individually');
        expect(raisable(readers, [...audience, person])).toBe('individually');
      }),
      { numRuns: 2000 },
    );
  });
});
