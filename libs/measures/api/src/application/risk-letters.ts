import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Mail } from '@reknit/identity/api';
import { CONFIG, Clock, Jobs, Sql, statement, type Config, type JobIds } from '@reknit/shared/api-kernel';
import type { Instant, PracticeId } from '@reknit/shared/model';
import type { RiskFlag } from '../persistence/flag-row';
import { FlagRepository } from '../persistence/flag.repository';

export const FLAG_OPENED = 'measures.flag-opened';
export const FLAG_OVERDUE = 'measures.flag-overdue';

const ON_TEAM = `join account a on a.practice_id = t.practice_id and a.id = t.account_id and a.status = 'active'
   where t.practice_id = $1 and t.case_id = $2 and t.from_on <= sec.today() and (t.to_on is null or t.to_on > sec.today())`;
const PRIMARY = statement(
  'risk-letter.primary',
  `select a.email from care_team_member t ${ON_TEAM} and t.role = 'primary' order by a.id`,
);
const SUPERVISORS = statement(
  'risk-letter.supervisors',
  `select distinct a.email from care_team_member t
   join supervision s on s.practice_id = t.practice_id and s.supervisee_id = t.account_id
     and s.from_on <= sec.today() and (s.to_on is null or s.to_on > sec.today())
   join account a on a.practice_id = s.practice_id and a.id = s.supervisor_id and a.status = 'active'
   where t.practice_id = $1 and t.case_id = $2 and t.from_on <= sec.today() and (t.to_on is null or t.to_on > sec.today())
   order by a.email`,
);
const TEAM = statement(
  'risk-letter.team',
  `select a.email from care_team_member t ${ON_TEAM} and t.role <> 'primary' order by a.id`,
);
const ADMINISTRATORS = statement(
  'risk-letter.administrators',
  `select email from account where practice_id = $1 and status = 'active' and 'administrator' = any (roles) and $2::uuid is not null order by id`,
);

/** What letters take: jobs, an address, a moment, and where the product is. */
@Injectable()
export class RiskPost {
  constructor(
    readonly mail: Mail,
    readonly jobs: Jobs,
    readonly sql: Sql,
    readonly clock: Clock,
    @Inject(CONFIG) readonly config: Pick<Config, 'publicOrigin'>,
  ) {}
}

/**
 * Tells a clinician that something waits, at once and whatever the hour, and not what: a letter may be read by anybody. Where
 * nobody has acknowledged it by its target, whoever supervises is told as well; without one, who runs the practice.
 */
@Injectable()
export class RiskLetters implements OnModuleInit {
  constructor(
    private readonly post: RiskPost,
    private readonly flags: FlagRepository,
  ) {}

  onModuleInit(): void {
    this.post.jobs.define(FLAG_OPENED, (ids, { practiceId }) => this.tell(ids, practiceId));
    this.post.jobs.define(FLAG_OVERDUE, (ids, { practiceId }) => this.escalate(ids, practiceId));
  }

  /** With the answer that opens or raises it. */
  async opened(flagId: string, acknowledgeBy: Instant): Promise<void> {
    await this.post.jobs.send(FLAG_OPENED, { flagId });
    await this.post.jobs.send(FLAG_OVERDUE, { flagId }, { startAfter: acknowledgeBy });
  }

  /** A high one that comes while the practice is closed is everybody's on the team, and the supervisor's: no clock waits for it. */
  private async tell({ flagId = '' }: JobIds, practiceId: PracticeId): Promise<void> {
    const flag = await this.flags.byId(practiceId, flagId);
    if (!flag || flag.status !== 'open') return;
    await this.write(practiceId, flag, PRIMARY);
    if (flag.level !== 'high' || !flag.outsideHours) return;
    await this.write(practiceId, flag, TEAM);
    await this.write(practiceId, flag, SUPERVISORS);
  }

  private async escalate({ flagId = '' }: JobIds, practiceId: PracticeId): Promise<void> {
    const flag = await this.flags.byId(practiceId, flagId);
    const now = this.post.clock.now();
    if (!flag || flag.status !== 'open' || flag.supervisorToldAt) return;
    // It was raised since: the job of the new target comes.
    if (flag.acknowledgeBy.toISOString() > now) return;
    const told = await this.write(practiceId, flag, SUPERVISORS);
    if (told === 0) await this.write(practiceId, flag, ADMINISTRATORS);
    await this.flags.put(practiceId, flag, { supervisorToldAt: new Date(now) });
    await this.flags.act(practiceId, flag, { what: 'supervisor-told' });
  }

  private async write(practiceId: PracticeId, { caseId }: RiskFlag, to: typeof PRIMARY): Promise<number> {
    const { sql, mail, config } = this.post;
    const rows = await sql.rows<{ email: string }>(to, [practiceId, caseId]);
    for (const { email } of rows)
      await mail.send(email, {
        subject: 'Something in Reknit needs you now',
        text: `Something in Reknit needs you now. Please sign in:\n\n${config.publicOrigin}/\n`,
      });
    return rows.length;
  }
}
