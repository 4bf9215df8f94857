// Who acts, and what is in their reach. A part of `CheaperWalls1700000000028`.
import { CONTEXT } from './1700000000001-foundation';
import { asItWas } from './1700000000014-as-it-was';
import { CASE_REACH } from './1700000000002-cases-walls';

/**
 * The signature is looked at before anything is made of what it signs, so nothing in here can fail and no net is needed under
 * it: PL/pgSQL opens a subtransaction for every block that catches. In PL/pgSQL and not in SQL for the plans it keeps.
 */
const WHO_ACTS = `
create or replace function sec.claims() returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  sentence constant text := current_setting('app.ctx', true);
  part constant text[] := string_to_array(sentence, '|');
  secret bytea;
begin
  if cardinality(part) is distinct from 8 then return null; end if;
  select key into secret from sec.signing_key;
  if secret is null then return null; end if;
  if encode(sha256(secret || sha256(secret || convert_to(left(sentence, -1 - length(part[8])), 'UTF8'))), 'hex') <> part[8] then
    return null;
  end if;
  if part[1] <> pg_backend_pid()::text or to_timestamp(part[7]::bigint) < transaction_timestamp() then return null; end if;
  return part;
end $$;

create or replace function sec.tenant() returns uuid language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$ begin return (sec.claims())[2]::uuid; end $$;
create or replace function sec.account() returns uuid language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$ begin return (sec.claims())[3]::uuid; end $$;
create or replace function sec.client() returns uuid language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return nullif((sec.claims())[4], '00000000-0000-0000-0000-000000000000')::uuid;
end $$;
create or replace function sec.is_system() returns boolean language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$ begin return coalesce((sec.claims())[5] = 's', false); end $$;
create or replace function sec.today() returns date language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$ begin return (sec.claims())[6]::date; end $$;
`;

const IN_REACH = `
-- The cases of a member of staff: on their team today, or on the team of somebody they supervise today. For a person in care and
-- for the system there are none. One array, which a policy can hold against every row as it comes.
create function sec.staff_cases() returns uuid[] language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  claim constant text[] := sec.claims();
  tenant constant uuid := claim[2]::uuid;
  me constant uuid := claim[3]::uuid;
  today constant date := claim[6]::date;
begin
  if claim is null or claim[5] = 's' or claim[4] <> '00000000-0000-0000-0000-000000000000' then return '{}'; end if;
  return array(
    select m.case_id from care_team_member m
    where m.practice_id = tenant and m.account_id = me and m.from_on <= today and (m.to_on is null or m.to_on > today)
    union all
    select m.case_id from supervision s
    join care_team_member m on m.practice_id = s.practice_id and m.account_id = s.supervisee_id
      and m.from_on <= today and (m.to_on is null or m.to_on > today)
    where s.practice_id = tenant and s.supervisor_id = me and s.from_on <= today and (s.to_on is null or s.to_on > today));
end $$;
-- The same for everybody: a person in care reaches the cases they take part in.
create function sec.cases_in_reach() returns uuid[] language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  claim constant text[] := sec.claims();
  tenant constant uuid := claim[2]::uuid;
  person constant uuid := nullif(claim[4], '00000000-0000-0000-0000-000000000000')::uuid;
begin
  if person is null then return sec.staff_cases(); end if;
  return array(select p.case_id from participant p
    where p.practice_id = tenant and p.client_id = person and p.state not in ('left', 'removed'));
end $$;
revoke all on function sec.staff_cases(), sec.cases_in_reach() from public;
grant execute on function sec.staff_cases(), sec.cases_in_reach() to reknit_app;

create or replace function sec.my_cases() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$ begin return query select unnest(sec.cases_in_reach()); end $$;

create or replace function sec.touch_case(p_case uuid, p_at timestamptz) returns void language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not (p_case = any (sec.cases_in_reach()) or sec.is_system()) then return; end if;
  update care_case set last_activity_at = greatest(last_activity_at, p_at) where practice_id = tenant and id = p_case;
end $$;

create or replace function sec.outdate_figures(p_case uuid) returns void language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not (p_case = any (sec.cases_in_reach()) or sec.is_system()) then return; end if;
  perform 1 from care_case where practice_id = tenant and id = p_case for no key update;
  update case_figures set next_lapse_at = '-infinity' where practice_id = tenant and case_id = p_case;
end $$;
`;

export const QUESTIONS = [WHO_ACTS, IN_REACH];

export const QUESTIONS_AS_THEY_WERE = [
  ...['sec.my_cases', 'sec.touch_case', 'sec.outdate_figures'].map((name) => asItWas(CASE_REACH, name)),
  'drop function sec.staff_cases(), sec.cases_in_reach()',
  ...['claims', 'tenant', 'account', 'client', 'is_system', 'today'].map((name) =>
    asItWas(CONTEXT, `sec.${name}`),
  ),
];
