import { NoteProblem } from '../vocabulary/note-problem';
import { NOTE_STATES, NoteState } from '../vocabulary/note-words';
import {
  LOCKED_STATES,
  moveNote,
  NOTE_ACTORS,
  NOTE_MOVES,
  NOTE_TRANSITIONS,
  WHO_MAY_MOVE_NOTE,
  type NoteFacts,
  type NoteMove,
} from './note-lifecycle';

/** Facts under which every move that can be made is made. */
const fine: NoteFacts = {
  now: 1_000,
  revisionRead: 4,
  revision: 4,
  supervised: false,
  unsignUntil: 1_000,
  seen: false,
  locksAt: 1_000,
  ownNote: false,
  additionOpen: false,
};

/** The whole grid, written out by hand: states down, moves across. `-` cannot be done there. */
const GRID = `
                     write  ready  sign    unsign cosign   return   lock     add_late addendum amendment mark_in_error   release
draft                draft  ready_to_sign -  -    -        -        unsigned_locked - -        -         -               -
ready_to_sign        draft  -      signed  -      -        -        unsigned_locked - -        -         -               -
signed               -      -      -       draft  -        -        -        -        signed   signed    marked_in_error signed
awaiting_cosign      -      -      -       draft  cosigned returned_for_changes - -   -        -         -               -
cosigned             -      -      -       -      -        -        -        -        cosigned cosigned  marked_in_error cosigned
returned_for_changes draft  -      -       -      -        -        unsigned_locked - -        -         -               -
unsigned_locked      -      -      -       -      -        -        -        unsigned_locked - -         -               -
marked_in_error      -      -      -       -      -        -        -        -        -        -         -               -
`;
const [head = [], ...lines] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const expected = new Map(
  lines.flatMap(([state, ...targets]) => targets.map((target, index) => [`${state} ${head[index]}`, target])),
);

describe('the life of a note', () => {
  it('knows every state and every move', () => {
    expect(head).toEqual([...NOTE_MOVES]);
    expect(lines.map(([state]) => state).sort()).toEqual([...NOTE_STATES].sort());
  });

  const cells = NOTE_STATES.flatMap((state) =>
    NOTE_MOVES.flatMap((move) => NOTE_ACTORS.map((actor) => ({ state, move, actor }))),
  );

  it.each(cells)('$actor: $move while $state', ({ state, move, actor }) => {
    const outcome = moveNote(state, move, actor, fine);
    const target = expected.get(`${state} ${move}`);
    if (!WHO_MAY_MOVE_NOTE[move].includes(actor) || target === '-') expect(outcome.ok).toBe(false);
    else expect(outcome).toEqual({ ok: true, value: target });
  });

  it('NT-1: no move writes into a locked text, and only reopening leads out of one', () => {
    for (const state of LOCKED_STATES)
      for (const move of NOTE_MOVES) {
        const target = NOTE_TRANSITIONS[move][state];
        if (target === undefined || LOCKED_STATES.includes(target as NoteState)) continue;
        expect(['unsign', 'return']).toContain(move);
      }
    expect(moveNote('cosigned', 'write', 'author', fine)).toMatchObject({
      problem: { code: NoteProblem.locked },
    });
  });

  it('goes to the supervisor when whoever signs is supervised', () => {
    expect(moveNote('ready_to_sign', 'sign', 'author', { ...fine, supervised: true })).toEqual({
      ok: true,
      value: 'awaiting_cosign',
    });
  });

  it.each<[NoteMove, NoteState, Partial<NoteFacts>, NoteProblem]>([
    ['sign', 'ready_to_sign', { revisionRead: 3 }, 'note.revision-stale'],
    ['sign', 'ready_to_sign', { hindrance: 'note.incomplete' }, 'note.incomplete'],
    ['unsign', 'signed', { now: 1_001 }, 'note.unsign-window-closed'],
    ['unsign', 'signed', { unsignUntil: undefined }, 'note.unsign-window-closed'],
    ['unsign', 'awaiting_cosign', { seen: true }, 'note.already-seen'],
    ['addendum', 'signed', { additionOpen: true }, 'note.addition-open'],
    ['amendment', 'cosigned', { additionOpen: true }, 'note.addition-open'],
    ['add_late', 'unsigned_locked', { additionOpen: true }, 'note.addition-open'],
  ])('%s while %s is refused with a reason', (move, state, facts, code) => {
    expect(moveNote(state, move, 'author', { ...fine, ...facts })).toEqual({ ok: false, problem: { code } });
  });

  it('NT-5: nobody co-signs or returns what they wrote', () => {
    for (const move of ['cosign', 'return'] as const)
      expect(moveNote('awaiting_cosign', move, 'supervisor', { ...fine, ownNote: true })).toEqual({
        ok: false,
        problem: { code: 'note.cosign-own' },
      });
  });

  it('a supervisor signs the revision they have read', () => {
    const later = { ...fine, revisionRead: 3 };
    expect(moveNote('awaiting_cosign', 'cosign', 'supervisor', later)).toMatchObject({
      problem: { code: 'note.revision-stale' },
    });
  });

  it('the clock locks nothing before its time', () => {
    expect(moveNote('draft', 'lock', 'system', { ...fine, now: 999 }).ok).toBe(false);
    expect(moveNote('draft', 'lock', 'system', fine)).toEqual({ ok: true, value: 'unsigned_locked' });
  });

  it('says whose it is before it says anything else', () => {
    expect(moveNote('draft', 'write', 'team', fine)).toMatchObject({
      problem: { code: 'note.not-the-author' },
    });
  });

  it('NT-6: nothing is added under what is not locked', () => {
    for (const move of ['add_late', 'addendum', 'amendment'] as const)
      for (const state of NOTE_STATES)
        if (moveNote(state, move, 'author', fine).ok) expect(LOCKED_STATES).toContain(state);
  });
});
