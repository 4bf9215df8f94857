import type { LocalDate } from '@reknit/shared/model';

/** `POST /api/today/put-off`: this waits until the morning of a day. Saying it again changes the day. */
export interface PutOff {
  /** The id of an item of one's own Today. */
  readonly item: string;
  readonly until: LocalDate;
}

/** `POST /api/today/take-up`: it is back at once. */
export interface TakeUp {
  readonly item: string;
}

export const PUT_OFF_LIMITS = {
  item: { min: 3, max: 200 },
  /** Days ahead. */
  ahead: { min: 1, max: 14 },
} as const;
