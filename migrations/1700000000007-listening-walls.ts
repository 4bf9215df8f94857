// Who reaches what of a round when every where-clause is forgotten. A part of `Listening1700000000007`, in a file of its own
// because it is read on its own.

/** Questions about the transaction's actor; in plpgsql because its plans are kept. */
export const LISTENING_REACH = `
-- Rounds a person in care sits in, as somebody who still takes part in the case.
create function sec.my_rounds() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select s.round_id from listening_seat s
    where s.practice_id = tenant and s.client_id = person and s.participant_id in (select sec.my_participants());
end $$;

-- Of those, the ones everybody still sits in: where somebody has gone, each keeps only their own words.
create function sec.my_whole_rounds() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return query select r from sec.my_rounds() r
    where not exists (select 1 from listening_seat s where s.practice_id = tenant and s.round_id = r and s.has_left);
end $$;

-- Words that only the people of a round read are erased when their time has come. Only the system may say so.
create function sec.erase_listening_words(p_now timestamptz) returns integer language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  erased integer;
begin
  if not sec.is_system() then raise exception 'only the system erases' using errcode = '42501'; end if;
  update listening_words w set body = null, erased_at = p_now
  from listening_round r
  where r.practice_id = w.practice_id and r.id = w.round_id and not r.words_shared
    and w.practice_id = tenant and w.at < p_now - interval '30 days' and w.erased_at is null;
  get diagnostics erased = row_count;
  return erased;
end $$;

revoke all on function sec.my_rounds(), sec.my_whole_rounds(), sec.erase_listening_words(timestamptz) from public;
grant execute on function sec.my_rounds(), sec.my_whole_rounds(), sec.erase_listening_words(timestamptz) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const ME = '(select sec.client())';
const TEAM = `(${ME} is null and case_id = any (array(select sec.my_cases())))`;
const MINE = 'any (array(select sec.my_rounds()))';
const WHOLE = 'any (array(select sec.my_whole_rounds()))';

/** Practice first (permissive), then who of the practice (restrictive: every one of them must hold). */
export const LISTENING_WALLS = `
do $$ declare named text; begin
  foreach named in array array['listening_round', 'listening_seat', 'listening_pin', 'listening_turn', 'listening_entry',
    'listening_words', 'listening_note', 'listening_private', 'listening_act', 'listening_draft'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  -- Where everybody stands is moved by the system alone, in the transaction of whoever made the move.
  foreach named in array array['listening_round', 'listening_seat', 'listening_turn'] loop
    execute format('create policy system_moves on %I as restrictive for update to reknit_app using (${SYSTEM})', named);
    execute format('create policy system_adds on %I as restrictive for insert to reknit_app with check (${SYSTEM})', named);
  end loop;
  foreach named in array array['listening_seat', 'listening_turn', 'listening_entry'] loop
    execute format('create policy reach on %I as restrictive for select to reknit_app using (${SYSTEM} or ${TEAM} or round_id = ${MINE})', named);
  end loop;
  -- What somebody writes they write themselves; the system writes down what was said on a shared device, and what a clock ends.
  foreach named in array array['listening_entry', 'listening_words', 'listening_note', 'listening_private'] loop
    execute format('create policy author_writes on %I as restrictive for insert to reknit_app with check (${SYSTEM} or client_id = ${ME})', named);
  end loop;
end $$;

create policy reach on listening_round as restrictive for select to reknit_app using (${SYSTEM} or ${TEAM} or id = ${MINE});
create policy system_only on listening_pin as restrictive to reknit_app using (${SYSTEM}) with check (${SYSTEM});
-- Not the system either: words are for the people of the round, and for the team only where that was agreed.
create policy reach on listening_words as restrictive for select to reknit_app using (
  client_id = ${ME} or round_id = ${WHOLE}
  or (${TEAM} and exists (select 1 from listening_round r
    where r.practice_id = listening_words.practice_id and r.id = listening_words.round_id and r.words_shared)));
create policy reach on listening_note as restrictive for select to reknit_app using (
  ${TEAM} or client_id = ${ME} or round_id = ${WHOLE});
create policy author_or_team on listening_private as restrictive for select to reknit_app using (
  ${SYSTEM} or ${TEAM} or client_id = ${ME});
create policy team_reads on listening_act as restrictive for select to reknit_app using (${SYSTEM} or ${TEAM});
create policy system_writes on listening_act as restrictive for insert to reknit_app with check (${SYSTEM});
create policy author_only on listening_draft as restrictive to reknit_app
  using (${SYSTEM} or client_id = ${ME}) with check (${SYSTEM} or client_id = ${ME});
`;

/** The least that works: columns that never change are not granted for change, and words never. */
export const LISTENING_GRANTS = `
grant select, insert on listening_round, listening_seat, listening_pin, listening_turn, listening_entry, listening_words,
  listening_note, listening_private, listening_act to reknit_app;
grant update (topic, status, step, floor, turn, turn_number, loops, attempt, guesses, since, speak_until, window_until, lapsed_from,
  time_out_not_before, time_out_return_at, time_out_until, holder_id, passing, host_client_id, notice, completed, ended_why, ended_at,
  reviewed_at, reviewed_by, version) on listening_round to reknit_app;
grant update (entered, answered, closed, debriefed, has_left, has_pin, spoke, heard) on listening_seat to reknit_app;
grant update (hash, failures, locked_until) on listening_pin to reknit_app;
grant update (loops, still_open, passed, finished, said_at, closed_at) on listening_turn to reknit_app;
grant select, insert, update, delete on listening_draft to reknit_app;
`;
