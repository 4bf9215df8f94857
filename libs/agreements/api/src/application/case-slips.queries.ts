import { Injectable } from '@nestjs/common';
import {
  disclosureOf,
  hoursToKnown,
  waitsForTherapist,
  type CaseSlip,
  type CaseSlips,
  type CaseSlipsPerson,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AuditTrail, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { viewOf, type StoredOccurrence } from '../persistence/occurrence-rows';
import { contentOf, factsOf, knownOf, SLIP_COLUMNS, type SlipRow } from '../persistence/slip-rows';
import { SlipFixes } from './slip-fixes';

type NamedRow = SlipRow & { readonly name: string; readonly shared: boolean };
type Fixes = ReadonlyMap<string, StoredOccurrence>;

const OF_CASE = statement(
  'slip.of-case',
  `select ${SLIP_COLUMNS}, k.given_name || ' ' || k.family_name as name,
     exists (select 1 from slip_share x where x.practice_id = s.practice_id and x.slip_id = s.id and x.ended_at is null) as shared
   from slip s join client k on k.practice_id = s.practice_id and k.id = s.client_id
   where s.practice_id = $1 and s.case_id = $2 order by s.opened_at desc, s.id desc`,
);

/** Slips of a case for its care team: how soon the other knew, and whether what was undertaken was done. */
@Injectable()
export class CaseSlipsQueries {
  constructor(
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly fixes: SlipFixes,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseSlips> {
    await this.cases.requireInScope(actor, caseId);
    this.trail.about({ caseId });
    const rows = await this.sql.rows<NamedRow>(OF_CASE, [actor.practiceId, caseId]);
    const fixes = await this.fixes.of(rows.map(({ id }) => id));
    const people = Map.groupBy(rows, ({ participant_id }) => participant_id);
    return { people: [...people.values()].map((own) => personOf(own, fixes)) };
  }
}

function personOf(rows: readonly NamedRow[], fixes: Fixes): CaseSlipsPerson {
  const { participant_id = '', name = '' } = rows[0] ?? {};
  const states = rows.flatMap(({ id }) => fixes.get(id)?.state ?? []);
  const kept = states.filter((state) => state === 'kept' || state === 'kept_late').length;
  return {
    participantId: participant_id,
    name,
    disclosure: disclosureOf(rows.map(knownOf)),
    fixes: { kept, of: kept + states.filter((state) => state === 'missed').length },
    rows: rows.map((row) => slipOf(row, fixes.get(row.id))),
  };
}

function slipOf(row: NamedRow, fix: StoredOccurrence | undefined): CaseSlip {
  const known = knownOf(row);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    ...contentOf(row),
    ...known,
    openedAt: row.opened_at.toISOString(),
    area: row.area,
    size: row.size,
    ...(known.knownAt !== undefined && { hoursToKnown: hoursToKnown(known.happenedAt, known.knownAt) }),
    repeated: row.repeated,
    therapistFirst: waitsForTherapist(factsOf(row)) || (row.size === 'serious' && row.looked_at === null),
    lookedAt: row.looked_at?.toISOString(),
    shared: row.shared,
    fixOccurrence: fix && viewOf(fix),
  };
}
