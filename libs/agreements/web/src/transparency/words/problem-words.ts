import type { TransparencyBan, TransparencyProblem } from '@reknit/agreements/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

export const TRANSPARENCY_PROBLEM_WORDS: Record<TransparencyProblem, string> = {
  'transparency.move-not-allowed': 'This has moved on in the meantime. Reload to see where it stands.',
  'transparency.content-invalid': 'Something in it needs another look. See the marked fields.',
  'transparency.banned': 'Something in it cannot be agreed here. The marked field says why.',
  'transparency.revision-stale': 'The words have changed since you read them. Read them again first.',
  'transparency.not-with-them': 'This can be agreed with somebody you both do this homework with.',
  'transparency.too-long': 'It can hold for twelve weeks at most. Choose an earlier day.',
  'transparency.needs-supervisor-note': 'From the third renewal on, write what your supervisor said.',
};

/** Why no agreement may hold it, whoever agrees. Said by the field it stands in. */
const BANS: Record<TransparencyBan, string> = {
  'live-location':
    'Following somebody’s location is watching, not telling. Say instead what is told, and when.',
  spyware: 'Nothing that watches a device in secret can be agreed, even if both want it.',
  'holding-passwords': 'Nobody keeps another’s passwords. Agree on what is shown together instead.',
  'third-party-messages':
    'Messages belong to the people who wrote them, too. Agree on what is told, not on what is read.',
  'secret-checks': 'A check nobody knows of cannot be agreed. Say when it is told or shown.',
  'minors-devices': 'A child’s devices are for their parents and the law, not for this agreement.',
};

addFaultWords({
  ...Object.fromEntries(Object.entries(BANS).map(([code, words]) => [code, () => words])),
  'not-lighter': () => 'This is the same again. Say what is less, or what may be done alone then.',
  'not-a-childs-to-hear': () =>
    'This is for adults among themselves. Choose when they can count on you instead.',
  'not-between-you': () => 'Between friends this is for money and confidences only.',
  'not-of-this-area': () => 'A name belongs only to contact with somebody.',
});
