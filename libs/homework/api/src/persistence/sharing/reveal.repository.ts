import { Injectable } from '@nestjs/common';
import type { Release, RevealPart, WrittenStatus } from '@reknit/homework/model';
import { IdSource, notFound, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  EntryId,
  HomeworkId,
  Instant,
  ParticipantId,
  ParticipationId,
} from '@reknit/shared/model';
import type { OwnEntry } from './entry-source.repository';

/** One's own part of what is answered side by side. */
export interface SideBySidePart {
  readonly homeworkId: HomeworkId;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  /** The latest offer that was not taken back. */
  readonly offer?: {
    readonly entryId: EntryId;
    readonly fields: readonly string[];
    readonly revealed: boolean;
  };
  readonly people: readonly {
    readonly participationId: ParticipationId;
    readonly participantId: ParticipantId;
  }[];
}

/** What everybody of one homework has offered, for deciding whether the moment has come. */
export interface Offer extends RevealPart {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly entryId: EntryId | null;
  readonly fields: readonly string[];
  readonly paths: readonly string[];
}

interface MineRow {
  readonly homework_id: HomeworkId;
  readonly case_id: CaseId;
  readonly entry_id: EntryId | null;
  readonly fields: readonly string[];
  readonly revealed: boolean;
  readonly people: SideBySidePart['people'] | null;
}

interface OfferRow {
  readonly participation_id: ParticipationId;
  readonly participant_id: ParticipantId;
  readonly client_id: ClientId;
  readonly case_id: CaseId;
  readonly status: WrittenStatus;
  readonly entry_id: EntryId | null;
  readonly fields: readonly string[] | null;
  readonly paths: readonly string[] | null;
}

const MINE = statement(
  'reveal.mine',
  `select p.homework_id, p.case_id, o.entry_id, o.fields, o.revealed_at is not null as revealed,
     (select json_agg(json_build_object('participationId', w.participation_id, 'participantId', w.participant_id))
      from sec.people_of_work(p.homework_id) w) as people
   from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id and h.mode = 'pair_parallel' and h.kind = 'form'
   left join lateral (
     select x.entry_id, x.fields, x.revealed_at from reveal_offer x
     where x.practice_id = p.practice_id and x.participation_id = p.id and x.taken_back_at is null
     order by x.offered_at desc, x.id desc limit 1) o on true
   where p.practice_id = $1 and p.client_id = $2 and p.id = $3 and p.participant_id in (select sec.my_participants())
     and p.status not in ('withdrawn', 'declined')`,
);
const ADD = statement(
  'reveal.add',
  `insert into reveal_offer (practice_id, id, case_id, homework_id, participation_id, participant_id, client_id, entry_id, fields,
     paths, offered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const TAKE_BACK = statement(
  'reveal.take-back',
  `update reveal_offer set taken_back_at = $4
   where practice_id = $1 and client_id = $2 and participation_id = $3 and taken_back_at is null and revealed_at is null`,
);
const HOLD = statement(
  'reveal.hold',
  'select id from homework where practice_id = $1 and id = $2 for update',
);
const OFFERS = statement(
  'reveal.offers',
  `select p.id as participation_id, p.participant_id, p.client_id, p.case_id, p.status, o.entry_id, o.fields, o.paths
   from participation p
   left join reveal_offer o on o.practice_id = p.practice_id and o.participation_id = p.id and o.taken_back_at is null
     and o.revealed_at is null
   where p.practice_id = $1 and p.homework_id = $2 order by p.id`,
);
/** What was shared of the same entry before gives way to what is revealed. */
const GIVE_WAY = statement(
  'reveal.give-way',
  `update share_grant set ended_at = $4, end_reason = 'withdrawn'
   where practice_id = $1 and entry_id = $2 and recipient_client_id = $3 and ended_at is null`,
);
const GRANT = statement(
  'reveal.grant',
  `insert into share_grant (practice_id, id, case_id, participation_id, entry_id, author_participant_id, author_client_id,
     recipient_participant_id, recipient_client_id, fields, paths, offered_at, opened_at, revealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, true)`,
);
const ACCEPT = statement(
  'reveal.accept',
  `insert into share_answer (practice_id, id, case_id, share_id, recipient_client_id, answer, answered_at)
   values ($1, $2, $3, $4, $5, 'accepted', $6)`,
);
const REVEALED = statement(
  'reveal.revealed',
  `update reveal_offer set revealed_at = $3
   where practice_id = $1 and homework_id = $2 and taken_back_at is null and revealed_at is null`,
);

/** Showing each other at the same moment what was answered side by side. */
@Injectable()
export class RevealRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly transactions: Transactions,
  ) {}

  async mine(actor: Actor, id: ParticipationId): Promise<SideBySidePart> {
    const values = [actor.practiceId, actor.clientId ?? null, id];
    const row = await this.sql.first<MineRow & Record<string, unknown>>(MINE, values);
    if (!row) throw notFound();
    return {
      homeworkId: row.homework_id,
      caseId: row.case_id,
      participationId: id,
      people: row.people ?? [],
      ...(row.entry_id && { offer: { entryId: row.entry_id, fields: row.fields, revealed: row.revealed } }),
    };
  }

  async add(own: OwnEntry, { fields, paths }: Release, at: Instant): Promise<void> {
    const { caseId, homeworkId, participationId, participantId, clientId, entryId } = own;
    const ids = [caseId, homeworkId, participationId, participantId, clientId, entryId];
    await this.sql.change(ADD, [this.practiceId(), this.ids.next(), ...ids, fields, paths, at]);
  }

  async takeBack(actor: Actor, id: ParticipationId, at: Instant): Promise<void> {
    await this.sql.change(TAKE_BACK, [actor.practiceId, actor.clientId, id, at]);
  }

  /** As the system: holds the homework, so that of two who offer at once the second finds the first. */
  async offersOf(homeworkId: HomeworkId): Promise<readonly Offer[]> {
    await this.sql.rows(HOLD, [this.practiceId(), homeworkId]);
    const rows = await this.sql.rows<OfferRow & Record<string, unknown>>(OFFERS, [
      this.practiceId(),
      homeworkId,
    ]);
    return rows.map((row) => ({
      participationId: row.participation_id,
      participantId: row.participant_id,
      clientId: row.client_id,
      caseId: row.case_id,
      status: row.status,
      offered: row.entry_id !== null,
      entryId: row.entry_id,
      fields: row.fields ?? [],
      paths: row.paths ?? [],
    }));
  }

  /** As the system: everybody's is read by everybody else from this moment on. */
  async reveal(homeworkId: HomeworkId, offers: readonly Offer[], at: Instant): Promise<void> {
    for (const from of offers)
      for (const to of offers.filter((other) => other.clientId !== from.clientId))
        await this.grant(from, to, at);
    await this.sql.change(REVEALED, [this.practiceId(), homeworkId, at]);
  }

  private async grant(from: Offer, to: Offer, at: Instant): Promise<void> {
    const practiceId = this.practiceId();
    const id = this.ids.next();
    await this.sql.change(GIVE_WAY, [practiceId, from.entryId, to.clientId, at]);
    await this.sql.change(GRANT, [
      practiceId,
      id,
      from.caseId,
      from.participationId,
      from.entryId,
      from.participantId,
      from.clientId,
      to.participantId,
      to.clientId,
      from.fields,
      from.paths,
      at,
    ]);
    await this.sql.change(ACCEPT, [practiceId, this.ids.next(), from.caseId, id, to.clientId, at]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
