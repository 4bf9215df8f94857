import type { PromiseChange, PromiseReflection, PromiseState, PromiseWords } from '@reknit/agreements/model';
import type { CaseId, ClientId, Instant, ParticipantId, ParticipationId } from '@reknit/shared/model';
import type { CommitmentRow } from './commitment-rows';

/** The columns of a promise, for a statement in which it is called `p`. */
export const PROMISE_COLUMNS = `p.id as promise_id, p.case_id as promise_case, p.participation_id, p.participant_id as promiser,
  p.client_id as promiser_client, p.to_whom, p.why, p.smallest_version, p.state as promise_state, p.revision as promise_revision,
  p.made_at, p.version as promise_version`;

export interface PromiseColumns {
  readonly promise_id: string;
  readonly promise_case: CaseId;
  readonly participation_id: ParticipationId;
  readonly promiser: ParticipantId;
  readonly promiser_client: ClientId;
  readonly to_whom: string;
  readonly why: string | null;
  readonly smallest_version: string;
  readonly promise_state: PromiseState;
  readonly promise_revision: number;
  readonly made_at: Date;
  readonly promise_version: number;
}

export type PromiseRow = PromiseColumns & CommitmentRow;

export interface ReflectionRow {
  readonly id: string;
  readonly participant_id: ParticipantId;
  readonly week_of: string;
  readonly promise_id: string | null;
  readonly text: string | null;
  readonly at: Date;
}

export interface ChangeRow {
  readonly promise_id: string;
  readonly change: PromiseChange;
  readonly in_time: boolean;
  readonly at: Date;
}

export function wordsOf(row: PromiseRow): PromiseWords {
  return {
    text: row.text,
    why: row.why ?? undefined,
    smallestVersion: row.smallest_version,
    schedule: row.schedule,
    graceMinutes: row.grace_minutes,
    excusePolicy: row.excuse_policy,
  };
}

export function reflectionOf(row: ReflectionRow): PromiseReflection {
  return {
    id: row.id,
    weekOf: row.week_of,
    promiseId: row.promise_id ?? undefined,
    text: row.text ?? undefined,
    at: row.at.toISOString() satisfies Instant,
  };
}
