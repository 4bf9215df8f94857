import { statement } from '@reknit/shared/api-kernel';
import { CHANGEABLE_CASES, READABLE_CASES } from './case-scope';

const instant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A list of objects about the case `c`, empty when there is none. */
const list = (item: string, from: string, order: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${item}) order by ${order}), '[]') from ${from})`;

const CONSENTS = `(
  select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'decision', s.decision, 'at', ${instant('s.at')}) order by s.kind), '[]')
  from (select distinct on (x.kind) x.kind, x.decision, x.at, x.withdrawn_at from consent x
        where x.practice_id = p.practice_id and x.client_id = p.client_id and x.decision is not null and x.superseded_at is null
          and (x.case_id is null or x.case_id = c.id)
        order by x.kind, x.at desc, x.id desc) s
  where s.withdrawn_at is null)`;

const PARTICIPANTS = list(
  `'id', p.id, 'clientId', p.client_id, 'givenName', k.given_name, 'familyName', k.family_name,
   'email', coalesce(a.email, l.email), 'timeZone', coalesce(a.time_zone, k.time_zone), 'state', p.state, 'from', p.from_on,
   'to', p.to_on, 'hasAccount', a.id is not null, 'consents', ${CONSENTS}, 'version', p.version,
   'invitation', case when l.id is not null then jsonb_build_object('sentAt', ${instant('l.created_at')},
     'expiresAt', ${instant('l.expires_at')}, 'expired', l.expires_at <= $6::timestamptz) end`,
  `participant p
   join client k on k.practice_id = p.practice_id and k.id = p.client_id
   left join account a on a.practice_id = p.practice_id and a.client_id = p.client_id
   left join auth.open_links() l on l.client_id = p.client_id
   where p.practice_id = c.practice_id and p.case_id = c.id`,
  'p.from_on, p.id',
);

const CARE_TEAM = list(
  `'id', m.id, 'accountId', m.account_id, 'name', a.name, 'role', m.role, 'from', m.from_on, 'to', m.to_on`,
  `care_team_member m join account a on a.practice_id = m.practice_id and a.id = m.account_id
   where m.practice_id = c.practice_id and m.case_id = c.id`,
  'm.from_on, m.id',
);

const ROLES = list(
  `'participantId', x.participant_id, 'role', x.role`,
  'rupture_role x where x.practice_id = r.practice_id and x.case_id = r.case_id and x.rupture_event_id = r.id',
  'x.participant_id, x.role',
);

const RUPTURES = list(
  `'id', r.id, 'title', r.title, 'kind', r.kind, 'summary', r.summary, 'whenText', r.when_text, 'status', r.status,
   'roles', ${ROLES}, 'version', r.version`,
  'rupture_event r where r.practice_id = c.practice_id and r.case_id = c.id',
  'r.created_at, r.id',
);

const RATINGS = list(
  `'participantId', x.participant_id, 'rating', x.rating, 'at', ${instant('x.at')}`,
  'goal_rating x where x.practice_id = g.practice_id and x.case_id = g.case_id and x.goal_id = g.id',
  'x.at, x.id',
);

const GOALS = list(
  `'id', g.id, 'words', g.words, 'participantId', g.participant_id, 'state', g.state, 'targetOn', g.target_on,
   'ratings', ${RATINGS}, 'version', g.version`,
  'goal g where g.practice_id = c.practice_id and g.case_id = c.id',
  'g.created_at, g.id',
);

/** The hour in which whoever asks reads it, though it is not theirs. */
const EMERGENCY = `(
  select jsonb_build_object('id', e.id, 'until', ${instant('e.until')}) from emergency_access e
  where e.practice_id = c.practice_id and e.case_id = c.id and e.account_id = $2 and e.until > transaction_timestamp()
  order by e.until desc limit 1)`;

/** The whole record in one round trip, key by key as the contract names it. $1–$4 scope, $5 case, $6 now. */
export const CASE_RECORD = statement(
  'case.record',
  `select jsonb_strip_nulls(jsonb_build_object(
     'id', c.id, 'title', c.title, 'kind', c.kind, 'relationType', c.relation_type, 'relationSubtype', c.relation_subtype,
     'state', c.state, 'presentingProblem', c.presenting_problem, 'openedOn', c.opened_on, 'closedOn', c.closed_on,
     'version', c.version, 'participants', ${PARTICIPANTS}, 'careTeam', ${CARE_TEAM}, 'ruptures', ${RUPTURES},
     'goals', ${GOALS}, 'mayChange', c.id in ${CHANGEABLE_CASES}, 'emergency', ${EMERGENCY})) as record
   from care_case c where c.practice_id = $1 and c.id = $5 and c.id in ${READABLE_CASES}`,
);
