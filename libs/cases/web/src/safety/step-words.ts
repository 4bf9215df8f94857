import type { NextStep } from './next-step';
import { named } from './names';

export interface StepWords {
  readonly text: string;
  /** The verb on the button; absent where nothing is left to do but wait. */
  readonly verb?: string;
}

/**
 * The next step as a sentence and a verb.
 *
 * @example
 * stepWords({ kind: 'read', screenId: 's', participantId: 'p' }, new Map([['p', 'Rosa']]))
 * // { text: 'Rosa has sent a check-in that you have not read.', verb: 'Read it' }
 */
export function stepWords(step: NextStep, names: ReadonlyMap<string, string>): StepWords {
  switch (step.kind) {
    case 'read':
      return {
        text: `${named([step.participantId], names)} has sent a check-in that you have not read.`,
        verb: 'Read it',
      };
    case 'decide':
      return {
        text: `What follows from the check-in of ${named([step.participantId], names)} is not decided yet.`,
        verb: 'Decide',
      };
    case 'offer':
      return {
        text: 'Nobody has been asked yet. Everybody gets the same short private check-in, on the same day.',
        verb: 'Offer the check-ins',
      };
    case 'ask': {
      const name = named([step.participantId], names);
      return step.consent === 'minor_assent'
        ? { text: `${name} is a minor and is asked as well.`, verb: `Ask ${name}` }
        : { text: `${name} has not been asked to agree to joint work.`, verb: `Ask ${name}` };
    }
    case 'record':
      return {
        text: `${named([step.participantId], names)} is a minor: a parent or guardian decides first.`,
        verb: 'Record a guardian’s consent',
      };
    case 'clear':
      return {
        text: 'Everybody has answered and agreed. The decision is yours.',
        verb: 'Clear for joint work',
      };
    case 'reopen':
      return {
        text: 'Consents and clearance stand. Joint work goes on only when you say so.',
        verb: 'Let joint work go on',
      };
    case 'wait':
      return { text: waitingFor(step, names) };
  }
}

function waitingFor(
  { checkIns, consents }: Extract<NextStep, { kind: 'wait' }>,
  names: ReadonlyMap<string, string>,
): string {
  const parts = [
    ...(checkIns.length > 0 ? [`the check-in of ${named(checkIns, names)}`] : []),
    ...(consents.length > 0 ? [`an answer about consent from ${named(consents, names)}`] : []),
  ];
  return `Waiting for ${parts.join(', and for ')}.`;
}
