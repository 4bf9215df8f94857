import { CORRECTION_STATES } from '../vocabulary/correction-words';
import { NOTE_STATES } from '../vocabulary/note-words';
import { CORRECTION_MOVES, maySpeakOf, moveCorrection } from './correction';

const REACHED: Readonly<Record<string, string>> = {
  'asked take_back': 'taken_back',
  'asked link': 'asked',
  'asked accept': 'accepted',
  'asked deny': 'denied',
  'denied disagree': 'disagreed',
};

describe('a request for a correction', () => {
  it('goes its few ways and no other, from every state', () => {
    for (const state of CORRECTION_STATES)
      for (const move of CORRECTION_MOVES) {
        const outcome = moveCorrection(state, move, false);
        expect(outcome.ok ? outcome.value : undefined).toBe(REACHED[`${state} ${move}`]);
      }
  });

  it('is not denied while an amendment is being written for it, and none is begun beside that', () => {
    for (const move of ['deny', 'link'] as const)
      expect(moveCorrection('asked', move, true)).toMatchObject({
        problem: { code: 'correction.amendment-open' },
      });
  });

  it('can be taken back, or be accepted, while one is being written', () => {
    expect(moveCorrection('asked', 'take_back', true)).toEqual({ ok: true, value: 'taken_back' });
    expect(moveCorrection('asked', 'accept', true)).toEqual({ ok: true, value: 'accepted' });
  });

  it('has one statement: whoever comes too early or twice is told so', () => {
    for (const state of CORRECTION_STATES.filter((one) => one !== 'denied'))
      expect(moveCorrection(state, 'disagree', false)).toMatchObject({
        problem: { code: 'correction.no-statement' },
      });
    expect(moveCorrection('accepted', 'deny', false)).toMatchObject({
      problem: { code: 'correction.not-open' },
    });
  });

  it('is about a signed note, joint or of the person’s own section, and never about another’s', () => {
    const kept = (section: string) =>
      NOTE_STATES.filter((state) => maySpeakOf({ section, state }, 'p1')).toSorted();
    expect(kept('joint')).toEqual(['cosigned', 'signed']);
    expect(kept('p1')).toEqual(['cosigned', 'signed']);
    expect(kept('p2')).toEqual([]);
  });
});
