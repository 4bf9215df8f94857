import type { ConsentKind, MyConsent } from '@reknit/cases/model';

/** What taking something back means, said before it is done. To the person themselves. */
const WITHDRAWING: Partial<Record<ConsentKind, readonly string[]>> = {
  treatment: [
    'Your therapist learns that you do not want to go on. What you do together with others stops at once.',
    'What you wrote stays yours to read. Your therapist keeps the record the law asks for.',
  ],
  joint_work: [
    'What you do together stops at once, and everything you had shared closes.',
    'Nobody is told why. The others read only that it is not available at the moment.',
    'What you do on your own goes on as before.',
  ],
  electronic_communication: [
    'From now on nothing is sent to you. You look here by yourself when it suits you.',
  ],
  share_with_third_party: ['Nothing more is told from now on. What has been told cannot be called back.'],
  minor_assent: [
    'What you do together with others stops at once. You can say yes again later if you want to.',
  ],
};

/**
 * What happens when somebody takes a consent back.
 *
 * @example whatWithdrawingMeans('telehealth') // ['It counts no longer, from now on. You do not have to say why.']
 */
export function whatWithdrawingMeans(kind: ConsentKind): readonly string[] {
  return WITHDRAWING[kind] ?? ['It counts no longer, from now on. You do not have to say why.'];
}

/**
 * Where a consent stands, to the person themselves.
 *
 * @example stateToMe({ state: 'refused' }) // 'You said no'
 */
export function stateToMe({ state }: Pick<MyConsent, 'state'>): string {
  return {
    proposed: 'Waiting for you',
    active: 'You agreed',
    refused: 'You said no',
    withdrawn: 'You took it back',
    expired: 'The time it was given for is over',
    superseded: 'Replaced by a newer one',
  }[state];
}
