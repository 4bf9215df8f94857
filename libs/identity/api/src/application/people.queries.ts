import { Inject, Injectable } from '@nestjs/common';
import {
  IdentityProblem,
  type ClientAccountRow,
  type InvitationRow,
  type OutboxMail,
  type PracticePeople,
  type StaffRow,
} from '@reknit/identity/model';
import {
  Clock,
  CONFIG,
  ProblemException,
  Sql,
  statement,
  type Actor,
  type Config,
} from '@reknit/shared/api-kernel';
import type { AccountId, Role } from '@reknit/shared/model';

interface StaffSql {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly status: 'active' | 'closed';
  readonly version: number;
}

interface ClientSql {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly account_status: 'active' | 'closed' | null;
}

interface LinkSql {
  readonly id: string;
  readonly purpose: 'invite_staff' | 'invite_client';
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly client_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

const STAFF = statement(
  'identity.staff',
  'select id, name, email, roles, status, version from account where practice_id = $1 and client_id is null order by name, id',
);
const CLIENTS = statement(
  'identity.clients',
  `select c.id, c.given_name || ' ' || c.family_name as name, a.email, a.status as account_status
   from client c left join account a on a.practice_id = c.practice_id and a.client_id = c.id
   where c.practice_id = $1 order by c.family_name, c.given_name, c.id`,
);
const LINKS = statement('auth.open-links', 'select * from auth.open_links() order by created_at desc');
const OUTBOX = statement(
  'identity.outbox',
  'select id, recipient, subject, body, created_at from mail where practice_id = $1 and sent_at is null order by created_at desc limit 100',
);

/** What an administrator sees: names, addresses and roles. Nothing of a case comes near these statements. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async people(actor: Actor): Promise<PracticePeople> {
    const staff = await this.sql.rows<StaffSql>(STAFF, [actor.practiceId]);
    const clients = await this.sql.rows<ClientSql>(CLIENTS, [actor.practiceId]);
    const links = await this.sql.rows<LinkSql>(LINKS, []);
    const invited = new Map(
      links.flatMap((link) => (link.client_id ? [[link.client_id, link.email] as const] : [])),
    );
    return {
      staff: staff.map(staffRow),
      clients: clients.map((row) => clientRow(row, invited.get(row.id))),
      invitations: links.map((link) => invitationRow(link, this.clock.now())),
    };
  }

  /** Letters that wait because no SMTP server is configured: only in the demo practice. */
  async outbox(actor: Actor): Promise<readonly OutboxMail[]> {
    if (!this.config.demo || this.config.smtpUrl) throw new ProblemException(IdentityProblem.outboxOff);
    const rows = await this.sql.rows<{
      id: string;
      recipient: string;
      subject: string;
      body: string;
      created_at: Date;
    }>(OUTBOX, [actor.practiceId]);
    return rows.map((row) => ({
      id: row.id,
      to: row.recipient,
      subject: row.subject,
      text: row.body,
      createdAt: row.created_at.toISOString(),
    }));
  }
}

function staffRow(row: StaffSql): StaffRow {
  return {
    accountId: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    status: row.status,
    version: row.version,
  };
}

function clientRow(row: ClientSql, invitedAs: string | undefined): ClientAccountRow {
  const email = row.email ?? invitedAs;
  const status = row.account_status ?? (invitedAs ? 'invited' : 'not_invited');
  return { clientId: row.id, name: row.name, ...(email ? { email } : {}), status };
}

function invitationRow(link: LinkSql, now: string): InvitationRow {
  return {
    id: link.id,
    name: link.name,
    email: link.email,
    kind: link.purpose === 'invite_client' ? 'client' : 'staff',
    roles: link.roles,
    status: link.expires_at.getTime() > Date.parse(now) ? 'open' : 'expired',
    sentAt: link.created_at.toISOString(),
    expiresAt: link.expires_at.toISOString(),
  };
}
