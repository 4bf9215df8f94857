// What the database itself holds about rounds of listening, whoever asks. A part of `Listening1700000000007`.

export const LISTENING_CHECKS = `
-- The speaker says, rates and marks; the listener reflects, makes sense and guesses; nobody in the other's place.
create function check_listening_entry() returns trigger language plpgsql as $$
declare
  turn listening_turn;
begin
  select * into turn from listening_turn t where t.practice_id = new.practice_id and t.round_id = new.round_id and t.id = new.turn_id;
  if turn.id is null or turn.closed_at is not null
    or new.participant_id is distinct from (case when new.kind in ('said', 'accuracy', 'mark') then turn.speaker_id else turn.listener_id end)
  then
    raise exception 'not this person''s part of the turn' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_listening_entry_roles before insert on listening_entry for each row execute function check_listening_entry();

-- While joint work rests nobody begins to speak; where it has only closed for what is new, a floor goes on to its end.
create function check_listening_turn() returns trigger language plpgsql as $$
declare
  people uuid[];
begin
  select array_agg(s.participant_id) into people from listening_seat s
    where s.practice_id = new.practice_id and s.round_id = new.round_id;
  if sec.joint_work_suspended(new.case_id) or (not sec.joint_work_open(new.case_id, people) and not exists (
    select 1 from listening_turn t where t.practice_id = new.practice_id and t.round_id = new.round_id and t.floor = new.floor))
  then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_listening_turn_joint before insert on listening_turn for each row execute function check_listening_turn();

-- Words are erased, and otherwise stay as they were said.
create function keep_listening_words() returns trigger language plpgsql as $$
begin
  if new.body is not null or new.erased_at is null
    or (old.practice_id, old.id, old.round_id, old.case_id, old.client_id, old.at)
       is distinct from (new.practice_id, new.id, new.round_id, new.case_id, new.client_id, new.at) then
    raise exception 'words stay as they were said' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_listening_words_keep before update on listening_words for each row execute function keep_listening_words();

do $$ declare named text; begin
  foreach named in array array['listening_entry', 'listening_note', 'listening_private', 'listening_act'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
  execute 'create trigger tr_listening_words_no_delete before delete on listening_words for each row execute function forbid_change()';
end $$;
`;
