import { Injectable } from '@nestjs/common';
import type { AssignedPerson, AssignedPiece } from '@reknit/homework/api';
import type { RoundSettings, RoundStatus, RoundWay } from '@reknit/listening/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, HomeworkId, ParticipantId } from '@reknit/shared/model';

const ADD = statement(
  'listening.add',
  `insert into listening_round (practice_id, id, case_id, homework_id, relation_type, way, settings, words_shared, topic, label,
     status, host_client_id, since, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
   on conflict (practice_id, homework_id)
     where way <> 'solo' and status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned') do nothing`,
);
const OPEN = statement(
  'listening.open-of-homework',
  `select id, version from listening_round where practice_id = $1 and homework_id = $2 and way <> 'solo'
     and status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned')`,
);
const SEAT = statement(
  'listening.add-seats',
  `insert into listening_seat (practice_id, id, round_id, case_id, participation_id, participant_id, client_id, place, given_name, minor)
   select $1, n.id, $2, $3, n.participation_id, n.participant_id, n.client_id, n.place, n.given_name, n.minor
   from jsonb_to_recordset($4::jsonb) as n(id uuid, participation_id uuid, participant_id uuid, client_id uuid, place smallint,
     given_name text, minor boolean)`,
);
const SPEAKERS = statement(
  'listening.speakers',
  `select p.id as "participantId", k.birth_year as "birthYear",
     (select count(*)::int from rupture_role x where x.practice_id = p.practice_id and x.case_id = p.case_id
       and x.participant_id = p.id and x.role = 'harmed') as harmed
   from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
   where p.practice_id = $1 and p.case_id = $2 and p.id = any ($3)`,
);

export interface NewRound {
  readonly piece: AssignedPiece;
  readonly way: RoundWay;
  readonly settings: RoundSettings;
  readonly status: RoundStatus;
  readonly topic?: string;
  readonly label?: string;
  readonly hostClientId?: ClientId;
  /** In the order of speaking. */
  readonly people: readonly (AssignedPerson & { readonly minor: boolean })[];
}

/** What decides the order of speaking. */
export interface SpeakerRow {
  readonly participantId: ParticipantId;
  readonly birthYear: number | null;
  readonly harmed: number;
}

/** Beginning rounds: as the system, because a round is as much the other person's. */
@Injectable()
export class NewRoundRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** The new round, or the one that is open already: two who begin at the same moment meet in one. */
  async add(round: NewRound): Promise<{ readonly id: string; readonly version: number }> {
    const { practiceId } = this.transactions.current().who;
    const { piece, settings } = round;
    const id = this.ids.next();
    const added = await this.sql.change(ADD, [
      practiceId,
      id,
      piece.caseId,
      piece.homeworkId,
      piece.relationType,
      round.way,
      JSON.stringify(piece.settings),
      settings.shareWithTherapist === 'ratings_and_text',
      round.topic ?? null,
      round.label ?? null,
      round.status,
      round.hostClientId ?? null,
      this.clock.now(),
    ]);
    if (added === 1) {
      await this.sql.change(SEAT, [practiceId, id, piece.caseId, JSON.stringify(this.seatsOf(round))]);
      return { id, version: 1 };
    }
    const open = await this.openOf(piece.homeworkId);
    // It ended between the two statements: whoever asks again begins anew.
    if (!open) return this.add(round);
    return open;
  }

  async openOf(
    homeworkId: HomeworkId,
  ): Promise<{ readonly id: string; readonly version: number } | undefined> {
    const { practiceId } = this.transactions.current().who;
    return this.sql.first(OPEN, [practiceId, homeworkId]);
  }

  speakers(caseId: CaseId, ids: readonly ParticipantId[]): Promise<readonly SpeakerRow[]> {
    const { practiceId } = this.transactions.current().who;
    return this.sql.rows(SPEAKERS, [practiceId, caseId, ids]);
  }

  private seatsOf({ people }: NewRound): readonly object[] {
    return people.map((person, place) => ({
      id: this.ids.next(),
      participation_id: person.participationId,
      participant_id: person.participantId,
      client_id: person.clientId,
      place,
      given_name: person.givenName,
      minor: person.minor,
    }));
  }
}
