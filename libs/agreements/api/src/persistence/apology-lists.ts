import { Injectable } from '@nestjs/common';
import type {
  ApologyAnswer,
  ApologyState,
  ApologyWay,
  CaseApologyRow,
  Willingness,
} from '@reknit/agreements/model';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, EntryId, Instant, ParticipantId } from '@reknit/shared/model';
import type { ApologyRow } from './apology.repository';

const COLUMNS = `a.id, a.version, a.case_id as "caseId", a.participation_id as "participationId", a.entry_id as "entryId",
  a.author_participant_id as "authorParticipantId", a.author_client_id as "authorClientId",
  a.recipient_participant_id as "recipientParticipantId", a.recipient_client_id as "recipientClientId", a.stage,
  a.through_therapist as "throughTherapist", a.comment`;
const OWN = statement(
  'apology.my-own',
  `select ${COLUMNS} from apology a where a.practice_id = $1 and a.author_client_id = $2
     and a.author_participant_id in (select sec.my_participants()) order by a.created_at desc, a.id desc`,
);
const RECEIVED = statement(
  'apology.my-received',
  `select ${COLUMNS}, c.delivered_at, exists (select 1 from apology_answer w where w.practice_id = a.practice_id and w.apology_id = a.id
       and w.case_id = a.case_id and w.answer = 'read') as opened
   from apology a join apology_course c on c.practice_id = a.practice_id and c.apology_id = a.id
   where a.practice_id = $1 and a.recipient_client_id = $2 and a.id in (select sec.my_apologies())
   order by c.delivered_at desc, a.id desc`,
);
const OF_CASE = statement(
  'apology.list-of-case',
  `select a.id, a.version, a.entry_id, a.participation_id, a.author_participant_id, a.recipient_participant_id, a.stage, a.comment,
     a.through_therapist, f.given_name || ' ' || f.family_name as author_name, t.given_name || ' ' || t.family_name as recipient_name,
     c.state, c.way, w.answer as willingness, r.answer,
     (select json_agg(json_build_object('entryId', e.id, 'at', to_char(e.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by e.number) from homework_entry e where e.practice_id = a.practice_id and e.participation_id = a.participation_id) as versions
   from apology a
   join client f on f.practice_id = a.practice_id and f.id = a.author_client_id
   join client t on t.practice_id = a.practice_id and t.id = a.recipient_client_id
   left join apology_course c on c.practice_id = a.practice_id and c.apology_id = a.id
   left join lateral (select z.answer from apology_willingness z where z.practice_id = a.practice_id and z.case_id = a.case_id
     and z.apology_id = a.id order by z.at desc, z.id desc limit 1) w on true
   left join lateral (select z.answer from apology_answer z where z.practice_id = a.practice_id and z.case_id = a.case_id
     and z.apology_id = a.id order by z.at desc, z.id desc limit 1) r on true
   where a.practice_id = $1 and a.case_id = $2 order by a.created_at desc, a.id desc`,
);

interface CaseRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly entry_id: EntryId;
  readonly participation_id: string;
  readonly author_participant_id: ParticipantId;
  readonly recipient_participant_id: ParticipantId;
  readonly stage: ApologyRow['stage'];
  readonly comment: string | null;
  readonly through_therapist: boolean;
  readonly author_name: string;
  readonly recipient_name: string;
  readonly state: ApologyState | null;
  readonly way: ApologyWay | null;
  readonly willingness: Willingness | null;
  readonly answer: ApologyAnswer | null;
  readonly versions: CaseApologyRow['versions'] | null;
}

type ReceivedRow = ApologyRow &
  Record<string, unknown> & { readonly delivered_at: Date; readonly opened: boolean };

/** Apologies in lists, by who asks. */
@Injectable()
export class ApologyLists {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  own(actor: Actor): Promise<readonly ApologyRow[]> {
    return this.sql.rows<ApologyRow & Record<string, unknown>>(OWN, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
  }

  async received(
    actor: Pick<Actor, 'practiceId' | 'clientId'>,
  ): Promise<readonly { readonly row: ApologyRow; readonly at: Instant; readonly opened: boolean }[]> {
    const rows = await this.sql.rows<ReceivedRow>(RECEIVED, [actor.practiceId, actor.clientId ?? null]);
    return rows.map((row) => ({ row, at: row.delivered_at.toISOString(), opened: row.opened }));
  }

  /** Those that have reached the recipient of this one, themselves included. */
  async reaching({
    recipientClientId,
  }: ApologyRow): Promise<readonly { readonly id: string; readonly at: Instant }[]> {
    const { practiceId } = this.transactions.current().who;
    const found = await this.received({ practiceId, clientId: recipientClientId });
    return found.map(({ row, at }) => ({ id: row.id, at }));
  }

  async ofCase(caseId: CaseId): Promise<readonly Omit<CaseApologyRow, 'cautions'>[]> {
    const { practiceId } = this.transactions.current().who;
    return (await this.sql.rows<CaseRow>(OF_CASE, [practiceId, caseId])).map(caseRowOf);
  }
}

function caseRowOf(row: CaseRow): Omit<CaseApologyRow, 'cautions'> {
  return {
    id: row.id,
    version: row.version,
    entryId: row.entry_id,
    participationId: row.participation_id,
    author: { participantId: row.author_participant_id, name: row.author_name },
    recipient: { participantId: row.recipient_participant_id, name: row.recipient_name },
    state: row.stage === 'ready' ? (row.state ?? 'ready') : row.stage,
    way: row.way ?? undefined,
    willingness: row.willingness ?? undefined,
    answer: row.answer ?? undefined,
    throughTherapist: row.through_therapist,
    versions: row.versions ?? [],
    comment: row.comment ?? undefined,
  };
}
