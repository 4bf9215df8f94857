import { HomeworkStatus } from '../vocabulary/homework-status';
import { answerInRoom, isForRoomAlone } from './in-room';
import {
  accept,
  allows,
  close,
  decline,
  extend,
  giveBack,
  MOVES,
  open,
  pause,
  report,
  resume,
  statusAt,
  submit,
  withdraw,
  write,
  type Move,
  type Standing,
} from './lifecycle';

const NOW = '2026-05-10T12:00:00.000Z';
const PAST = '2026-05-10T11:59:59.999Z';
const LATER = '2026-05-12T12:00:00.000Z';
/** A decision of the clinician answers the call to look. */
const LOOKED_AT = { attention: null, attentionAt: null };
const STATUSES = Object.values(HomeworkStatus);

/** The whole grid: every status, and where each move leads from there. Empty: refused. */
const GRID: Readonly<Record<HomeworkStatus, Partial<Record<Move, HomeworkStatus>>>> = {
  assigned: {
    open: 'in_progress',
    pause: 'paused',
    decline: 'declined',
    withdraw: 'withdrawn',
    extend: 'assigned',
  },
  in_progress: {
    open: 'in_progress',
    submit: 'submitted',
    pause: 'paused',
    decline: 'declined',
    withdraw: 'withdrawn',
    extend: 'in_progress',
  },
  submitted: { report: 'submitted', accept: 'reviewed', return: 'in_progress' },
  reviewed: { report: 'submitted', close: 'closed' },
  closed: {},
  paused: {
    pause: 'paused',
    resume: 'in_progress',
    decline: 'declined',
    withdraw: 'withdrawn',
    extend: 'paused',
  },
  lapsed: { withdraw: 'withdrawn', extend: 'in_progress' },
  declined: {},
  withdrawn: {},
};

const ACT: Readonly<Record<Move, (standing: Standing) => ReturnType<typeof open>>> = {
  open: (standing) => open(standing, NOW),
  submit: (standing) => submit(standing, NOW),
  report: (standing) => report(standing, NOW),
  accept: (standing) => accept(standing, 2, NOW),
  return: (standing) => giveBack(standing, NOW),
  close: (standing) => close(standing, NOW),
  pause: (standing) => pause(standing, NOW),
  resume: (standing) => resume(standing, NOW),
  decline: (standing) => decline(standing, NOW),
  withdraw: (standing) => withdraw(standing, NOW),
  extend: (standing) => extend(standing, { dueAt: LATER, lapseAt: LATER, wholeDay: false }, NOW),
};

function standing(status: HomeworkStatus, more: Partial<Standing> = {}): Standing {
  return {
    status: status === 'lapsed' ? 'in_progress' : status,
    pausedFrom: status === 'paused' ? 'in_progress' : null,
    lapseAt: status === 'lapsed' ? PAST : LATER,
    entryCount: 0,
    ...more,
  };
}

const cells = STATUSES.flatMap((status) => MOVES.map((move) => [status, move, GRID[status][move]] as const));

describe('the lifecycle of homework', () => {
  it.each(cells.filter(([, , to]) => to))('from %s, %s leads to %s', (status, move, to) => {
    const outcome = ACT[move](standing(status));
    expect(outcome).toMatchObject({ ok: true, value: { status: to } });
    expect(allows(standing(status), move, NOW)).toBe(true);
  });

  it.each(cells.filter(([, , to]) => !to))('from %s, %s is refused', (status, move) => {
    expect(ACT[move](standing(status)).ok).toBe(false);
    expect(allows(standing(status), move, NOW)).toBe(false);
  });

  it.each([
    ['submitted', 'homework.already-submitted'],
    ['reviewed', 'homework.already-submitted'],
    ['closed', 'homework.already-submitted'],
    ['lapsed', 'homework.lapsed'],
    ['assigned', 'homework.move-not-allowed'],
    ['withdrawn', 'homework.move-not-allowed'],
  ] as const)('says why answers cannot be submitted when it is %s', (status, code) => {
    expect(submit(standing(status), NOW)).toEqual({ ok: false, problem: { code } });
  });
});

describe('answering in the room', () => {
  it('needs no opening, and is refused wherever handing in is', () => {
    for (const status of ['assigned', 'in_progress'] as const)
      expect(answerInRoom(standing(status), NOW)).toMatchObject({
        ok: true,
        value: { status: 'submitted', entryCount: standing(status).entryCount + 1 },
      });
    for (const status of STATUSES.filter((one) => one !== 'assigned' && one !== 'in_progress'))
      expect([status, answerInRoom(standing(status), NOW).ok]).toEqual([status, false]);
  });

  it('is for the room alone where a form is led there; what has pages of its own is not', () => {
    expect(isForRoomAlone({ kind: 'form', mode: 'clinician_led' })).toBe(true);
    expect(isForRoomAlone({ kind: 'form', mode: 'solo' })).toBe(false);
    expect(isForRoomAlone({ kind: 'listening', mode: 'clinician_led' })).toBe(false);
  });

  it('stands after what the person has handed in meanwhile, once that was seen and until it is reviewed', () => {
    expect(answerInRoom(standing('submitted'), NOW, 'has-seen-theirs')).toMatchObject({
      ok: true,
      value: { status: 'submitted', entryCount: standing('submitted').entryCount + 1 },
    });
    for (const status of ['reviewed', 'closed', 'paused', 'lapsed', 'declined', 'withdrawn'] as const)
      expect([status, answerInRoom(standing(status), NOW, 'has-seen-theirs').ok]).toEqual([status, false]);
  });
});

describe('writing', () => {
  it.each([
    ['assigned', true],
    ['in_progress', false],
    ['paused', false],
    ['lapsed', false],
  ] as const)('is possible while it is %s; it opens it: %s', (status, opens) => {
    expect(write(standing(status), NOW)).toEqual({ ok: true, value: { opens } });
  });

  it.each([
    ['submitted', 'homework.already-submitted'],
    ['reviewed', 'homework.already-submitted'],
    ['closed', 'homework.already-submitted'],
    ['declined', 'homework.move-not-allowed'],
    ['withdrawn', 'homework.move-not-allowed'],
  ] as const)('is over once it is %s', (status, code) => {
    expect(write(standing(status), NOW)).toEqual({ ok: false, problem: { code } });
  });
});

describe('lapsing', () => {
  const waiting = { status: 'assigned', lapseAt: NOW, entryCount: 0 } as const;

  it('begins the moment after due and grace have passed', () => {
    expect(statusAt(waiting, PAST)).toBe('assigned');
    expect(statusAt(waiting, NOW)).toBe('assigned');
    expect(statusAt(waiting, '2026-05-10T12:00:00.001Z')).toBe('lapsed');
  });

  it.each(['submitted', 'reviewed', 'closed', 'paused', 'declined', 'withdrawn'] as const)(
    'never happens to %s',
    (status) => {
      expect(statusAt({ status, lapseAt: PAST, entryCount: 0 }, LATER)).toBe(status);
    },
  );

  it('never happens to somebody who has answered once and was asked for another look', () => {
    expect(statusAt({ status: 'in_progress', lapseAt: PAST, entryCount: 1 }, LATER)).toBe('in_progress');
  });
});

describe('what a move writes down', () => {
  const valueOf = (outcome: ReturnType<typeof open>) => (outcome.ok ? outcome.value : undefined);

  it('keeps the first opening', () => {
    expect(valueOf(open(standing('assigned'), NOW))).toEqual({ status: 'in_progress', openedAt: NOW });
    expect(valueOf(open(standing('in_progress'), NOW))).toEqual({ status: 'in_progress' });
  });

  it('counts submissions', () => {
    expect(valueOf(submit(standing('in_progress', { entryCount: 2 }), NOW))).toEqual({
      status: 'submitted',
      submittedAt: NOW,
      entryCount: 3,
    });
  });

  it('rates on acceptance and not on return', () => {
    expect(valueOf(accept(standing('submitted'), 3, NOW))).toEqual({
      status: 'reviewed',
      reviewedAt: NOW,
      quality: 3,
      ...LOOKED_AT,
    });
    expect(valueOf(giveBack(standing('submitted'), NOW))).toEqual({
      status: 'in_progress',
      reviewedAt: NOW,
      ...LOOKED_AT,
    });
  });

  it.each(['assigned', 'in_progress'] as const)('resumes to %s where it was paused', (status) => {
    const patch = valueOf(pause(standing(status), NOW));
    expect(patch).toEqual({ status: 'paused', pausedFrom: status });
    const rested = standing('paused', { pausedFrom: patch?.pausedFrom ?? null });
    expect(valueOf(resume(rested, NOW))).toEqual({ status, pausedFrom: null });
  });

  it('remembers where it was when it is paused twice', () => {
    expect(valueOf(pause(standing('paused', { pausedFrom: 'in_progress' }), NOW))?.pausedFrom).toBe(
      'in_progress',
    );
  });

  it('moves both moments when it is extended', () => {
    expect(valueOf(ACT.extend(standing('lapsed')))).toEqual({
      status: 'in_progress',
      dueAt: LATER,
      lapseAt: LATER,
    });
  });

  it('forgets where it was paused when it ends', () => {
    expect(valueOf(decline(standing('paused'), NOW))).toEqual({
      status: 'declined',
      endedAt: NOW,
      pausedFrom: null,
    });
    expect(valueOf(withdraw(standing('paused'), NOW))).toEqual({
      status: 'withdrawn',
      endedAt: NOW,
      pausedFrom: null,
      ...LOOKED_AT,
    });
  });
});
