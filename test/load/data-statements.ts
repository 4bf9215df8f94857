import { NOTES_BEGUN, SESSIONS } from './data-sessions';
import { CLIENTS_EACH, HOMEWORK_EACH, WEEKLY_OF_EACH_READER, WEEKS } from './data-size';

// The data set as statements over whole sets. Everything follows from the number of a client (i), of a piece of homework
// (k, 1–10) and of a week (w); the only thing that differs from one day to the next is the day itself.
//
// $names are replaced by the values of DataSize and by `now` before they are sent: several statements in one text take
// no parameters, and all of these are numbers or moments of our own.

/** Ids in order of their number, of the version the API accepts, the same in every run. */
const MAKING_IDS = `
create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1735689600000 + n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
create function pg_temp.practice() returns uuid language sql immutable as $$ select pg_temp.id('practice', 1) $$;
create function pg_temp.pick(words text, n bigint) returns text language sql immutable as $$
  select (string_to_array(words, ' '))[1 + n % cardinality(string_to_array(words, ' '))] $$;
create temp table staff as select t::bigint as t, pg_temp.id('staff', t) as id from generate_series(0, $therapists - 1) as t;
create temp table person as
  select i::bigint as i, (i / ${CLIENTS_EACH})::bigint as t, pg_temp.id('client', i) as client, pg_temp.id('case', i) as "case",
    pg_temp.id('participant', i) as participant, pg_temp.id('account', i) as account,
    pg_temp.pick('Ada Bram Cleo Daan Edie Femi Gus Hana Ines Jori Kaya Lars Mila Nils Oona Pia Quin Rosa Sami Tess Udo Vera Wim Yara Zeno', i) as given,
    pg_temp.pick('Abara Brandt Castell Duarte Eklund Farrow Grieg Hollis Ivers Jansen Keller Lindqvist Marsh Nowak', i / 3) || ' ' || i as family,
    i / ${CLIENTS_EACH} < $readers and i % ${CLIENTS_EACH} < ${WEEKLY_OF_EACH_READER} as weekly
  from generate_series(0, $clients - 1) as i;
create unique index on person (i);
`;

const PEOPLE = `
insert into practice (id, name, time_zone, created_at) values (pg_temp.practice(), 'Saltmarsh Practice', 'Europe/London', $now - interval '2 years');
insert into account (practice_id, id, email, name, roles, time_zone, created_at)
  select pg_temp.practice(), id, 'staff' || t || '@load.example', 'Therapist ' || t, array['clinician'], 'Europe/London', $now - interval '2 years' from staff;
insert into client (practice_id, id, given_name, family_name, birth_year, time_zone, created_at)
  select pg_temp.practice(), client, given, family, 1960 + i % 40, 'Europe/London', $now - interval '400 days' from person;
insert into account (practice_id, id, email, name, roles, client_id, time_zone, created_at)
  select pg_temp.practice(), account, 'person' || i || '@load.example', given || ' ' || family, array['client'], client, 'Europe/London',
    $now - interval '400 days' from person;
insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, presenting_problem, opened_on, created_by,
    created_at, last_activity_at)
  select pg_temp.practice(), "case", given || ' ' || family, 'individual', 'romantic', 'married', 'active',
    'Trust broken last year; wants to know whether it can grow again.', ($now - interval '400 days')::date, pg_temp.id('staff', t),
    $now - interval '400 days', $now - make_interval(mins => (i % 9000)::int) from person;
insert into participant (practice_id, id, case_id, client_id, state, from_on)
  select pg_temp.practice(), participant, "case", client, 'active', ($now - interval '400 days')::date from person;
insert into care_team_member (practice_id, id, case_id, account_id, role, from_on)
  select pg_temp.practice(), pg_temp.id('member', i), "case", pg_temp.id('staff', t), 'primary', ($now - interval '400 days')::date from person;
insert into case_figures (practice_id, case_id, next_lapse_at) select pg_temp.practice(), "case", '-infinity' from person;
`;

/** A piece every seven weeks in the last year, and three that are due in the next two weeks. */
const HOMEWORK = `
create temp table piece as
  select p.i, k, p.i * ${HOMEWORK_EACH} + k as n, pg_temp.id('homework', p.i * ${HOMEWORK_EACH} + k) as homework,
    pg_temp.id('participation', p.i * ${HOMEWORK_EACH} + k) as id, k <= $done as done, p.weekly, p."case", p.participant, p.client, p.t,
    case when k <= $done then $now - make_interval(days => (${HOMEWORK_EACH - 2} - k) * 49 + (p.i % 7)::int)
      else $now - make_interval(days => 11 - k) end as assigned_at
  from person p, generate_series(1, ${HOMEWORK_EACH}) as k;
alter table piece add column due_at timestamptz;
update piece set due_at = case when done then assigned_at + interval '7 days' else $now + make_interval(days => k + 2) end;
create unique index on piece (i, k);
insert into homework (practice_id, id, case_id, template_code, template_version, relation_type, mode, place, rationale, when_and_where, obstacle,
    smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, acknowledged, assigned_by, assigned_at)
  select pg_temp.practice(), homework, "case", $code, $version, 'romantic', 'solo', 'at_home', 'It helps to look at the thought twice before acting on it.',
    'After supper, at the table', 'Being too tired for it', 'One thought, one line', due_at, 'Europe/London', false, 1440, $acknowledged,
    pg_temp.id('staff', t), assigned_at from piece;
`;

const RESPONSES = `
create temp table response as
  select n, 1 as number, assigned_at + interval '6 days' as at, i as seed from piece where done and not weekly
  union all
  select n, 2, assigned_at + interval '8 days', i + 1
  from (select * from piece where done and not weekly order by md5(n::text) limit $secondVersions) as again
  union all
  select piece.n, row_number() over (partition by piece.n order by w)::int, $now - make_interval(days => (${WEEKS - 1} - w) * 7 + 1), piece.i + w
  from generate_series(0, ${WEEKS - 1}) as w join piece on piece.weekly and piece.k = 1 + w * $done / ${WEEKS};
create temp table stand as
  select n, max(number) as entries, max(at) as last_at from response group by n;
insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, status, due_at, lapse_at, opened_at,
    submitted_at, reviewed_at, quality, entry_count)
  select pg_temp.practice(), id, homework, "case", participant, client, 'partner', case when done then 'reviewed' else 'in_progress' end, due_at,
    due_at + interval '1 day', assigned_at + interval '1 day', last_at, last_at + interval '12 hours', case when done then 2 end, coalesce(entries, 0)
  from piece left join stand using (n);
insert into homework_entry (practice_id, id, participation_id, case_id, client_id, number, template_code, template_version, answers, scores,
    attention, submitted_at, late)
  select pg_temp.practice(), pg_temp.id('entry', r.n * 100 + r.number), piece.id, piece."case", piece.client, r.number, $code, $version,
    jsonb_set($answers, '{beliefAfter}', to_jsonb(20 + (r.seed * 7) % 60)),
    jsonb_build_object('belief.drop', 20 + (r.seed * 7) % 60 - 85, 'emotion.drop', -3), '[]', r.at, r.at > piece.due_at
  from response r join piece using (n);
insert into homework_review (practice_id, id, entry_id, participation_id, case_id, client_id, reviewer_id, decision, quality, summary, comments, at)
  select pg_temp.practice(), pg_temp.id('review', n), pg_temp.id('entry', n * 100 + entries), id, "case", client, pg_temp.id('staff', t), 'accept', 2,
    'Thank you. We will look at it together.', '{}', last_at + interval '12 hours' from piece join stand using (n);
`;

const TIMELINE = `
insert into timeline_event (practice_id, id, case_id, at, kind, event, account_id, participant_id, subject, link_kind, link_id)
  select pg_temp.practice(), pg_temp.id('given', n), "case", assigned_at, 'homework', 'homework.assigned', pg_temp.id('staff', t), participant,
    'Thought record', 'homework', homework from piece
  union all
  select pg_temp.practice(), pg_temp.id('handed-in', r.n * 100 + r.number), piece."case", r.at, 'homework', 'homework.submitted',
    pg_temp.id('account', piece.i), piece.participant, 'Thought record', 'participation', piece.id
  from response r join piece using (n);
`;

export const FILL: readonly string[] = [
  MAKING_IDS,
  PEOPLE,
  HOMEWORK,
  RESPONSES,
  TIMELINE,
  SESSIONS,
  NOTES_BEGUN,
];

/** What the load needs to know of the data: who there is, and what each of them has. */
export const CAST = `
select p.i::int, p.t::int, pg_temp.id('staff', p.t) as staff, p.account, p."case", p.participant, p.weekly,
  theirs.participations
from person p join (select i, array_agg(id order by k) as participations from piece group by i) theirs using (i) order by i`;
