import { statement } from '@reknit/shared/api-kernel';
import { CHANGEABLE_CASES } from './case-scope';

// Each part answers: kind, urgency, case, participant, since when, and the day a decision is counted from. What has stopped waits
// for two weeks; it is in the case for good.

const UNDECIDED = `
  select case when s.safe_now = 'no' then 'safety.not-safe-now' when s.result = 'positive' then 'safety.positive-screen'
           else 'safety.ask-in-person' end,
    case when s.result = 'positive' then 'red' else 'amber' end, s.case_id, s.participant_id, s.sent_at, s.sent_on::text
  from safety_screen s join mine on mine.id = s.case_id
  where s.practice_id = $1 and s.result in ('positive', 'ask')
    and not exists (select 1 from safety_decision d where d.practice_id = s.practice_id and d.screen_id = s.id)
    and not exists (select 1 from safety_clearance l
      join clearance_person x on x.practice_id = l.practice_id and x.case_id = l.case_id and x.clearance_id = l.id
      join safety_screen rest on rest.practice_id = x.practice_id and rest.id = x.screen_id
      where l.practice_id = s.practice_id and l.case_id = s.case_id and x.participant_id = s.participant_id
        and (rest.sent_at, rest.id) >= (s.sent_at, s.id))`;

const STOPPED = `
  select case s.cause when 'left' then 'people.left' when 'consent_withdrawn' then 'consent.withdrawn'
           else 'people.asked-to-pause' end, 'amber', s.case_id, s.participant_id, s.at, null
  from joint_suspension s join mine on mine.id = s.case_id
  where s.practice_id = $1 and s.ended_at is null
    and (s.cause = 'person_asked' or (s.cause in ('left', 'consent_withdrawn') and s.at >= $3::date - 14))`;

// Somebody is in care who has said no to it, or taken their yes back.
const NO_TREATMENT = `
  select 'consent.no-treatment', 'red', p.case_id, p.id, coalesce(t.withdrawn_at, t.at), null
  from mine join participant p on p.practice_id = $1 and p.case_id = mine.id and p.state = 'active'
  join lateral (select c.state, c.at, c.withdrawn_at from consent c
    where c.practice_id = p.practice_id and c.client_id = p.client_id and c.kind = 'treatment' and c.decision is not null
    order by c.at desc, c.id desc limit 1) t on t.state in ('withdrawn', 'refused')`;

const POLICY_UNSIGNED = `
  select 'policy.unsigned', 'plain', s.case_id, p.id, s.proposed_at, null
  from secrets_policy s join mine on mine.id = s.case_id
  join consent c on c.practice_id = s.practice_id and c.policy_id = s.id and c.state in ('proposed', 'refused')
  join participant p on p.practice_id = c.practice_id and p.case_id = c.case_id and p.client_id = c.client_id
    and p.state not in ('left', 'removed')
  where s.practice_id = $1 and s.in_force_from is null and s.superseded_at is null`;

const POLICY_MISSING = `
  select 'policy.missing', 'amber', mine.id, null::uuid, mine.created_at, null
  from mine where mine.there > 1
    and not exists (select 1 from secrets_policy s where s.practice_id = $1 and s.case_id = mine.id and s.superseded_at is null)`;

// Somebody has not answered the round at hand for a week. To them and the others nothing says so.
const UNANSWERED = `
  select 'safety.screen-unanswered', 'plain', p.case_id, p.id, (r.began + 7)::timestamptz, null
  from mine cross join lateral (select sec.screening_round(mine.id) as began) r
  join participant p on p.practice_id = $1 and p.case_id = mine.id and p.state = 'active'
  where mine.there > 1 and r.began + 7 <= $3::date
    and not exists (select 1 from safety_screen s where s.practice_id = p.practice_id and s.case_id = p.case_id
      and s.participant_id = p.id and s.result <> 'not_alone' and s.sent_on >= r.began)`;

// Everybody has answered with a plain no, and nobody has read it and cleared them.
const TO_CLEAR = `
  select 'safety.screens-to-read', 'plain', mine.id, null::uuid, w.since, null
  from mine cross join lateral (
    select max(l.sent_at) as since, bool_and(l.id is not null) as complete, array_agg(p.id) as ids
    from participant p left join lateral (
      select s.id, s.sent_at from safety_screen s where s.practice_id = p.practice_id and s.case_id = p.case_id
        and s.participant_id = p.id and s.result <> 'not_alone' and s.sent_on >= sec.screens_valid_from()
      order by s.sent_at desc, s.id desc limit 1) l on true
    where p.practice_id = $1 and p.case_id = mine.id and p.state = 'active') w
  where mine.there > 1 and w.complete and not sec.joint_work_cleared(mine.id, w.ids)`;

const RUNNING_OUT = `
  select 'safety.screens-due', 'plain', mine.id, null::uuid, (w.until - 14)::timestamptz, null
  from mine cross join lateral (
    select min(s.sent_on) + 90 as until from safety_clearance l
    join clearance_person x on x.practice_id = l.practice_id and x.case_id = l.case_id and x.clearance_id = l.id
    join safety_screen s on s.practice_id = x.practice_id and s.id = x.screen_id
    where l.practice_id = $1 and l.case_id = mine.id and l.revoked_at is null
      and l.at = (select max(n.at) from safety_clearance n where n.practice_id = $1 and n.case_id = mine.id and n.revoked_at is null)) w
  where w.until - 14 <= $3::date`;

const WAITING = [
  UNDECIDED,
  STOPPED,
  NO_TREATMENT,
  POLICY_UNSIGNED,
  POLICY_MISSING,
  UNANSWERED,
  TO_CLEAR,
  RUNNING_OUT,
].join(' union all ');

/** What waits over the cases somebody may change and that are not closed. $1–$4 scope. */
export const SAFETY_INBOX = statement(
  'safety.inbox',
  `with mine as materialized (
     select c.id, c.created_at, (select count(*) from participant p where p.practice_id = c.practice_id and p.case_id = c.id
       and p.state in ('joined', 'active', 'paused')) as there
     from care_case c where c.practice_id = $1 and c.id in ${CHANGEABLE_CASES} and c.state not in ('discharged', 'not_taken_on'))
   select * from (${WAITING})
     as waiting (kind, urgency, "caseId", "participantId", at, "sentOn")
   order by at, kind, "caseId", "participantId"`,
);
