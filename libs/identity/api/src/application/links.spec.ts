import { isCommon } from './passwords';
import { networkOf, waitAfter } from './attempts';
import { plainFact, secondFactOf } from './links';

describe('the second fact', () => {
  it('is initials and birth year', () => {
    expect(secondFactOf({ givenName: 'Rosalind', familyName: 'Achterberg', birthYear: 1984 })).toBe('RA1984');
    expect(secondFactOf({ givenName: 'Ítalo', familyName: 'Ñandú', birthYear: 1990 })).toBe('ÍÑ1990');
  });

  it('forgives case, dots and spaces', () => {
    expect(plainFact(' r. a. 1984 ')).toBe('RA1984');
  });
});

describe('waiting after failures', () => {
  it('begins with the fifth, doubles to a minute, and ends at a hundred', () => {
    expect([0, 4, 5, 6, 7, 10, 11, 40, 99].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 32, 60, 60, 60]);
    expect(waitAfter(100)).toBe(Infinity);
  });

  it('counts networks coarsely', () => {
    expect(networkOf('203.0.113.77')).toBe('203.0.113');
    expect(networkOf('::ffff:203.0.113.77')).toBe('203.0.113');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  });
});

describe('common passwords', () => {
  it.each([
    'Password-Password',
    'passwordpassword2026',
    'abababababababab',
    '111111111111111',
    'Lanternhill Practice 1',
    '               ',
  ])('include %s', (password) => {
    expect(isCommon(password, ['Lanternhill Practice'])).toBe(true);
  });

  it('do not include a sentence of one’s own', () => {
    expect(isCommon('seven kettles under the stairs', ['Lanternhill Practice'])).toBe(false);
  });
});
