import { statement } from '@reknit/shared/api-kernel';

/**
 * The cases somebody is needed in: those on whose team they are today; for somebody who only supervises, those of the people
 * they supervise. $1 practice, $2 account, $3 today, $4 whether they only supervise.
 */
const NEEDED_IN = `cases as materialized (
  select c.id, c.title, c.relation_type, c.state from care_case c
  where c.practice_id = $1 and c.id in (
    select m.case_id from care_team_member m
    where m.practice_id = $1 and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
      and (m.account_id = $2 or ($4::boolean and m.account_id in (
        select s.supervisee_id from supervision s
        where s.practice_id = $1 and s.supervisor_id = $2 and s.from_on <= $3::date and (s.to_on is null or s.to_on > $3::date))))))`;

/** Looked up for the few rows that are shown. Joined, it is tempting to begin with everybody the practice knows, for every case. */
const NAME_OF = `(select k.given_name || ' ' || k.family_name from client k where k.practice_id = $1 and k.id`;

/**
 * One row for each participation that asks for something, under the most urgent thing it asks for, and one for each
 * invitation nobody opened in time. What was declined is news for two weeks, and so is a call for attention to what is
 * over. $5 now, $6 two weeks ago.
 */
export const INBOX = statement(
  'today.inbox',
  `with ${NEEDED_IN},
   asking as (
     select p.id, p.case_id, p.client_id, p.attention, h.template_code, h.template_version,
       case when p.attention is not null and p.last_worse = 'yes' then 'felt_unsafe'
            when p.attention is not null and p.last_worse = 'somewhat' then 'felt_worse'
            when p.attention is not null then 'attention'
            when p.status = 'submitted' then 'to_review'
            when p.status = 'declined' then 'declined'
            else 'lapsed' end as kind,
       case when p.attention is not null then p.attention_at
            when p.status = 'submitted' then p.submitted_at
            when p.status = 'declined' then p.ended_at
            else p.lapse_at end as since
     from participation p
     join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
     where p.practice_id = $1 and p.case_id in (select id from cases)
       and (p.status = 'submitted'
         or (p.attention is not null and (p.status not in ('closed', 'declined', 'withdrawn') or p.attention_at > $6))
         or (h.status = 'open' and p.status = 'declined' and p.ended_at > $6)
         or (h.status = 'open' and p.status in ('assigned', 'in_progress') and p.entry_count = 0 and p.lapse_at < $5)))
   select a.kind, a.id, a.attention as level, a.since, a.template_code, a.template_version, c.relation_type, null as address,
     c.id as case_id, c.title, ${NAME_OF} = a.client_id) as name
   from asking a
   join cases c on c.id = a.case_id
   union all
   select 'invitation_expired', l.id, null, l.expires_at, null, null, c.relation_type, l.email, c.id, c.title,
     ${NAME_OF} = l.client_id)
   from auth.open_links() l
   join participant m on m.practice_id = $1 and m.client_id = l.client_id and m.state = 'invited'
   join cases c on c.id = m.case_id
   where l.purpose = 'invite_client' and l.expires_at <= $5`,
);

/** What others did in these cases. $5 since when. */
export const CHANGED = statement(
  'today.changed',
  `with ${NEEDED_IN}
   select t.id, t.case_id, c.title, t.at, t.event, t.subject, k.given_name || ' ' || k.family_name as name
   from timeline_event t
   join cases c on c.id = t.case_id
   left join participant m on m.practice_id = $1 and m.id = t.participant_id
   left join client k on k.practice_id = $1 and k.id = m.client_id
   where t.practice_id = $1 and t.at >= $5 and t.account_id is distinct from $2
   order by t.at desc, t.id desc limit 100`,
);

/** $5 now, $6 in a week. */
export const COUNTS = statement(
  'today.counts',
  `with ${NEEDED_IN}
   select (select count(*) from cases where state not in ('discharged', 'not_taken_on'))::int as "openCases",
     count(*) filter (where p.status = 'submitted')::int as "toReview",
     count(*) filter (where p.status in ('assigned', 'in_progress') and p.due_at >= $5 and p.due_at < $6)::int as "dueThisWeek"
   from participation p where p.practice_id = $1 and p.case_id in (select id from cases)`,
);

/** Whom somebody covers for today, and who covers for them. $1 practice, $2 account, $3 today. */
export const COVER = statement(
  'today.cover',
  `with now_on as materialized (
     select m.case_id, m.account_id, m.role, m.to_on from care_team_member m
     where m.practice_id = $1 and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
       and m.case_id in (select o.case_id from care_team_member o
         where o.practice_id = $1 and o.account_id = $2 and o.from_on <= $3::date and (o.to_on is null or o.to_on > $3::date)))
   select c.id as "caseId", c.title as "caseTitle", s.to_on::text as ends,
     case when s.account_id <> $2 then (select a.name from account a where a.practice_id = $1 and a.id = s.account_id) end as colleague
   from now_on s
   join care_case c on c.practice_id = $1 and c.id = s.case_id
   where s.role = 'substitute' and c.state not in ('discharged', 'not_taken_on')
     and (s.account_id = $2 or exists (
       select 1 from now_on mine where mine.case_id = s.case_id and mine.account_id = $2 and mine.role in ('primary', 'co')))
   order by s.to_on nulls last, c.title, c.id`,
);
