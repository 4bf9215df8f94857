import { overlaps, type Timed } from './overlap';

const every = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const boundary = (id: string, authorId: string, more: Partial<Timed> = {}): Timed => ({
  id,
  authorId,
  domain: 'conflict_conduct',
  times: [],
  ...more,
});
const from = (
  start: string,
  to: string,
  timeZone = 'UTC',
  days: readonly (typeof every)[number][] = every,
) => [{ days, from: start, to, timeZone }];
const OFFSETS: Readonly<Record<string, number>> = { 'Europe/Lisbon': 60, 'America/Vancouver': -420 };
const offsetOf = (zone: string) => OFFSETS[zone] ?? 0;

describe('boundaries that may contradict each other', () => {
  const talk = boundary('talk tonight', 'ines', { times: from('20:00', '23:00') });
  const quiet = boundary('no talks after ten', 'marek', { times: from('22:00', '06:00') });

  it('are found: one domain, two people, times that meet', () => {
    expect(overlaps([talk, quiet], offsetOf)).toEqual([['talk tonight', 'no talks after ten']]);
  });

  it.each<[string, Timed]>([
    ['one person', { ...quiet, authorId: 'ines' }],
    ['two domains', { ...quiet, domain: 'money' }],
    ['no domain yet', { ...quiet, domain: null }],
    ['times that only touch', { ...quiet, times: from('23:00', '06:00') }],
    ['different days', { ...quiet, times: from('20:00', '23:00', 'UTC', []) }],
  ])('are not: %s', (_, other) => expect(overlaps([talk, other], offsetOf)).toEqual([]));

  it('are found when one applies at any time, and not when both do', () => {
    expect(overlaps([talk, boundary('anytime', 'marek')], offsetOf)).toHaveLength(1);
    expect(overlaps([boundary('one', 'ines'), boundary('two', 'marek')], offsetOf)).toEqual([]);
  });

  it('are compared on one clock: ten at night in Lisbon is two in the afternoon in Vancouver', () => {
    const lisbon = boundary('lisbon', 'a', { times: from('22:00', '23:00', 'Europe/Lisbon', ['MO']) });
    const vancouver = (start: string, to: string) =>
      boundary('vancouver', 'b', { times: from(start, to, 'America/Vancouver', ['MO']) });
    expect(overlaps([lisbon, vancouver('22:00', '23:00')], offsetOf)).toEqual([]);
    expect(overlaps([lisbon, vancouver('14:30', '14:40')], offsetOf)).toHaveLength(1);
  });

  it('are found across the end of the week', () => {
    const sunday = boundary('sunday', 'a', { times: from('23:00', '01:00', 'UTC', ['SU']) });
    expect(
      overlaps([sunday, boundary('monday', 'b', { times: from('00:30', '00:45', 'UTC', ['MO']) })], offsetOf),
    ).toHaveLength(1);
  });

  it('are a question and no ruling: three people make three pairs, in the order they came', () => {
    const three = ['a', 'b', 'c'].map((author) =>
      boundary(author, author, { times: from('20:00', '21:00') }),
    );
    expect(overlaps(three, offsetOf)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});
