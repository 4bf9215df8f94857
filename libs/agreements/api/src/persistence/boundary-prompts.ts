import { Injectable } from '@nestjs/common';
import type { BoundaryPrompt } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import type { BoundaryRow } from './boundary-row';

/** A question for the clinician that waits for an answer. */
export interface OpenPrompt {
  readonly id: string;
  readonly boundaryId: string;
  readonly otherBoundaryId: string | null;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly prompt: BoundaryPrompt;
  readonly at: Date;
}

const ASK = statement(
  'boundary.ask',
  `insert into boundary_prompt (practice_id, id, boundary_id, other_boundary_id, case_id, participant_id, prompt, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict do nothing`,
);
const ASKED = statement(
  'boundary.asked-before',
  `select 1 from boundary_prompt where practice_id = $1 and boundary_id = $2 and prompt = $3
     and other_boundary_id is not distinct from $4::uuid limit 1`,
);
const OPEN = statement(
  'boundary.open-prompts',
  `select id, boundary_id as "boundaryId", other_boundary_id as "otherBoundaryId", case_id as "caseId", participant_id as "participantId",
     prompt, at
   from boundary_prompt where practice_id = $1 and closed_at is null and ($2::uuid is null or case_id = $2)
     and ($3::uuid is null or boundary_id = $3 or other_boundary_id = $3) order by at, id`,
);
const ONE = statement(
  'boundary.prompt',
  `select case_id as "caseId", closed_at is not null as closed from boundary_prompt where practice_id = $1 and id = $2 for no key update`,
);
const CLOSE = statement(
  'boundary.close-prompt',
  'update boundary_prompt set closed_at = $3, closed_by = $4, note = $5 where practice_id = $1 and id = $2 and closed_at is null',
);
const SETTLE = statement(
  'boundary.settle-prompts',
  'update boundary_prompt set closed_at = $4 where practice_id = $1 and boundary_id = $2 and prompt = $3 and closed_at is null',
);

/** Questions for the clinician. Written in the name of the system; nobody but the care team reads one. */
@Injectable()
export class BoundaryPrompts {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** Asked again while it waits, nothing is added. */
  async ask(row: BoundaryRow, prompt: BoundaryPrompt, otherBoundaryId?: string): Promise<void> {
    const about = [row.id, otherBoundaryId ?? null, row.caseId, row.participantId];
    await this.transactions.asSystem(() =>
      this.sql.change(ASK, [row.practiceId, this.ids.next(), ...about, prompt, this.clock.now()]),
    );
  }

  /** As `ask`, but once for all: what was looked at stays looked at. */
  async askOnce(row: BoundaryRow, prompt: BoundaryPrompt, otherBoundaryId?: string): Promise<void> {
    const values = [row.practiceId, row.id, prompt, otherBoundaryId ?? null];
    const before = await this.transactions.asSystem(() => this.sql.first(ASKED, values));
    if (!before) await this.ask(row, prompt, otherBoundaryId);
  }

  /** It has answered itself. */
  async settle(row: BoundaryRow, prompt: BoundaryPrompt): Promise<void> {
    const values = [row.practiceId, row.id, prompt, this.clock.now()];
    await this.transactions.asSystem(() => this.sql.change(SETTLE, values));
  }

  open(of: { readonly caseId?: CaseId; readonly boundaryId?: string }): Promise<readonly OpenPrompt[]> {
    const { practiceId } = this.transactions.current().who;
    return this.sql.rows<OpenPrompt>(OPEN, [practiceId, of.caseId ?? null, of.boundaryId ?? null]);
  }

  find(id: string): Promise<{ readonly caseId: CaseId; readonly closed: boolean } | undefined> {
    const { practiceId } = this.transactions.current().who;
    return this.sql.first<{ caseId: CaseId; closed: boolean }>(ONE, [practiceId, id]);
  }

  async close(id: string, note: string): Promise<void> {
    const { practiceId, accountId } = this.transactions.current().who;
    await this.sql.change(CLOSE, [practiceId, id, this.clock.now(), accountId, note]);
  }
}
