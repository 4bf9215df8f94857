import { NoteProblem } from '../vocabulary/note-problem';
import { ADDITION_STATES } from '../vocabulary/note-words';
import {
  ADDITION_ACTORS,
  ADDITION_MOVES,
  moveAddition,
  OPEN_ADDITION_STATES,
  WHO_MAY_MOVE_ADDITION,
  type AdditionFacts,
} from './note-addition';
import { canonicalAddition } from './note-content';

/** Facts under which every move that can be made is made. */
const facts: AdditionFacts = { supervised: false, own: false, authorHere: false };

/** The whole grid, written out by hand: states down, moves across. `-` cannot be done there. */
const GRID = `
                     write                sign   discard   cosign   return               set_aside
draft                draft                signed discarded -        -                    discarded
awaiting_cosign      -                    -      -         cosigned returned_for_changes discarded
returned_for_changes returned_for_changes signed discarded -        -                    discarded
signed               -                    -      -         -        -                    -
cosigned             -                    -      -         -        -                    -
discarded            -                    -      -         -        -                    -
`;
const [head = [], ...lines] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const expected = new Map(
  lines.flatMap(([state, ...targets]) => targets.map((target, index) => [`${state} ${head[index]}`, target])),
);

describe('the life of what stands under a note', () => {
  it('knows every state and every move', () => {
    expect(head).toEqual([...ADDITION_MOVES]);
    expect(lines.map(([state]) => state).toSorted()).toEqual(ADDITION_STATES.toSorted());
  });

  const cells = ADDITION_STATES.flatMap((state) =>
    ADDITION_MOVES.flatMap((move) => ADDITION_ACTORS.map((actor) => ({ state, move, actor }))),
  );

  it.each(cells)('$actor: $move while $state', ({ state, move, actor }) => {
    const outcome = moveAddition(state, move, actor, facts);
    const target = expected.get(`${state} ${move}`);
    if (!WHO_MAY_MOVE_ADDITION[move].includes(actor) || target === '-') expect(outcome.ok).toBe(false);
    else expect(outcome).toEqual({ ok: true, value: target });
  });

  it('awaits a co-signature where its author is supervised, first and again', () => {
    for (const state of ['draft', 'returned_for_changes'] as const)
      expect(moveAddition(state, 'sign', 'author', { ...facts, supervised: true })).toEqual({
        ok: true,
        value: 'awaiting_cosign',
      });
  });

  it('NT-5: is co-signed and returned by nobody who wrote it', () => {
    for (const move of ['cosign', 'return'] as const)
      expect(moveAddition('awaiting_cosign', move, 'supervisor', { ...facts, own: true })).toEqual({
        ok: false,
        problem: { code: NoteProblem.cosignOwn },
      });
  });

  it('NT-3: is signed and co-signed by nobody whose credential does not hold', () => {
    const hindrance = NoteProblem.credentialExpired;
    for (const [state, move, actor] of [
      ['draft', 'sign', 'author'],
      ['awaiting_cosign', 'cosign', 'supervisor'],
    ] as const)
      expect(moveAddition(state, move, actor, { ...facts, hindrance })).toMatchObject({
        problem: { code: hindrance },
      });
    expect(moveAddition('awaiting_cosign', 'return', 'supervisor', { ...facts, hindrance }).ok).toBe(true);
  });

  it('is set aside by nobody while its author can go on with it', () => {
    for (const state of OPEN_ADDITION_STATES)
      expect(moveAddition(state, 'set_aside', 'team', { ...facts, authorHere: true })).toMatchObject({
        problem: { code: NoteProblem.authorStillHere },
      });
  });
});

describe('what is signed under a note', () => {
  const words = { reason: 'R', text: 'T' };
  const one = { noteId: 'n', id: 'd', kind: 'addendum' as const, authorId: 'a', signedAt: 't', words };

  it('is one line in a fixed order', () => {
    expect(canonicalAddition(one)).toBe('["n","d","addendum","a","t",{"reason":"R","text":"T"}]');
    expect(canonicalAddition({ ...one, words: { text: 'T', wrong: 'W', reason: 'R' } })).toBe(
      '["n","d","addendum","a","t",{"reason":"R","wrong":"W","text":"T"}]',
    );
  });

  it('ends with the hash of what was signed before it', () => {
    expect(canonicalAddition({ ...one, previousHash: 'ab' })).toBe(
      '["n","d","addendum","a","t",{"reason":"R","text":"T"},"ab"]',
    );
  });
});
