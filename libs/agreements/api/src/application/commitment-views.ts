import { Injectable } from '@nestjs/common';
import {
  followThroughOf,
  restitutionSoFar,
  type CommitmentView,
  type OccurrenceView,
} from '@reknit/agreements/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { termsOf, type CommitmentRow } from '../persistence/commitment-rows';
import {
  OCCURRENCE_COLUMNS,
  storedOf,
  viewOf,
  type OccurrenceRow,
  type StoredOccurrence,
} from '../persistence/occurrence-rows';
import type { CommitmentOwner } from './commitments-port';

const OF_OWNER = statement(
  'occurrence.of-owner',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.owner_kind = $2 and o.owner_id = $3 order by o.due_at, o.id`,
);
const OF_COMMITMENTS = statement(
  'occurrence.of-commitments',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.commitment_id = any ($2::uuid[]) order by o.due_at, o.id`,
);

/** Commitments and occurrences as they are shown, key by key, in the scope of whoever the transaction runs for. */
@Injectable()
export class CommitmentViews {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async of(rows: readonly CommitmentRow[]): Promise<readonly CommitmentView[]> {
    const byCommitment = await this.occurrencesByCommitment(rows.map(({ id }) => id));
    return rows.map((row) => commitmentViewOf(row, byCommitment.get(row.id) ?? []));
  }

  async occurrencesOf(owner: CommitmentOwner): Promise<readonly OccurrenceView[]> {
    return (await this.storedOf(owner)).map(viewOf);
  }

  async storedOf({ ownerKind, ownerId }: CommitmentOwner): Promise<readonly StoredOccurrence[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<OccurrenceRow>(OF_OWNER, [practiceId, ownerKind, ownerId]);
    return rows.map(storedOf);
  }

  async occurrencesByCommitment(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredOccurrence[]>> {
    if (ids.length === 0) return new Map();
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<OccurrenceRow>(OF_COMMITMENTS, [practiceId, ids]);
    return Map.groupBy(rows.map(storedOf), ({ commitmentId }) => commitmentId);
  }
}

export function commitmentViewOf(
  row: CommitmentRow,
  occurrences: readonly StoredOccurrence[],
): CommitmentView {
  const terms = termsOf(row);
  const counted = occurrences.map(({ state, instalment }) => ({
    state,
    instalment: instalment ?? undefined,
  }));
  return {
    id: row.id,
    ownerKind: row.owner_kind,
    ownerId: row.owner_id,
    revision: row.revision,
    caseId: row.case_id,
    participantId: row.participant_id,
    state: row.state,
    terms,
    confirmation: row.confirmation,
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
    followThrough: followThroughOf(counted.map(({ state }) => state)),
    ...(terms.restitution && { restitution: restitutionSoFar(terms.restitution, counted) }),
  };
}
