import { CASE_MOVES, CaseState, isClosed, type PolicyGap } from '@reknit/cases/model';

/** A step a case may take from where it stands, in words. */
export interface MoveInWords {
  readonly to: CaseState;
  /** The verb on the button. */
  readonly verb: string;
  /** What will happen, before it does. */
  readonly consequence: string;
  /** What is said afterwards. */
  readonly done: string;
  /** Ends the episode, which needs one of the end reasons. */
  readonly ends: boolean;
}

type Words = Omit<MoveInWords, 'to' | 'ends'>;

const WORDS: Record<CaseState, Words> = {
  enquiry: {
    verb: 'Back to enquiry',
    consequence: 'The case is an enquiry again.',
    done: 'The case is an enquiry again',
  },
  intake: {
    verb: 'Begin intake',
    consequence: 'You meet the people and agree on how to work. Homework can be assigned.',
    done: 'Intake has begun',
  },
  active: {
    verb: 'Start the work',
    consequence: 'Everybody who takes part has agreed to treatment, and the work begins.',
    done: 'The work has started',
  },
  on_hold: {
    verb: 'Put on hold',
    consequence: 'Nothing new can be assigned until you resume. What is open stays open.',
    done: 'The case is on hold',
  },
  discharged: {
    verb: 'Discharge',
    consequence:
      'This ends the episode. No homework may be open. The record stays, and the case can be reopened.',
    done: 'The case is discharged',
  },
  not_taken_on: {
    verb: 'Do not take on',
    consequence: 'The case closes without having begun. The record stays.',
    done: 'The case is closed',
  },
};

const RESUME: Words = {
  verb: 'Resume the work',
  consequence: 'Homework can be assigned again.',
  done: 'The work goes on',
};
const REOPEN: Words = {
  verb: 'Reopen',
  consequence: 'A new episode begins with the same people. Everything earlier stays as it is.',
  done: 'The case is open again',
};

/** The moves offered from a state, in words. */
export function movesFrom(from: CaseState): readonly MoveInWords[] {
  return CASE_MOVES[from].map((to) => ({ to, ends: isClosed(to), ...wordsOf(from, to) }));
}

function wordsOf(from: CaseState, to: CaseState): Words {
  if (to !== CaseState.active) return WORDS[to];
  if (from === CaseState.onHold) return RESUME;
  return isClosed(from) ? REOPEN : WORDS[to];
}

/** What is missing before the work may start, and who it waits for. */
export function policyGapInWords({ proposed }: PolicyGap, names: readonly string[]): string {
  if (!proposed)
    return 'Before the work starts, agree on how confidences are held. You propose it, and each adult signs.';
  const who = new Intl.ListFormat('en-GB').format(names);
  return `Before the work starts, each adult signs how confidences are held. Not yet: ${who}.`;
}

/** What a state means for the work, under its name. */
export const STATE_MEANING: Record<CaseState, string> = {
  enquiry: 'They have asked. Nothing has been agreed yet.',
  intake: 'You are getting to know each other. Homework can be assigned.',
  active: 'You are working together. Homework can be assigned.',
  on_hold: 'The work rests. Nothing new can be assigned.',
  discharged: 'This episode has ended. The record can be read.',
  not_taken_on: 'This case was not taken on. The record can be read.',
};
