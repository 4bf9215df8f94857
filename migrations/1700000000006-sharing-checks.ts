// What the database refuses of shares, whoever writes them. A part of `Sharing1700000000006`.

/** What holds for every share, whoever writes it. */
export const SHARING_CHECKS = `
-- A share lets out only what may be released of that definition, between two people of the case for whom joint work is open.
create function check_share_grant() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if new.practice_id is distinct from tenant
    or not exists (select 1 from participant p where p.practice_id = tenant and p.case_id = new.case_id
      and p.id = new.author_participant_id and p.client_id = new.author_client_id)
    or not exists (select 1 from participant p where p.practice_id = tenant and p.case_id = new.case_id
      and p.id = new.recipient_participant_id and p.client_id = new.recipient_client_id)
    or not exists (select 1 from homework_entry e where e.practice_id = tenant and e.id = new.entry_id
      and e.participation_id = new.participation_id) then
    raise exception 'a share is between two people of one case' using errcode = '42501';
  end if;
  if exists (
    select 1 from homework_entry e
    join exercise_template_version t on t.code = e.template_code and t.version = e.template_version
    where e.practice_id = tenant and e.id = new.entry_id
      and not new.paths <@ array(select sec.releasable_paths(t.definition))) then
    raise exception 'this can never be shared' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, array[new.author_participant_id, new.recipient_participant_id]) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_share_grant_check before insert on share_grant for each row execute function check_share_grant();

-- What was shared, with whom, stays as it was; it goes out while joint work is open, and ends once.
create function keep_share_grant() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
begin
  if old.ended_at is not null
    or (old.opened_at is not null and old.opened_at is distinct from new.opened_at)
    or (old.released_at is not null and old.released_at is distinct from new.released_at) then
    raise exception 'a share stays as it was' using errcode = '42501';
  end if;
  if old.opened_at is null and new.opened_at is not null
    and not sec.joint_work_open(new.case_id, array[new.author_participant_id, new.recipient_participant_id]) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_share_grant_keep before update on share_grant for each row execute function keep_share_grant();

-- Something is answered while it is there; a refusal stays one; and reading begins only while joint work is open.
create function check_share_answer() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  share share_grant;
begin
  select * into share from share_grant g where g.practice_id = new.practice_id and g.id = new.share_id;
  if not sec.share_reads(share) or (tg_op = 'UPDATE' and old.answer in ('refused', 'accepted') and old.answer <> new.answer) then
    raise exception 'there is nothing to answer' using errcode = '42501';
  end if;
  if new.answer = 'accepted' and (tg_op = 'INSERT' or old.answer <> 'accepted')
    and not sec.joint_work_open(share.case_id, array[share.author_participant_id, share.recipient_participant_id]) then
    raise exception 'joint work is not open' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_share_answer_check before insert or update on share_answer for each row execute function check_share_answer();
create trigger tr_share_quote_append_only before update or delete on share_quote for each row execute function forbid_change();
create trigger tr_share_quote_no_truncate before truncate on share_quote for each statement execute function forbid_change();
`;
