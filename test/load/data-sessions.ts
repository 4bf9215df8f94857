import { CLIENTS_EACH } from './data-size';

// Sessions, as statements over whole sets like the rest of the data. A client has one hour of the week that is theirs: eight a day over
// five days, so that no therapist is ever in two places. It comes round every five weeks.

export const SESSIONS_EACH = 10;
const HOURS_A_DAY = 8;
const DAYS_BETWEEN = 35;

/** Nine that were held and one within the next five days. */
export const SESSIONS = `
create temp table hour as
  select p.i, k, pg_temp.id('session', p.i * ${SESSIONS_EACH} + k) as session, p."case", p.participant, p.client, p.t, k < ${SESSIONS_EACH} as held,
    date_trunc('day', $now, 'UTC') + make_interval(days => ((k - ${SESSIONS_EACH}) * ${DAYS_BETWEEN} + 1 + p.i % ${CLIENTS_EACH} / ${HOURS_A_DAY})::int,
      hours => (9 + p.i % ${HOURS_A_DAY})::int) as starts
  from person p, generate_series(1, ${SESSIONS_EACH}) as k;
create index on hour (session);
insert into session (practice_id, id, case_id, starts_at, ends_at, time_zone, modality, medium, state, live, actual_start, actual_end,
    created_by, created_at)
  select pg_temp.practice(), session, "case", starts, starts + interval '50 minutes', 'Europe/London', 'individual', 'in_person',
    case when held then 'held' else 'scheduled' end, true, case when held then starts end, case when held then starts + interval '50 minutes' end,
    pg_temp.id('staff', t), starts - interval '${DAYS_BETWEEN} days' from hour;
insert into session_clinician (practice_id, session_id, account_id, case_id, place, starts_at, ends_at, live)
  select pg_temp.practice(), session, pg_temp.id('staff', t), "case", 0, starts, starts + interval '50 minutes', true from hour;
insert into session_attendee (practice_id, session_id, participant_id, client_id, case_id, starts_at, ends_at, live)
  select pg_temp.practice(), session, participant, client, "case", starts, starts + interval '50 minutes', true from hour;
insert into session_attendance (practice_id, session_id, participant_id, case_id, attendance, taken_by, taken_at)
  select pg_temp.practice(), session, participant, "case", 'attended', pg_temp.id('staff', t), starts + interval '55 minutes' from hour where held;
`;

/** One note for each that was held, begun and not written yet: what stands in it is sealed, and sealing is not for the database. */
export const NOTES_BEGUN = `
insert into note (practice_id, id, case_id, session_id, format, author_id, about, late, created_at, changed_at, sign_due_at, locks_at)
  select pg_temp.practice(), pg_temp.id('note', i * ${SESSIONS_EACH} + k), "case", session, 'dap', pg_temp.id('staff', t),
    starts + interval '50 minutes', false, starts + interval '1 hour', starts + interval '1 hour', $now + interval '30 days', $now + interval '60 days'
  from hour where held;
`;

export const NOTES_TO_WRITE = `select pg_temp.practice() as practice, id, case_id as "caseId", author_id as author from note order by id`;

/** The first writing of many notes: $1 practice, $2 ids, $3 notes, $4 cases, $5 what is sealed, $6 who wrote. */
export const WRITE_NOTES = `
insert into note_revision (practice_id, id, note_id, case_id, revision, content, written_by, at)
  select $1, w.id, w.note, w.of_case, 1, w.content, w.author, now()
  from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::uuid[]) as w (id, note, of_case, content, author)`;

export const NOTES_WRITTEN = `update note set revision = 1, version = 2, changed_at = now()`;
