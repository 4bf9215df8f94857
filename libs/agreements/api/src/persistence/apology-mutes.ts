import { Injectable } from '@nestjs/common';
import { Clock, IdSource, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

const CASE_WITH = statement(
  'apology.case-with',
  `select other.case_id as "caseId" from participant other
   join participant me on me.practice_id = other.practice_id and me.case_id = other.case_id and me.client_id = $2
     and me.state not in ('left', 'removed')
   where other.practice_id = $1 and other.id = $3 and other.client_id <> $2`,
);
const MUTED = statement(
  'apology.muted',
  'select author_participant_id as id from apology_mute where practice_id = $1 and client_id = $2 and ended_at is null',
);
const MUTE = statement(
  'apology.mute',
  `insert into apology_mute (practice_id, id, case_id, client_id, author_participant_id, since) values ($1, $2, $3, $4, $5, $6)
   on conflict (practice_id, client_id, author_participant_id) where ended_at is null do nothing`,
);
const UNMUTE = statement(
  'apology.unmute',
  `update apology_mute set ended_at = $4 where practice_id = $1 and client_id = $2 and author_participant_id = $3 and ended_at is null`,
);

/** From whom somebody wants no further apologies. */
@Injectable()
export class ApologyMutes {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** The case both take part in. A person in care sees nobody else of a case: the system looks. */
  async caseWith(actor: Actor, other: ParticipantId): Promise<CaseId | undefined> {
    const found = await this.transactions.asSystem(() =>
      this.sql.first<{ caseId: CaseId }>(CASE_WITH, [actor.practiceId, actor.clientId ?? null, other]),
    );
    return found?.caseId;
  }

  async of(actor: Actor): Promise<readonly ParticipantId[]> {
    const rows = await this.sql.rows<{ id: ParticipantId }>(MUTED, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
    return rows.map(({ id }) => id);
  }

  async set(
    actor: Actor,
    what: { readonly caseId: CaseId; readonly participantId: ParticipantId; readonly muted: boolean },
  ): Promise<void> {
    const { practiceId, clientId } = actor;
    const { caseId, participantId, muted } = what;
    const now = this.clock.now();
    if (muted)
      await this.sql.change(MUTE, [practiceId, this.ids.next(), caseId, clientId, participantId, now]);
    else await this.sql.change(UNMUTE, [practiceId, clientId, participantId, now]);
  }
}
