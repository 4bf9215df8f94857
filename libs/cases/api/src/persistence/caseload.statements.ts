import type { CaseloadSort } from '@reknit/cases/model';
import { statement, type Statement } from '@reknit/shared/api-kernel';
import type { KeyPart } from '../application/keyset';
import { READABLE_CASES } from './case-scope';

interface KeyColumn {
  readonly column: string;
  readonly type: 'text' | 'integer' | 'timestamptz' | 'date' | 'uuid';
}

interface Order {
  readonly key: readonly KeyColumn[];
  readonly direction: 'asc' | 'desc';
}

const id: KeyColumn = { column: 'c.id', type: 'uuid' };
const activity: KeyColumn = { column: 'c.last_activity_at', type: 'timestamptz' };

/** The orders a caseload can be read in. Each ends with the id, so that no two rows stand in the same place. */
const ORDERS: Readonly<Record<CaseloadSort, Order>> = {
  // As people sort names (É beside E), and as many letters as a cursor has room for.
  name: {
    key: [{ column: 'left(lower(c.title), 40) collate "und-x-icu"', type: 'text' }, id],
    direction: 'asc',
  },
  last_activity: { key: [activity, id], direction: 'desc' },
  to_review: { key: [{ column: 'f.to_review', type: 'integer' }, activity, id], direction: 'desc' },
  opened: { key: [{ column: 'c.opened_on', type: 'date' }, id], direction: 'desc' },
};

const PARTS: Readonly<Record<KeyColumn['type'], KeyPart>> = {
  text: 'text',
  integer: 'integer',
  timestamptz: 'instant',
  date: 'day',
  uuid: 'id',
};

export interface CaseloadReading {
  readonly statement: Statement;
  /** What the values of its cursor look like. */
  readonly shape: readonly KeyPart[];
}

const asText = ({ column, type }: KeyColumn) =>
  type === 'timestamptz'
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `(${column})::text`;

/** $1–$4 scope, $5 states, $6 kind, $7 search pattern, $8 key of the last row before, $9 rows. */
function reading(sort: CaseloadSort, { key, direction }: Order): CaseloadReading {
  const columns = key.map(({ column }) => column);
  const before = key.map(({ type }, index) => `($8::text[])[${index + 1}]::${type}`);
  const order = (row: string) => key.map((_, index) => `${row}${index + 1} ${direction}`).join(', ');
  const text = `
with page as (
  select c.practice_id, c.id, c.title, c.kind, c.relation_type, c.state, c.opened_on,
    f.open_homework, f.to_review, f.overdue, f.responded, f.passed_unanswered, f.last_response_at,
    array[${key.map(asText).join(', ')}] as key, ${columns.map((column, index) => `${column} as k${index + 1}`).join(', ')}
  from care_case c join case_figures f on f.practice_id = c.practice_id and f.case_id = c.id
  where c.practice_id = $1 and c.id in ${READABLE_CASES} and c.state = any ($5) and ($6::text is null or c.kind = $6)
    and ($7::text is null or c.title ilike $7 or exists (
      select 1 from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
      where p.practice_id = c.practice_id and p.case_id = c.id and p.state <> 'removed'
        and k.given_name || ' ' || k.family_name ilike $7))
    and ($8::text[] is null or (${columns.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${before.join(', ')}))
  order by ${key.map(({ column }) => `${column} ${direction}`).join(', ')} limit $9)
select page.id, page.title, page.kind, page.relation_type as "relationType", page.state, page.opened_on::text as "openedOn",
  page.open_homework as "openHomework", page.to_review as "toReview", page.overdue, page.responded,
  page.passed_unanswered as "passedUnanswered", page.last_response_at as "lastResponseAt", page.key,
  people.people, coalesce(lead.name, '') as "primaryClinician"
from page
left join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('participantId', p.id, 'name', k.given_name || ' ' || k.family_name)
    order by p.from_on, p.id), '[]') as people
  from participant p join client k on k.practice_id = p.practice_id and k.id = p.client_id
  where p.practice_id = page.practice_id and p.case_id = page.id and p.state <> 'removed') people on true
left join lateral (
  select a.name from care_team_member m join account a on a.practice_id = m.practice_id and a.id = m.account_id
  where m.practice_id = page.practice_id and m.case_id = page.id and m.role = 'primary'
    and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date) limit 1) lead on true
order by ${order('page.k')}`;
  return { statement: statement(`caseload.by-${sort}`, text), shape: key.map(({ type }) => PARTS[type]) };
}

export const CASELOAD: Readonly<Record<CaseloadSort, CaseloadReading>> = {
  name: reading('name', ORDERS.name),
  last_activity: reading('last_activity', ORDERS.last_activity),
  to_review: reading('to_review', ORDERS.to_review),
  opened: reading('opened', ORDERS.opened),
};

/** Cases in scope whose figures no longer hold. $1–$4 scope, $5 now. */
export const STALE_IN_SCOPE = statement(
  'caseload.stale',
  `select f.case_id as id from case_figures f
   where f.practice_id = $1 and f.next_lapse_at <= $5 and f.case_id in ${READABLE_CASES}`,
);
