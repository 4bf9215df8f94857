import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { CorrectionProblem } from '../vocabulary/correction-problem';
import { CorrectionState } from '../vocabulary/correction-words';
import { JOINT_SECTION, NoteState } from '../vocabulary/note-words';

const { asked, takenBack, accepted, denied, disagreed } = CorrectionState;

/** `link` begins an amendment for it; `accept` is that amendment being signed. */
export const CORRECTION_MOVES = ['take_back', 'link', 'accept', 'deny', 'disagree'] as const;
export type CorrectionMove = (typeof CORRECTION_MOVES)[number];

const LEADS_TO: Readonly<
  Record<CorrectionMove, { readonly from: CorrectionState; readonly to: CorrectionState }>
> = {
  take_back: { from: asked, to: takenBack },
  link: { from: asked, to: asked },
  accept: { from: asked, to: accepted },
  deny: { from: asked, to: denied },
  disagree: { from: denied, to: disagreed },
};

/**
 * One move of a request (04 4.4): asked → accepted, by a signed amendment, or denied → disagreed; asked → taken back.
 *
 * @param amendmentOpen an amendment was begun for it and is neither signed nor discarded
 * @returns the state it leads to, or why not
 * @example
 * moveCorrection('asked', 'deny', false) // { ok: true, value: 'denied' }
 * moveCorrection('asked', 'deny', true) // { ok: false, problem: { code: 'correction.amendment-open' } }
 * moveCorrection('disagreed', 'disagree', false) // { ok: false, problem: { code: 'correction.no-statement' } }
 */
export function moveCorrection(
  state: CorrectionState,
  move: CorrectionMove,
  amendmentOpen: boolean,
): Outcome<CorrectionState, Problem<CorrectionProblem>> {
  const { from, to } = LEADS_TO[move];
  if (state !== from)
    return refuse({
      code: move === 'disagree' ? CorrectionProblem.noStatement : CorrectionProblem.notOpen,
    });
  if (amendmentOpen && (move === 'link' || move === 'deny'))
    return refuse({ code: CorrectionProblem.amendmentOpen });
  return succeed(to);
}

/**
 * May a note be about whoever asks? Joint notes may, and those of their own section; a note of somebody else's section never (04 4.8).
 *
 * @example
 * maySpeakOf({ section: 'joint', state: 'signed' }, 'p1') // true
 * maySpeakOf({ section: 'p2', state: 'signed' }, 'p1') // false
 * maySpeakOf({ section: 'p1', state: 'draft' }, 'p1') // false
 */
export function maySpeakOf(
  note: { readonly section: string; readonly state: NoteState },
  participantId: string,
): boolean {
  const isSigned = note.state === NoteState.signed || note.state === NoteState.cosigned;
  return isSigned && (note.section === JOINT_SECTION || note.section === participantId);
}
