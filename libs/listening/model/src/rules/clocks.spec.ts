import { aRound, aSeat, facts, INES, MAREK, NOW, Play } from '../testing/a-round';
import { RoundWay } from '../vocabulary/round-status';
import { elapse, timeIsUp, whatWasTyped, type ClockFacts } from './clocks';
import { move } from './move';
import { afterQuiet, isQuiet, plusMinutes, windowEnd } from './quiet-hours';
import type { RoundStanding } from './standing';

const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const seen = (now: string) =>
  new Map([
    [INES, now],
    [MAREK, now],
  ]);
const after = (standing: RoundStanding, now: string, more: Partial<ClockFacts> = {}) =>
  elapse(standing, facts({ now, lastSeen: seen(now), ...more }));

describe('the speaker’s time', () => {
  const { standing } = new Play().open();

  it('is over with the timer and fifteen seconds', () => {
    expect(standing.speakUntil).toBe(at(90));
    expect(timeIsUp(standing, at(104))).toBe(false);
    expect(timeIsUp(standing, at(105))).toBe(true);
    expect(after(standing, at(104))).toBeUndefined();
  });

  it('cuts nothing off: what was typed is what was said', () => {
    const elapsed = after(standing, at(105), { draft: ' When it is late ' });
    expect(elapsed).toMatchObject({ by: INES, standing: { status: 'reflecting' } });
    expect(elapsed?.entries).toEqual([{ kind: 'said', text: 'When it is late', spoken: false }]);
    expect(whatWasTyped(undefined)).toEqual({ spoken: true });
  });

  it('may be called over by either of them, not before it is', () => {
    const call = (now: string) => move(standing, { by: MAREK, move: { kind: 'timeUp' } }, facts({ now }));
    expect(call(at(100))).toEqual({ ok: false, problem: { code: 'listening.too-early' } });
    expect(call(at(106))).toMatchObject({ ok: true, value: { standing: { status: 'reflecting' } } });
  });

  it('does not run where timers are off, apart, or in the room', () => {
    const rules = { ...aRound().rules, timers: false };
    expect(new Play(aRound({ rules })).open().standing.speakUntil).toBeNull();
    const apart = new Play(aRound({ way: RoundWay.async })).do(INES, { kind: 'enter' }).ready();
    expect(apart.standing).toMatchObject({ status: 'speaking', speakUntil: null });
  });
});

describe('going away', () => {
  const { standing } = new Play(aRound({ rules: { ...aRound().rules, timers: false } })).open();
  const away = (minutes: number) => {
    const now = plusMinutes(NOW, minutes);
    return elapse(
      standing,
      facts({
        now,
        lastSeen: new Map([
          [INES, now],
          [MAREK, NOW],
        ]),
      }),
    );
  };

  it('lets a round rest after more than ten minutes, without a word', () => {
    expect(away(10)).toBeUndefined();
    expect(away(11)?.standing).toMatchObject({ status: 'suspended', notice: null, turn: 0 });
  });

  it('before anybody was asked, only takes them out of the lobby', () => {
    const lobby = new Play().do(INES, { kind: 'enter' }).standing;
    const gone = elapse(lobby, facts({ now: plusMinutes(NOW, 12) }));
    expect(gone?.standing).toMatchObject({ status: 'scheduled' });
  });

  it('means nothing apart, in the room, or on one device', () => {
    for (const way of [RoundWay.async, RoundWay.inRoom, RoundWay.oneDevice])
      expect(elapse({ ...standing, way }, facts({ now: plusMinutes(NOW, 30) }))).toBeUndefined();
  });

  it('is left after a week of rest', () => {
    const resting = aRound({ status: 'suspended' });
    expect(after(resting, plusMinutes(NOW, 7 * 1440 - 1))).toBeUndefined();
    expect(after(resting, plusMinutes(NOW, 7 * 1440))?.standing.status).toBe('abandoned');
  });
});

describe('a pause', () => {
  it('that nobody comes back from is left at its end', () => {
    const { standing } = new Play().open().do(INES, { kind: 'timeOut', minutes: 30 });
    expect(after(standing, plusMinutes(NOW, 1439))).toBeUndefined();
    const ended = after(standing, plusMinutes(NOW, 1440));
    expect(ended).toMatchObject({ why: 'time_out', standing: { status: 'abandoned', timeOut: null } });
  });
});

describe('windows of rounds apart', () => {
  const apart = () => new Play(aRound({ way: RoundWay.async })).do(INES, { kind: 'enter' }).ready();
  const windowed = (now: string) => ({
    windowEnd: (_: string, hours: number) => windowEnd(now, hours, 'Europe/London'),
  });

  it('begin without waiting for the other, and give each step its own time', () => {
    const play = apart();
    expect(play.standing).toMatchObject({ status: 'speaking', windowUntil: plusMinutes(NOW, 48 * 60) });
  });

  it('lapse with one reminder, stay theirs, and rest when passed again as long', () => {
    const { standing } = apart();
    const first = plusMinutes(NOW, 48 * 60);
    const lapsed = after(standing, first, windowed(first));
    expect(lapsed).toMatchObject({
      nudge: [INES],
      standing: { status: 'turn_lapsed', lapsedFrom: 'speaking' },
    });
    const still = lapsed?.standing ?? standing;
    expect(after(still, plusMinutes(first, 60), windowed(first))).toBeUndefined();
    const said = move(still, { by: INES, move: { kind: 'say', text: 'Here I am.', spoken: false } }, facts());
    expect(said).toMatchObject({ ok: true, value: { standing: { status: 'reflecting', lapsedFrom: null } } });
    const second = after(still, plusMinutes(first, 48 * 60), windowed(first));
    expect(second).toMatchObject({ nudge: [], standing: { status: 'suspended' } });
  });

  it('remind whoever has not answered yet', () => {
    const seats = [aSeat(INES, { answered: true }), aSeat(MAREK)];
    const asked = aRound({ way: RoundWay.async, status: 'readiness', seats, windowUntil: NOW });
    expect(after(asked, NOW)?.nudge).toEqual([MAREK]);
  });
});

describe('quiet hours', () => {
  it('are 21:00 to 08:00 on the person’s own clock', () => {
    expect(isQuiet('2026-03-02T20:59:00.000Z', 'Europe/London')).toBe(false);
    expect(isQuiet('2026-03-02T21:00:00.000Z', 'Europe/London')).toBe(true);
    expect(isQuiet('2026-03-02T07:59:00.000Z', 'Europe/London')).toBe(true);
    expect(isQuiet('2026-03-02T21:00:00.000Z', 'America/Vancouver')).toBe(false);
  });

  it('delay the reminder to the morning, across midnight and a change of the clocks', () => {
    expect(afterQuiet('2026-03-02T12:00:00.000Z', 'Europe/London')).toBe('2026-03-02T12:00:00.000Z');
    expect(afterQuiet('2026-03-03T02:00:00.000Z', 'Europe/London')).toBe('2026-03-03T08:00:00.000Z');
    expect(afterQuiet('2026-03-28T23:00:00.000Z', 'Europe/London')).toBe('2026-03-29T07:00:00.000Z');
  });

  it('do not shorten or move a window, but one that would end in them ends at 08:00 and two hours', () => {
    expect(windowEnd('2026-03-02T12:00:00.000Z', 48, 'Europe/London')).toBe('2026-03-04T12:00:00.000Z');
    expect(windowEnd('2026-03-01T23:00:00.000Z', 48, 'Europe/London')).toBe('2026-03-04T10:00:00.000Z');
    expect(windowEnd('2026-03-28T22:00:00.000Z', 12, 'Europe/London')).toBe('2026-03-29T10:00:00.000Z');
    // 05:00 in Vancouver is night there, although it is noon in London.
    expect(windowEnd('2026-03-02T13:00:00.000Z', 24, 'America/Vancouver')).toBe('2026-03-03T18:00:00.000Z');
  });

  it('count elapsed hours over a change of the clocks', () => {
    expect(windowEnd('2026-03-28T12:00:00.000Z', 24, 'Europe/London')).toBe('2026-03-29T12:00:00.000Z');
  });
});
