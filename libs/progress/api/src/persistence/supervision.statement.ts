import { statement } from '@reknit/shared/api-kernel';

/**
 * One row for each person supervised today and each of their open cases; a supervisee without a case has one row without it.
 * $1 practice, $2 supervisor, $3 today.
 */
export const SUPERVISION = statement(
  'supervision.overview',
  `select s.supervisee_id as "accountId", a.name, s.from_on::text as since, c.id as "caseId", c.title,
     coalesce(f.to_review, 0)::int as "toReview", f.waiting_since as "waitingSince", coalesce(f.red, 0)::int as red,
     coalesce(f.amber, 0)::int as amber,
     c.id is not null and (sec.joint_work_suspended(c.id) or exists (
       select 1 from safety_screen n where n.practice_id = $1 and n.case_id = c.id and n.result in ('positive', 'ask')
         and not exists (select 1 from safety_decision d where d.practice_id = $1 and d.screen_id = n.id))) as safety
   from supervision s
   join account a on a.practice_id = s.practice_id and a.id = s.supervisee_id
   left join care_team_member m on m.practice_id = s.practice_id and m.account_id = s.supervisee_id and m.role <> 'supervisor'
     and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
   left join care_case c on c.practice_id = m.practice_id and c.id = m.case_id and c.state not in ('discharged', 'not_taken_on')
   left join lateral (
     select count(*) filter (where p.status = 'submitted') as to_review, min(p.submitted_at) filter (where p.status = 'submitted') as waiting_since,
       count(*) filter (where p.attention = 'red') as red, count(*) filter (where p.attention = 'amber') as amber
     from participation p where p.practice_id = $1 and p.case_id = c.id) f on true
   where s.practice_id = $1 and s.supervisor_id = $2 and s.from_on <= $3::date and (s.to_on is null or s.to_on > $3::date)
   order by a.name, s.supervisee_id, c.title, c.id`,
);
