import { INES, MAREK, aRound, aSeat, DEBRIEF, facts, Play } from '../testing/a-round';
import { MoveKind } from '../vocabulary/move-kind';
import { RoundStatus, RoundWay, ValidatingStep } from '../vocabulary/round-status';
import { facilitate, facilitatorMovesOf } from './facilitate';
import { mayMove, movesOf } from './legal';
import { move } from './move';
import type { RoundMove } from './read-move';
import type { RoundStanding } from './standing';

/** Ines has the floor, Marek listens. Each situation with what each of them may do, and nothing else. */
const open = () => new Play().open().standing;
const inState = (status: RoundStatus, more: Partial<RoundStanding> = {}) => ({
  ...open(),
  status,
  speakUntil: null,
  ...more,
});
const both = ['timeOut', 'stop'];
const GRID: Readonly<Record<string, readonly [RoundStanding, readonly string[], readonly string[]]>> = {
  scheduled: [aRound(), ['enter', 'pickTopic', 'stop'], ['enter', 'stop']],
  lobby: [
    aRound({ status: 'lobby', seats: [aSeat(INES, { entered: true }), aSeat(MAREK)] }),
    ['pickTopic', ...both],
    ['enter', ...both],
  ],
  readiness: [aRound({ status: 'readiness' }), ['pickTopic', 'ready', ...both], ['ready', ...both]],
  'readiness without a topic': [
    aRound({ status: 'readiness', hasTopic: false }),
    ['pickTopic', ...both],
    both,
  ],
  'readiness, one has answered': [
    aRound({ status: 'readiness', seats: [aSeat(INES, { answered: true }), aSeat(MAREK)] }),
    both,
    ['ready', ...both],
  ],
  speaking: [open(), ['say', 'timeUp', 'parkIt', ...both], ['timeUp', 'parkIt', ...both]],
  'speaking without a timer': [inState('speaking'), ['say', 'parkIt', ...both], ['parkIt', ...both]],
  reflecting: [inState('reflecting'), ['parkIt', ...both], ['reflect', 'parkIt', ...both]],
  checking: [inState('checking'), ['check', 'parkIt', ...both], ['parkIt', ...both]],
  'checking again': [
    inState('checking', { loops: 1 }),
    ['check', 'leaveOpen', 'parkIt', ...both],
    ['parkIt', ...both],
  ],
  'validating, making sense': [
    inState('validating', { step: ValidatingStep.makeSense }),
    ['parkIt', ...both],
    ['makeSense', 'guessFeeling', 'parkIt', ...both],
  ],
  'validating, guessing': [
    inState('validating', { step: ValidatingStep.guess }),
    ['parkIt', ...both],
    ['guessFeeling', 'parkIt', ...both],
  ],
  'validating, marking': [
    inState('validating', { step: ValidatingStep.mark }),
    ['markGuess', 'parkIt', ...both],
    ['parkIt', ...both],
  ],
  floor_closed: [inState('floor_closed'), ['nextTurn', 'closeFloor', 'parkIt', ...both], ['parkIt', ...both]],
  'floor_closed after the last turn': [
    inState('floor_closed', { turn: 3 }),
    ['closeFloor', 'parkIt', ...both],
    ['parkIt', ...both],
  ],
  turn_lapsed: [
    inState('turn_lapsed', { lapsedFrom: 'reflecting' }),
    ['parkIt', ...both],
    ['reflect', 'parkIt', ...both],
  ],
  joint_close: [inState('joint_close'), ['parkIt', ...both, 'appreciate'], ['parkIt', ...both, 'appreciate']],
  timed_out: [inState('timed_out'), ['resume', 'stop'], ['resume', 'stop']],
  suspended: [inState('suspended'), ['resume', 'stop'], ['resume', 'stop']],
  private_debrief: [inState('private_debrief'), ['debrief'], ['debrief']],
  stopped: [inState('stopped'), ['debrief'], ['debrief']],
  submitted: [inState('submitted'), [], []],
  reviewed: [inState('reviewed'), [], []],
  abandoned: [inState('abandoned'), [], []],
};

const ANY: Readonly<Record<MoveKind, RoundMove>> = {
  enter: { kind: 'enter' },
  pickTopic: { kind: 'pickTopic', text: 'late evenings', notFor: [] },
  ready: { kind: 'ready', calm: 8, willing: true, topicHeat: 2 },
  say: { kind: 'say', spoken: true },
  timeUp: { kind: 'timeUp' },
  reflect: { kind: 'reflect', spoken: true },
  check: { kind: 'check', accuracy: 8 },
  leaveOpen: { kind: 'leaveOpen' },
  makeSense: { kind: 'makeSense', spoken: true },
  guessFeeling: { kind: 'guessFeeling', feelings: [{ word: 'dread', strength: 5 }] },
  markGuess: { kind: 'markGuess', marks: ['yes'] },
  nextTurn: { kind: 'nextTurn' },
  closeFloor: { kind: 'closeFloor', feltHeard: 7 },
  pass: { kind: 'pass' },
  parkIt: { kind: 'parkIt', text: 'the holiday' },
  timeOut: { kind: 'timeOut', minutes: 30 },
  resume: { kind: 'resume' },
  stop: { kind: 'stop' },
  appreciate: { kind: 'appreciate' },
  debrief: { kind: 'debrief', debrief: DEBRIEF },
  handOver: { kind: 'handOver', to: MAREK },
  take: { kind: 'take', pin: '2468' },
};

describe('the grid of a round: every situation, every move, both people', () => {
  it('knows every state', () => {
    const named = Object.values(GRID).map(([standing]) => standing.status);
    expect(Object.values(RoundStatus).filter((status) => !named.includes(status))).toEqual([]);
  });

  for (const [situation, [standing, ofInes, ofMarek]] of Object.entries(GRID)) {
    it(`${situation}: allows what is listed and refuses everything else`, () => {
      for (const [who, allowed] of [
        [INES, ofInes],
        [MAREK, ofMarek],
      ] as const) {
        expect([...movesOf(standing, who)].sort()).toEqual([...allowed].sort());
        for (const kind of Object.values(MoveKind)) {
          const outcome = move(standing, { by: who, move: ANY[kind] }, facts());
          if (!allowed.includes(kind))
            expect([kind, outcome]).toEqual([
              kind,
              { ok: false, problem: { code: 'listening.move-not-allowed' } },
            ]);
        }
      }
    });
  }

  it('lets nobody move who does not sit in it, or has left', () => {
    const gone = aRound({ status: 'readiness', seats: [aSeat(INES, { left: true }), aSeat(MAREK)] });
    expect(movesOf(open(), 'somebody-else')).toEqual([]);
    expect(movesOf(gone, INES)).toEqual([]);
  });
});

describe('where each transition leads', () => {
  const after = (standing: RoundStanding, by: string, kind: MoveKind, more: object = {}) => {
    const outcome = move(standing, { by, move: { ...ANY[kind], ...more } }, facts());
    return outcome.ok ? outcome.value.standing.status : outcome.problem.code;
  };

  it.each([
    ['scheduled', INES, 'enter', 'lobby'],
    ['lobby', MAREK, 'enter', 'readiness'],
    ['readiness, one has answered', MAREK, 'ready', 'suspended'],
    ['speaking', INES, 'say', 'reflecting'],
    ['reflecting', MAREK, 'reflect', 'checking'],
    ['checking', INES, 'check', 'validating'],
    ['checking again', INES, 'leaveOpen', 'validating'],
    ['validating, making sense', MAREK, 'makeSense', 'validating'],
    ['validating, guessing', MAREK, 'guessFeeling', 'validating'],
    ['floor_closed', INES, 'nextTurn', 'speaking'],
    ['floor_closed', INES, 'closeFloor', 'readiness'],
    ['turn_lapsed', MAREK, 'reflect', 'checking'],
    ['reflecting', INES, 'timeOut', 'timed_out'],
    ['reflecting', INES, 'stop', 'stopped'],
    ['suspended', INES, 'resume', 'readiness'],
    ['joint_close', INES, 'appreciate', 'joint_close'],
    ['private_debrief', INES, 'debrief', 'private_debrief'],
    ['stopped', INES, 'debrief', 'stopped'],
  ] as const)('%s, %s: %s leads to %s', (situation, who, kind, to) => {
    const standing = GRID[situation]?.[0] ?? aRound();
    const closed = to === 'suspended';
    const outcome = move(
      standing,
      { by: who, move: ANY[kind] },
      facts({ gateOpen: !closed, othersReady: [] }),
    );
    expect(outcome.ok && outcome.value.standing.status).toBe(to);
  });

  it('asks again while it is not understood, and goes on when it is', () => {
    const checking = GRID['checking']?.[0] ?? aRound();
    expect(after(checking, INES, 'check', { accuracy: 6 })).toBe('reflecting');
    expect(after(checking, INES, 'check', { accuracy: 7 })).toBe('validating');
  });

  it('gives the floor to the other, and comes to its end after the last floor', () => {
    const play = new Play().open().floor(INES, MAREK);
    expect(play.standing).toMatchObject({ status: 'readiness', floor: 2, turn: 0 });
    play.ready().floor(MAREK, INES).ready().floor(INES, MAREK).ready().floor(MAREK, INES);
    expect(play.standing.status).toBe('joint_close');
    play.do(INES, { kind: 'appreciate' }).do(MAREK, { kind: 'appreciate', text: 'You stayed.' });
    expect(play.standing).toMatchObject({ status: 'private_debrief', completed: true });
    expect(play.entries.filter(({ kind }) => kind === 'appreciation')).toHaveLength(1);
    play.do(INES, { kind: 'debrief', debrief: DEBRIEF });
    expect(play.standing.status).toBe('private_debrief');
    play.do(MAREK, { kind: 'debrief', debrief: DEBRIEF });
    expect(play.standing.status).toBe('submitted');
  });

  it('marks each feeling that was guessed, no more and no fewer', () => {
    const marking = { ...(GRID['validating, marking']?.[0] ?? aRound()), guesses: 2 };
    expect(after(marking, INES, 'markGuess')).toBe('listening.move-not-allowed');
    expect(after(marking, INES, 'markGuess', { marks: ['yes', 'no'] })).toBe('floor_closed');
  });
});

describe('the step buttons of a clinician who leads', () => {
  const led = (standing: RoundStanding): RoundStanding => ({ ...standing, way: RoundWay.inRoom });
  const step = (
    standing: RoundStanding,
    kind: 'begin' | 'next' | 'again' | 'finish' | 'timeOut',
    minutes?: number,
  ) => facilitate(standing, { kind, minutes }, facts());

  it('work in the room and nowhere else', () => {
    for (const [standing] of Object.values(GRID)) expect(facilitatorMovesOf(standing)).toEqual([]);
    expect(facilitatorMovesOf(led(aRound()))).toEqual(['begin', 'stop']);
    expect(facilitatorMovesOf(led(aRound({ hasTopic: false })))).toEqual(['stop']);
    expect(facilitatorMovesOf(led(open()))).toEqual(['next', 'timeOut', 'stop']);
    expect(facilitatorMovesOf(led(inState('checking')))).toEqual([
      'next',
      'again',
      'leaveOpen',
      'timeOut',
      'stop',
    ]);
    expect(facilitatorMovesOf(led(inState('checking', { loops: 3 })))).not.toContain('again');
    expect(facilitatorMovesOf(led(inState('floor_closed')))).toContain('finish');
    expect(facilitatorMovesOf(led(inState('submitted')))).toEqual([]);
  });

  it('go through a turn without a number and without a word', () => {
    let standing = led(aRound());
    const kinds: string[] = [];
    for (const kind of ['begin', 'next', 'next', 'again', 'next', 'next', 'next', 'next'] as const) {
      const outcome = step(standing, kind);
      if (!outcome.ok) throw new Error(`${kind} in ${standing.status}`);
      ({ standing } = outcome.value);
      kinds.push(...outcome.value.entries.map((entry) => entry.kind));
    }
    expect(standing).toMatchObject({ status: 'floor_closed', loops: 1 });
    expect(kinds).toEqual(['turn_opened', 'said', 'reflection', 'reflection', 'makes_sense']);
  });

  it('call no time-out shorter than twenty minutes, and begin nothing while joint work is not open', () => {
    expect(step(led(open()), 'timeOut', 19)).toMatchObject({
      ok: false,
      problem: { code: 'validation-failed' },
    });
    const outcome = facilitate(led(aRound()), { kind: 'begin' }, facts({ gateOpen: false }));
    expect(outcome).toMatchObject({
      ok: true,
      value: { standing: { status: 'suspended', notice: 'not_available' } },
    });
  });
});

describe('one device', () => {
  const one = () => aRound({ way: RoundWay.oneDevice });
  const pass = (play: Play, to: string) => {
    const from = to === INES ? MAREK : INES;
    return play.do(from, { kind: 'handOver', to }).do(to, { kind: 'take', pin: '1357' });
  };

  it('goes from hand to hand, each showing by a PIN who they are', () => {
    const play = new Play(one(), { pinRight: true }).do(INES, { kind: 'enter' });
    expect(play.standing).toMatchObject({ status: 'lobby', holderId: INES, passing: true });
    expect(movesOf(play.standing, INES)).toEqual(['stop', 'take']);
    play.do(INES, { kind: 'take', pin: '2468' });
    pass(play, MAREK);
    expect(play.entries.filter(({ kind }) => kind === 'pin').map(({ by }) => by)).toEqual([INES, MAREK]);
    expect(play.standing.status).toBe('readiness');
    play.do(MAREK, ANY.ready);
    expect(mayMove(play.standing, INES, 'ready')).toBe(false);
    pass(play, INES).do(INES, ANY.ready);
    expect(play.standing).toMatchObject({ status: 'speaking', holderId: INES });
  });

  it('is taken by nobody with another PIN', () => {
    const play = new Play(one(), { pinRight: true }).do(INES, { kind: 'enter' }).do(INES, ANY.take);
    const back = pass(pass(play, MAREK), INES).do(INES, { kind: 'handOver', to: MAREK });
    const outcome = move(back.standing, { by: MAREK, move: ANY.take }, facts({ pinRight: false }));
    expect(outcome).toEqual({ ok: false, problem: { code: 'listening.move-not-allowed' } });
  });

  it('starts the speaker’s time when the speaker has it in their hands', () => {
    const play = new Play(one(), { pinRight: true }).do(INES, { kind: 'enter' }).do(INES, ANY.take);
    pass(play, MAREK);
    pass(play, INES).do(INES, ANY.ready);
    pass(play, MAREK).do(MAREK, ANY.ready);
    expect(play.standing).toMatchObject({ status: 'speaking', holderId: MAREK, speakUntil: null });
    pass(play, INES);
    expect(play.standing.speakUntil).not.toBeNull();
  });
});
