// What must hold of commitments and occurrences whoever writes them: a part of `Commitments1700000000008`. Broken by name, so
// that it is answered like the rule that should have refused. They look past row-level security, because what must hold does
// not depend on who is looking.

export const COMMITMENT_CHECKS = `
create function sec.sum_of(p_parts integer[]) returns bigint language sql immutable strict
set search_path = pg_catalog, pg_temp as $$ select coalesce(sum(part), 0) from unnest(p_parts) as part $$;

alter table commitment add constraint ck_commitment_restitution check (
  (kind = 'restitution') = (amount is not null) and (amount is null) = (currency is null) and (amount is null) = (instalments is null)
  and (amount is null or (amount > 0 and sec.sum_of(instalments) = amount and 0 < all (instalments))));

-- Shown to somebody only while joint work of the two is open; a serious slip, and one that repeats, to nobody directly.
create function check_shared_with_open_gate() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  author uuid;
  about slip;
begin
  select p.id into author from participant p
    where p.practice_id = new.practice_id and p.case_id = new.case_id and p.client_id = new.client_id;
  if not sec.joint_work_open(new.case_id, array[author, new.recipient_participant_id]) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  if tg_table_name = 'slip_share' then
    select * into about from slip s where s.practice_id = new.practice_id and s.id = (to_jsonb(new) ->> 'slip_id')::uuid;
    if about.size = 'serious' or about.repeated or about.state in ('opened', 'closed') then
      raise exception 'this goes through the therapist' using errcode = '23514', constraint = 'ck_slip_share_direct';
    end if;
  end if;
  return new;
end $$;
create trigger tr_promise_share_gate before insert on promise_share for each row execute function check_shared_with_open_gate();
create trigger tr_slip_share_gate before insert on slip_share for each row execute function check_shared_with_open_gate();
`;

export const OCCURRENCE_CHECKS = `
-- Made inside the days of its commitment and outside of every pause, waiting, with nothing said about it yet.
create function check_occurrence_time() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  about commitment;
begin
  select * into about from commitment c where c.practice_id = new.practice_id and c.id = new.commitment_id;
  if about.state <> 'active' or new.state <> 'pending' or new.event_count <> 0 or new.reported
     or new.local_date < about.starts_on or new.local_date > coalesce(about.ends_on, new.local_date)
     or (new.owner_kind, new.owner_id) is distinct from (about.owner_kind, about.owner_id)
     or new.instalment is distinct from about.instalments[new.number]
     or exists (select 1 from commitment_pause p
       where p.practice_id = new.practice_id and p.commitment_id = new.commitment_id
         and p.from_at <= new.due_at and new.due_at <= coalesce(p.until_at, 'infinity')) then
    raise exception 'an occurrence belongs to its time' using errcode = '23514', constraint = 'ck_occurrence_in_time';
  end if;
  return new;
end $$;
create trigger tr_occurrence_in_time before insert on occurrence for each row execute function check_occurrence_time();

-- Never more given back than was agreed.
create function check_occurrence_paid() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
begin
  if (select sum(o.instalment) from occurrence o
      where o.practice_id = new.practice_id and o.commitment_id = new.commitment_id and o.state in ('kept', 'kept_late'))
     > (select c.amount from commitment c where c.practice_id = new.practice_id and c.id = new.commitment_id) then
    raise exception 'more than was agreed' using errcode = '23514', constraint = 'ck_occurrence_paid';
  end if;
  return null;
end $$;
create trigger tr_occurrence_paid after update of state on occurrence for each row
  when (new.instalment is not null and new.state in ('kept', 'kept_late')) execute function check_occurrence_paid();

-- At the commit an occurrence stands where the last row of its record says, and the record has no gaps.
create function check_occurrence_record() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  stands occurrence;
  last occurrence_event;
begin
  select * into stands from occurrence o where o.practice_id = new.practice_id and o.id = new.id;
  select * into last from occurrence_event e
    where e.practice_id = new.practice_id and e.occurrence_id = new.id and e.number is not null
    order by e.number desc limit 1;
  if stands.event_count <> coalesce(last.number, 0) or stands.state <> coalesce(last.to_state, 'pending')
     or stands.event_count <> (select count(e.number) from occurrence_event e where e.practice_id = new.practice_id and e.occurrence_id = new.id)
     or exists (
       select 1 from occurrence_event e
       left join occurrence_event b on b.practice_id = e.practice_id and b.occurrence_id = e.occurrence_id and b.number = e.number - 1
       where e.practice_id = new.practice_id and e.occurrence_id = new.id and e.number is not null
         and e.from_state <> coalesce(b.to_state, 'pending')) then
    raise exception 'an occurrence stands where its record says' using errcode = '23514', constraint = 'ck_occurrence_record';
  end if;
  return null;
end $$;
create constraint trigger tr_occurrence_record after insert or update of state, event_count on occurrence
  deferrable initially deferred for each row execute function check_occurrence_record();

-- Set aside by whom the commitment allows it to, up to seven days after it was due.
create function check_occurrence_excuse() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  policy text;
  due timestamptz;
begin
  select c.excuse_policy, o.due_at into policy, due
    from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
    where o.practice_id = new.practice_id and o.id = new.occurrence_id;
  if policy = 'none' or (policy = 'clinician_only' and new.actor <> 'clinician') or new.at > due + interval '7 days' then
    raise exception 'this is not set aside' using errcode = '23514', constraint = 'ck_occurrence_excused';
  end if;
  return new;
end $$;
create trigger tr_occurrence_event_excuse before insert on occurrence_event for each row when (new.kind = 'excused')
  execute function check_occurrence_excuse();
`;
