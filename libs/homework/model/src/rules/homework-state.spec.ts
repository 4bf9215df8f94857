import type { HomeworkStatus } from '../vocabulary/homework-status';
import { closeAll, homeworkStatusOf, withdrawAll } from './homework-state';
import type { Standing, WrittenStatus } from './lifecycle';

const NOW = '2026-05-10T12:00:00.000Z';
const standing = (status: WrittenStatus, lapseAt = '2026-06-01T00:00:00.000Z'): Standing => ({
  status,
  pausedFrom: status === 'paused' ? 'assigned' : null,
  lapseAt,
  entryCount: 0,
});
const overdue = standing('assigned', '2026-05-01T00:00:00.000Z');

describe('homework of several people', () => {
  it.each<[HomeworkStatus[], HomeworkStatus]>([
    [['assigned'], 'assigned'],
    [['assigned', 'assigned'], 'assigned'],
    [['assigned', 'in_progress'], 'in_progress'],
    [['submitted', 'assigned'], 'in_progress'],
    [['submitted', 'in_progress'], 'in_progress'],
    [['submitted', 'submitted'], 'submitted'],
    [['submitted', 'reviewed'], 'submitted'],
    [['reviewed', 'closed'], 'reviewed'],
    [['closed', 'closed'], 'closed'],
    [['submitted', 'declined'], 'submitted'],
    [['reviewed', 'withdrawn'], 'reviewed'],
    [['submitted', 'lapsed'], 'lapsed'],
    [['submitted', 'paused'], 'paused'],
    [['lapsed', 'assigned'], 'assigned'],
    [['lapsed', 'lapsed'], 'lapsed'],
    [['declined', 'withdrawn'], 'declined'],
    [['withdrawn', 'withdrawn'], 'withdrawn'],
  ])('%j stands at %s', (statuses, whole) => {
    expect(homeworkStatusOf(statuses)).toBe(whole);
    expect(homeworkStatusOf(statuses.toReversed())).toBe(whole);
  });
});

describe('taking homework back', () => {
  it('ends it for everybody who has not answered', () => {
    const outcome = withdrawAll([standing('assigned'), standing('paused'), overdue], NOW);
    expect(outcome).toMatchObject({ ok: true, value: { status: 'withdrawn' } });
    expect(outcome.ok && outcome.value.patches.map((patch) => patch?.status)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('leaves submitted answers to be reviewed, and the homework open for that', () => {
    const outcome = withdrawAll([standing('assigned'), standing('submitted')], NOW);
    expect(outcome).toMatchObject({ ok: true, value: { status: 'open' } });
    expect(outcome.ok && outcome.value.patches[1]).toBeUndefined();
  });

  it('is over when the others had declined', () => {
    expect(withdrawAll([standing('assigned'), standing('declined')], NOW)).toMatchObject({
      ok: true,
      value: { status: 'withdrawn' },
    });
  });

  it.each(['submitted', 'reviewed', 'closed', 'declined', 'withdrawn'] as const)(
    'is refused when all is %s',
    (status) => {
      expect(withdrawAll([standing(status)], NOW)).toEqual({
        ok: false,
        problem: { code: 'homework.move-not-allowed' },
      });
    },
  );
});

describe('putting homework away', () => {
  it.each(['assigned', 'in_progress', 'paused', 'submitted'] as const)(
    'is refused while somebody is %s',
    (status) => {
      expect(closeAll([standing('reviewed'), standing(status)], NOW).ok).toBe(false);
    },
  );

  it('closes what is reviewed and leaves the rest as it is', () => {
    const outcome = closeAll([standing('reviewed'), standing('declined'), overdue], NOW);
    expect(outcome).toMatchObject({ ok: true, value: { status: 'closed' } });
    expect(outcome.ok && outcome.value.patches.map((patch) => patch?.status)).toEqual([
      'closed',
      undefined,
      undefined,
    ]);
  });
});
