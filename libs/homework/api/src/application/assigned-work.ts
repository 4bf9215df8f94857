import { Injectable } from '@nestjs/common';
import type { ParticipationMode, TemplateKind } from '@reknit/exercises/model';
import type { WrittenStatus } from '@reknit/homework/model';
import { notFound, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  HomeworkId,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';
import { HeldWork } from '../persistence/held-work.repository';
import { HomeworkChanges } from './homework-changes';

/** Somebody a piece of work was given to, who takes part and has neither declined nor been taken out of it. */
export interface AssignedPerson {
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly status: WrittenStatus;
}

/** A piece of work of a kind whose content another domain holds. */
export interface AssignedPiece {
  readonly homeworkId: HomeworkId;
  readonly caseId: CaseId;
  readonly kind: TemplateKind;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly mode: ParticipationMode;
  readonly relationType: RelationType;
  /** The set-up, checked when it was given: `ListeningSettings` for `listening`, empty for kinds without one. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly participants: readonly AssignedPerson[];
  /** Nothing may be done together now: somebody's part is held. Answer with the one neutral refusal. */
  readonly held: boolean;
  /** Taken back or put away as a whole: to be read, not gone on with. */
  readonly ended: boolean;
}

/** The same, as one of the people it was given to stands in it. */
export interface MyAssignedPiece extends AssignedPiece {
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly status: WrittenStatus;
}

interface PersonRow {
  readonly participation_id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly given_name: string;
  readonly status: WrittenStatus;
  readonly held: boolean;
}

interface PieceRow {
  readonly id: HomeworkId;
  readonly case_id: CaseId;
  readonly kind: TemplateKind;
  readonly template_code: string;
  readonly template_version: number;
  readonly mode: ParticipationMode;
  readonly relation_type: RelationType;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly ended: boolean;
  readonly people: readonly PersonRow[] | null;
}

const PIECE = `h.id, h.case_id, h.kind, h.template_code, h.template_version, h.mode, h.relation_type, h.settings,
  h.status <> 'open' as ended, (select json_agg(w) from sec.people_of_work(h.id) w) as people`;

const MINE = statement(
  'assigned-work.mine',
  `select ${PIECE}, p.id as participation_id from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   where p.practice_id = $1 and p.client_id = $2 and p.id = $3 and p.participant_id in (select sec.my_participants())
     and p.status not in ('withdrawn', 'declined')`,
);
const OF_CASE = statement(
  'assigned-work.of-case',
  `select ${PIECE} from homework h
   where h.practice_id = $1 and h.case_id = $2 and h.kind = $3 and h.status = 'open' order by h.assigned_at desc, h.id desc`,
);
const BEGIN = statement(
  'assigned-work.begin',
  `update participation p set status = 'in_progress', opened_at = coalesce(p.opened_at, $3), version = p.version + 1
   from homework h
   where h.practice_id = p.practice_id and h.id = p.homework_id and p.practice_id = $1 and p.id = $2 and p.status = 'assigned'
   returning p.case_id, p.participant_id, h.template_code, h.template_version, h.relation_type`,
);
const HAND_IN = statement(
  'assigned-work.hand-in',
  `update participation p set status = 'submitted', opened_at = coalesce(p.opened_at, $3), submitted_at = $3,
     entry_count = p.entry_count + 1, version = p.version + 1
   from homework h
   where h.practice_id = p.practice_id and h.id = p.homework_id and p.practice_id = $1 and p.id = $2
     and p.status in ('assigned', 'in_progress')
   returning p.case_id, p.participant_id, h.template_code, h.template_version, h.relation_type`,
);
const REVIEW = statement(
  'assigned-work.review',
  `update participation p set status = 'reviewed', reviewed_at = $3, attention = null, attention_at = null, version = p.version + 1
   from homework h
   where h.practice_id = p.practice_id and h.id = p.homework_id and p.practice_id = $1 and p.id = $2 and p.status = 'submitted'
   returning p.case_id, p.participant_id, h.template_code, h.template_version, h.relation_type`,
);

interface MovedRow {
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
}

/**
 * Work of a kind that is more than a form, for the domain that holds its content. Homework knows who it was given to, with
 * what set-up and how it stands; what is written there it never sees.
 */
@Injectable()
export class AssignedWork {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly changes: HomeworkChanges,
    private readonly held: HeldWork,
  ) {}

  /**
   * For a person in care: their own part, of whatever kind it is; one they declined or that was taken back is not found.
   *
   * @throws not-found
   */
  async requireMine(actor: Actor, participationId: ParticipationId): Promise<MyAssignedPiece> {
    const values = [actor.practiceId, actor.clientId ?? null, participationId];
    const row = await this.sql.first<PieceRow>(MINE, values);
    const piece = row && pieceOf(row);
    const me = piece?.participants.find((person) => person.participationId === participationId);
    if (!piece || !me) throw notFound();
    return { ...piece, participationId, participantId: me.participantId, status: me.status };
  }

  /** For the care team and the system: what is open of one kind in a case, newest first. */
  async openFor(caseId: CaseId, kind: TemplateKind): Promise<readonly AssignedPiece[]> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.sql.rows<PieceRow>(OF_CASE, [practiceId, caseId, kind]);
    return rows.map(pieceOf);
  }

  /** Somebody has begun. Said again, nothing changes. In the name of its person, their care team or the system. */
  begun(participationId: ParticipationId): Promise<void> {
    return this.move(participationId, BEGIN, { event: 'homework.opened' });
  }

  /** Somebody has done their part; the domain holds what they wrote. Said again, nothing changes. */
  handedIn(participationId: ParticipationId): Promise<void> {
    return this.move(participationId, HAND_IN, { event: 'homework.submitted' });
  }

  /** The care team has looked at what was handed in. Said again, nothing changes. */
  reviewed(participationId: ParticipationId): Promise<void> {
    return this.move(participationId, REVIEW, { event: 'homework.reviewed', isReview: true });
  }

  /**
   * Somebody said that it made things worse, or that they did not feel safe: everybody's part rests until the care team lets it
   * go on. In the name of the care team or the system.
   */
  async madeWorse(homeworkId: HomeworkId): Promise<void> {
    await this.held.holdHomework(homeworkId, 'made_worse', this.changes.now());
  }

  private async move(
    id: ParticipationId,
    step: typeof BEGIN,
    news: { readonly event: string; readonly isReview?: true },
  ): Promise<void> {
    const { practiceId } = this.transactions.current().who;
    const row = await this.sql.first<MovedRow>(step, [practiceId, id, this.changes.now()]);
    if (!row) return;
    await this.changes.tell({
      caseId: row.case_id,
      event: news.event,
      participantId: row.participant_id,
      exercise: { code: row.template_code, version: row.template_version },
      relationType: row.relation_type,
      about: { participation: id, ...(news.isReview && { isReview: true }) },
    });
  }
}

function pieceOf(row: PieceRow): AssignedPiece {
  const people = row.people ?? [];
  return {
    homeworkId: row.id,
    caseId: row.case_id,
    kind: row.kind,
    exercise: { code: row.template_code, version: row.template_version },
    mode: row.mode,
    relationType: row.relation_type,
    settings: row.settings,
    participants: people.map((person) => ({
      participationId: person.participation_id,
      participantId: person.participant_id,
      clientId: person.client_id,
      givenName: person.given_name,
      status: person.status,
    })),
    held: people.some(({ held }) => held),
    ended: row.ended,
  };
}
