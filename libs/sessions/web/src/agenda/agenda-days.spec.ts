import { aBooking } from '../testing/sessions';
import { busyWords } from '../words/problem-words';
import { elsewhere } from '../words/session-words';
import { byDay, daysOf, folded, stepped, titleOf } from './agenda-days';
import { bookingWords, whoOf } from './agenda-words';

describe('the days of the agenda', () => {
  it('shows a week from Monday, and a month in whole weeks', () => {
    expect(daysOf('week', '2026-03-05')).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    expect(daysOf('week', '2026-03-08')).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    expect(daysOf('month', '2026-02-14')).toEqual({ from: '2026-01-26', to: '2026-03-01' });
    expect(daysOf('day', '2026-03-05')).toEqual({ from: '2026-03-05', to: '2026-03-05' });
  });

  it('goes on by what is shown, and never over a short month', () => {
    expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(stepped('month', '2026-01-31', -1)).toBe('2025-12-01');
    expect(stepped('week', '2026-02-27', 1)).toBe('2026-03-06');
    expect(stepped('day', '2026-03-01', -1)).toBe('2026-02-28');
  });

  it('says what is on the screen', () => {
    expect(titleOf('day', '2026-03-05')).toBe('Thursday, 5 March 2026');
    expect(titleOf('month', '2026-03-05')).toBe('March 2026');
    expect(titleOf('week', '2026-03-05')).toMatch(/^2\s?–\s?8 March 2026$/);
  });

  it('puts a session on the day it begins on where the practice is', () => {
    const late = aBooking({ id: 's2', start: '2026-03-10T23:30:00.000Z' });
    const days = byDay([aBooking(), late], 'Europe/Berlin');
    expect(days.map(({ day, sessions }) => [day, sessions.length])).toEqual([
      ['2026-03-10', 1],
      ['2026-03-11', 1],
    ]);
  });
});

describe('a list of days', () => {
  const on = (day: string, more: object = {}) => ({ day, sessions: [aBooking(more)] });
  const shownOf = (days: Parameters<typeof folded>[0]) =>
    folded(days, '2026-03-10').shown.map(({ day }) => day);

  it('begins with today, and folds away what is over', () => {
    const days = [on('2026-03-02'), on('2026-03-10'), on('2026-03-12')];
    expect(shownOf(days)).toEqual(['2026-03-10', '2026-03-12']);
    expect(folded(days, '2026-03-10').over.map(({ day }) => day)).toEqual(['2026-03-02']);
  });

  it('keeps in sight what is over and still wants something', () => {
    expect(shownOf([on('2026-03-02', { attendanceDue: true }), on('2026-03-12')])).toEqual([
      '2026-03-02',
      '2026-03-12',
    ]);
    expect(shownOf([on('2026-03-03', { undecided: true }), on('2026-03-12')])).toEqual([
      '2026-03-03',
      '2026-03-12',
    ]);
  });

  it('shows what is over when there is nothing else', () => {
    expect(shownOf([on('2026-03-02'), on('2026-03-03')])).toEqual(['2026-03-02', '2026-03-03']);
  });
});

describe('a booking in words', () => {
  it('says when, who, where, with whom, and the time of those who live elsewhere', () => {
    expect(bookingWords(aBooking(), 'Europe/Lisbon')).toBe(
      '10:00–10:50, Rosa & Tobias, Garden room, Renata Abreu, 06:00 for Tobias Feld (New York)',
    );
  });

  it('names the people where the case is out of reach, and what a session wants', () => {
    const seen = aBooking({ caseTitle: undefined, caseId: undefined, attendanceDue: true });
    expect(bookingWords(seen, 'Europe/Lisbon')).toContain('Rosa Feld, Tobias Feld, Garden room');
    expect(bookingWords(seen, 'Europe/Lisbon')).toContain('Attendance to take');
  });

  it('names the one who comes where it is not for all of the case, and the case after that', () => {
    const alone = aBooking({ people: [{ name: 'Rosa Feld', timeZone: 'Europe/Lisbon' }] });
    expect(bookingWords(alone, 'Europe/Lisbon')).toContain('Rosa Feld, Rosa & Tobias, ');
    expect(whoOf({ ...alone, caseTitle: 'Rosa' })).toBe('Rosa');
  });

  it('says nothing of another zone to people who share the clock', () => {
    expect(
      elsewhere('2026-03-10T10:00:00.000Z', 'Europe/Lisbon', [{ name: 'A', timeZone: 'Europe/London' }]),
    ).toEqual([]);
  });
});

describe('a time that is taken', () => {
  it('names who or what is taken and when, and never by whom', () => {
    const names = new Map([
      ['r1', 'Garden room'],
      ['p1', 'Rosa Feld'],
    ]);
    expect(
      busyWords(
        {
          'roomId.r1.2026-12-01T10:00': [{ code: 'session.room-busy' }],
          'participantIds.p1.2026-12-01T10:00': [{ code: 'session.person-busy' }],
          'clinicianIds.unknown.2026-12-01T10:00': [{ code: 'session.clinician-busy' }],
          'time.at': [{ code: 'session.in-the-past' }],
        },
        names,
      ),
    ).toEqual([
      'Garden room is taken on Tuesday, 1 December at 10:00.',
      'Rosa Feld is not free on Tuesday, 1 December at 10:00.',
      'One of them is not free on Tuesday, 1 December at 10:00.',
    ]);
  });
});
