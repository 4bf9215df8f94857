import { PARTICIPANT_MOVES, ParticipantState } from '@reknit/cases/model';

/** A step the care team may take with one person's participation, in words. `{name}` is theirs. */
export interface PersonMove {
  readonly to: ParticipantState;
  readonly verb: string;
  readonly consequence: string;
  readonly done: string;
  /** Removing somebody needs a reason; leaving may have one. */
  readonly reason: 'none' | 'optional' | 'required';
}

type Words = Omit<PersonMove, 'to'>;

const WORDS: Record<ParticipantState, Words> = {
  invited: { verb: 'Invite', consequence: '', done: 'Invited', reason: 'none' },
  joined: { verb: 'Mark as joined', consequence: '', done: 'Joined', reason: 'none' },
  active: {
    verb: 'Start with {name}',
    consequence: '{name} can be given homework.',
    done: '{name} is active',
    reason: 'none',
  },
  paused: {
    verb: 'Pause {name}',
    consequence: 'Nothing new reaches {name}, and what is open rests. Nobody else learns of it.',
    done: '{name} is paused',
    reason: 'none',
  },
  left: {
    verb: '{name} has left',
    consequence: 'Open homework of {name} ends and the portal shows this case no longer. The record stays.',
    done: '{name} has left the case',
    reason: 'optional',
  },
  removed: {
    verb: 'Remove {name}',
    consequence: 'Takes {name} out of the case. The record stays, with the reason, for the care team only.',
    done: '{name} was removed from the case',
    reason: 'required',
  },
};

/** The moves a clinician may make from a state. Joining is not among them: only the person can do that. */
export function personMovesFrom(from: ParticipantState, name: string): readonly PersonMove[] {
  const moves = Object.entries(PARTICIPANT_MOVES[from]) as [ParticipantState, readonly string[]][];
  return moves
    .filter(([, movers]) => movers.includes('clinician'))
    .map(([to]) => ({ to, ...named(from, to, name) }));
}

function named(from: ParticipantState, to: ParticipantState, name: string): Words {
  const words = WORDS[to];
  const verb =
    from === ParticipantState.paused && to === ParticipantState.active ? 'Resume with {name}' : words.verb;
  const fill = (text: string): string => text.replaceAll('{name}', name);
  return {
    verb: fill(verb),
    consequence: fill(words.consequence),
    done: fill(words.done),
    reason: words.reason,
  };
}
