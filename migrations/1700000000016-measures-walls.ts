// Who reaches what of measures and risk flags when every where-clause is forgotten. A part of `Measures1700000000016`.

/** What the database itself holds, whoever asks. */
export const MEASURES_CHECKS = `
-- Handed in is handed in; and whatever is saved goes on from what was saved.
create function keep_measure_response() returns trigger language plpgsql as $$
begin
  if old.status <> 'open' or new.version <> old.version + 1 then
    raise exception 'what was handed in stays' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_measure_response_keep before update on measure_response for each row execute function keep_measure_response();

-- A closed flag stays closed: a further answer opens another one.
create function keep_risk_flag() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' then raise exception 'a closed flag stays closed' using errcode = '42501'; end if;
  return new;
end $$;
create trigger tr_risk_flag_keep before update on risk_flag for each row execute function keep_risk_flag();

do $$ declare named text; begin
  foreach named in array array['risk_flag_occurrence', 'risk_flag_act'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;

const SYSTEM = '(select sec.is_system())';
const ME = '(select sec.client())';
const TEAM = `(${ME} is null and case_id = any (array(select sec.my_cases())))`;
const MINE = `(client_id = ${ME} and participant_id = any (array(select sec.my_participants())))`;

/** Practice first (permissive), then who of the practice (restrictive: every one of them must hold). */
export const MEASURES_WALLS = `
do $$ declare named text; begin
  foreach named in array array['measure_request', 'measure_response', 'risk_flag', 'risk_flag_occurrence', 'risk_flag_act'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  -- What was asked and answered: the person's own, and the care team's. Never another participant's.
  foreach named in array array['measure_request', 'measure_response'] loop
    execute format('create policy reach on %I as restrictive for select to reknit_app using (${SYSTEM} or ${TEAM} or ${MINE})', named);
  end loop;
  -- A flag is not for anybody in care, not for whom it is about either.
  foreach named in array array['risk_flag', 'risk_flag_occurrence', 'risk_flag_act'] loop
    execute format('create policy reach on %I as restrictive for select to reknit_app using (${SYSTEM} or ${TEAM})', named);
  end loop;
  -- What an answer sets off is written in the name of the system, in the transaction of the answer.
  foreach named in array array['risk_flag', 'risk_flag_occurrence'] loop
    execute format('create policy system_adds on %I as restrictive for insert to reknit_app with check (${SYSTEM})', named);
  end loop;
end $$;
create policy team_asks on measure_request as restrictive for insert to reknit_app with check (${SYSTEM} or ${TEAM});
create policy team_ends on measure_request as restrictive for update to reknit_app using (${SYSTEM} or ${TEAM});
create policy author_begins on measure_response as restrictive for insert to reknit_app with check (${MINE});
create policy author_answers on measure_response as restrictive for update to reknit_app using (${MINE});
create policy team_acts on risk_flag as restrictive for update to reknit_app using (${SYSTEM} or ${TEAM});
create policy team_writes on risk_flag_act as restrictive for insert to reknit_app with check (${SYSTEM} or ${TEAM});
`;

/** The least that works: columns that never change are not granted for change. */
export const MEASURES_GRANTS = `
grant select, insert on measure_request, measure_response, risk_flag, risk_flag_occurrence, risk_flag_act to reknit_app;
grant update (ended_at, ended_why, version) on measure_request to reknit_app;
grant update (answers, status, total, saved_at, submitted_at, version) on measure_response to reknit_app;
grant update (level, level_at, outside_hours, clock_from, acknowledge_by, status, supervisor_told_at, close_by, close_at, close_reason,
  confirmed_by, closed_at, version) on risk_flag to reknit_app;
`;
