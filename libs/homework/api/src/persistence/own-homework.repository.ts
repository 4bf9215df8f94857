import { Injectable } from '@nestjs/common';
import type {
  Afterwards,
  AttentionLevel,
  HeldFor,
  Standing,
  StandingPatch,
  WrittenStatus,
} from '@reknit/homework/model';
import {
  Clock,
  compareAndSet,
  notFound,
  Sql,
  statement,
  Transactions,
  type Actor,
  type Statement,
} from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  Instant,
  ParticipantId,
  ParticipationId,
  PracticeId,
  RelationType,
} from '@reknit/shared/model';
import { THEIRS_TO_OPEN } from './homework-columns';
import { instantOf, instantOrNone } from './instants';
import { ParticipationEntity } from './participation.entity';

/** One's own part in a piece of homework, as far as commands have to know it. */
export interface OwnHomework extends Standing {
  readonly practiceId: PracticeId;
  readonly id: ParticipationId;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly version: number;
  readonly dueAt: string;
  readonly attention: AttentionLevel | null;
  readonly relationType: RelationType;
  readonly exercise: { readonly code: string; readonly version: number };
}

export interface HomeworkToHandIn extends OwnHomework {
  readonly readers: readonly string[];
  readonly wasLetRead: boolean;
}

interface OwnRow {
  readonly id: string;
  readonly case_id: string;
  readonly participant_id: string;
  readonly status: WrittenStatus;
  readonly paused_from: Standing['pausedFrom'];
  readonly due_at: Date;
  readonly lapse_at: Date;
  readonly entry_count: number;
  readonly held_for: HeldFor | null;
  readonly held_from: Standing['heldFrom'];
  readonly held_at: Date | null;
  readonly version: number;
  readonly attention: AttentionLevel | null;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly readers?: string[];
  readonly was_let_read?: boolean;
}

const COLUMNS = `p.id, p.case_id, p.participant_id, p.status, p.paused_from, p.due_at, p.lapse_at, p.entry_count, p.held_for,
  p.held_from, p.held_at, p.version, p.attention, h.template_code, h.template_version, h.relation_type`;

/** Theirs, and held until the transaction ends. Who has left the case has left its homework; what is led in the room is done there. */
const THEIRS = `from participation p
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where p.practice_id = $1 and p.client_id = $2 and p.id = $3 and p.participant_id in (select sec.my_participants())
    and ${THEIRS_TO_OPEN}
  for no key update of p`;

const OWN = statement('homework.own-to-move', `select ${COLUMNS} ${THEIRS}`);
const OWN_TO_HAND_IN = statement(
  'homework.own',
  `select ${COLUMNS},
     array(select a.name from care_team_member t
       join account a on a.practice_id = t.practice_id and a.id = t.account_id
       where t.practice_id = p.practice_id and t.case_id = p.case_id
         and t.from_on <= $4::date and (t.to_on is null or t.to_on > $4::date) order by a.name) as readers,
     exists (select 1 from share_answer s where s.practice_id = p.practice_id and s.case_id = p.case_id
       and s.recipient_client_id = p.client_id and s.answer = 'accepted') as was_let_read
   ${THEIRS}`,
);
const OWN_BY_ENTRY = statement(
  'homework.own-by-entry',
  'select participation_id from homework_entry where practice_id = $1 and client_id = $2 and id = $3',
);

const HEARD = statement(
  'homework.heard-afterwards',
  `update participation set last_helpful = $3, last_worse = $4, attention = $5,
     attention_at = case when $5::text is null then null when $6::boolean then $7::timestamptz else attention_at end,
     version = version + 1
   where practice_id = $1 and id = $2 returning version`,
);
/** For people in care: what is theirs, to change. Whatever is not theirs is not found. */
@Injectable()
export class OwnHomeworkRepository {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  async get(actor: Actor, id: ParticipationId): Promise<OwnHomework> {
    return this.found(actor, OWN, [id]);
  }

  /** To be handed in: with the care team of today, who will read it, and whether its author ever read words of somebody else. */
  async getToHandIn(actor: Actor, id: ParticipationId): Promise<HomeworkToHandIn> {
    return this.found(actor, OWN_TO_HAND_IN, [id, this.clock.today(actor.practiceTimeZone)]);
  }

  async getByEntry(actor: Actor, entryId: string): Promise<OwnHomework> {
    const row = await this.sql.first<{ participation_id: string }>(OWN_BY_ENTRY, [
      actor.practiceId,
      actor.clientId ?? null,
      entryId,
    ]);
    if (!row) throw notFound();
    return this.get(actor, row.participation_id);
  }

  private async found(actor: Actor, query: Statement, values: readonly unknown[]) {
    const { practiceId, clientId } = actor;
    if (!clientId) throw notFound();
    const row = await this.sql.first<OwnRow>(query, [practiceId, clientId, ...values]);
    if (!row) throw notFound();
    return { practiceId, clientId, ...ownOf(row) };
  }

  /** @returns the new version */
  apply(own: OwnHomework, patch: StandingPatch): Promise<number> {
    const change = { patch, expected: own.version };
    return compareAndSet(this.transactions.current(), ParticipationEntity, own, change);
  }

  /** Keeps what was said afterwards beside the participation. @returns the new version */
  async heard(
    own: OwnHomework,
    { helpful, worse }: Afterwards,
    call: { readonly urgency: AttentionLevel | null; readonly calls: boolean; readonly at: Instant },
  ): Promise<number> {
    const row = await this.sql.first<{ version: number }>(HEARD, [
      own.practiceId,
      own.id,
      helpful,
      worse,
      call.urgency,
      call.calls,
      call.at,
    ]);
    return row?.version ?? own.version;
  }
}

function ownOf(row: OwnRow) {
  return {
    id: row.id,
    caseId: row.case_id,
    participantId: row.participant_id,
    status: row.status,
    pausedFrom: row.paused_from,
    dueAt: instantOf(row.due_at),
    lapseAt: instantOf(row.lapse_at),
    entryCount: row.entry_count,
    heldFor: row.held_for,
    heldFrom: row.held_from,
    heldAt: instantOrNone(row.held_at),
    version: row.version,
    attention: row.attention,
    exercise: { code: row.template_code, version: row.template_version },
    relationType: row.relation_type,
    readers: row.readers ?? [],
    wasLetRead: row.was_let_read ?? false,
  };
}
