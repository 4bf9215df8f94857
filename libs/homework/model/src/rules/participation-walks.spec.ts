import fc from 'fast-check';
import { HomeworkStatus } from '../vocabulary/homework-status';
import {
  accept,
  close,
  decline,
  extend,
  giveBack,
  hold,
  letGo,
  MOVES,
  open,
  pause,
  report,
  resume,
  statusAt,
  submit,
  withdraw,
  type Moved,
  type Standing,
} from './lifecycle';

const SEED = 20_261_123;
const DAY = 86_400_000;
const BEGAN = Date.parse('2026-03-01T12:00:00.000Z');
const at = (day: number): string => new Date(BEGAN + day * DAY).toISOString();

type Press = (standing: Standing, now: string, days: number) => Moved;
const PRESSES: Readonly<Record<(typeof MOVES)[number] | 'hold' | 'let_go', Press>> = {
  open,
  submit,
  accept: (standing, now) => accept(standing, 2, now),
  return: giveBack,
  close,
  report,
  pause,
  resume,
  decline,
  withdraw,
  extend: (standing, now, days) => {
    const dueAt = new Date(Date.parse(now) + days * DAY).toISOString();
    return extend(standing, { dueAt, lapseAt: dueAt, wholeDay: false }, now);
  },
  hold: (standing, now) => hold(standing, 'gate', now),
  let_go: letGo,
};
const NAMES = Object.keys(PRESSES) as readonly (keyof typeof PRESSES)[];
const FINAL: readonly string[] = ['declined', 'withdrawn', 'closed'];
const ANSWERED: readonly string[] = ['submitted', 'reviewed', 'closed'];

const step = fc.record({
  blind: fc.constantFrom(...NAMES),
  // Two of three choose among what is open, so that walks get far; the others press whatever there is.
  pick: fc.option(fc.nat(), { freq: 3 }),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })),
});

function promisesOf(before: Standing, after: Standing, name: string, now: string) {
  const held = [after.heldFor, after.heldFrom, after.heldAt].filter((part) => part !== null);
  return {
    'an end is an end': !FINAL.includes(before.status),
    'answers are counted when they are handed in, and never fewer':
      after.entryCount === before.entryCount + (name === 'submit' || name === 'report' ? 1 : 0),
    'nothing is submitted, reviewed or closed without answers':
      !ANSWERED.includes(after.status) || after.entryCount > 0,
    'who has answered never lapses':
      after.entryCount === 0 || statusAt(after, at(9999)) !== HomeworkStatus.lapsed,
    'what rests never lapses':
      after.status !== 'paused' || statusAt(after, at(9999)) === HomeworkStatus.paused,
    'what rests knows where to go on, and nothing else does':
      (after.status === 'paused') === (after.pausedFrom !== null),
    'held is held whole, and rests': held.length === 0 || (held.length === 3 && after.status === 'paused'),
    'what is held goes on by nobody’s own hand': !before.heldFor || name !== 'resume',
    'the time it was held is given back':
      name !== 'let_go' ||
      Date.parse(after.lapseAt) - Date.parse(before.lapseAt) ===
        Date.parse(now) - Date.parse(before.heldAt ?? now),
  };
}

describe('ten thousand walks through one part of a piece of homework', () => {
  it('lose no answer, end where they end, and let nothing lapse that rests or was answered', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 16, size: 'max' }), (steps) => {
        let [standing, today]: [Standing, number] = [
          {
            status: 'assigned',
            pausedFrom: null,
            lapseAt: at(7),
            entryCount: 0,
            heldFor: null,
            heldFrom: null,
            heldAt: null,
          },
          0,
        ];
        for (const { blind, pick, days } of steps) {
          today += days;
          const now = at(today);
          const possible = (pick === null ? [] : NAMES).filter((name) => PRESSES[name](standing, now, 7).ok);
          const name = possible[(pick ?? 0) % Math.max(1, possible.length)] ?? blind;
          const moved = PRESSES[name](standing, now, 7);
          if (!moved.ok) continue;
          const after = { ...standing, ...moved.value };
          const broken = Object.entries(promisesOf(standing, after, name, now)).filter(([, kept]) => !kept);
          if (broken.length > 0)
            throw new Error(`${standing.status} ${name}: ${broken.map(([said]) => said).join()}`);
          standing = after;
          const status = statusAt(standing, now);
          reached.set(status, (reached.get(status) ?? 0) + 1);
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
    for (const status of Object.values(HomeworkStatus).filter((one) => one !== 'lapsed'))
      expect([status, (reached.get(status) ?? 0) > 100]).toEqual([status, true]);
  });
});
