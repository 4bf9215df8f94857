import { statement } from '@reknit/shared/api-kernel';

// What homework has to say about a case. Each part answers the same columns; `readers` are the participants who may know of it today.

const TITLE = 'h.template_code as "code", h.template_version as "version", h.relation_type as "relationType"';

/** Handed in: known to its author, whatever they let somebody read of it. What other domains hold they speak of themselves. */
const HANDED_IN = `
  select 'homework.entry' as kind, e.id, 'homework.handed-in' as event, 'homework' as topic, e.submitted_at as at,
    p.participant_id as "participantId", ${TITLE}, array[p.participant_id] as readers
  from homework_entry e
  join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where e.practice_id = $1 and e.case_id = $2 and h.kind = 'form'`;

/** The parts somebody has accepted to read, and may read today. Their author knows what they let them read. */
const SHARED = `
  select 'homework.share', g.id, 'homework.shared', 'homework', g.opened_at, g.author_participant_id, ${TITLE},
    array[g.author_participant_id, g.recipient_participant_id]
  from share_grant g
  join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id and a.answer = 'accepted'
  join participation p on p.practice_id = g.practice_id and p.id = g.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where g.practice_id = $1 and g.case_id = $2 and g.ended_at is null and g.opened_at is not null
    and sec.joint_work_stands(g.case_id, array[g.author_participant_id, g.recipient_participant_id])`;

/** Due in the time asked about, or open from before it, and not handed in. */
const NOT_DONE = `
  select 'homework.part', p.id, 'homework.not-handed-in', 'overdue', p.due_at, p.participant_id, ${TITLE},
    array[p.participant_id]
  from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where p.practice_id = $1 and p.case_id = $2 and h.status = 'open' and p.status in ('assigned', 'in_progress')
    and p.entry_count = 0 and p.due_at <= $4`;

/** What somebody said afterwards that made it worse: to the care team and nobody beside them. */
const WORSE = `
  select 'homework.afterwards', w.entry_id, case w.worse when 'yes' then 'homework.felt-unsafe' else 'homework.felt-worse' end,
    'safety', w.told_at, p.participant_id, ${TITLE}, array[p.participant_id]
  from homework_afterwards w
  join participation p on p.practice_id = w.practice_id and p.id = w.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where w.practice_id = $1 and w.case_id = $2 and w.worse <> 'no' and w.told_at >= $3 and w.told_at <= $4`;

/** Meant for the room. Whoever has a part in work of several knows of the others; solo work is known to its own person. */
const FOR_THE_ROOM = `
  select 'homework.part', p.id, 'homework.for-the-room', 'planned', h.assigned_at, p.participant_id, ${TITLE},
    case when h.mode = 'solo' then array[p.participant_id]
      else (select array_agg(o.participant_id) from participation o where o.practice_id = p.practice_id
        and o.case_id = p.case_id and o.homework_id = p.homework_id) end
  from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  where p.practice_id = $1 and p.case_id = $2 and h.status = 'open' and h.place = 'in_session'
    and p.status in ('assigned', 'in_progress') and p.due_at >= $4`;

/** $1 practice, $2 case, $3 since, $4 until. */
export const HOMEWORK_MATERIAL = statement(
  'homework.material',
  `${HANDED_IN} and e.submitted_at >= $3 and e.submitted_at <= $4
   union all ${SHARED} and g.opened_at >= $3 and g.opened_at <= $4
   union all ${NOT_DONE} union all ${WORSE} union all ${FOR_THE_ROOM}
   order by 5 desc, 2`,
);

/** $1 practice, $2 case, $3 the entry. */
export const ENTRY_WORDS = statement(
  'homework.material-entry',
  `select m.*, e.answers, null::text[] as fields, p.person_name as "personName"
   from (${HANDED_IN} and e.id = $3) m
   join homework_entry e on e.practice_id = $1 and e.id = m.id
   join participation p on p.practice_id = e.practice_id and p.id = e.participation_id`,
);

/** $1 practice, $2 case, $3 the share. */
export const SHARE_WORDS = statement(
  'homework.material-share',
  `select m.kind, m.id, m.event, m.topic, m.at, m."participantId", m.code, m.version, m."relationType", m.readers,
     e.answers, g.fields, p.person_name as "personName"
   from (${SHARED} and g.id = $3) m (kind, id, event, topic, at, "participantId", code, version,
     "relationType", readers)
   join share_grant g on g.practice_id = $1 and g.id = m.id
   join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
   join participation p on p.practice_id = g.practice_id and p.id = g.participation_id`,
);
