import { CRISIS_ROWS } from '@reknit/identity/model';
import { mailPieces } from '../data/mail-pieces';
import { rolesInWords } from '../data/people-words';
import { landingOf } from '../landing';
import { phoneLinks } from './phone-links';
import { zoneGroups } from './zone-groups';

describe('numbers that can be tapped', () => {
  const dialled = (words: string): readonly (string | undefined)[] =>
    phoneLinks(words).flatMap(({ href }) => href ?? []);

  it('are whole numbers, not every digit', () => {
    expect(dialled('SNS 24: 808 24 24 24')).toEqual(['tel:808242424']);
    expect(dialled('112 or 999')).toEqual(['tel:112', 'tel:999']);
    expect(dialled('1-800-799-7233')).toEqual(['tel:18007997233']);
    expect(dialled('Your local police or a shelter')).toEqual([]);
  });

  it('lose no word of any row', () => {
    for (const row of CRISIS_ROWS) {
      for (const words of [row.emergency, row.crisis, row.domesticAbuse]) {
        expect(
          phoneLinks(words)
            .map(({ text }) => text)
            .join(''),
        ).toBe(words);
      }
    }
  });
});

describe('time zones', () => {
  it('stand by continent, with their cities in words', () => {
    const groups = zoneGroups(['Europe/Lisbon', 'America/Argentina/Buenos_Aires', 'UTC'], 'Europe/Lisbon');
    expect(groups.map((group) => [group.name, ...group.zones.map((zone) => zone.city)])).toEqual([
      ['America', 'Argentina, Buenos Aires'],
      ['Europe', 'Lisbon'],
      ['Other', 'UTC'],
    ]);
  });

  it('always hold the chosen one', () => {
    expect(zoneGroups([], 'America/New_York')[0]?.zones[0]?.city).toBe('New York');
  });
});

describe('a mail', () => {
  it('has its addresses as links, and nothing else', () => {
    expect(mailPieces('Open https://a.example/join#x now\njavascript:alert(1)')).toEqual([
      { text: 'Open ' },
      { text: 'https://a.example/join#x', href: 'https://a.example/join#x' },
      { text: ' now\njavascript:alert(1)' },
    ]);
  });
});

describe('roles', () => {
  it('are said as one phrase', () => {
    expect(rolesInWords(['clinician'])).toBe('Clinician');
    expect(rolesInWords(['clinician', 'administrator'])).toBe('Clinician and administrator');
  });

  it.each([
    [['client'], '/my'],
    [['clinician'], '/'],
    [['supervisor', 'administrator'], '/'],
    [['administrator'], '/practice'],
  ] as const)('%j starts at %s', (roles, address) => {
    expect(landingOf({ roles })).toBe(address);
  });
});
