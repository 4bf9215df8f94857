import fc from 'fast-check';
import { ShareAnswer, ShareEnd, TeamShareState } from '../../vocabulary/sharing-words';
import {
  asAuthorSees,
  asRecipientSees,
  mayRead,
  moveShare,
  SHARE_MOVES,
  shareState,
  type ShareMove,
  type ShareStanding,
} from './share-lifecycle';

const STATES = Object.values(TeamShareState);
const STANDINGS: Readonly<Record<TeamShareState, ShareStanding>> = {
  waiting: { heldForSession: false, opened: false, answer: 'none', toldRead: false, end: null },
  held_for_session: { heldForSession: true, opened: false, answer: 'none', toldRead: false, end: null },
  offered: { heldForSession: false, opened: true, answer: 'none', toldRead: false, end: null },
  postponed: { heldForSession: false, opened: true, answer: 'postponed', toldRead: false, end: null },
  accepted: { heldForSession: false, opened: true, answer: 'accepted', toldRead: false, end: null },
  read: { heldForSession: false, opened: true, answer: 'accepted', toldRead: true, end: null },
  refused: { heldForSession: false, opened: true, answer: 'refused', toldRead: false, end: null },
  withdrawn: { heldForSession: false, opened: true, answer: 'accepted', toldRead: true, end: 'withdrawn' },
};

/** The whole grid: every state, and where each move leads from there. Empty: refused. */
const GRID: Readonly<Record<TeamShareState, Partial<Record<ShareMove, TeamShareState>>>> = {
  waiting: { open: 'offered', withdraw: 'withdrawn', end: 'withdrawn' },
  held_for_session: { release: 'waiting', withdraw: 'withdrawn', end: 'withdrawn' },
  offered: {
    accept: 'accepted',
    postpone: 'postponed',
    refuse: 'refused',
    withdraw: 'withdrawn',
    end: 'withdrawn',
  },
  postponed: {
    accept: 'accepted',
    postpone: 'postponed',
    refuse: 'refused',
    withdraw: 'withdrawn',
    end: 'withdrawn',
  },
  accepted: { accept: 'accepted', say_read: 'read', withdraw: 'withdrawn', end: 'withdrawn' },
  read: { accept: 'read', say_read: 'read', withdraw: 'withdrawn', end: 'withdrawn' },
  refused: { refuse: 'refused', withdraw: 'withdrawn', end: 'withdrawn' },
  withdrawn: { withdraw: 'withdrawn' },
};

/** What a move writes down. */
const WRITES: Readonly<Record<ShareMove, Partial<ShareStanding>>> = {
  release: { heldForSession: false },
  open: { opened: true },
  accept: { answer: 'accepted' },
  postpone: { answer: 'postponed' },
  refuse: { answer: 'refused' },
  say_read: { toldRead: true },
  withdraw: { end: 'withdrawn' },
  end: { end: 'consent' },
};

describe('a share', () => {
  it.each(STATES)('%s is what its standing says', (state) => {
    expect(shareState(STANDINGS[state])).toBe(state);
  });

  it.each(STATES.flatMap((state) => SHARE_MOVES.map((move) => [state, move] as const)))(
    '%s: %s leads where the grid says, or is refused',
    (state, move) => {
      const to = GRID[state][move];
      expect(moveShare(STANDINGS[state], move)).toEqual(
        to ? { ok: true, value: to } : { ok: false, problem: { code: 'sharing.move-not-allowed' } },
      );
    },
  );

  it('shows its author nothing of what the recipient did, until the recipient says so', () => {
    const seen = STATES.map((state) => [state, asAuthorSees(STANDINGS[state])]);
    expect(Object.fromEntries(seen)).toEqual({
      waiting: 'waiting',
      held_for_session: 'held_for_session',
      offered: 'not_read_yet',
      postponed: 'not_read_yet',
      accepted: 'not_read_yet',
      read: 'read',
      refused: 'not_read_yet',
      withdrawn: 'withdrawn',
    });
  });

  it('is not there for its recipient before it has gone out, nor after it was refused or withdrawn', () => {
    const seen = STATES.map((state) => [state, asRecipientSees(STANDINGS[state])]);
    expect(Object.fromEntries(seen)).toEqual({
      waiting: undefined,
      held_for_session: undefined,
      offered: 'offered',
      postponed: 'postponed',
      accepted: 'accepted',
      read: 'accepted',
      refused: undefined,
      withdrawn: undefined,
    });
  });

  it.each(STATES)('PR-1 %s can be read only once accepted, and only while joint work stands', (state) => {
    expect(mayRead(STANDINGS[state], { stands: true })).toBe(state === 'accepted' || state === 'read');
    expect(mayRead(STANDINGS[state], { stands: false })).toBe(false);
  });

  it.each(Object.values(ShareEnd))(
    'is over for its recipient and looks withdrawn to its author when it ended by %s',
    (end) => {
      for (const answer of Object.values(ShareAnswer)) {
        const over = { ...STANDINGS.offered, answer, end };
        expect([asAuthorSees(over), asRecipientSees(over)]).toEqual(['withdrawn', undefined]);
      }
    },
  );

  it('keeps its promises whatever happens in whatever order', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.constantFrom(...SHARE_MOVES), { maxLength: 30 }),
        (session, moves) => {
          let share: ShareStanding = { ...STANDINGS.waiting, heldForSession: session };
          const authorSaw: string[] = [];
          let saidRead = false;
          for (const move of moves) {
            const before = shareState(share);
            const moved = moveShare(share, move);
            if (!moved.ok) continue;
            share = { ...share, ...WRITES[move], ...(share.end && { end: share.end }) };
            expect(shareState(share)).toBe(moved.value);
            saidRead ||= move === 'say_read';
            authorSaw.push(asAuthorSees(share));
            // Withdrawn is final, a refusal stays one, and nothing is read that was not accepted.
            if (before === 'withdrawn') expect(shareState(share)).toBe('withdrawn');
            if (before === 'refused') expect(['refused', 'withdrawn']).toContain(shareState(share));
            if (mayRead(share, { stands: true })) expect(share.answer).toBe('accepted');
            if (!share.opened) expect(asRecipientSees(share)).toBeUndefined();
          }
          if (!saidRead) expect(authorSaw).not.toContain('read');
        },
      ),
    );
  });
});
