// What holds for additions under notes, whoever writes. A part of `AdditionsChained1700000000034`.

export const ADDITION_QUESTIONS = `
-- The hash of what was signed last before this under the note: the note itself, or another addition. Nothing for who does not reach it.
create function sec.hash_before(p_note uuid, p_addition uuid) returns text language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not exists (select 1 from note n where n.practice_id = tenant and n.id = p_note and n.case_id = any (sec.staff_cases())) then
    return null;
  end if;
  return (select h.content_hash from (
    select s.at, 0 as rank, s.id, s.content_hash from note_signature s where s.practice_id = tenant and s.note_id = p_note
    union all select r.signed_at, 1, r.id, r.content_hash from note_addition_review r
      where r.practice_id = tenant and r.note_id = p_note and r.kind = 'returned'
    union all select d.signed_at, 2, d.id, d.content_hash from note_addition d
      where d.practice_id = tenant and d.note_id = p_note and d.id <> p_addition and d.content_hash is not null) h
    order by h.at desc, h.rank desc, h.id desc limit 1);
end $$;

-- Whether somebody can still write in a case: at work in the practice, and on its team today otherwise than to supervise.
create function sec.writes_in_case(p_case uuid, p_account uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  today constant date := sec.today();
begin
  return p_case = any (sec.staff_cases()) and exists (select 1 from care_team_member m
    join account a on a.practice_id = m.practice_id and a.id = m.account_id and a.status = 'active' and 'clinician' = any (a.roles)
    where m.practice_id = tenant and m.case_id = p_case and m.account_id = p_account and m.role <> 'supervisor'
      and m.from_on <= today and (m.to_on is null or m.to_on > today));
end $$;

create function sec.is_supervised(p_account uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  today constant date := sec.today();
begin
  return exists (select 1 from supervision s where s.practice_id = tenant and s.supervisee_id = p_account
    and s.from_on <= today and (s.to_on is null or s.to_on > today));
end $$;

-- Whose addition still waits as it was signed then: for the letters of the system, which sees nothing else of it.
create function sec.author_of_waiting(p_addition uuid, p_version integer) returns uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  if not sec.is_system() then return null; end if;
  return (select d.author_id from note_addition d where d.practice_id = sec.tenant() and d.id = p_addition
    and d.version = p_version and d.state = 'awaiting_cosign');
end $$;
revoke all on function sec.hash_before(uuid, uuid), sec.writes_in_case(uuid, uuid), sec.is_supervised(uuid),
  sec.author_of_waiting(uuid, integer) from public;
grant execute on function sec.hash_before(uuid, uuid), sec.writes_in_case(uuid, uuid), sec.author_of_waiting(uuid, integer) to reknit_app;
`;

export const ADDITION_CHECKS = `
-- NT-3, NT-5: of what awaits a co-signature, by somebody else, and of the very text that was signed.
create function check_note_addition_review() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  signed note_addition;
begin
  select * into signed from note_addition d where d.practice_id = new.practice_id and d.id = new.addition_id for no key update;
  if signed.state is distinct from 'awaiting_cosign' or new.by_account = signed.author_id or new.content_hash <> signed.content_hash
     or new.at < signed.signed_at or new.kind = 'cosigned' and not sec.may_sign(new.practice_id, new.by_account) then
    raise exception 'not theirs to co-sign' using errcode = '42501';
  end if;
  if new.kind = 'returned' and (new.content, new.signed_at, new.signed_name, new.signed_credential, new.previous_hash)
     is distinct from (signed.content, signed.signed_at, signed.name, signed.credential, signed.previous_hash) then
    raise exception 'what was signed is kept as it was' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_addition_review_checked before insert on note_addition_review
  for each row execute function check_note_addition_review();

-- NT-1, NT-6: what is signed stays, except for the few ways on, each with its row or its columns that say who and when.
create or replace function keep_note_addition() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  free constant text[] := array['state', 'content', 'changed_at', 'signed_at', 'name', 'credential', 'content_hash', 'previous_hash',
    'set_aside_by', 'set_aside_at', 'set_aside_reason', 'version'];
  signature constant text[] := array['signed_at', 'name', 'credential', 'content_hash', 'previous_hash'];
  me constant uuid := sec.account();
  unsigned constant boolean := old.state in ('draft', 'returned_for_changes');
  same_signature boolean := true;
  part text;
begin
  foreach part in array signature loop
    same_signature := same_signature and to_jsonb(new) -> part is not distinct from to_jsonb(old) -> part;
  end loop;
  if (to_jsonb(new) - free) <> (to_jsonb(old) - free) or new.version <> old.version + 1
     or new.content <> old.content and not (unsigned and new.state = old.state and new.author_id = me) then
    raise exception 'what is signed stays' using errcode = '42501';
  end if;
  if unsigned and new.author_id = me and new.set_aside_by is null then
    if same_signature and (new.state = old.state or new.state = 'discarded') then return new; end if;
    if new.state = (case when sec.is_supervised(me) then 'awaiting_cosign' else 'signed' end) and new.signed_at >= old.created_at
       and new.previous_hash is not distinct from sec.hash_before(new.note_id, new.id) and sec.may_sign(new.practice_id, me)
       and exists (select 1 from note n where n.practice_id = new.practice_id and n.id = new.note_id
         and n.state in ('signed', 'awaiting_cosign', 'cosigned', 'unsigned_locked', 'marked_in_error')) then
      return new;
    end if;
  end if;
  -- NT-5: the row of whoever co-signed or returned it says so.
  if old.state = 'awaiting_cosign' and new.state = 'cosigned' and same_signature and exists (select 1 from note_addition_review r
      where r.practice_id = new.practice_id and r.addition_id = new.id and r.kind = 'cosigned' and r.by_account = me) then
    return new;
  end if;
  if old.state = 'awaiting_cosign' and new.state = 'returned_for_changes' and new.signed_at is null
     and exists (select 1 from note_addition_review r where r.practice_id = new.practice_id and r.addition_id = new.id
       and r.kind = 'returned' and r.content_hash = old.content_hash and r.by_account = me) then
    return new;
  end if;
  -- Left open by somebody who can no longer go on with it: set aside by somebody who can write here, in their own name.
  if old.state in ('draft', 'returned_for_changes', 'awaiting_cosign') and new.state = 'discarded' and same_signature
     and new.set_aside_by = me and me <> new.author_id and not sec.writes_in_case(new.case_id, new.author_id)
     and sec.writes_in_case(new.case_id, me) then
    return new;
  end if;
  raise exception 'not by this way' using errcode = '42501';
end $$;
`;
