import { Injectable } from '@nestjs/common';
import type { Release, ShareEnd, ShareStanding } from '@reknit/homework/model';
import { IdSource, notFound, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, EntryId, Instant, ParticipantId } from '@reknit/shared/model';
import { instantOf, instantOrNone } from '../instants';
import type { OwnEntry } from './entry-source.repository';

/** Somebody else of the case, by their given name. */
export interface Beside {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  /** Once they took part, for good: a name that goes from the list would say that they have left. */
  readonly present: boolean;
}

/** A share as its author may know it: of what the recipient said only that they have told of it. */
export interface OwnShare {
  readonly id: string;
  readonly entryId: EntryId;
  readonly caseId: CaseId;
  readonly recipientClientId: ClientId;
  readonly recipientParticipantId: ParticipantId;
  readonly fields: readonly string[];
  readonly offeredAt: Instant;
  readonly opensAt?: Instant;
  readonly standing: ShareStanding;
}

interface OwnRow {
  readonly id: string;
  readonly entry_id: EntryId;
  readonly case_id: CaseId;
  readonly recipient_client_id: ClientId;
  readonly recipient_participant_id: ParticipantId;
  readonly fields: readonly string[];
  readonly offered_at: Date;
  readonly opens_at: Date | null;
  readonly held: boolean;
  readonly opened: boolean;
  readonly end_reason: ShareEnd | null;
  readonly told_read: boolean;
}

/** When it goes out: at once, the next day, or once the care team lets it go. */
export interface Opening {
  readonly heldForSession: boolean;
  readonly opensAt: Instant | null;
  readonly openedAt: Instant | null;
}

const OWN_COLUMNS = `g.id, g.entry_id, g.case_id, g.recipient_client_id, g.recipient_participant_id, g.fields, g.offered_at, g.opens_at,
  g.held_for_session and g.released_at is null as held, g.opened_at is not null as opened, g.end_reason,
  g.id in (select sec.shares_told_read()) as told_read`;

const BESIDE = statement(
  'share.beside-me',
  `select participant_id as "participantId", client_id as "clientId", given_name as "givenName", present
   from sec.people_beside_me($1)`,
);
const ADD = statement(
  'share.add',
  `insert into share_grant (practice_id, id, case_id, participation_id, entry_id, author_participant_id, author_client_id,
     recipient_participant_id, recipient_client_id, fields, paths, offered_at, held_for_session, opens_at, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const OF_ENTRY = statement(
  'share.of-entry',
  `select ${OWN_COLUMNS} from share_grant g
   where g.practice_id = $1 and g.author_client_id = $2 and g.entry_id = $3 order by g.offered_at desc, g.id desc`,
);
const OWN = statement(
  'share.own',
  `select ${OWN_COLUMNS} from share_grant g
   where g.practice_id = $1 and g.author_client_id = $2 and g.id = $3
     and g.author_participant_id in (select sec.my_participants()) for no key update of g`,
);
const END = statement(
  'share.end',
  `update share_grant set ended_at = $3, end_reason = $4 where practice_id = $1 and id = $2 and ended_at is null`,
);
const HOLD_SETTING = statement(
  'share.hold-for-session',
  'select hold_for_session as holds from sharing_setting where practice_id = $1 and case_id = $2',
);

/** For people in care: what they let others read. */
@Injectable()
export class ShareRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly transactions: Transactions,
  ) {}

  /** The others of a case somebody takes part in, also those who have left. */
  beside(caseId: CaseId): Promise<readonly Beside[]> {
    return this.sql.rows<Beside & Record<string, unknown>>(BESIDE, [caseId]);
  }

  /** Whether the care team wants to be there when something is shared. */
  async holdsForSession(caseId: CaseId): Promise<boolean> {
    const row = await this.sql.first<{ holds: boolean }>(HOLD_SETTING, [this.practiceId(), caseId]);
    return row?.holds === true;
  }

  async add(
    own: OwnEntry,
    to: Beside,
    { fields, paths, at, ...opening }: Release & Opening & { readonly at: Instant },
  ): Promise<string> {
    const id = this.ids.next();
    await this.sql.change(ADD, [
      this.practiceId(),
      id,
      own.caseId,
      own.participationId,
      own.entryId,
      own.participantId,
      own.clientId,
      to.participantId,
      to.clientId,
      fields,
      paths,
      at,
      opening.heldForSession,
      opening.opensAt,
      opening.openedAt,
    ]);
    return id;
  }

  async ofEntry(actor: Actor, entryId: EntryId): Promise<readonly OwnShare[]> {
    const rows = await this.sql.rows<OwnRow & Record<string, unknown>>(OF_ENTRY, [
      actor.practiceId,
      actor.clientId ?? null,
      entryId,
    ]);
    return rows.map(ownOf);
  }

  async own(actor: Actor, id: string): Promise<OwnShare> {
    const values = [actor.practiceId, actor.clientId ?? null, id];
    const row = await this.sql.first<OwnRow & Record<string, unknown>>(OWN, values);
    if (!row) throw notFound();
    return ownOf(row);
  }

  async end(id: string, reason: ShareEnd, at: Instant): Promise<void> {
    await this.sql.change(END, [this.practiceId(), id, at, reason]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

function ownOf(row: OwnRow): OwnShare {
  return {
    id: row.id,
    entryId: row.entry_id,
    caseId: row.case_id,
    recipientClientId: row.recipient_client_id,
    recipientParticipantId: row.recipient_participant_id,
    fields: row.fields,
    offeredAt: instantOf(row.offered_at),
    opensAt: instantOrNone(row.opens_at),
    standing: {
      heldForSession: row.held,
      opened: row.opened,
      answer: row.told_read ? 'accepted' : 'none',
      toldRead: row.told_read,
      end: row.end_reason,
    },
  };
}
