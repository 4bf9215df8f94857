import { byDay } from './by-day';

describe('what happened, by day', () => {
  const late = { at: '2026-05-02T08:00:00.000Z' };
  const night = { at: '2026-05-01T23:30:00.000Z' };

  it("goes by the reader's calendar", () => {
    expect(byDay([late, night], 'Europe/Lisbon')).toEqual([{ day: '2026-05-02', items: [late, night] }]);
    expect(byDay([late, night], 'UTC').map(({ day }) => day)).toEqual(['2026-05-02', '2026-05-01']);
  });

  it('has no days for nothing', () => {
    expect(byDay([], 'UTC')).toEqual([]);
  });
});
