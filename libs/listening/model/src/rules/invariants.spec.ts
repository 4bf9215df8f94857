import { aRound, aSeat, DEBRIEF, facts, INES, MAREK, NOW, Play, READY } from '../testing/a-round';
import { RoundWay } from '../vocabulary/round-status';
import { mayMove, movesOf } from './legal';
import { move } from './move';
import { plusMinutes } from './quiet-hours';
import { readMove } from './read-move';
import { leave, suspendForGate } from './resting';
import { isComplete, roleOf, type RoundStanding } from './standing';

const speaking = () => new Play().open();
const said = { kind: 'say', text: 'I was alone.', spoken: false } as const;
const reflected = { kind: 'reflect', text: 'You were alone.', spoken: false } as const;
const refusal = (standing: RoundStanding, by: string, one: Parameters<typeof move>[1]['move']) => {
  const outcome = move(standing, { by, move: one }, facts());
  return outcome.ok ? undefined : outcome.problem.code;
};

describe('what always holds in a round', () => {
  it('AL-1: one has the floor, in a circle of five as well', () => {
    const five = ['a', 'b', 'c', 'd', 'e'];
    for (const floor of [0, 1, 2, 5, 6, 10]) {
      const circle = aRound({ way: RoundWay.circle, floor, seats: five.map((id) => aSeat(id)) });
      const roles = five.map((id) => roleOf(circle, id));
      expect(roles.filter((role) => role === 'speaker')).toHaveLength(1);
      expect(roles.filter((role) => role === 'listener')).toHaveLength(1);
    }
  });

  it('AL-1: the next of the circle listens, the others are silent witnesses', () => {
    const circle = aRound({
      way: RoundWay.circle,
      floor: 3,
      status: 'speaking',
      seats: ['a', 'b', 'c'].map((id) => aSeat(id)),
    });
    expect([roleOf(circle, 'c'), roleOf(circle, 'a'), roleOf(circle, 'b')]).toEqual([
      'speaker',
      'listener',
      'witness',
    ]);
    expect(movesOf(circle, 'b')).toEqual(['timeOut', 'stop']);
  });

  it('AL-2: the listener never says, the speaker never reflects', () => {
    const play = speaking();
    expect(refusal(play.standing, MAREK, said)).toBe('listening.move-not-allowed');
    play.do(INES, said);
    expect(refusal(play.standing, INES, reflected)).toBe('listening.move-not-allowed');
  });

  it('AL-3: how well it was understood is the speaker’s alone to say', () => {
    const { standing } = speaking().do(INES, said).do(MAREK, reflected);
    expect(refusal(standing, MAREK, { kind: 'check', accuracy: 10 })).toBe('listening.move-not-allowed');
    expect(mayMove(standing, INES, 'check')).toBe(true);
  });

  it('AL-4: after the agreed number of tries it is left open', () => {
    const play = speaking().turn(INES, MAREK, 6, 6, 6, 6);
    expect(play.standing.status).toBe('floor_closed');
    expect(play.standing.loops).toBe(3);
    expect(play.entries.filter(({ kind }) => kind === 'still_open')).toHaveLength(1);
    expect(play.entries.filter(({ kind }) => kind === 'accuracy')).toHaveLength(4);
  });

  it('AL-4: understood at the last try, nothing is left open; left open early, it is', () => {
    expect(
      speaking()
        .turn(INES, MAREK, 6, 6, 6, 7)
        .entries.some(({ kind }) => kind === 'still_open'),
    ).toBe(false);
    const early = speaking().do(INES, said).do(MAREK, reflected).do(INES, { kind: 'check', accuracy: 5 });
    early.do(MAREK, reflected).do(INES, { kind: 'leaveOpen' });
    expect(early.standing).toMatchObject({ status: 'validating', loops: 1 });
    expect(early.entries.some(({ kind }) => kind === 'still_open')).toBe(true);
  });

  it('AL-5: the standing everybody sees holds no calm, heat, "felt heard" or debrief', () => {
    const play = speaking().turn(INES, MAREK, 8).do(INES, { kind: 'closeFloor', feltHeard: 3 });
    const text = JSON.stringify(play.standing);
    for (const word of ['calm', 'topicHeat', 'willing', 'feltHeard', 'debrief"', 'safe'])
      expect(text).not.toContain(`"${word}`);
  });

  it('AL-5: nobody learns whose answer it was: all have answered before anything is decided, and the words are one', () => {
    for (const answer of [
      { ...READY, willing: false },
      { ...READY, calm: 3 },
      { ...READY, topicHeat: 6 },
    ]) {
      const play = new Play().do(INES, { kind: 'enter' }).do(MAREK, { kind: 'enter' }).do(INES, answer);
      expect(play.standing).toMatchObject({ status: 'readiness', notice: null });
      play.do(MAREK, READY);
      expect(play.standing).toMatchObject({ status: 'scheduled', notice: 'not_right_now' });
    }
  });

  it('AL-6: it is complete only when each was speaker and listener', () => {
    const half = new Play(aRound({ rules: { ...aRound().rules, roundsTarget: 1 } }))
      .open()
      .floor(INES, MAREK);
    expect(isComplete(half.standing)).toBe(false);
    half.ready().floor(MAREK, INES).do(INES, { kind: 'appreciate' }).do(MAREK, { kind: 'appreciate' });
    expect(half.standing).toMatchObject({ status: 'private_debrief', completed: true });
    const rules = { ...aRound().rules, roundsTarget: 1 };
    const passed = new Play(aRound({ rules, seats: [aSeat(INES), aSeat(MAREK, { minor: true })] }))
      .open()
      .floor(INES, MAREK);
    passed.ready().do(MAREK, { kind: 'pass' }).do(MAREK, { kind: 'closeFloor', feltHeard: 5 });
    passed.do(INES, { kind: 'appreciate' }).do(MAREK, { kind: 'appreciate' });
    expect(passed.standing).toMatchObject({ status: 'private_debrief', completed: false });
  });

  it('AL-7: a stop of joint work lets every live round rest with neutral words', () => {
    for (const play of [speaking(), speaking().do(INES, said), speaking().turn(INES, MAREK, 8)])
      expect(suspendForGate(play.standing, facts())).toMatchObject({
        status: 'suspended',
        notice: 'not_available',
      });
    const debriefing = aRound({ status: 'private_debrief' });
    expect(suspendForGate(debriefing, facts())).toBe(debriefing);
  });

  it('AL-7: closed only for what is new, the floor goes to its end and the next one does not open', () => {
    const play = speaking();
    play.at = { gateOpen: false };
    play.turn(INES, MAREK, 8).do(INES, { kind: 'nextTurn' });
    expect(play.standing).toMatchObject({ status: 'speaking', turn: 2 });
    play.turn(INES, MAREK, 8).do(INES, { kind: 'closeFloor', feltHeard: 7 }).ready();
    expect(play.standing).toMatchObject({ status: 'suspended', notice: 'not_available' });
  });

  it('AL-9: a time-out of less than twenty minutes is refused where it is read, and nobody is back before', () => {
    expect(readMove({ kind: 'timeOut', minutes: 19 })).toEqual({
      ok: false,
      problem: { code: 'validation-failed', fields: { minutes: [{ code: 'too-small', limit: 20 }] } },
    });
    const play = speaking().do(MAREK, { kind: 'timeOut', minutes: 45 });
    expect(play.standing.timeOut).toEqual({
      notBefore: plusMinutes(NOW, 20),
      returnAt: plusMinutes(NOW, 45),
      until: plusMinutes(NOW, 1440),
    });
    expect(refusal(play.standing, INES, { kind: 'resume' })).toBe('listening.too-early');
    play.at = { now: plusMinutes(NOW, 20) };
    expect(play.do(INES, { kind: 'resume' }).standing.status).toBe('readiness');
  });

  it('AL-9: who called it stands in no state that is shown', () => {
    const byMarek = speaking().do(MAREK, { kind: 'timeOut', minutes: 30 }).standing;
    const byInes = speaking().do(INES, { kind: 'timeOut', minutes: 30 }).standing;
    expect(byMarek).toEqual(byInes);
    expect(speaking().do(MAREK, { kind: 'stop' }).standing).toEqual(
      speaking().do(INES, { kind: 'stop' }).standing,
    );
  });

  it('AL-10: practice alone is a debrief and nothing of anybody else', () => {
    const solo = aRound({ way: RoundWay.solo, status: 'private_debrief', seats: [aSeat(INES)] });
    expect(movesOf(solo, INES)).toEqual(['debrief']);
    const play = new Play(solo).do(INES, { kind: 'debrief', debrief: DEBRIEF });
    expect(play.standing).toMatchObject({ status: 'submitted', completed: false });
  });

  it('lets what was broken off be taken again as a turn of its own, on the same floor', () => {
    const play = speaking().do(INES, said).do(MAREK, { kind: 'timeOut', minutes: 20 });
    play.at = { now: plusMinutes(NOW, 25) };
    play.do(INES, { kind: 'resume' }).ready();
    expect(play.standing).toMatchObject({ status: 'speaking', floor: 1, turn: 1, turnNumber: 2 });
  });

  it('goes back to the end of a floor, or to the close, when it was paused there', () => {
    const paused = (play: Play) => {
      play.do(MAREK, { kind: 'timeOut', minutes: 20 }).at = { now: plusMinutes(NOW, 30) };
      return play.do(MAREK, { kind: 'resume' }).ready().standing.status;
    };
    const rules = { ...aRound().rules, turnsPerFloor: 1, roundsTarget: 1 };
    expect(paused(new Play(aRound({ rules })).open().turn(INES, MAREK, 9))).toBe('floor_closed');
    const closing = new Play(aRound({ rules })).open().floor(INES, MAREK).ready().floor(MAREK, INES);
    expect(paused(closing)).toBe('joint_close');
  });

  it('lets a minor pass any turn, and nobody else', () => {
    const seats = [aSeat(INES), aSeat(MAREK, { minor: true })];
    const play = new Play(aRound({ seats })).open();
    expect(mayMove(play.standing, INES, 'pass')).toBe(false);
    expect(mayMove(play.standing, MAREK, 'pass')).toBe(false);
    play.do(INES, said);
    expect(play.do(MAREK, { kind: 'pass' }).standing.status).toBe('floor_closed');
    expect(play.entries.at(-1)).toMatchObject({ kind: 'passed', by: MAREK });
  });

  it('is left when somebody leaves in the middle, and handed in by who remains when it was over', () => {
    expect(leave(speaking().standing, MAREK, facts())).toMatchObject({
      status: 'abandoned',
      completed: false,
    });
    const seats = [aSeat(INES, { debriefed: true }), aSeat(MAREK)];
    expect(leave(aRound({ status: 'private_debrief', seats }), MAREK, facts()).status).toBe('submitted');
    expect(leave(aRound({ status: 'submitted' }), MAREK, facts()).status).toBe('submitted');
  });

  it('keeps a topic it is not made for for the session', () => {
    const pick = (
      notFor: ('violence' | 'past_hurt')[],
      topicRules?: { family: boolean; pastHurtUnlocked: boolean },
    ) =>
      move(
        aRound(),
        { by: INES, move: { kind: 'pickTopic', text: 'That year', notFor }, topicRules },
        facts(),
      );
    const kept = { ok: false, problem: { code: 'listening.save-for-session' } };
    expect(pick(['violence'])).toEqual(kept);
    expect(pick(['past_hurt'], { family: true, pastHurtUnlocked: false })).toEqual(kept);
    expect(pick(['past_hurt'], { family: true, pastHurtUnlocked: true }).ok).toBe(true);
    expect(pick([]).ok).toBe(true);
  });
});
