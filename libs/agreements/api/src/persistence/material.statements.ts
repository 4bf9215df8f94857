import { statement } from '@reknit/shared/api-kernel';

// What agreements have to say about a case. Each part answers the same columns; `readers` are the participants who may know of it
// today. While joint work is stopped that is whoever it belongs to and nobody else, as in every other place.

const COLUMNS = 'kind, id, event, topic, at, "participantId", subject, kept, "of", readers';

/** Whoever promised, and those who may see what becomes of it: of a plan those it was given to, of transparency its parties. */
const READERS_OF_COMMITMENT = `array[c.participant_id] || case when sec.joint_work_suspended(c.case_id) then '{}'::uuid[] else array(
    select s.participant_id from amends_plan p
    join amends_version v on v.practice_id = p.practice_id and v.plan_id = p.id and v.number = p.in_force
    join amends_share s on s.practice_id = v.practice_id and s.version_id = v.id and s.withdrawn_at is null and s.delivered_at is not null
    join participant t on t.practice_id = s.practice_id and t.id = s.participant_id and t.state not in ('left', 'removed')
    where c.owner_kind = 'amends_plan' and p.practice_id = c.practice_id and p.id = c.owner_id and p.state <> 'paused'
      and (p.over_at is null or p.state = 'completed')
    union
    select y.participant_id from transparency_party y
    join participant t on t.practice_id = y.practice_id and t.id = y.participant_id and t.state not in ('left', 'removed')
    where c.owner_kind = 'transparency' and y.practice_id = c.practice_id and y.agreement_id = c.owner_id) end`;

/** Said to be done, and said not to be: open until a clinician has talked about it with both. */
const DISPUTED = `
  select 'agreements.occurrence' as kind, o.id, 'commitment.disputed' as event, 'dispute' as topic, o.due_at as at,
    c.participant_id as "participantId", c.text as subject, null::int as kept, null::int as "of", ${READERS_OF_COMMITMENT} as readers
  from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
  where o.practice_id = $1 and o.case_id = $2 and o.state = 'disputed' and o.resolution is null`;

/** Each commitment with what was due in the time asked about: all of it kept is a win, anything else a line to look at. */
const KEPT = `
  select 'agreements.commitment', c.id, 'commitment.so-far', case when f.kept = f.of then 'win' else 'agreement' end, f.last,
    c.participant_id, c.text, f.kept, f.of, ${READERS_OF_COMMITMENT}
  from commitment c
  join lateral (
    select count(*) filter (where o.state in ('kept', 'kept_late'))::int as kept,
      count(*) filter (where o.state in ('kept', 'kept_late', 'missed'))::int as of, max(o.due_at) as last
    from occurrence o where o.practice_id = c.practice_id and o.commitment_id = c.id and o.due_at >= $3 and o.due_at <= $4) f on f.of > 0
  where c.practice_id = $1 and c.case_id = $2 and c.state <> 'draft'`;

const PLAN_REVIEW = `
  select 'agreements.plan', p.id, 'amends.review-due', 'overdue', p.next_review_on::timestamptz, p.author_participant_id, null, null, null,
    array[p.author_participant_id]
  from amends_plan p
  where p.practice_id = $1 and p.case_id = $2 and p.state in ('accepted', 'in_progress', 'amending') and p.next_review_on <= $4::date`;

/** What somebody logged for themselves. Nobody beside them and the care team reads it, on an agreement as well. */
const BOUNDARY_EVENTS = `
  select 'agreements.boundary-event', e.id, 'boundary.' || e.type, 'boundary', e.occurred_at, p.id, replace(b.domain, '_', ' '), null, null, array[p.id]
  from boundary_event e
  join boundary b on b.practice_id = e.practice_id and b.id = e.boundary_id
  join participant p on p.practice_id = e.practice_id and p.case_id = e.case_id and p.client_id = e.client_id
  where e.practice_id = $1 and e.case_id = $2 and e.struck_reason is null
    and not exists (select 1 from boundary_event n where n.practice_id = e.practice_id and n.event_id = e.event_id and n.number > e.number)`;

/** Told, and still told: its author and whoever was told know of it. */
const BOUNDARY_TOLD = `
  select 'agreements.boundary', b.id, 'boundary.told', 'boundary', max(t.told_at), b.participant_id, replace(b.domain, '_', ' '), null, null,
    array[b.participant_id] || case when sec.joint_work_suspended(b.case_id) then '{}'::uuid[] else array_agg(p.id) end
  from boundary b
  join boundary_telling t on t.practice_id = b.practice_id and t.boundary_id = b.id and t.revision = b.told_revision and t.ended_at is null
  join participant p on p.practice_id = t.practice_id and p.id = t.participant_id and p.state not in ('left', 'removed')
  where b.practice_id = $1 and b.case_id = $2 and b.safe_to_tell = 'yes' and not b.personal and b.state not in ('closed', 'retired', 'withdrawn')
  group by b.practice_id, b.id having max(t.told_at) >= $3 and max(t.told_at) <= $4`;

const BOUNDARY_REVIEW = `
  select 'agreements.boundary', b.id, 'boundary.review-due', 'overdue', b.review_on::timestamptz, b.participant_id, replace(b.domain, '_', ' '), null, null,
    array[b.participant_id]
  from boundary b
  where b.practice_id = $1 and b.case_id = $2 and b.state = 'active' and b.review_on <= $4::date`;

/** $1 practice, $2 case, $3 since, $4 until. */
export const AGREEMENTS_MATERIAL = statement(
  'agreements.material',
  `${DISPUTED} union all ${KEPT} union all ${PLAN_REVIEW} union all ${BOUNDARY_EVENTS} and e.occurred_at >= $3 and e.occurred_at <= $4
   union all ${BOUNDARY_TOLD} union all ${BOUNDARY_REVIEW} order by 5 desc, 2`,
);

/** $1 practice, $2 case, $3 the occurrence. */
export const OCCURRENCE_WORDS = statement(
  'agreements.material-occurrence',
  `select m.*, null as what, null::text[] as states from (${DISPUTED} and o.id = $3) m`,
);

/** $1 practice, $2 case, $3 the commitment: where each of what was due by now stands, in order. */
export const COMMITMENT_WORDS = statement(
  'agreements.material-commitment',
  `select 'agreements.commitment' as kind, c.id, 'commitment.so-far' as event, 'agreement' as topic, coalesce(f.last, c.created_at) as at,
     c.participant_id as "participantId", c.text as subject, null::int as kept, null::int as "of", ${READERS_OF_COMMITMENT} as readers,
     null as what, f.states
   from commitment c
   join lateral (select array_agg(o.state order by o.due_at, o.id) as states, max(o.due_at) as last from occurrence o
     where o.practice_id = c.practice_id and o.commitment_id = c.id and o.state not in ('pending', 'due', 'cancelled')) f on true
   where c.practice_id = $1 and c.case_id = $2 and c.id = $3 and c.state <> 'draft'`,
);

/** $1 practice, $2 case, $3 the row of what was logged. */
export const BOUNDARY_EVENT_WORDS = statement(
  'agreements.material-boundary-event',
  `select m.${COLUMNS.split(', ').join(', m.')}, e.what, null::text[] as states
   from (${BOUNDARY_EVENTS} and e.id = $3) m (${COLUMNS})
   join boundary_event e on e.practice_id = $1 and e.id = m.id`,
);
