import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '@reknit/shared/api-kernel';
import { LetterTools } from '../something-new';

export const EMERGENCY_OPENED = 'cases.emergency-opened';

// Whose case it is, who supervises them, and who runs the practice; not whoever opened it.
const TOLD = statement(
  'emergency.told',
  `with opened as (select practice_id, case_id, account_id from emergency_access where practice_id = $1 and id = $2),
   team as (
     select m.practice_id, m.account_id from opened o
     join care_team_member m on m.practice_id = o.practice_id and m.case_id = o.case_id
       and m.from_on <= sec.today() and (m.to_on is null or m.to_on > sec.today()))
   select a.email from account a join opened o on o.practice_id = a.practice_id and o.account_id <> a.id
   where a.practice_id = $1 and a.status = 'active' and ('administrator' = any (a.roles)
     or a.id in (select account_id from team)
     or a.id in (select s.supervisor_id from supervision s join team t on t.practice_id = s.practice_id and t.account_id = s.supervisee_id
       where s.from_on <= sec.today() and (s.to_on is null or s.to_on > sec.today())))
   order by a.email`,
);

/** Tells the care team, their supervisors and who runs the practice, at once. A letter says neither whose case it was nor why. */
@Injectable()
export class EmergencyLetters implements OnModuleInit {
  constructor(private readonly tools: LetterTools) {}

  onModuleInit(): void {
    this.tools.jobs.define(EMERGENCY_OPENED, ({ accessId = '' }, { practiceId }) =>
      this.write(practiceId, accessId),
    );
  }

  opened(accessId: string): Promise<void> {
    return this.tools.jobs.send(EMERGENCY_OPENED, { accessId });
  }

  private async write(practiceId: string, accessId: string): Promise<void> {
    const { sql, mail, config } = this.tools;
    for (const { email } of await sql.rows<{ email: string }>(TOLD, [practiceId, accessId]))
      await mail.send(email, {
        subject: 'A case was opened in an emergency',
        text: `A colleague has opened a case they are not on, for an hour, in an emergency. If it is one of yours, please sign in and look at it:\n\n${config.publicOrigin}/\n`,
      });
  }
}
