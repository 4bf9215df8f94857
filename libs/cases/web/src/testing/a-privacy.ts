import type { MyCase, MyConsent, MyConsents } from '@reknit/cases/model';

/** Builders for specs of what a person in care sees of their own privacy, on 5 March 2026. */

export function myConsent(over: Partial<MyConsent> = {}): MyConsent {
  return {
    id: 'c-joint',
    kind: 'joint_work',
    caseId: 'case-1',
    state: 'active',
    textVersion: '2026-11',
    scope: {},
    proposedAt: '2026-03-01T10:00:00.000Z',
    decidedAt: '2026-03-02T10:00:00.000Z',
    mayWithdraw: true,
    ...over,
  };
}

export const asked = (over: Partial<MyConsent> = {}): MyConsent =>
  myConsent({ state: 'proposed', decidedAt: undefined, mayWithdraw: false, ...over });

export const toBeReached = (over: Partial<MyConsent> = {}): MyConsent =>
  myConsent({
    id: 'c-reach',
    kind: 'electronic_communication',
    caseId: undefined,
    textVersion: '2026-11b',
    ...over,
  });

export function myConsents(over: Partial<MyConsents> = {}): MyConsents {
  return { waiting: [], decided: [myConsent()], ...over };
}

export function myCase(over: Partial<MyCase> = {}): MyCase {
  return {
    caseId: 'case-1',
    participantId: 'p-rosa',
    state: 'active',
    since: '2026-01-10',
    clinicians: ['Renata Abreu'],
    withOthers: true,
    mayLeave: true,
    mayPause: true,
    mayResume: false,
    ...over,
  };
}
