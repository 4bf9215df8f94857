import { Injectable } from '@nestjs/common';
import { SessionProblem, type Busy, type BusyKind, type Slot } from '@reknit/sessions/model';
import { fieldProblem, ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';

const BUSY = statement('session.busy', 'select * from sec.busy_in($1, $2, $3, $4, $5, $6)');
const ROOM = statement(
  'session.room',
  'select id from room where practice_id = $1 and id = $2 and closed_at is null',
);
const ON_TEAM = statement(
  'session.on-team',
  `select m.account_id as id from care_team_member m
   where m.practice_id = $1 and m.case_id = $2 and m.account_id = any ($3) and m.role <> 'supervisor'
     and m.from_on <= sec.today() and (m.to_on is null or m.to_on > sec.today())`,
);

/** Whom and what sessions take up. */
export interface TakenUp {
  readonly clinicianIds: readonly AccountId[];
  readonly participantIds: readonly ParticipantId[];
  readonly roomId?: string;
}

/** Who is free, who is on the team and which rooms there are. */
@Injectable()
export class SessionBusy {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** What is taken in these slots by other sessions than those named. */
  async in(
    slots: readonly Slot[],
    { clinicianIds, participantIds, roomId }: TakenUp,
    but: readonly string[],
  ): Promise<readonly Busy[]> {
    const rows = await this.sql.rows<{ kind: BusyKind; id: string; starts_at: Date; ends_at: Date }>(BUSY, [
      slots.map(({ start }) => start),
      slots.map(({ end }) => end),
      clinicianIds,
      participantIds,
      roomId ?? null,
      but,
    ]);
    return rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      start: row.starts_at.toISOString(),
      end: row.ends_at.toISOString(),
    }));
  }

  async requireRoom(roomId: string | undefined): Promise<void> {
    if (roomId === undefined) return;
    const { practiceId } = this.transactions.current().who;
    if (await this.sql.first(ROOM, [practiceId, roomId])) return;
    throw new ProblemException(SessionProblem.noSuchRoom, {
      'place.roomId': [{ code: SessionProblem.noSuchRoom }],
    });
  }

  async requireTeam(caseId: CaseId, clinicianIds: readonly AccountId[]): Promise<void> {
    if (new Set(clinicianIds).size !== clinicianIds.length) throw fieldProblem('clinicianIds', 'twice');
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<{ id: string }>(ON_TEAM, [practiceId, caseId, clinicianIds]);
    const missing = clinicianIds.findIndex((id) => !rows.some((row) => row.id === id));
    if (missing < 0) return;
    const code = SessionProblem.notOnTeam;
    throw new ProblemException(code, { [`clinicianIds.${missing}`]: [{ code }] });
  }
}
