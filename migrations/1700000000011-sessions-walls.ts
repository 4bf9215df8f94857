// Who reaches which rows when every where-clause is forgotten. A part of `Sessions1700000000011`.

export const SESSION_REACH = `
-- What a person in care is booked into themselves. That there are sessions of others, nobody in care can find out.
create function sec.my_sessions() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  if person is null then return; end if;
  return query select a.session_id from session_attendee a
    join participant p on p.practice_id = a.practice_id and p.case_id = a.case_id and p.id = a.participant_id
    where a.practice_id = tenant and a.client_id = person and p.state not in ('left', 'removed');
end $$;

-- With whom: given names, and only of those sessions.
create function sec.my_session_company() returns table (session_id uuid, given_name text) language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select a.session_id, k.given_name from session_attendee a
    join client k on k.practice_id = a.practice_id and k.id = a.client_id
    where a.practice_id = tenant and a.session_id = any (array(select sec.my_sessions())) and a.client_id <> person;
end $$;

-- Bookings are the practice's business: whoever administers it sees them all, and nothing that hangs on them.
create function sec.sees_bookings() returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return exists (select 1 from account a where a.practice_id = sec.tenant() and a.id = sec.account()
    and a.status = 'active' and 'administrator' = any (a.roles));
end $$;

-- Who and what is taken in these spans, whoever's sessions it is for: ids of what was asked about and the span, nothing else.
create function sec.busy_in(p_starts timestamptz[], p_ends timestamptz[], p_accounts uuid[], p_participants uuid[], p_room uuid, p_but uuid[])
returns table (kind text, id uuid, starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  reach constant uuid[] := array(select sec.my_cases());
begin
  if sec.client() is not null then return; end if;
  return query
    with wanted as (select tstzrange(w.s, w.e) as span from unnest(p_starts, p_ends) w (s, e)),
    people as (select p.id as pid, p.client_id as cid from participant p
      where p.practice_id = tenant and p.id = any (p_participants) and p.case_id = any (reach))
    select 'clinician', c.account_id, c.starts_at, c.ends_at from wanted w join session_clinician c
      on c.practice_id = tenant and c.account_id = any (p_accounts) and c.live and tstzrange(c.starts_at, c.ends_at) && w.span
      and c.session_id <> all (p_but)
    union
    select 'person', e.pid, a.starts_at, a.ends_at from wanted w cross join people e join session_attendee a
      on a.practice_id = tenant and a.client_id = e.cid and a.live and a.booked and tstzrange(a.starts_at, a.ends_at) && w.span
      and a.session_id <> all (p_but)
    union
    select 'room', s.room_id, s.starts_at, s.ends_at from wanted w join session s
      on s.practice_id = tenant and s.room_id = p_room and s.live and tstzrange(s.starts_at, s.ends_at) && w.span
      and s.id <> all (p_but);
end $$;

-- Whose calendar a token opens, asked before anybody is known. Nothing for a closed account.
create function auth.calendar_of(p_hash bytea)
returns table (practice_id uuid, account_id uuid, client_id uuid, practice_zone text) language sql stable security definer
set search_path = public, pg_temp as $$
  select f.practice_id, f.account_id, a.client_id, p.time_zone
  from calendar_feed f
  join account a on a.practice_id = f.practice_id and a.id = f.account_id and a.status = 'active'
  join practice p on p.id = f.practice_id
  where f.token_hash = p_hash
$$;

revoke all on function sec.my_sessions(), sec.my_session_company(), sec.sees_bookings(), sec.busy_in(timestamptz[], timestamptz[], uuid[], uuid[], uuid, uuid[]), auth.calendar_of(bytea) from public;
grant execute on function sec.my_sessions(), sec.my_session_company(), sec.sees_bookings(), sec.busy_in(timestamptz[], timestamptz[], uuid[], uuid[], uuid, uuid[]), auth.calendar_of(bytea) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const TEAM = `${SYSTEM} or (${STAFF} and ${IN_REACH})`;
const MINE = (column: string) => `${column} = any (array(select sec.my_sessions()))`;
const BOOKINGS = '(select sec.sees_bookings())';
const OWN = 'account_id = (select sec.account())';

const ALL = [
  'session_settings',
  'room',
  'session_series',
  'session',
  'session_clinician',
  'session_attendee',
  'session_attendance',
  'session_confirmation',
  'session_exercise',
  'session_change',
  'calendar_feed',
];
/** The care team's and its supervisors' alone. */
const TEAM_ONLY = ['session_series', 'session_confirmation', 'session_exercise', 'session_change'];
const sqlList = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const SESSION_POLICIES = `
do $$
declare
  named text;
begin
  foreach named in array array[${sqlList(ALL)}] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  foreach named in array array[${sqlList(TEAM_ONLY)}] loop
    execute format('create policy reach on %I as restrictive to reknit_app using (%s) with check (%s)', named, $p$${TEAM}$p$, $p$${TEAM}$p$);
  end loop;
  foreach named in array array['session_clinician', 'session_attendee'] loop
    execute format('create policy reach on %I as restrictive for select to reknit_app using (%s)', named,
      $p$${TEAM} or ${MINE('session_id')} or ${BOOKINGS}$p$);
  end loop;
  foreach named in array array['session', 'session_clinician', 'session_attendee', 'session_attendance'] loop
    execute format('create policy team_adds on %I as restrictive for insert to reknit_app with check (%s)', named, $p$${TEAM}$p$);
    execute format('create policy team_changes on %I as restrictive for update to reknit_app using (%s)', named, $p$${TEAM}$p$);
    execute format('create policy team_removes on %I as restrictive for delete to reknit_app using (%s)', named, $p$${TEAM}$p$);
  end loop;
end $$;

create policy reach on session as restrictive for select to reknit_app using (${TEAM} or ${MINE('id')} or ${BOOKINGS});
-- Of attendance, somebody in care reads their own.
create policy reach on session_attendance as restrictive for select to reknit_app
  using (${TEAM} or participant_id = any (array(select sec.my_participants())));
create policy staff_reads on session_settings as restrictive for select to reknit_app using (${SYSTEM} or ${STAFF});
create policy administrator_adds on session_settings as restrictive for insert to reknit_app with check (${SYSTEM} or ${BOOKINGS});
create policy administrator_changes on session_settings as restrictive for update to reknit_app using (${SYSTEM} or ${BOOKINGS});
create policy administrator_adds on room as restrictive for insert to reknit_app with check (${SYSTEM} or ${BOOKINGS});
create policy administrator_changes on room as restrictive for update to reknit_app using (${SYSTEM} or ${BOOKINGS});
create policy own on calendar_feed as restrictive to reknit_app using (${OWN}) with check (${OWN});
create policy own_name on session_change as restrictive for insert to reknit_app
  with check (${SYSTEM} or by_account = (select sec.account()));
create policy own_name on session_attendance as restrictive for insert to reknit_app
  with check (${SYSTEM} or taken_by = (select sec.account()));
`;

/** The least that works: columns that never change are not granted for change. */
export const SESSION_GRANTS = `
grant select, insert on ${ALL.join(', ')} to reknit_app;
grant update (late_cancel_hours, sign_due_hours, auto_lock_days, unsign_window_minutes, cosign_due_days, late_entry_hours, version)
  on session_settings to reknit_app;
grant update (name, place, closed_at) on room to reknit_app;
grant update (starts_at, ends_at, time_zone, medium, room_id, link, state, decision, live, moved_alone, actual_start, actual_end, version)
  on session to reknit_app;
grant update (booked) on session_attendee to reknit_app;
grant update (attendance, minutes, taken_by, taken_at) on session_attendance to reknit_app;
grant delete on session_attendance, session_exercise to reknit_app;
grant update (location, call_back_number, private, others_present, who_else, confirmed_by, at) on session_confirmation to reknit_app;
grant update (token_hash, since, last_used_at) on calendar_feed to reknit_app;
grant delete on calendar_feed to reknit_app;
`;
