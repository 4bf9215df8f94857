import type {
  SlipArea,
  SlipContent,
  SlipFacts,
  SlipFix,
  SlipSize,
  SlipState,
  ToldWithin,
} from '@reknit/agreements/model';
import type { CaseId, ClientId, ParticipantId, ParticipationId } from '@reknit/shared/model';

/** The columns of a slip, for a statement in which it is called `s`. */
export const SLIP_COLUMNS = `s.id, s.case_id, s.participant_id, s.client_id, s.participation_id, s.occurrence_id, s.state, s.happened,
  s.happened_at, s.area, s.size, s.told_within, s.known_at, s.own, s.sorry, s.fix, s.guard_if, s.guard_then, s.repeated, s.opened_at,
  s.looked_at, s.version`;

export interface SlipRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly participation_id: ParticipationId | null;
  readonly occurrence_id: string | null;
  readonly state: SlipState;
  readonly happened: string;
  readonly happened_at: Date;
  readonly area: SlipArea;
  readonly size: SlipSize;
  readonly told_within: ToldWithin | null;
  readonly known_at: Date | null;
  readonly own: string | null;
  readonly sorry: string | null;
  readonly fix: SlipFix | null;
  readonly guard_if: string | null;
  readonly guard_then: string | null;
  readonly repeated: boolean;
  readonly opened_at: Date;
  readonly looked_at: Date | null;
  readonly version: number;
}

export function factsOf(row: SlipRow): SlipFacts {
  return {
    state: row.state,
    size: row.size,
    repeated: row.repeated,
    lookedAt: row.looked_at?.toISOString() ?? null,
  };
}

type ContentRow = Pick<SlipRow, 'happened' | 'own' | 'sorry' | 'fix' | 'guard_if' | 'guard_then'>;

export function contentOf(row: ContentRow): SlipContent {
  const { guard_if, guard_then } = row;
  return {
    happened: row.happened,
    own: row.own ?? undefined,
    sorry: row.sorry ?? undefined,
    fix: row.fix ?? undefined,
    ...(guard_if !== null && guard_then !== null && { guard: { if: guard_if, then: guard_then } }),
  };
}

/** How and when it became known, as the figures read it. */
export function knownOf(row: SlipRow) {
  return {
    happenedAt: row.happened_at.toISOString(),
    toldWithin: row.told_within ?? undefined,
    knownAt: row.known_at?.toISOString(),
  };
}
