import { Injectable } from '@nestjs/common';
import { mayMove, MoveKind, type SaveSpoken } from '@reknit/listening/model';
import { AuditTrail, Clock, Presence, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { RoundRepository } from '../persistence/round.repository';
import { whoActs } from './round-moves';

const SAVE = statement(
  'listening.save-draft',
  `insert into listening_draft (practice_id, id, case_id, client_id, turn_number, body, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, id) do update set body = excluded.body, turn_number = excluded.turn_number, saved_at = excluded.saved_at
     where listening_draft.client_id = excluded.client_id`,
);

/** What the page of a room keeps saying by itself: that it is open, and what has been typed. */
@Injectable()
export class MyRoundCommands {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly presence: Presence,
    private readonly trail: AuditTrail,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async here(actor: Actor, id: string): Promise<void> {
    const round = await this.rounds.mine(actor, id);
    this.trail.about({ caseId: round.caseId, subjectType: 'round', subjectId: id });
    await this.presence.seen(actor, id);
  }

  /** Kept only while it is theirs to speak: what comes late changes nothing. */
  async saveDraft(actor: Actor, id: string, { text, turn }: SaveSpoken): Promise<void> {
    const round = await this.rounds.mine(actor, id);
    this.trail.about({ caseId: round.caseId, subjectType: 'round', subjectId: id });
    const { participantId } = whoActs(round, actor);
    const theirs = mayMove(round.standing, participantId, MoveKind.say) && round.standing.turnNumber === turn;
    if (!theirs) return;
    const values = [actor.practiceId, id, round.caseId, actor.clientId, turn, text, this.clock.now()];
    await this.sql.change(SAVE, values);
  }
}
