import { Injectable } from '@nestjs/common';
import { Clock, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import {
  OCCURRENCE_COLUMNS,
  storedOf,
  type OccurrenceRow,
  type StoredOccurrence,
} from '../persistence/occurrence-rows';
import { standing } from './occurrence-standing';

const OF_SLIPS = statement(
  'slip.fixes',
  `select ${OCCURRENCE_COLUMNS} from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.owner_kind = 'slip' and o.owner_id = any ($2::uuid[]) order by o.due_at`,
);

/** What was undertaken to put slips right, as it stands. */
@Injectable()
export class SlipFixes {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** By slip. */
  async of(slipIds: readonly string[]): Promise<ReadonlyMap<string, StoredOccurrence>> {
    if (slipIds.length === 0) return new Map();
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<OccurrenceRow>(OF_SLIPS, [practiceId, slipIds]);
    const now = this.clock.now();
    return new Map(rows.map((row) => [row.owner_id, standing(storedOf(row), now)]));
  }
}
