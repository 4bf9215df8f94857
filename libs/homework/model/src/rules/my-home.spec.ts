import { HomeworkStatus } from '../vocabulary/homework-status';
import { isReturned, shelfOf, type Shelf } from './my-home';

const NOW = '2026-05-10T12:00:00.000Z';
const IN_TWO_DAYS = '2026-05-12T12:00:00.000Z';
const LATER = '2026-05-12T12:00:00.001Z';

describe("a client's home", () => {
  it.each<[HomeworkStatus, Shelf | undefined, Shelf | undefined]>([
    ['assigned', 'due', 'coming'],
    ['in_progress', 'due', 'coming'],
    ['paused', 'coming', 'coming'],
    ['submitted', 'done', 'done'],
    ['reviewed', 'done', 'done'],
    ['closed', 'done', 'done'],
    ['lapsed', 'done', 'done'],
    ['declined', 'done', 'done'],
    ['withdrawn', undefined, undefined],
  ])('puts %s under %s when it is due within two days, else under %s', (status, soon, later) => {
    expect(shelfOf({ status, dueAt: IN_TWO_DAYS, entryCount: 0 }, NOW)).toBe(soon);
    expect(shelfOf({ status, dueAt: LATER, entryCount: 0 }, NOW)).toBe(later);
  });

  it('keeps what is overdue but not lapsed under due', () => {
    expect(shelfOf({ status: 'in_progress', dueAt: '2026-05-09T12:00:00.000Z', entryCount: 0 }, NOW)).toBe(
      'due',
    );
  });

  it('puts what was given back under due, however far away its day is', () => {
    expect(shelfOf({ status: 'in_progress', dueAt: LATER, entryCount: 1 }, NOW)).toBe('due');
  });

  it.each(Object.values(HomeworkStatus))(
    'knows that %s was given back only while it is worked on again',
    (status) => {
      expect(isReturned({ status, entryCount: 1 })).toBe(status === 'in_progress');
      expect(isReturned({ status, entryCount: 0 })).toBe(false);
    },
  );
});
