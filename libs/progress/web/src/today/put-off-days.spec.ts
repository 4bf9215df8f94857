import { daysToPutOff } from './put-off-days';

describe('the days something may be put off to', () => {
  it('are tomorrow, next Monday and in two weeks', () => {
    expect(daysToPutOff('2026-11-25')).toEqual([
      { words: 'Tomorrow', on: '2026-11-26' },
      { words: 'Next Monday', on: '2026-11-30' },
      { words: 'In two weeks', on: '2026-12-09' },
    ]);
  });

  it('name no day twice', () => {
    expect(daysToPutOff('2026-11-22').map(({ words }) => words)).toEqual(['Tomorrow', 'In two weeks']);
    expect(daysToPutOff('2026-11-23')[1]).toEqual({ words: 'Next Monday', on: '2026-11-30' });
  });
});
