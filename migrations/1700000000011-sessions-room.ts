// Answers written down by a clinician in the room, in the name of whoever gave them. A part of `Sessions1700000000011`.

export const IN_THE_ROOM = `
-- Who wrote it down, where that was not its author.
alter table homework_entry add column written_by uuid,
  add constraint fk_homework_entry_written_by foreign key (practice_id, written_by) references account (practice_id, id);
create index ix_homework_entry_written_by on homework_entry (practice_id, written_by) where written_by is not null;

-- Marked for a session they are booked into, whose day has come.
create function sec.opened_in_room(p_participation uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return exists (
    select 1 from participation p
    join session_exercise x on x.practice_id = p.practice_id and x.case_id = p.case_id and x.homework_id = p.homework_id
    join session s on s.practice_id = x.practice_id and s.id = x.session_id and s.live
    join session_attendee e on e.practice_id = s.practice_id and e.session_id = s.id and e.participant_id = p.participant_id and e.booked
    join practice o on o.id = p.practice_id
    where p.practice_id = sec.tenant() and p.id = p_participation and p.case_id = any (array(select sec.my_cases()))
      and (s.starts_at at time zone o.time_zone)::date <= sec.today());
end $$;
revoke all on function sec.opened_in_room(uuid) from public;
grant execute on function sec.opened_in_room(uuid) to reknit_app;

drop policy author_writes on homework_entry;
create policy author_writes on homework_entry as restrictive for insert to reknit_app with check (
  (client_id = (select sec.client()) and written_by is null)
  or ((select sec.client()) is null and written_by = (select sec.account()) and sec.opened_in_room(participation_id)));
`;

export const NOT_IN_THE_ROOM = `
drop policy author_writes on homework_entry;
create policy author_writes on homework_entry as restrictive for insert to reknit_app with check (client_id = (select sec.client()));
alter table homework_entry drop constraint fk_homework_entry_written_by, drop column written_by;
`;
