import { Injectable } from '@nestjs/common';
import { isExpired, type KeepCredential, type StaffCredential } from '@reknit/sessions/model';
import { AuditTrail, Clock, IdSource, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, LocalDate } from '@reknit/shared/model';

const STAFF = statement(
  'note.credentials',
  `select a.id as "accountId", a.name, c.credential, c.licence, c.valid_until::text as "validUntil"
   from account a
   left join lateral (select x.credential, x.licence, x.valid_until from staff_credential x
     where x.practice_id = a.practice_id and x.account_id = a.id order by x.kept_at desc, x.id desc limit 1) c on true
   where a.practice_id = $1 and a.status = 'active' and a.roles && array['clinician', 'supervisor'] order by a.name, a.id`,
);
const KEEP = statement(
  'note.keep-credential',
  `insert into staff_credential (practice_id, id, account_id, credential, licence, valid_until, kept_by, kept_at)
   select $1, $2, a.id, $4, $5, $6, $7, $8 from account a
   where a.practice_id = $1 and a.id = $3 and a.status = 'active' and a.roles && array['clinician', 'supervisor']`,
);

interface Row {
  readonly accountId: AccountId;
  readonly name: string;
  readonly credential: string | null;
  readonly licence: string | null;
  readonly validUntil: LocalDate | null;
}

/** What stands beside the names of those who sign. Nothing is overwritten: a new one counts from now on. */
@Injectable()
export class NoteCredentials {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<readonly StaffCredential[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const rows = await this.sql.rows<Row>(STAFF, [actor.practiceId]);
    return rows.map(({ accountId, name, credential, licence, validUntil }) => ({
      accountId,
      name,
      credential: credential ?? undefined,
      licence: licence ?? undefined,
      validUntil: validUntil ?? undefined,
      expired: validUntil !== null && isExpired({ validUntil }, today),
    }));
  }

  async keep(
    actor: Actor,
    accountId: AccountId,
    { credential, licence, validUntil }: KeepCredential,
  ): Promise<void> {
    const kept = await this.sql.change(KEEP, [
      actor.practiceId,
      this.ids.next(),
      accountId,
      credential,
      licence ?? null,
      validUntil ?? null,
      actor.accountId,
      this.clock.now(),
    ]);
    if (kept !== 1) throw notFound();
    this.trail.about({ subjectType: 'account', subjectId: accountId });
  }
}
