import type { BoundaryProblem } from '@reknit/agreements/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

export const BOUNDARY_PROBLEM_WORDS: Record<BoundaryProblem, string> = {
  'boundary.move-not-allowed': 'This has moved on in the meantime. Reload to see where it stands.',
  'boundary.kind-fixed': 'The kind cannot be changed any more. Begin a new one instead.',
  'boundary.content-invalid': 'Something in it needs another look.',
  'boundary.not-safe-to-tell': 'You said it is not safe to tell, so nothing is told.',
  'boundary.channel-differs': 'You chose another way of telling. Change it first if you want this one.',
  'boundary.needs-clinician-note': 'Say why this is a boundary before it is ready.',
  'boundary.needs-guardian': 'Hear the child’s guardian first, and say that you have.',
  'boundary.binds-minor':
    'An agreement cannot put an adult’s responsibility on somebody under age. Say what it asks of them, or write a limit instead.',
  'boundary.nobody-to-tell': 'Nobody it names can be told here.',
  'boundary.revision-stale': 'The words have changed since you read them. Read them again first.',
  'boundary.not-in-force': 'It does not hold at the moment, so there is nothing to note.',
  'boundary.already-answered': 'You have answered this already.',
  'boundary.already-struck': 'This note was struck through already.',
  'boundary.not-a-participant': 'Somebody you named cannot be named here.',
  'boundary.case-not-open': 'This can be begun while your therapy is going on.',
  'boundary.family-only': 'This is kept for families.',
};

addFaultWords({
  'not-mine': () => 'This is somebody else’s to do. Write what you will do.',
  'makes-them': () => 'This is done to somebody. Write what you will do for yourself.',
  'not-of-this-kind': () => 'This belongs to another kind of boundary. Empty it.',
  'needs-telling': () => 'This kind has to be told. Choose another way.',
  'limit-only': () => 'About body and touch you always decide alone: make it a limit.',
  'not-rising': () => 'Each step goes further than the one before.',
  'one-of-two': () => 'Choose a person, or write a name.',
  'cannot-confirm': () => 'An agreement is made with people who can say yes to it here.',
  'too-early': (weeks) => (weeks === 1 ? 'Give it at least a week.' : `Give it at least ${weeks} weeks.`),
  'too-late': (weeks) => `Choose a day within ${weeks} weeks.`,
});
