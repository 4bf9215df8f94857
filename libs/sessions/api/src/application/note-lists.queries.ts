import { Injectable } from '@nestjs/common';
import {
  cosignDueAt,
  isOverdue,
  JOINT_SECTION,
  type NoteFormat,
  type NoteState,
  type NoteToCosign,
  type UnsignedNote,
} from '@reknit/sessions/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ParticipantId } from '@reknit/shared/model';
import { NoteAdditionLists } from './note-addition-lists.queries';
import { NoteTimes } from './note-times';

const NAME = `(select k.given_name || ' ' || k.family_name from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
  where p.practice_id = n.practice_id and p.id = n.participant_id) as "sectionName"`;
const UNSIGNED = statement(
  'note.unsigned',
  `select n.id, n.case_id as "caseId", c.title as "caseTitle", n.format, n.participant_id as "participantId", ${NAME}, n.state, n.about,
     n.sign_due_at as "signDueAt", n.locks_at as "locksAt"
   from note n join care_case c on c.practice_id = n.practice_id and c.id = n.case_id
   where n.practice_id = $1 and n.author_id = $2 and n.state in ('draft', 'ready_to_sign', 'returned_for_changes')
     and n.case_id in (select sec.my_cases())
   order by n.sign_due_at, n.id`,
);
const TODAY = (row: string) =>
  `${row}.from_on <= $3::date and (${row}.to_on is null or ${row}.to_on > $3::date)`;
/** Written by those I supervise today, or in a case I stand over. */
const TO_COSIGN = statement(
  'note.to-cosign',
  `select n.id, n.version, n.case_id as "caseId", c.title as "caseTitle", n.format, n.participant_id as "participantId", ${NAME},
     n.author_id as "authorId", a.name as "authorName", n.about, s.at as "signedAt"
   from note n join care_case c on c.practice_id = n.practice_id and c.id = n.case_id
   join account a on a.practice_id = n.practice_id and a.id = n.author_id
   join note_signature s on s.practice_id = n.practice_id and s.note_id = n.id and s.revision = n.revision and s.kind = 'author'
   where n.practice_id = $1 and n.state = 'awaiting_cosign' and n.author_id <> $2 and n.case_id in (select sec.my_cases())
     and (exists (select 1 from supervision v where v.practice_id = n.practice_id and v.supervisor_id = $2
         and v.supervisee_id = n.author_id and ${TODAY('v')})
       or exists (select 1 from care_team_member m where m.practice_id = n.practice_id and m.case_id = n.case_id and m.account_id = $2
         and m.role = 'supervisor' and ${TODAY('m')}))
   order by s.at, n.id`,
);

interface UnsignedRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly format: NoteFormat;
  readonly participantId: ParticipantId | null;
  readonly sectionName: string | null;
  readonly state: NoteState;
  readonly about: Date;
  readonly signDueAt: Date;
  readonly locksAt: Date;
}

interface ToCosignRow extends Pick<
  UnsignedRow,
  'id' | 'caseId' | 'caseTitle' | 'format' | 'participantId' | 'sectionName' | 'about'
> {
  readonly version: number;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly signedAt: Date;
}

/** What waits for a signature: one's own, and that of those one supervises. Over all cases, and without a word of any note. */
@Injectable()
export class NoteLists {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly times: NoteTimes,
    private readonly additions: NoteAdditionLists,
  ) {}

  async unsigned(actor: Actor): Promise<readonly UnsignedNote[]> {
    const now = this.clock.now();
    const rows = await this.sql.rows<UnsignedRow>(UNSIGNED, [actor.practiceId, actor.accountId]);
    const notes: UnsignedNote[] = rows.map((row) => ({
      id: row.id,
      caseId: row.caseId,
      caseTitle: row.caseTitle,
      format: row.format,
      section: row.participantId ?? JOINT_SECTION,
      sectionName: row.sectionName ?? undefined,
      state: row.state,
      about: row.about.toISOString(),
      signDueAt: row.signDueAt.toISOString(),
      locksAt: row.locksAt.toISOString(),
      overdue: isOverdue(row.state, row.signDueAt.toISOString(), now),
    }));
    const under = await this.additions.unsigned(actor);
    return under.length === 0 ? notes : [...notes, ...under].toSorted(by(({ signDueAt }) => signDueAt));
  }

  async toCosign(actor: Actor): Promise<readonly NoteToCosign[]> {
    const now = this.clock.epochMillis();
    const settings = await this.times.settings();
    const today = this.clock.today(actor.practiceTimeZone);
    const rows = await this.sql.rows<ToCosignRow>(TO_COSIGN, [actor.practiceId, actor.accountId, today]);
    const notes = rows.map((row): NoteToCosign => {
      const dueAt = cosignDueAt(row.signedAt.toISOString(), settings);
      return {
        id: row.id,
        version: row.version,
        caseId: row.caseId,
        caseTitle: row.caseTitle,
        format: row.format,
        section: row.participantId ?? JOINT_SECTION,
        sectionName: row.sectionName ?? undefined,
        authorId: row.authorId,
        authorName: row.authorName,
        about: row.about.toISOString(),
        signedAt: row.signedAt.toISOString(),
        dueAt,
        overdue: now > Date.parse(dueAt),
      };
    });
    const under = await this.additions.toCosign(actor);
    return under.length === 0 ? notes : [...notes, ...under].toSorted(by(({ signedAt }) => signedAt));
  }
}

/** The earliest first; what is at one moment stays as it was. */
function by<Row>(at: (row: Row) => string): (one: Row, other: Row) => number {
  return (one, other) => Date.parse(at(one)) - Date.parse(at(other));
}
