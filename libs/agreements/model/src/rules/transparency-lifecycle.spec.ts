import fc from 'fast-check';
import { TransparencyState } from '../vocabulary/transparency-words';
import {
  lastEnd,
  moveTransparency,
  needsSupervisor,
  TRANSPARENCY_ACTORS,
  TRANSPARENCY_ENDS,
  TRANSPARENCY_MOVES,
  TRANSPARENCY_TRANSITIONS,
  WHO_MAY_MOVE_TRANSPARENCY,
  type TransparencyFacts,
  type TransparencyMove,
  type TransparencyStanding,
} from './transparency-lifecycle';

/** The same walks each time: how far they get is no matter of luck, and a failure can be walked again. */
const SEED = 20_261_122;
const TODAY = '2026-05-10';
const STATES = Object.values(TransparencyState);

/** The whole grid: every state, and where each move leads from there. Absent: refused. */
const GRID: Readonly<Record<TransparencyState, Partial<Record<TransparencyMove, string>>>> = {
  drafting: { edit: 'drafting', propose: 'proposed', end: 'ended', leave: 'ended' },
  proposed: {
    edit: 'proposed',
    confirm: 'by facts',
    reject: 'rejected',
    expire: 'expired',
    end: 'ended',
    leave: 'ended',
  },
  active: {
    edit: 'proposed',
    open_review: 'under_review',
    taper: 'tapering',
    expire: 'expired',
    end: 'ended',
    leave: 'ended',
  },
  renewed: {
    edit: 'proposed',
    open_review: 'under_review',
    taper: 'tapering',
    expire: 'expired',
    end: 'ended',
    leave: 'ended',
  },
  tapering: {
    edit: 'proposed',
    open_review: 'under_review',
    expire: 'expired',
    end: 'ended',
    leave: 'ended',
  },
  under_review: {
    ask_renewal: 'under_review',
    review_renewal: 'by facts',
    confirm: 'by facts',
    expire: 'expired',
    end: 'ended',
    leave: 'ended',
  },
  rejected: {},
  ended: {},
  expired: {},
};

const standing = (more: Partial<TransparencyStanding> = {}): TransparencyStanding => ({
  state: 'drafting',
  revision: 1,
  renewals: 0,
  renewalRevision: null,
  renewalApproved: null,
  endsOn: '2026-07-01',
  ...more,
});
const facts = (more: Partial<TransparencyFacts> = {}): TransparencyFacts => ({
  today: TODAY,
  revisionRead: 1,
  everybodyConfirmed: true,
  approves: true,
  supervisorNote: false,
  newEnd: '2026-07-01',
  ...more,
});

function openMoves(now: TransparencyStanding, asked: TransparencyFacts) {
  return TRANSPARENCY_MOVES.filter((move) => !['end', 'leave', 'reject'].includes(move)).flatMap((move) =>
    WHO_MAY_MOVE_TRANSPARENCY[move]
      .filter((actor) => moveTransparency(now, move, actor, asked).ok)
      .map((actor) => ({ move, actor })),
  );
}

describe('a transparency agreement moves', () => {
  it.each(STATES.flatMap((state) => TRANSPARENCY_MOVES.map((move) => [state, move] as const)))(
    'from %s by %s only where the table says so',
    (state, move) => {
      expect(TRANSPARENCY_TRANSITIONS[move][state]).toBe(GRID[state][move]);
      const from = standing({
        state,
        renewalRevision: state === 'under_review' ? 1 : null,
        endsOn: move === 'expire' ? '2026-05-09' : '2026-07-01',
      });
      const moved = moveTransparency(from, move, WHO_MAY_MOVE_TRANSPARENCY[move][0] ?? 'system', facts());
      expect(moved.ok).toBe(GRID[state][move] !== undefined);
    },
  );

  it.each(TRANSPARENCY_MOVES.flatMap((move) => TRANSPARENCY_ACTORS.map((actor) => [move, actor] as const)))(
    '%s: by %s only when it is theirs',
    (move, actor) => {
      const may = STATES.some((state) => {
        const from = standing({
          state,
          renewalRevision: state === 'under_review' ? 1 : null,
          endsOn: '2026-05-09',
        });
        return moveTransparency(from, move, actor, facts()).ok;
      });
      expect(may).toBe(WHO_MAY_MOVE_TRANSPARENCY[move].includes(actor));
    },
  );

  it('is active only when everybody has confirmed the revision that stands', () => {
    const proposed = standing({ state: 'proposed', revision: 2 });
    expect(moveTransparency(proposed, 'confirm', 'party', facts())).toMatchObject({
      problem: { code: 'transparency.revision-stale' },
    });
    const read = { revisionRead: 2 };
    expect(
      moveTransparency(proposed, 'confirm', 'party', facts({ ...read, everybodyConfirmed: false })),
    ).toMatchObject({ value: { state: 'proposed' } });
    expect(moveTransparency(proposed, 'confirm', 'party', facts(read))).toMatchObject({
      value: { state: 'active' },
    });
  });

  it('every edit after proposing is a new revision that has to be confirmed anew', () => {
    for (const state of ['proposed', 'active', 'renewed', 'tapering'] as const)
      expect(moveTransparency(standing({ state }), 'edit', 'party', facts())).toMatchObject({
        value: { state: 'proposed', revision: 2 },
      });
    expect(moveTransparency(standing(), 'edit', 'party', facts())).toMatchObject({
      value: { state: 'drafting', revision: 1 },
    });
  });

  it('ends by itself the day after its last one, and never goes on by itself', () => {
    const active = standing({ state: 'active', endsOn: TODAY });
    expect(moveTransparency(active, 'expire', 'system', facts()).ok).toBe(false);
    expect(moveTransparency(active, 'expire', 'system', facts({ today: '2026-05-11' }))).toMatchObject({
      value: { state: 'expired' },
    });
    expect(TRANSPARENCY_MOVES.filter((move) => WHO_MAY_MOVE_TRANSPARENCY[move].includes('system'))).toEqual([
      'expire',
      'leave',
    ]);
    for (const state of TRANSPARENCY_ENDS)
      for (const move of TRANSPARENCY_MOVES) expect(TRANSPARENCY_TRANSITIONS[move][state]).toBeUndefined();
  });

  it('holds for twelve weeks at most', () => {
    expect(lastEnd(TODAY)).toBe('2026-08-02');
    const late = facts({ newEnd: '2026-08-03' });
    expect(moveTransparency(standing(), 'propose', 'party', late)).toMatchObject({
      problem: { code: 'transparency.too-long' },
    });
    expect(moveTransparency(standing(), 'propose', 'party', facts({ newEnd: '2026-08-02' })).ok).toBe(true);
    expect(moveTransparency(standing(), 'propose', 'party', facts({ newEnd: null })).ok).toBe(false);
  });
});

describe('renewing', () => {
  const asked = standing({ state: 'under_review', revision: 2, renewalRevision: 2 });
  const read = { revisionRead: 2, newEnd: '2026-07-20' };

  it('needs the clinician and both, in whatever order', () => {
    const reviewed = moveTransparency(
      asked,
      'review_renewal',
      'clinician',
      facts({ ...read, everybodyConfirmed: false }),
    );
    expect(reviewed).toMatchObject({ value: { state: 'under_review', renewalApproved: true } });
    const approved = { ...asked, renewalApproved: true };
    expect(moveTransparency(approved, 'confirm', 'party', facts(read))).toMatchObject({
      value: { state: 'renewed', renewals: 1, endsOn: '2026-07-20' },
    });
    expect(moveTransparency(asked, 'confirm', 'party', facts(read))).toMatchObject({
      value: { state: 'under_review' },
    });
    expect(moveTransparency(asked, 'review_renewal', 'clinician', facts(read))).toMatchObject({
      value: { state: 'renewed' },
    });
    expect(
      moveTransparency(asked, 'review_renewal', 'clinician', facts({ ...read, approves: false })),
    ).toMatchObject({ value: { state: 'under_review', renewalApproved: false } });
  });

  it('is reviewed once, and asking again asks everybody again', () => {
    const refused = { ...asked, renewalApproved: false };
    expect(moveTransparency(refused, 'review_renewal', 'clinician', facts(read)).ok).toBe(false);
    expect(moveTransparency(refused, 'ask_renewal', 'party', facts(read))).toMatchObject({
      value: { revision: 3, renewalRevision: 3, renewalApproved: null },
    });
  });

  it('a third time needs what a supervisor said', () => {
    expect([0, 1, 2, 3].map((renewals) => needsSupervisor({ renewals }))).toEqual([false, false, true, true]);
    const third = { ...asked, renewals: 2 };
    expect(moveTransparency(third, 'review_renewal', 'clinician', facts(read))).toMatchObject({
      problem: { code: 'transparency.needs-supervisor-note' },
    });
    expect(
      moveTransparency(third, 'review_renewal', 'clinician', facts({ ...read, supervisorNote: true })).ok,
    ).toBe(true);
    expect(
      moveTransparency(third, 'review_renewal', 'clinician', facts({ ...read, approves: false })).ok,
    ).toBe(true);
  });
});

describe('ten thousand walks', () => {
  it('hold nothing that was not confirmed, renew nothing unreviewed, and come to an end', () => {
    const step = fc.record({
      move: fc.constantFrom(...TRANSPARENCY_MOVES),
      actor: fc.constantFrom(...TRANSPARENCY_ACTORS),
      read: fc.integer({ min: 0, max: 1 }),
      confirmed: fc.boolean(),
      approves: fc.boolean(),
      note: fc.boolean(),
      // Half of them choose among what is open now, so that walks get far; the others press whatever there is.
      pick: fc.option(fc.nat(), { freq: 2 }),
    });
    const holding = { active: 0, renewed: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), (steps) => {
        let now = standing();
        for (const { pick, read, confirmed, approves, note, ...blind } of steps) {
          const asked = facts({
            revisionRead: now.revision - (read === 0 ? 0 : 1),
            everybodyConfirmed: confirmed,
            approves,
            supervisorNote: note,
          });
          const open = openMoves(now, asked);
          const { move, actor } =
            (pick === null ? undefined : open[pick % Math.max(1, open.length)]) ?? blind;
          const moved = moveTransparency(now, move, actor, asked);
          if (!moved.ok) continue;
          const next = { ...now, ...moved.value };
          const begins = (next.state === 'active' || next.state === 'renewed') && next.state !== now.state;
          if (begins) holding[next.state as 'active' | 'renewed'] += 1;
          const promises = {
            'moved by whose move it is': WHO_MAY_MOVE_TRANSPARENCY[move].includes(actor),
            'an end is an end': !TRANSPARENCY_ENDS.includes(now.state),
            'active only when all confirmed': !begins || confirmed,
            'renewed only when reviewed': next.state !== 'renewed' || next.renewals > 0,
            'a third renewal has a supervisor’s note':
              next.renewals <= 2 || note || now.renewals === next.renewals || now.renewalApproved === true,
            'edits undo':
              move !== 'edit' ||
              next.state === 'drafting' ||
              (next.revision > now.revision && next.state === 'proposed'),
          };
          const broken = Object.entries(promises).filter(([, kept]) => !kept);
          if (broken.length > 0) throw new Error(`${now.state} ${move}: ${broken.join()}`);
          now = next;
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
    expect(holding.active).toBeGreaterThan(100);
    expect(holding.renewed).toBeGreaterThan(100);
  });
});
