import type { TimelineKind } from '../contract/caseload';

/** What cases write on the timeline, and under which kind. Other domains bring events of their own. */
export const CASE_EVENTS = {
  'case.opened': 'case',
  'case.moved': 'case',
  'case.updated': 'case',
  'people.added': 'people',
  'people.invited': 'people',
  'people.joined': 'people',
  'people.moved': 'people',
  'consent.proposed': 'consent',
  'consent.given': 'consent',
  'consent.refused': 'consent',
  'consent.withdrawn': 'consent',
  'policy.proposed': 'consent',
  'policy.in-force': 'consent',
  'safety.screens-offered': 'consent',
  'safety.cleared': 'consent',
  'safety.clearance-revoked': 'consent',
  'safety.suspended': 'consent',
  'safety.reopened': 'consent',
  'team.joined': 'people',
  'team.ended': 'people',
  'rupture.recorded': 'rupture',
  'rupture.updated': 'rupture',
  'goal.added': 'goal',
  'goal.updated': 'goal',
  'goal.rated': 'goal',
} as const satisfies Record<string, TimelineKind>;
export type CaseEvent = keyof typeof CASE_EVENTS;
