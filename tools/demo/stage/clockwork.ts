// What nobody does: promises fall due, plans begin on their day, reviews come round.
import type { Step } from './script';

const NIGHTLY = ['agreements.sweep', 'agreements.amends', 'boundary.sweep', 'transparency.sweep'];
/** The tables fill in seconds: the database is told how full they are before it has noticed. */
const NIGHTS_BETWEEN_COUNTS = 7;

/** Once a night from one day to another; the last time today, at the end of everything. */
export function clockwork(from: number, until: number): readonly Step[] {
  return Array.from({ length: until - from + 1 }, (_, index): Step => ({
    at: [from + index, '04:00'],
    act: async (stage) => {
      await stage.passTime(...NIGHTLY);
      if (index % NIGHTS_BETWEEN_COUNTS === 0) await stage.owner.query('analyze');
    },
  }));
}
