/** How much there is of everything. The numbers of scale 1 are those of docs/performance.md. */
export interface DataSize {
  readonly therapists: number;
  readonly clients: number;
  /** Clients with 52 weekly responses, all with therapists whose cases are only read. */
  readonly weekly: number;
  /** Of ten pieces of homework a client this many are done, the rest is open. */
  readonly done: number;
  /** Responses that are a second version of one already there, to reach the number wanted. */
  readonly secondVersions: number;
}

export const CLIENTS_EACH = 40;
export const HOMEWORK_EACH = 10;
export const WEEKS = 52;
const RESPONSES_EACH = 10;
const DONE = 7;
const WEEKLY_EACH = 5;

/**
 * The sizes at a scale. There are ten responses a client in all: 52 each for the weekly ones, one for each piece that is
 * done for everybody else, and second versions for what is missing.
 *
 * @param scale a whole number from 1; 1 is 50 therapists and 2 000 clients
 * @example sizeAt(1).secondVersions // 1500
 */
export function sizeAt(scale: number): DataSize {
  const therapists = 50 * scale;
  const clients = therapists * CLIENTS_EACH;
  const weekly = readers(therapists) * WEEKLY_EACH;
  const once = weekly * WEEKS + (clients - weekly) * DONE;
  return { therapists, clients, weekly, done: DONE, secondVersions: clients * RESPONSES_EACH - once };
}

/**
 * Whose cases are read, and whose each server writes to. They are apart, so that no run changes what another one reads.
 *
 * @example groupOf(0, 50) // 'read'
 */
export function groupOf(therapist: number, therapists: number): 'read' | 'product' | 'floor' {
  if (therapist < readers(therapists)) return 'read';
  return therapist < readers(therapists) + (therapists - readers(therapists)) / 2 ? 'product' : 'floor';
}

/** Two in five. */
export function readers(therapists: number): number {
  return (therapists * 2) / 5;
}

export const WEEKLY_OF_EACH_READER = WEEKLY_EACH;
