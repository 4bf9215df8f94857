// What no way around the rules gets past. A part of `Boundaries1700000000010`.

export const BOUNDARY_CHECKS = `
-- BD-5: an agreement stands only when its author and every adult named in it have confirmed this very revision. And nothing
-- is ready unless a clinician has read the control check: c1 to c5 with a note, children with their guardian heard (BD-6).
create function check_boundary() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  answers jsonb;
begin
  if old.kind_fixed and new.kind <> old.kind or (old.client_id, old.case_id, old.participant_id) <> (new.client_id, new.case_id, new.participant_id) then
    raise exception 'the kind of what was ready stays' using errcode = '42501';
  end if;
  if old.state in ('closed', 'retired', 'withdrawn') and new.state <> old.state then
    raise exception 'it is over' using errcode = '42501';
  end if;
  if new.kind = 'agreement' and (new.state in ('agreed', 'active') or (new.in_force_revision is not null
      and new.in_force_revision is distinct from old.in_force_revision)) then
    if not sec.boundary_confirmed(new.id, new.revision) then
      raise exception 'an agreement is confirmed by everybody' using errcode = '42501';
    end if;
  end if;
  if new.state = 'ready' and old.state <> 'ready' then
    select p.control_check into answers from boundary_private p
      where p.practice_id = new.practice_id and p.boundary_id = new.id and p.revision = new.revision;
    if not exists (select 1 from boundary_decision d
        where d.practice_id = new.practice_id and d.boundary_id = new.id and d.revision = new.revision and d.decision = 'ready'
          and (d.note is not null or not (answers -> 'c1' = 'true' or answers -> 'c2' = 'true' or answers -> 'c3' = 'true'
            or answers -> 'c4' = 'true' or answers -> 'c5' = 'true'))
          and (d.guardian_heard or new.domain is distinct from 'children')) then
      raise exception 'a clinician says what is ready' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
create trigger tr_boundary_checked before update on boundary for each row execute function check_boundary();

-- BD-4: nothing is told while telling is not safe, nor while joint work is not open.
create function check_boundary_telling() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  told boundary;
begin
  select * into told from boundary b where b.practice_id = new.practice_id and b.id = new.boundary_id for no key update;
  if told.safe_to_tell is distinct from 'yes' or told.personal or told.client_id <> new.author_client_id
     or told.case_id <> new.case_id or new.ended_at is not null
     or not exists (select 1 from boundary_named n
       where n.practice_id = new.practice_id and n.boundary_id = new.boundary_id and n.revision = new.revision and n.participant_id = new.participant_id) then
    raise exception 'this is told to nobody' using errcode = '42501';
  end if;
  if not exists (select 1 from participant p where p.practice_id = new.practice_id and p.id = new.participant_id and p.client_id = new.client_id) then
    raise exception 'told to somebody else' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, array[told.participant_id, new.participant_id]) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_boundary_telling_checked before insert on boundary_telling for each row execute function check_boundary_telling();

create function check_boundary_confirmation() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  stands boundary;
begin
  select * into stands from boundary b where b.practice_id = new.practice_id and b.id = new.boundary_id;
  if stands.kind <> 'agreement' or stands.case_id <> new.case_id or stands.client_id <> new.author_client_id
     or not (new.client_id = stands.client_id or exists (select 1 from boundary_telling t
       where t.practice_id = new.practice_id and t.boundary_id = new.boundary_id and t.revision = new.revision
         and t.client_id = new.client_id and t.ended_at is null)) then
    raise exception 'only who was told confirms' using errcode = '42501';
  end if;
  if sec.joint_work_suspended(new.case_id) then raise exception 'not now' using errcode = 'RK001'; end if;
  return new;
end $$;
create trigger tr_boundary_confirmation_checked before insert on boundary_confirmation
  for each row execute function check_boundary_confirmation();

create function check_boundary_answer() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from boundary_telling t
      join boundary b on b.practice_id = t.practice_id and b.id = t.boundary_id and b.told_revision = t.revision
      where t.practice_id = new.practice_id and t.id = new.telling_id and t.client_id = new.client_id and t.ended_at is null
        and (t.boundary_id, t.revision, t.case_id, t.author_client_id) = (new.boundary_id, new.revision, new.case_id, new.author_client_id)
        and (b.kind = 'limit') = (new.answer = 'acknowledge')) then
    raise exception 'only what was told is answered' using errcode = '42501';
  end if;
  if sec.joint_work_suspended(new.case_id) then raise exception 'not now' using errcode = 'RK001'; end if;
  return new;
end $$;
create trigger tr_boundary_answer_checked before insert on boundary_answer for each row execute function check_boundary_answer();

-- Each logs on their own boundary, or on an agreement they were part of; a version follows the one before it, by the same person.
create function check_boundary_event() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  latest boundary_event;
begin
  select * into latest from boundary_event e where e.practice_id = new.practice_id and e.event_id = new.event_id
    order by e.number desc limit 1;
  if latest.id is null and new.number <> 1 or latest.id is not null and (latest.client_id <> new.client_id
      or latest.boundary_id <> new.boundary_id or new.number <> latest.number + 1 or latest.struck_reason is not null) then
    raise exception 'a version follows the one before it' using errcode = '42501';
  end if;
  if latest.id is null and not sec.may_log_on(new.boundary_id) then
    raise exception 'only who keeps it logs on it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_boundary_event_checked before insert on boundary_event for each row execute function check_boundary_event();

-- BD-4 once more: an open page of somebody else hears nothing of what they were not told.
create function keep_boundary_quiet_live() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  person uuid;
begin
  if new.kind not like 'boundary.%' then return new; end if;
  select a.client_id into person from account a where a.practice_id = new.practice_id and a.id = new.account_id;
  if person is not null
     and not exists (select 1 from boundary b where b.practice_id = new.practice_id and b.id = new.subject_id and b.client_id = person)
     and not exists (select 1 from boundary_telling t
       join boundary b on b.practice_id = t.practice_id and b.id = t.boundary_id and b.safe_to_tell = 'yes' and not b.personal
       where t.practice_id = new.practice_id and t.id = new.subject_id and t.client_id = person) then
    raise exception 'a boundary tells nobody who was not told' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_live_event_boundary before insert on live_event for each row execute function keep_boundary_quiet_live();
`;
