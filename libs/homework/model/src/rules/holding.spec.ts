import { HeldFor, HomeworkStatus } from '../vocabulary/homework-status';
import {
  decline,
  hold,
  letGo,
  mayHold,
  pause,
  resume,
  withdraw,
  write,
  type Standing,
  type WrittenStatus,
} from './lifecycle';

const NOW = '2026-05-10T12:00:00.000Z';
const LATER = '2026-05-12T12:00:00.000Z';
const standing = (status: WrittenStatus, more: Partial<Standing> = {}): Standing => ({
  status,
  pausedFrom: status === 'paused' ? 'in_progress' : null,
  lapseAt: '2026-05-11T00:00:00.000Z',
  entryCount: 0,
  ...more,
});
const valueOf = <Value>(outcome: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};
const held = (status: WrittenStatus): Standing => ({
  ...standing(status),
  ...valueOf(hold(standing(status), 'gate', NOW)),
});
const LIVE: readonly HomeworkStatus[] = ['assigned', 'in_progress', 'paused'];

describe('holding work back', () => {
  it.each(Object.values(HomeworkStatus).filter((one): one is WrittenStatus => one !== 'lapsed'))(
    'touches only what is still to be done: %s',
    (status) => {
      expect(mayHold(standing(status), NOW)).toBe(LIVE.includes(status));
      expect(hold(standing(status), 'gate', NOW).ok).toBe(LIVE.includes(status));
    },
  );

  it('leaves alone what has lapsed, and keeps the first reason of what is held', () => {
    expect(mayHold(standing('assigned', { lapseAt: '2026-05-01T00:00:00.000Z' }), NOW)).toBe(false);
    for (const reason of Object.values(HeldFor)) expect(hold(held('assigned'), reason, NOW).ok).toBe(false);
  });

  it.each(['assigned', 'in_progress', 'paused'] as const)(
    'lets %s go on as it was, with the time given back',
    (status) => {
      const { heldFor, status: now } = held(status);
      expect([now, heldFor]).toEqual(['paused', 'gate']);
      expect(valueOf(letGo(held(status), LATER))).toEqual({
        status,
        pausedFrom: status === 'paused' ? 'in_progress' : null,
        lapseAt: '2026-05-13T00:00:00.000Z',
        heldFor: null,
        heldFrom: null,
        heldAt: null,
      });
    },
  );

  it('lets nothing go that is not held', () => {
    expect(letGo(standing('paused'), NOW)).toEqual({
      ok: false,
      problem: { code: 'homework.move-not-allowed' },
    });
  });

  it('cannot be resumed by its person, who is told one neutral word', () => {
    expect(resume(held('assigned'), NOW)).toEqual({ ok: false, problem: { code: 'not-available-now' } });
  });

  it('turns away nothing somebody types, and lets them decline; pausing it changes nothing', () => {
    expect(write(held('in_progress'), NOW)).toEqual({ ok: true, value: { opens: false } });
    expect(valueOf(pause(held('assigned'), NOW))).toEqual({ status: 'paused', pausedFrom: 'assigned' });
    for (const over of [decline, withdraw])
      expect(valueOf(over(held('assigned'), NOW))).toMatchObject({
        heldFor: null,
        heldFrom: null,
        heldAt: null,
      });
  });
});
