import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { letterAt, type Reaching } from '@reknit/cases/model';
import { Mail } from '@reknit/identity/api';
import { CONFIG, Clock, Jobs, Sql, statement, type Config } from '@reknit/shared/api-kernel';
import type { ClientId, PracticeId } from '@reknit/shared/model';

export const SOMETHING_NEW = 'cases.letter';
export const OWN_WORK = 'cases.letter-of-own-work';

// Nobody hears of joint work while it rests, or of anything that belonged to what they have left.
const ADDRESSEE = statement(
  'letter.addressee',
  `select a.email, a.time_zone as "timeZone", coalesce(c.state <> 'active', false) as refused,
     c.scope -> 'safeContact' -> 'channels' as channels, c.scope -> 'safeContact' ->> 'from' as "from", c.scope -> 'safeContact' ->> 'to' as "to"
   from account a
   left join lateral (
     select x.state, x.scope from consent x
     where x.practice_id = a.practice_id and x.client_id = a.client_id and x.kind = 'electronic_communication'
       and x.decision is not null and x.superseded_at is null
     order by x.at desc, x.id desc limit 1) c on true
   where a.practice_id = $1 and a.client_id = $2 and a.status = 'active'
     and exists (select 1 from participant p where p.practice_id = a.practice_id and p.client_id = a.client_id
       and p.state not in ('left', 'removed') and ($3 or not sec.joint_work_suspended(p.case_id)))`,
);

/** What a letter takes: a job, an address, a moment, and where the product is. */
@Injectable()
export class LetterTools {
  constructor(
    readonly mail: Mail,
    readonly sql: Sql,
    readonly jobs: Jobs,
    readonly clock: Clock,
    @Inject(CONFIG) readonly config: Pick<Config, 'publicOrigin'>,
  ) {}
}

/**
 * Tells somebody in care that there is something to look at, and nothing more: a letter may be read by whoever holds the phone.
 * It says neither from whom nor what, and leads to their home. While one waits for its hour another is not added.
 */
@Injectable()
export class SomethingNew implements OnModuleInit {
  constructor(private readonly tools: LetterTools) {}

  onModuleInit(): void {
    for (const job of [SOMETHING_NEW, OWN_WORK])
      this.tools.jobs.define(job, ({ clientId = '' }, { practiceId }) =>
        this.write(job, practiceId, clientId),
      );
  }

  /** Of something between people. With the open transaction: what is rolled back tells nobody. */
  tell(clientIds: readonly ClientId[]): Promise<void> {
    return this.send(SOMETHING_NEW, clientIds);
  }

  /** Of work that is somebody's own, which goes on while joint work rests. */
  tellOfOwnWork(clientIds: readonly ClientId[]): Promise<void> {
    return this.send(OWN_WORK, clientIds);
  }

  private async send(job: string, clientIds: readonly ClientId[]): Promise<void> {
    for (const clientId of clientIds)
      await this.tools.jobs.send(job, { clientId }, { singletonKey: clientId });
  }

  private async write(job: string, practiceId: PracticeId, clientId: ClientId): Promise<void> {
    const { sql, mail, jobs, clock, config } = this.tools;
    const values = [practiceId, clientId, job === OWN_WORK];
    const to = await sql.first<Reaching & { readonly email: string }>(ADDRESSEE, values);
    if (!to) return;
    const now = clock.now();
    const at = letterAt(now, to);
    if (at === undefined) return;
    // A key of its own: this job is still there while it sends the next one.
    if (at > now) return jobs.send(job, { clientId }, { startAfter: at, singletonKey: `${clientId}|${at}` });
    await mail.send(to.email, {
      subject: 'There is something new for you to look at',
      text: `There is something new for you to look at. Open it when you have a quiet moment:\n\n${config.publicOrigin}/my\n`,
    });
  }
}
