import type { OccurrenceState } from '../vocabulary/occurrence-words';
import type { OccurrenceFacts, OccurrenceTerms } from './occurrence';

/** Due on a Sunday at 19:00 in London with a day of grace; told from the Sunday before. For tests of these rules. */
export const DUE_AT = '2026-06-14T18:00:00.000Z';
export const GRACE_UNTIL = '2026-06-15T18:00:00.000Z';
export const OPENS_AT = '2026-06-07T18:00:00.000Z';

export const anOccurrence = (more: Partial<OccurrenceFacts> = {}): OccurrenceFacts => ({
  state: 'pending',
  localDate: '2026-06-14',
  opensAt: OPENS_AT,
  dueAt: DUE_AT,
  graceUntil: GRACE_UNTIL,
  reported: ['kept', 'kept_late', 'disputed'].includes(more.state ?? 'pending'),
  keptAt: null,
  doneLateAt: null,
  heldAs: more.state === 'disputed' ? 'kept' : null,
  resolution: null,
  ...more,
});

export const someTerms = (more: Partial<OccurrenceTerms> = {}): OccurrenceTerms => ({
  kind: 'recurring',
  timeZone: 'Europe/London',
  excusePolicy: 'mutual',
  confirmation: 'other_may_confirm',
  ...more,
});

/** A moment at which time alone has not moved an occurrence of this state on. */
export const nowFor = (state: OccurrenceState): string =>
  ({ pending: '2026-06-14T12:00:00.000Z', due: '2026-06-14T20:00:00.000Z' })[state as 'pending' | 'due'] ??
  '2026-06-16T09:00:00.000Z';
