import { Injectable } from '@nestjs/common';
import {
  boundaryFigures,
  eventsOf,
  isReviewOverdue,
  type BoundaryPromptView,
  type CaseBoundaries,
  type CaseBoundaryRow,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { BoundaryLog, type LoggedVersion } from '../persistence/boundary-log';
import type { OpenPrompt } from '../persistence/boundary-prompts';
import { BOUNDARY_COLUMNS, boundaryOfRow, type BoundarySqlRow } from '../persistence/boundary-row';
import { PROMPT_URGENCY } from './boundary-inbox';
import { BoundaryTools } from './boundary-tools';
import { ContactLevels } from './contact-levels';

/** What was handed in, with the words of its latest revision. A draft nobody has handed in is its author's alone. */
const ROWS = statement(
  'boundary.of-case',
  `select ${BOUNDARY_COLUMNS}, r.statement, r.domain as "saidDomain" from boundary b
   join lateral (select x.statement, x.domain from boundary_revision x
     where x.practice_id = b.practice_id and x.boundary_id = b.id order by x.revision desc limit 1) r on true
   where b.practice_id = $1 and b.case_id = $2 and b.handed_in order by b.created_at, b.id`,
);

type Row = BoundarySqlRow & { readonly statement: string; readonly saidDomain: CaseBoundaryRow['domain'] };

/** The boundaries of one case, for the care team and those who supervise it: people by domain, and what waits. */
@Injectable()
export class CaseBoundariesQueries {
  constructor(
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly log: BoundaryLog,
    private readonly tools: BoundaryTools,
    private readonly contact: ContactLevels,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseBoundaries> {
    await this.cases.requireInScope(actor, caseId);
    this.tools.changes.about(caseId, 'case', caseId);
    const rows = await this.sql.rows<Row>(ROWS, [actor.practiceId, caseId]);
    const events = await this.log.of(rows.map(({ id }) => id));
    const people = await this.cases.participantsOf(actor, caseId);
    const prompts = await this.tools.prompts.open({ caseId });
    return {
      people: people.map(({ id, givenName, familyName }) => ({
        participantId: id,
        name: `${givenName} ${familyName}`,
      })),
      rows: rows.map((row) => this.rowOf(row, events)),
      prompts: prompts.map(promptView),
      contactLevels: await this.contact.of(actor.practiceId, { caseId }),
    };
  }

  private rowOf(sqlRow: Row, events: readonly LoggedVersion[]): CaseBoundaryRow {
    const row = boundaryOfRow(sqlRow);
    const own = events.filter(
      ({ boundaryId, clientId }) => boundaryId === row.id && clientId === row.clientId,
    );
    return {
      id: row.id,
      participantId: row.participantId,
      kind: row.kind,
      state: row.state,
      pausedBy: row.pausedBy ?? undefined,
      inForce: row.inForceRevision !== null,
      personal: row.personal,
      domain: sqlRow.saidDomain,
      statement: sqlRow.statement,
      reviewOn: row.reviewOn ?? undefined,
      reviewOverdue: isReviewOverdue(row, this.tools.changes.today(row.timeZone)),
      figures: boundaryFigures(eventsOf(own)),
    };
  }
}

export function promptView(prompt: OpenPrompt): BoundaryPromptView {
  return {
    id: prompt.id,
    prompt: prompt.prompt,
    urgency: PROMPT_URGENCY[prompt.prompt],
    boundaryId: prompt.boundaryId,
    otherBoundaryId: prompt.otherBoundaryId ?? undefined,
    participantId: prompt.participantId,
    at: prompt.at.toISOString(),
  };
}
