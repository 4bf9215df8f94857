import { Injectable } from '@nestjs/common';
import type { ShareAnswer, ShareStanding } from '@reknit/homework/model';
import { IdSource, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';

/** What is there of a share before a word of it is read. */
export interface ForMe {
  readonly id: string;
  readonly caseId: CaseId;
  readonly homeworkId: HomeworkId;
  readonly from: string;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly relationType: RelationType;
  readonly standing: ShareStanding;
  readonly revealed: boolean;
}

/** Who has to agree to it, for whoever answers it. */
export interface ToAnswer extends Omit<ForMe, 'from' | 'homeworkId' | 'revealed'> {
  readonly authorParticipantId: ParticipantId;
  readonly authorClientId: ClientId;
  readonly recipientParticipantId: ParticipantId;
  /** The author's. */
  readonly participationId: ParticipationId;
}

/** The released parts of an entry, and no other. */
export interface SharedWords {
  readonly fields: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly personName: string;
}

interface Row {
  readonly id: string;
  readonly case_id: CaseId;
  readonly homework_id: HomeworkId;
  readonly from_name: string;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly answer: ShareAnswer;
  readonly told_read: boolean;
  readonly revealed: boolean;
}

interface AnswerRow extends Omit<Row, 'homework_id' | 'from_name' | 'revealed'> {
  readonly author_participant_id: ParticipantId;
  readonly author_client_id: ClientId;
  readonly recipient_participant_id: ParticipantId;
  readonly participation_id: ParticipationId;
}

const LIST = statement('shared.with-me', 'select * from sec.shared_with_me()');
const ONE = statement('shared.one-with-me', 'select * from sec.shared_with_me() s where s.id = $1');
const TO_ANSWER = statement('shared.to-answer', 'select $1::uuid as id, s.* from sec.share_for_me($1) s');
const WORDS = statement(
  'shared.words',
  'select w.fields, w.answers, w.person_name as "personName" from sec.shared_words($1) w',
);
const ANSWER = statement(
  'shared.answer',
  `insert into share_answer (practice_id, id, case_id, share_id, recipient_client_id, answer, answered_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (practice_id, share_id) do update set answer = excluded.answer, answered_at = excluded.answered_at
   where share_answer.answer <> excluded.answer`,
);
const TELL_READ = statement(
  'shared.tell-read',
  `update share_answer set told_read_at = $4
   where practice_id = $1 and share_id = $2 and recipient_client_id = $3 and told_read_at is null`,
);

/**
 * For people in care: what others let them read. There is no row of a share in their reach; functions of the database answer,
 * and each asks again whether the share is there at this moment.
 */
@Injectable()
export class SharedWithMeRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async list(): Promise<readonly ForMe[]> {
    return (await this.sql.rows<Row & Record<string, unknown>>(LIST, [])).map(forMe);
  }

  async get(id: string): Promise<ForMe> {
    const row = await this.sql.first<Row & Record<string, unknown>>(ONE, [id]);
    if (!row) throw notFound();
    return forMe(row);
  }

  async toAnswer(id: string): Promise<ToAnswer> {
    const row = await this.sql.first<AnswerRow & Record<string, unknown>>(TO_ANSWER, [id]);
    if (!row) throw notFound();
    return {
      ...basics(row),
      authorParticipantId: row.author_participant_id,
      authorClientId: row.author_client_id,
      recipientParticipantId: row.recipient_participant_id,
      participationId: row.participation_id,
    };
  }

  /** Undefined unless it was accepted and is still there. */
  words(id: string): Promise<SharedWords | undefined> {
    return this.sql.first<SharedWords & Record<string, unknown>>(WORDS, [id]);
  }

  async answer(actor: Actor, share: ToAnswer, answer: ShareAnswer, at: Instant): Promise<void> {
    const { practiceId, clientId } = actor;
    await this.sql.change(ANSWER, [
      practiceId,
      this.ids.next(),
      share.caseId,
      share.id,
      clientId,
      answer,
      at,
    ]);
  }

  async tellRead(actor: Actor, share: ToAnswer, at: Instant): Promise<void> {
    await this.sql.change(TELL_READ, [actor.practiceId, share.id, actor.clientId, at]);
  }
}

type Basics = Pick<
  Row,
  'id' | 'case_id' | 'template_code' | 'template_version' | 'relation_type' | 'answer' | 'told_read'
>;

function basics(row: Basics) {
  return {
    id: row.id,
    caseId: row.case_id,
    exercise: { code: row.template_code, version: row.template_version },
    relationType: row.relation_type,
    standing: {
      heldForSession: false,
      opened: true,
      answer: row.answer,
      toldRead: row.told_read,
      end: null,
    } satisfies ShareStanding,
  };
}

function forMe(row: Row): ForMe {
  return { ...basics(row), homeworkId: row.homework_id, from: row.from_name, revealed: row.revealed };
}
