// What no way around the rules gets past. A part of `Corrections1700000000033`.

export const CORRECTION_CHECKS = `
-- A signed note that may be about this person: a joint one, or one of their own section.
create function sec.fits_correction(p_practice uuid, p_note uuid, p_participant uuid) returns boolean language sql stable
security definer set search_path = public, sec, pg_temp as $$
  select exists (select 1 from note n where n.practice_id = p_practice and n.id = p_note and n.state in ('signed', 'cosigned')
    and (n.participant_id is null or n.participant_id = p_participant))
$$;
revoke all on function sec.fits_correction(uuid, uuid, uuid) from public;

create function check_correction_request() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
begin
  if new.state <> 'asked' or new.version <> 1 or num_nonnulls(new.note_id, new.addition_id) > 0 then
    raise exception 'it begins by being asked' using errcode = '42501';
  end if;
  if new.session_id is not null and not exists (select 1 from session_attendee e
      where e.practice_id = new.practice_id and e.session_id = new.session_id and e.participant_id = new.participant_id
        and e.ends_at <= new.asked_at) then
    raise exception 'not a session of theirs that is over' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_correction_request_checked before insert on correction_request
  for each row execute function check_correction_request();

-- Its few ways: taken back and disagreed with by whoever asked, answered by the team. What has been decided stays.
create function keep_correction_request() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  way constant text := old.state || ' ' || new.state;
  author constant boolean := coalesce(sec.client() = old.client_id, false);
  staff constant boolean := sec.client() is null;
  free text[];
  linked note_addition;
begin
  free := array['state', 'version'] || case way
    when 'asked taken_back' then array['taken_back_at']
    when 'asked asked' then array['note_id', 'addition_id']
    when 'asked accepted' then array['answered_by', 'answered_at']
    when 'asked denied' then array['note_id', 'addition_id', 'answered_by', 'answered_at', 'reason']
    when 'denied disagreed' then array['statement', 'stated_at']
  end;
  if free is null or (to_jsonb(new) - free) <> (to_jsonb(old) - free) or new.version <> old.version + 1
     or not (case when way in ('asked taken_back', 'denied disagreed') then author else staff end) then
    raise exception 'not by this way' using errcode = '42501';
  end if;
  if way in ('asked asked', 'asked denied') and (
      exists (select 1 from note_addition d where d.practice_id = old.practice_id and d.id = old.addition_id and d.state <> 'discarded')
      or new.note_id is not null and not sec.fits_correction(new.practice_id, new.note_id, new.participant_id)) then
    raise exception 'not about this note now' using errcode = '42501';
  end if;
  select * into linked from note_addition d where d.practice_id = new.practice_id and d.id = new.addition_id;
  if way = 'asked asked' and (linked.id is null or linked.kind <> 'amendment' or linked.note_id <> new.note_id
       or linked.state <> 'draft' or linked.author_id <> sec.account())
     or way = 'asked accepted' and (linked.id is null or linked.state not in ('signed', 'cosigned') or new.answered_by <> linked.author_id)
     or way = 'asked denied' and new.answered_by <> sec.account() then
    raise exception 'not answered by that' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_correction_request_kept before update on correction_request
  for each row execute function keep_correction_request();
`;
