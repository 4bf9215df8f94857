import { Injectable } from '@nestjs/common';
import {
  AdditionState,
  cosignDueAt,
  isOverdue,
  JOINT_SECTION,
  NoteState,
  signDueAt,
  type AdditionKind,
  type NoteFormat,
  type NoteToCosign,
  type UnsignedNote,
} from '@reknit/sessions/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';
import { NoteTimes } from './note-times';

const COLUMNS = `d.id as "additionId", d.kind, d.state, d.version, n.id, n.case_id as "caseId", c.title as "caseTitle", n.format,
  n.participant_id as "participantId", n.about, d.created_at as "createdAt", d.author_id as "authorId", a.name as "authorName",
  (select k.given_name || ' ' || k.family_name from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = n.practice_id and p.id = n.participant_id) as "sectionName"`;
const FROM = `note_addition d join note n on n.practice_id = d.practice_id and n.case_id = d.case_id and n.id = d.note_id
  join care_case c on c.practice_id = n.practice_id and c.id = n.case_id
  join account a on a.practice_id = d.practice_id and a.id = d.author_id`;
/** Since it was begun, or since it was last returned. */
const UNSIGNED = statement(
  'note.additions-unsigned',
  `select ${COLUMNS}, coalesce((select max(r.at) from note_addition_review r where r.practice_id = d.practice_id and r.case_id = d.case_id
     and r.note_id = d.note_id and r.addition_id = d.id), d.created_at) as since
   from ${FROM}
   where d.practice_id = $1 and d.author_id = $2 and d.state in ('draft', 'returned_for_changes') and d.case_id in (select sec.my_cases())
   order by d.id`,
);
const TODAY = (row: string) =>
  `${row}.from_on <= $3::date and (${row}.to_on is null or ${row}.to_on > $3::date)`;
/** Written by those I supervise today, or in a case I stand over. */
const TO_COSIGN = statement(
  'note.additions-to-cosign',
  `select ${COLUMNS}, d.signed_at as since
   from ${FROM}
   where d.practice_id = $1 and d.state = 'awaiting_cosign' and d.author_id <> $2 and d.case_id in (select sec.my_cases())
     and (exists (select 1 from supervision v where v.practice_id = d.practice_id and v.supervisor_id = $2
         and v.supervisee_id = d.author_id and ${TODAY('v')})
       or exists (select 1 from care_team_member m where m.practice_id = d.practice_id and m.case_id = d.case_id and m.account_id = $2
         and m.role = 'supervisor' and ${TODAY('m')}))
   order by d.id`,
);

interface Row {
  readonly additionId: string;
  readonly kind: AdditionKind;
  readonly state: AdditionState;
  readonly version: number;
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly format: NoteFormat;
  readonly participantId: ParticipantId | null;
  readonly sectionName: string | null;
  readonly about: Date;
  readonly createdAt: Date;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly since: Date;
}

/** What stands under notes and waits for a signature: one's own, and that of those one supervises. */
@Injectable()
export class NoteAdditionLists {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly times: NoteTimes,
  ) {}

  async unsigned(actor: Actor): Promise<readonly UnsignedNote[]> {
    const rows = await this.sql.rows<Row>(UNSIGNED, [actor.practiceId, actor.accountId]);
    if (rows.length === 0) return [];
    const [now, settings] = [this.clock.now(), await this.times.settings()];
    return rows.map((row) => {
      const due = signDueAt(row.since.toISOString(), settings);
      const state = row.state === AdditionState.returned ? NoteState.returned : NoteState.draft;
      return {
        ...noteOf(row),
        state,
        signDueAt: due,
        overdue: isOverdue(state, due, now),
        addition: row.kind,
      };
    });
  }

  async toCosign(actor: Actor): Promise<readonly NoteToCosign[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const rows = await this.sql.rows<Row>(TO_COSIGN, [actor.practiceId, actor.accountId, today]);
    if (rows.length === 0) return [];
    const [now, settings] = [this.clock.epochMillis(), await this.times.settings()];
    return rows.map((row) => {
      const signedAt = row.since.toISOString();
      const dueAt = cosignDueAt(signedAt, settings);
      return {
        ...noteOf(row),
        addition: { id: row.additionId, kind: row.kind },
        version: row.version,
        authorId: row.authorId,
        authorName: row.authorName,
        signedAt,
        dueAt,
        overdue: now > Date.parse(dueAt),
      };
    });
  }
}

function noteOf({ id, caseId, caseTitle, format, participantId, sectionName, about }: Row) {
  return {
    id,
    caseId,
    caseTitle,
    format,
    section: participantId ?? JOINT_SECTION,
    sectionName: sectionName ?? undefined,
    about: about.toISOString(),
  };
}
