import { Injectable } from '@nestjs/common';
import { Templates } from '@reknit/exercises/api';
import { compile, type CompiledForm } from '@reknit/exercises/model';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  EntryId,
  Instant,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';
import { SharedWithMeRepository } from '../persistence/sharing/shared-with-me.repository';
import { instantOf, instantOrNone } from '../persistence/instants';

type Answers = Readonly<Record<string, unknown>>;

/** One version of what somebody handed in, as its author and the care team may read it. */
export interface SubmittedEntry {
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly number: number;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly relationType: RelationType;
  /** What {person} is called in its author's texts. */
  readonly personName: string;
  readonly submittedAt: Instant;
  /** Absent: nobody has accepted this version yet. */
  readonly acceptedAt?: Instant;
  readonly answers: Answers;
  readonly form: CompiledForm;
}

/** Parts of an entry that another participant lets this person read at this moment, and no others. */
export interface ReleasedEntry {
  readonly shareId: string;
  readonly from: string;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly fields: readonly string[];
  readonly answers: Answers;
}

interface Row {
  readonly id: EntryId;
  readonly case_id: CaseId;
  readonly participation_id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly number: number;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly person_name: string;
  readonly submitted_at: Date;
  readonly accepted_at: Date | null;
  readonly answers: Answers;
}

const COLUMNS = `select e.id, e.case_id, e.participation_id, p.participant_id, e.number, e.template_code, e.template_version,
    h.relation_type, p.person_name, e.submitted_at, r.at as accepted_at, e.answers
  from homework_entry e
  join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  left join homework_review r on r.practice_id = e.practice_id and r.entry_id = e.id and r.decision = 'accept'
  where e.practice_id = $1`;

const LATEST = statement(
  'submitted.latest',
  `${COLUMNS} and e.case_id = $2 and p.participant_id = $3 and e.template_code = $4 and (not $5::boolean or r.at is not null)
   order by e.submitted_at desc, e.number desc limit 1`,
);
const ONE = statement('submitted.one', `${COLUMNS} and e.id = $2`);

/**
 * What was handed in, for domains that build on it: an apology to be delivered, a plan that begins with an inventory. Answers
 * inside the reach of whoever acts: its author, the care team or the system; for everybody else there is nothing.
 */
@Injectable()
export class Submitted {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly templates: Templates,
    private readonly shared: SharedWithMeRepository,
  ) {}

  /** The newest entry of one person for one exercise; with `accepted` the newest that the care team has accepted. */
  async latestOf(wanted: {
    readonly caseId: CaseId;
    readonly participantId: ParticipantId;
    readonly code: string;
    readonly accepted?: boolean;
  }): Promise<SubmittedEntry | undefined> {
    const { caseId, participantId, code, accepted = false } = wanted;
    const values = [this.practiceId(), caseId, participantId, code, accepted];
    return this.entryOf(await this.sql.first<Row & Record<string, unknown>>(LATEST, values));
  }

  /** One version, or undefined for whoever has no part in it. */
  async get(entryId: EntryId): Promise<SubmittedEntry | undefined> {
    return this.entryOf(
      await this.sql.first<Row & Record<string, unknown>>(ONE, [this.practiceId(), entryId]),
    );
  }

  /** For a person in care: what others let them read of one exercise in a case, and they have accepted to read. Newest first. */
  async releasedToMe(_actor: Actor, caseId: CaseId, code: string): Promise<readonly ReleasedEntry[]> {
    const there = (await this.shared.list()).filter(
      (share) => share.caseId === caseId && share.exercise.code === code,
    );
    const found: ReleasedEntry[] = [];
    for (const { id, from, exercise } of there) {
      const words = await this.shared.words(id);
      if (words) found.push({ shareId: id, from, exercise, fields: words.fields, answers: words.answers });
    }
    return found;
  }

  private async entryOf(row: Row | undefined): Promise<SubmittedEntry | undefined> {
    if (!row) return undefined;
    const exercise = { code: row.template_code, version: row.template_version };
    return {
      entryId: row.id,
      caseId: row.case_id,
      participationId: row.participation_id,
      participantId: row.participant_id,
      number: row.number,
      exercise,
      relationType: row.relation_type,
      personName: row.person_name,
      submittedAt: instantOf(row.submitted_at),
      acceptedAt: instantOrNone(row.accepted_at),
      answers: row.answers,
      form: compile(await this.templates.get(exercise), row.relation_type),
    };
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
