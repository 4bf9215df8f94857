import { Injectable } from '@nestjs/common';
import type { AttentionItem } from '@reknit/exercises/model';
import type { AttentionLevel, Afterwards, ReviewHomework, StandingPatch } from '@reknit/homework/model';
import { IdSource, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type AccountId, type EntryId, type Instant } from '@reknit/shared/model';
import type { OwnHomework } from './own-homework.repository';
import type { ParticipationEntity } from './participation.entity';

type Answers = Readonly<Record<string, unknown>>;

/** A submission, split into what the care team may read and, where there is more, the whole for its author alone. */
export interface NewEntry {
  readonly answers: Answers;
  readonly whole?: Answers;
  readonly scores: Readonly<Record<string, number>>;
  readonly attention: readonly AttentionItem[];
  readonly urgency: AttentionLevel | null;
  readonly late: boolean;
  /** It adds to what was handed in before: what was said about that, and since when it calls, stays. */
  readonly addsTo?: true;
  /** Who writes it down in a session, where that is not its author. */
  readonly writtenBy?: AccountId;
}

/** The participation an entry is added to, as it was when that was decided. */
export type AnsweredPart = Pick<
  OwnHomework,
  'practiceId' | 'id' | 'caseId' | 'clientId' | 'exercise' | 'version'
>;

export interface LatestEntry {
  readonly id: EntryId;
  readonly answers: Answers;
  readonly exercise: { readonly code: string; readonly version: number };
}

/** Entry, what stays private of it, the step of the participation and the end of its draft: one statement, or nothing. */
const ADD = statement(
  'homework.add-entry',
  `with entry as (
     insert into homework_entry (practice_id, id, participation_id, case_id, client_id, number, template_code, template_version,
       answers, scores, attention, submitted_at, late, written_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $17)),
   private_part as (
     insert into homework_private_entry (practice_id, entry_id, client_id, answers)
     select $1, $2, $5, $14::jsonb where $14::jsonb is not null),
   draft as (delete from homework_draft where practice_id = $1 and participation_id = $3)
   update participation set status = 'submitted', submitted_at = $12, entry_count = $6, attention = $15,
     attention_at = case when $15::text is null then null when $18::boolean and attention is not null then attention_at
       else $12::timestamptz end,
     last_helpful = case when $18 then last_helpful end, last_worse = case when $18 then last_worse end, version = version + 1
   where practice_id = $1 and id = $3 and version = $16`,
);
/** The latest submission, only if the one that was asked about belongs to this participation at all. */
const LATEST = statement(
  'homework.latest-entry',
  `select e.id, e.answers, e.template_code, e.template_version from homework_entry e
   where e.practice_id = $1 and e.participation_id = $2
     and exists (select 1 from homework_entry x where x.practice_id = $1 and x.participation_id = $2 and x.id = $3)
   order by e.number desc limit 1`,
);
/** As its author wrote it, what is theirs alone included. */
const WHOLE_OF_LATEST = statement(
  'homework.whole-of-latest',
  `select coalesce(x.answers, e.answers) as answers from homework_entry e
   left join homework_private_entry x on x.practice_id = e.practice_id and x.entry_id = e.id
   where e.practice_id = $1 and e.participation_id = $2 and e.client_id = $3 order by e.number desc limit 1`,
);
const ADD_REVIEW = statement(
  'homework.add-review',
  `insert into homework_review (practice_id, id, entry_id, participation_id, case_id, client_id, reviewer_id, decision, quality,
     summary, comments, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const ADD_AFTERWARDS = statement(
  'homework.add-afterwards',
  `insert into homework_afterwards (practice_id, entry_id, participation_id, case_id, client_id, helpful, comment, worse, minutes,
     obstacles, told_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

/** What people handed in and what was said about it. Rows are only ever added. */
@Injectable()
export class EntryRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async add(
    own: AnsweredPart,
    step: StandingPatch & { readonly submittedAt?: Instant },
    entry: NewEntry,
  ): Promise<EntryId> {
    const id = this.ids.next();
    const changed = await this.sql.change(ADD, [
      own.practiceId,
      id,
      own.id,
      own.caseId,
      own.clientId,
      step.entryCount,
      own.exercise.code,
      own.exercise.version,
      JSON.stringify(entry.answers),
      JSON.stringify(entry.scores),
      JSON.stringify(entry.attention),
      step.submittedAt,
      entry.late,
      entry.whole ? JSON.stringify(entry.whole) : null,
      entry.urgency,
      own.version,
      entry.writtenBy ?? null,
      entry.addsTo === true,
    ]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return id;
  }

  async latestOf(part: ParticipationEntity, askedAbout: EntryId): Promise<LatestEntry | undefined> {
    const row = await this.sql.first<{
      id: EntryId;
      answers: Answers;
      template_code: string;
      template_version: number;
    }>(LATEST, [part.practiceId, part.id, askedAbout]);
    return (
      row && {
        id: row.id,
        answers: row.answers,
        exercise: { code: row.template_code, version: row.template_version },
      }
    );
  }

  async wholeOfLatest({ practiceId, id, clientId }: AnsweredPart): Promise<Answers> {
    const row = await this.sql.first<{ answers: Answers }>(WHOLE_OF_LATEST, [practiceId, id, clientId]);
    return row?.answers ?? {};
  }

  async addReview(actor: Actor, part: ParticipationEntity, body: ReviewHomework, at: Instant): Promise<void> {
    await this.sql.change(ADD_REVIEW, [
      part.practiceId,
      this.ids.next(),
      body.entryId,
      part.id,
      part.caseId,
      part.clientId,
      actor.accountId,
      body.decision,
      body.quality ?? null,
      body.summary,
      JSON.stringify(body.comments),
      at,
    ]);
  }

  async addAfterwards(own: OwnHomework, entryId: EntryId, body: Afterwards, at: Instant): Promise<void> {
    await this.sql.change(ADD_AFTERWARDS, [
      own.practiceId,
      entryId,
      own.id,
      own.caseId,
      own.clientId,
      body.helpful,
      body.comment ?? null,
      body.worse,
      body.minutes ?? null,
      body.obstacles,
      at,
    ]);
  }
}
