import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope, type CaseParticipant } from '@reknit/cases/api';
import { isExpired, NoteProblem, type Credential } from '@reknit/sessions/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, LocalDate } from '@reknit/shared/model';

const CREDENTIAL = statement(
  'note.credential',
  `select credential, valid_until::text as "validUntil" from staff_credential
   where practice_id = $1 and account_id = $2 order by kept_at desc, id desc limit 1`,
);
const TODAY = (row: string) =>
  `${row}.from_on <= $3::date and (${row}.to_on is null or ${row}.to_on > $3::date)`;
const SUPERVISED = statement(
  'note.is-supervised',
  `select exists (select 1 from supervision s where s.practice_id = $1 and s.supervisee_id = $2 and ${TODAY('s')}) as yes`,
);
/** Whoever supervises the author, or stands over the case itself. */
const SUPERVISES = statement(
  'note.supervises',
  `select exists (select 1 from supervision s where s.practice_id = $1 and s.supervisee_id = $2 and s.supervisor_id = $4 and ${TODAY('s')})
     or exists (select 1 from care_team_member m where m.practice_id = $1 and m.case_id = $5 and m.account_id = $4
       and m.role = 'supervisor' and ${TODAY('m')}) as yes`,
);

/** Who writes, signs and supervises, and who is in the case. */
@Injectable()
export class NotePeople {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly cases: Cases,
  ) {}

  async credentialOf(actor: Actor): Promise<Credential | undefined> {
    const row = await this.sql.first<{ credential: string; validUntil: LocalDate | null }>(CREDENTIAL, [
      actor.practiceId,
      actor.accountId,
    ]);
    return row && { credential: row.credential, validUntil: row.validUntil ?? undefined };
  }

  /** NT-3: what stands beside the name of whoever signs now, or what stands against their signing. */
  async mayPutSignature(
    actor: Actor,
  ): Promise<{ readonly credential?: Credential; readonly hindrance?: NoteProblem }> {
    const credential = await this.credentialOf(actor);
    if (!credential) return { hindrance: NoteProblem.credentialMissing };
    if (isExpired(credential, this.today(actor))) return { hindrance: NoteProblem.credentialExpired };
    return { credential };
  }

  async isSupervised(actor: Actor): Promise<boolean> {
    const values = [actor.practiceId, actor.accountId, this.today(actor)];
    return (await this.sql.first<{ yes: boolean }>(SUPERVISED, values))?.yes ?? false;
  }

  /** May this person co-sign what that author wrote in this case? */
  async supervises(actor: Actor, authorId: AccountId, caseId: CaseId): Promise<boolean> {
    if (!actor.roles.includes('supervisor')) return false;
    const values = [actor.practiceId, authorId, this.today(actor), actor.accountId, caseId];
    return (await this.sql.first<{ yes: boolean }>(SUPERVISES, values))?.yes ?? false;
  }

  /** Those who take part today. */
  async takingPart(actor: Actor, caseId: CaseId): Promise<readonly CaseParticipant[]> {
    return (await this.everybody(actor, caseId)).filter(
      ({ state }) => state !== 'left' && state !== 'removed',
    );
  }

  /** For clinicians of the care team. */
  toChange(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.cases.requireToChange(actor, caseId);
  }

  /** For those who supervise it as well. */
  toRead(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.cases.requireInScope(actor, caseId);
  }

  everybody(actor: Actor, caseId: CaseId): Promise<readonly CaseParticipant[]> {
    return this.cases.participantsOf(actor, caseId);
  }

  today(actor: Pick<Actor, 'practiceTimeZone'>): LocalDate {
    return this.clock.today(actor.practiceTimeZone);
  }
}
