import type { Actor } from '@reknit/shared/api-kernel';
import type { LocalDate } from '@reknit/shared/model';

// Every statement of this domain that reads or changes a case begins with the same four values, and holds one of the
// two conditions below: there is no way to ask for a case without saying who asks.

export type ScopeValues = readonly [string, string, LocalDate, boolean];

/** $1 practice, $2 account, $3 today, $4 whether they may read what those they supervise may. */
export function scopeOf(actor: Actor, today: LocalDate): ScopeValues {
  return [actor.practiceId, actor.accountId, today, actor.roles.includes('supervisor')];
}

const TODAY = (row: string) =>
  `${row}.from_on <= $3::date and (${row}.to_on is null or ${row}.to_on > $3::date)`;

/** The ids of the cases they may read: on the team today in any role, supervising somebody who is, or opened in an emergency. */
export const READABLE_CASES = `(
  select m.case_id from care_team_member m
  where m.practice_id = $1 and m.account_id = $2 and ${TODAY('m')}
  union
  select m.case_id from supervision s
  join care_team_member m on m.practice_id = s.practice_id and m.account_id = s.supervisee_id and ${TODAY('m')}
  where $4::boolean and s.practice_id = $1 and s.supervisor_id = $2 and ${TODAY('s')}
  union
  select e.case_id from emergency_access e
  where e.practice_id = $1 and e.account_id = $2 and e.until > transaction_timestamp())`;

/** The ids of the cases they may change: on the team today, and not as somebody who looks over it. Supervising ($4) adds none. */
export const CHANGEABLE_CASES = `(
  select m.case_id from care_team_member m
  where $4::boolean is not null and m.practice_id = $1 and m.account_id = $2 and m.role <> 'supervisor' and ${TODAY('m')})`;
