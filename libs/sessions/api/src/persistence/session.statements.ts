import { statement } from '@reknit/shared/api-kernel';
import { SESSION_COLUMNS } from './session-row';

/** Whoever schedules in a practice does so one after the other: nobody waits for somebody who waits for them. */
export const HOLD = statement(
  'session.hold-calendar',
  `select pg_advisory_xact_lock(hashtextextended('sessions|' || $1::text, 0))`,
);
export const ADD = statement(
  'session.add',
  `insert into session (practice_id, id, case_id, series_id, starts_at, ends_at, time_zone, modality, medium, room_id, link, service_type,
     state, live, created_by, created_at)
   select $1, n.id, $2, $3, n.s, n.e, $4, $5, $6, $7, $8, $9, 'scheduled', true, $10, $11
   from unnest($12::uuid[], $13::timestamptz[], $14::timestamptz[]) n (id, s, e)`,
);
export const ADD_CLINICIANS = statement(
  'session.add-clinicians',
  `insert into session_clinician (practice_id, session_id, account_id, case_id, place, starts_at, ends_at, live)
   select $1, n.id, c.id, $2, c.place, n.s, n.e, true
   from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) n (id, s, e)
   cross join unnest($6::uuid[]) with ordinality c (id, place)`,
);
export const ADD_PEOPLE = statement(
  'session.add-people',
  `insert into session_attendee (practice_id, session_id, participant_id, client_id, case_id, starts_at, ends_at, live)
   select $1, n.id, p.id, p.client, $2, n.s, n.e, true
   from unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) n (id, s, e) cross join unnest($6::uuid[], $7::uuid[]) p (id, client)`,
);
export const ADD_SERIES = statement(
  'session.add-series',
  `insert into session_series (practice_id, id, case_id, every_weeks, every_months, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const READ = statement(
  'session.read',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.id = $3 and s.case_id in (select sec.my_cases())`,
);
export const SERIES = statement(
  'session.series',
  `select s.id, s.starts_at as start, s.time_zone as "timeZone", s.state, s.moved_alone as "movedAlone", s.version
   from session s where s.practice_id = $1 and s.case_id = $2
     and (s.id = $3 or s.series_id = (select o.series_id from session o where o.practice_id = $1 and o.case_id = $2 and o.id = $3))
   order by s.starts_at, s.id for no key update of s`,
);
export const DEFER = statement('session.defer', 'set constraints all deferred');
export const CHECK = statement('session.check', 'set constraints all immediate');
export const MOVE = statement(
  'session.move',
  `update session s set starts_at = n.s, ends_at = n.e, time_zone = $3, medium = $4, room_id = $5, link = $6, moved_alone = $7,
     version = s.version + 1
   from unnest($8::uuid[], $9::timestamptz[], $10::timestamptz[]) n (id, s, e)
   where s.practice_id = $1 and s.case_id = $2 and s.id = n.id returning s.id, s.version`,
);
export const FORGET_ATTENDANCE = statement(
  'session.forget-attendance',
  'delete from session_attendance where practice_id = $1 and case_id = $2 and session_id = any ($3)',
);
export const BOOK = statement(
  'session.book',
  `update session_attendee set booked = $4 where practice_id = $1 and case_id = $2 and session_id = any ($3) and booked <> $4
     and ($5::uuid is null or participant_id = $5)`,
);
export const CANCEL = statement(
  'session.cancel',
  `update session set state = 'cancelled', live = false, version = version + 1
   where practice_id = $1 and case_id = $2 and id = any ($3) returning id, version`,
);
export const SETTLE = statement(
  'session.settle',
  `update session set state = $4, decision = $5, actual_start = $6, actual_end = $7, version = version + 1
   where practice_id = $1 and case_id = $2 and id = $3`,
);
export const TOUCH = statement(
  'session.touch',
  'update session set version = version + 1 where practice_id = $1 and case_id = $2 and id = $3 and version = $4 returning version',
);
