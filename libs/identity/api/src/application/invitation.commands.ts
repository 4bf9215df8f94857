import { Injectable } from '@nestjs/common';
import {
  IdentityProblem,
  LINK_LIFETIMES,
  type AcceptInvitation,
  type InvitationFacts,
  type InviteStaff,
} from '@reknit/identity/model';
import {
  AuditTrail,
  notFound,
  ProblemException,
  Sql,
  statement,
  systemOf,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { ClientId, PracticeId, Role } from '@reknit/shared/model';
import { Mail } from '../mail/mail';
import { Accounts } from './accounts';
import { Joining } from './joining';
import { Links, secondFactOf, type FoundLink } from './links';
import { Passwords } from './passwords';
import type { Holder } from './sessions';

const PRACTICE_NAME = statement('identity.practice-name', 'select name from practice where id = $1');
const OPEN_LINK = statement(
  'identity.open-link',
  "select * from auth.open_links() where id = $1 and purpose = 'invite_staff'",
);

export interface PersonToInvite {
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthYear: number;
  readonly email: string;
}

/** Sending invitations. What other domains may ask of identity: what is named after clients, inside their own transaction. */
@Injectable()
export class Invitations {
  constructor(
    private readonly links: Links,
    private readonly mail: Mail,
    private readonly accounts: Accounts,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
  ) {}

  /** A link that lasts 72 hours; an earlier one of the same person ends. */
  async inviteClient(practiceId: PracticeId, person: PersonToInvite): Promise<void> {
    await this.accounts.refuseTaken(person.email);
    const address = await this.links.add({
      purpose: 'invite_client',
      email: person.email,
      name: `${person.givenName} ${person.familyName}`,
      roles: ['client'],
      clientId: person.clientId,
      secondFact: secondFactOf(person),
      lifetimeSeconds: LINK_LIFETIMES.invitation,
    });
    await this.write(practiceId, person.email, address);
  }

  /** For somebody who no longer takes part: the link they were sent opens nothing any more. */
  async withdrawClient(clientId: ClientId): Promise<void> {
    await this.links.endOf(clientId);
  }

  async inviteStaff(actor: Actor, body: InviteStaff): Promise<void> {
    await this.accounts.refuseTaken(body.email);
    await this.sendStaffLink(actor.practiceId, body);
  }

  async resend(actor: Actor, linkId: string): Promise<void> {
    const link = await this.sql.first<{ email: string; name: string; roles: Role[] }>(OPEN_LINK, [linkId]);
    if (!link) throw notFound();
    await this.links.end(linkId);
    const roles = link.roles.filter((role) => role !== 'client');
    await this.sendStaffLink(actor.practiceId, { email: link.email, name: link.name, roles });
    this.trail.about({ subjectType: 'invitation', subjectId: linkId });
  }

  async withdraw(_: Actor, linkId: string): Promise<void> {
    if (!(await this.links.end(linkId))) throw notFound();
    this.trail.about({ subjectType: 'invitation', subjectId: linkId });
  }

  private async sendStaffLink(practiceId: PracticeId, body: InviteStaff): Promise<void> {
    const address = await this.links.add({
      purpose: 'invite_staff',
      email: body.email,
      name: body.name,
      roles: body.roles,
      lifetimeSeconds: LINK_LIFETIMES.invitation,
    });
    await this.write(practiceId, body.email, address);
  }

  private async write(practiceId: PracticeId, email: string, address: string): Promise<void> {
    const practice = await this.sql.first<{ name: string }>(PRACTICE_NAME, [practiceId]);
    await this.mail.send(email, {
      subject: `An invitation from ${practice?.name ?? 'your practice'}`,
      text: `${practice?.name ?? 'A practice'} has invited you to Reknit.\n\nOpen this link within 72 hours to set up your own account. It works once:\n\n${address}\n\nIf you did not expect this, ignore it. Nothing opens without the details you agreed in person.\n`,
    });
  }
}

/** Accepting an invitation: possible for whoever holds the link and knows the second fact. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly accounts: Accounts,
    private readonly joining: Joining,
    private readonly transactions: Transactions,
  ) {}

  async lookUp(token: string): Promise<InvitationFacts> {
    const link = await this.invitation(token);
    return {
      practiceName: link.practiceName,
      kind: link.purpose === 'invite_client' ? 'client' : 'staff',
      asksSecondFact: link.secondFactHash !== undefined,
      suggestedTimeZone: link.practiceTimeZone,
    };
  }

  async accept(body: AcceptInvitation): Promise<Holder> {
    const link = await this.invitation(body.token);
    if (!(await this.links.factMatches(link, body.token, body.secondFact)))
      throw new ProblemException(IdentityProblem.secondFactWrong, {
        secondFact: [{ code: 'second-fact-wrong' }],
      });
    this.passwords.check(body.password, [link.email.split('@')[0] ?? '', link.practiceName]);
    const passwordHash = await this.passwords.hash(body.password);
    return this.transactions.run(systemOf(link.practiceId, link.practiceTimeZone), async () => {
      if (!(await this.links.use(body.token))) throw new ProblemException(IdentityProblem.invitationInvalid);
      const roles: readonly Role[] = link.clientId ? ['client'] : link.roles;
      const { email, name, clientId } = link;
      const accountId = await this.accounts.create({
        email,
        name,
        roles,
        clientId,
        timeZone: body.timeZone,
        passwordHash,
      });
      if (clientId) await this.joining.joined({ clientId, consents: body.consents ?? [] });
      return { practiceId: link.practiceId, accountId, roles };
    });
  }

  private async invitation(token: string): Promise<FoundLink> {
    const link = await this.links.find(token);
    if (!link || link.purpose === 'reset') throw new ProblemException(IdentityProblem.invitationInvalid);
    return link;
  }
}
