import { Injectable } from '@nestjs/common';
import { Timeline } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { RoundStatus, RoundWay, type RoundEntry, type RoundStanding } from '@reknit/listening/model';
import { Clock, Live, Sql, statement } from '@reknit/shared/api-kernel';
import type { AccountId, ParticipantId } from '@reknit/shared/model';
import type { RoundRecord } from '../persistence/round-row';

const TEAM = statement(
  'listening.team-accounts',
  `select m.account_id as id from care_team_member m
   where m.practice_id = $1 and m.case_id = $2 and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)`,
);

const EVENTS: Partial<Readonly<Record<RoundStatus, string>>> = {
  submitted: 'listening.finished',
  stopped: 'listening.stopped',
  abandoned: 'listening.left',
};

/** Who hears that a round has moved, and what it means for the homework and the timeline of the case. */
@Injectable()
export class RoundNews {
  constructor(
    private readonly live: Live,
    private readonly timeline: Timeline,
    private readonly work: AssignedWork,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** As the system, after the round is saved. `by`: whom the timeline names, which only the care team reads. */
  async moved(
    round: RoundRecord,
    next: RoundStanding,
    { entries = [], by }: { readonly entries?: readonly RoundEntry[]; readonly by?: ParticipantId },
  ): Promise<void> {
    await this.tell(round);
    const begins = next.turnNumber === 1 && entries.some(({ kind }) => kind === 'turn_opened');
    if (begins) {
      for (const { participationId } of round.seats) await this.work.begun(participationId);
      await this.note(round, 'listening.started');
    }
    if (next.status === round.standing.status) return;
    if (next.status === RoundStatus.submitted)
      for (const seat of round.seats) if (!seat.left) await this.work.handedIn(seat.participationId);
    const event = EVENTS[next.status];
    if (event) await this.note(round, event, next.status === RoundStatus.stopped ? by : undefined);
  }

  /** Something moved: ids only. Whoever leads in the room looks on too. */
  async tell(round: RoundRecord): Promise<void> {
    const clientIds = round.seats.filter(({ left }) => !left).map(({ clientId }) => clientId);
    const accountIds = round.standing.way === RoundWay.inRoom ? await this.team(round) : [];
    this.live.tell({ clientIds, accountIds }, { kind: 'listening.moved', id: round.id });
  }

  private async team({ practiceId, caseId }: RoundRecord): Promise<readonly AccountId[]> {
    const rows = await this.sql.rows<{ id: AccountId }>(TEAM, [
      practiceId,
      caseId,
      this.clock.now().slice(0, 10),
    ]);
    return rows.map(({ id }) => id);
  }

  private async note(round: RoundRecord, event: string, participantId?: ParticipantId): Promise<void> {
    await this.timeline.add({
      caseId: round.caseId,
      kind: 'homework',
      event,
      participantId,
      link: { kind: 'homework', id: round.homeworkId },
    });
  }
}
