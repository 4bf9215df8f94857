// What no way around the rules gets past. A part of `Notes1700000000012`.

export const NOTE_CHECKS = `
create function keep_sealed_key() returns trigger language plpgsql as $$
begin
  if old.root_id is not null or (to_jsonb(new) - 'wrapped') <> (to_jsonb(old) - 'wrapped') then
    raise exception 'only the wrapping of a root changes' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_sealed_key_kept before update on sealed_key for each row execute function keep_sealed_key();

-- NT-3: the latest credential of whoever signs, and today is not after its last day.
create function sec.may_sign(p_practice uuid, p_account uuid) returns boolean language sql stable security definer
set search_path = public, sec, pg_temp as $$
  select coalesce((select c.valid_until is null or c.valid_until >= sec.today() from staff_credential c
    where c.practice_id = p_practice and c.account_id = p_account order by c.kept_at desc, c.id desc limit 1), false)
$$;
revoke all on function sec.may_sign(uuid, uuid) from public;

create function check_note() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if new.state <> 'draft' or new.revision <> 0 or new.version <> 1 then
    raise exception 'a note begins as a draft' using errcode = '42501';
  end if;
  if new.replaces is not null and not exists (select 1 from note o where o.practice_id = new.practice_id and o.id = new.replaces
      and o.state in ('signed', 'cosigned', 'marked_in_error') and o.participant_id is not distinct from new.participant_id) then
    raise exception 'what is replaced was signed in this section' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_checked before insert on note for each row execute function check_note();

-- NT-1: what is locked stays, except for the few ways out, each with its row that says who and when. NT-2: a revision follows the one
-- before it.
create function keep_note() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  open_states constant text[] := array['draft', 'ready_to_sign', 'returned_for_changes'];
  fixed constant text[] := array['state', 'revision', 'version', 'changed_at', 'about', 'sign_due_at', 'locks_at'];
begin
  if (to_jsonb(new) - fixed) <> (to_jsonb(old) - fixed) or new.version <> old.version + 1 then
    raise exception 'that does not change' using errcode = '42501';
  end if;
  if new.revision <> old.revision and (old.state <> all (open_states) or new.state <> all (open_states) or new.revision <> old.revision + 1
      or not exists (select 1 from note_revision r where r.practice_id = new.practice_id and r.note_id = new.id and r.revision = new.revision)) then
    raise exception 'a revision follows the one before it' using errcode = '42501';
  end if;
  if old.state = any (open_states) then
    if new.state = any (open_states) and (new.state <> 'returned_for_changes' or old.state = new.state) then return new; end if;
    if new.state in ('signed', 'awaiting_cosign') and old.state = 'ready_to_sign' and exists (select 1 from note_signature s
        where s.practice_id = new.practice_id and s.note_id = new.id and s.revision = new.revision and s.kind = 'author') then
      return new;
    end if;
    if new.state = 'unsigned_locked' and sec.is_system() then return new; end if;
    raise exception 'not by this way' using errcode = '42501';
  end if;
  if new.about <> old.about then raise exception 'it is locked' using errcode = '42501'; end if;
  if old.state in ('signed', 'awaiting_cosign') and new.state = 'draft' and new.author_id = sec.account()
     and exists (select 1 from note_reopening o where o.practice_id = new.practice_id and o.note_id = new.id
       and o.revision = old.revision and o.kind = 'unsigned')
     and not exists (select 1 from note_reading r where r.practice_id = new.practice_id and r.note_id = new.id
       and r.revision = old.revision and (r.kind = 'export' or r.by_account <> new.author_id)) then
    return new;
  end if;
  if old.state = 'awaiting_cosign' and new.state = 'returned_for_changes' and exists (select 1 from note_reopening o
      where o.practice_id = new.practice_id and o.note_id = new.id and o.revision = old.revision and o.kind = 'returned') then
    return new;
  end if;
  if old.state = 'awaiting_cosign' and new.state = 'cosigned' and exists (select 1 from note_signature s
      where s.practice_id = new.practice_id and s.note_id = new.id and s.revision = new.revision and s.kind = 'cosigner') then
    return new;
  end if;
  if old.state in ('signed', 'cosigned') and new.state = 'marked_in_error' and exists (select 1 from note_error e
      where e.practice_id = new.practice_id and e.note_id = new.id) then
    return new;
  end if;
  raise exception 'it is locked' using errcode = '42501';
end $$;
create trigger tr_note_kept before update on note for each row execute function keep_note();

create function check_note_revision() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  written note;
begin
  select * into written from note n where n.practice_id = new.practice_id and n.id = new.note_id for no key update;
  if written.state not in ('draft', 'ready_to_sign', 'returned_for_changes') or written.author_id <> new.written_by
     or new.revision <> written.revision + 1 then
    raise exception 'only its author writes on, one revision after the other' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_revision_checked before insert on note_revision for each row execute function check_note_revision();

-- NT-3, NT-4, NT-5.
create function check_note_signature() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  signed note;
begin
  select * into signed from note n where n.practice_id = new.practice_id and n.id = new.note_id for no key update;
  if new.revision <> signed.revision or new.at < signed.created_at or new.at < signed.about
     or not sec.may_sign(new.practice_id, new.account_id) then
    raise exception 'this cannot be signed' using errcode = '42501';
  end if;
  if new.kind = 'author' and (signed.state <> 'ready_to_sign' or new.account_id <> signed.author_id)
     or new.kind = 'cosigner' and (signed.state <> 'awaiting_cosign' or new.account_id = signed.author_id) then
    raise exception 'not theirs to sign' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_signature_checked before insert on note_signature for each row execute function check_note_signature();

create function check_note_reopening() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  signed note;
begin
  select * into signed from note n where n.practice_id = new.practice_id and n.id = new.note_id for no key update;
  if new.revision <> signed.revision or new.kind = 'unsigned' and (new.by_account <> signed.author_id or signed.state not in ('signed', 'awaiting_cosign'))
     or new.kind = 'returned' and (new.by_account = signed.author_id or signed.state <> 'awaiting_cosign') then
    raise exception 'not to be reopened' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_reopening_checked before insert on note_reopening for each row execute function check_note_reopening();
`;

export const NOTE_WRITING_CHECKS = `
create function check_note_error() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from note n where n.practice_id = new.practice_id and n.id = new.note_id and n.state in ('signed', 'cosigned')) then
    raise exception 'only what is signed can be in error' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_error_checked before insert on note_error for each row execute function check_note_error();

-- NT-6: only under what is locked; and a late entry only where nothing was signed.
create function check_note_addition() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  parent text;
begin
  select n.state into parent from note n where n.practice_id = new.practice_id and n.id = new.note_id for no key update;
  if new.state <> 'draft' or new.version <> 1
     or new.kind = 'late_entry' and parent <> 'unsigned_locked' or new.kind <> 'late_entry' and parent not in ('signed', 'cosigned') then
    raise exception 'nothing is added here' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_addition_checked before insert on note_addition for each row execute function check_note_addition();

create function keep_note_addition() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  free constant text[] := array['state', 'content', 'changed_at', 'signed_at', 'name', 'credential', 'content_hash', 'version'];
begin
  if old.state <> 'draft' or (to_jsonb(new) - free) <> (to_jsonb(old) - free) or new.version <> old.version + 1
     or new.author_id <> sec.account() or new.state <> 'draft' and new.content <> old.content
     or new.state = 'signed' and (new.signed_at < old.created_at or not sec.may_sign(new.practice_id, new.author_id)) then
    raise exception 'what is signed stays' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_addition_kept before update on note_addition for each row execute function keep_note_addition();

-- No content crosses from one section into another but by a release to it.
create function check_note_pull_in() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  into_note note;
begin
  select * into into_note from note n where n.practice_id = new.practice_id and n.id = new.note_id;
  if into_note.state not in ('draft', 'ready_to_sign', 'returned_for_changes') or into_note.author_id <> new.pulled_by then
    raise exception 'only into a draft of their own' using errcode = '42501';
  end if;
  if new.release_id is not null then
    if not exists (select 1 from note_release r where r.practice_id = new.practice_id and r.id = new.release_id and r.id::text = new.source_id
        and r.case_id = new.case_id and r.to_participant is not distinct from into_note.participant_id) then
      raise exception 'not released to this section' using errcode = '42501';
    end if;
  elsif into_note.participant_id is null then
    if exists (select 1 from participant p where p.practice_id = new.practice_id and p.case_id = new.case_id
        and p.state not in ('left', 'removed') and p.id <> all (new.readers)) then
      raise exception 'not everybody may know this' using errcode = '42501';
    end if;
  elsif into_note.participant_id <> all (new.readers) and into_note.participant_id is distinct from new.participant_id then
    raise exception 'it is of somebody else' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_pull_in_checked before insert on note_pull_in for each row execute function check_note_pull_in();

create function check_note_release() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from note n where n.practice_id = new.practice_id and n.id = new.note_id and n.state in ('signed', 'cosigned')
      and n.participant_id is not distinct from new.from_participant and n.format <> 'risk') then
    raise exception 'only what is signed is released, and never a risk' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_note_release_checked before insert on note_release for each row execute function check_note_release();

-- Reading holds the note, so that it is not reopened by its author in the very same moment.
create function hold_note_read() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  perform 1 from note n where n.practice_id = new.practice_id and n.id = new.note_id and n.revision = new.revision for share;
  if not found then raise exception 'it was written on meanwhile' using errcode = '40001'; end if;
  return new;
end $$;
create trigger tr_note_reading_held before insert on note_reading for each row execute function hold_note_read();

create function keep_psychotherapy_note() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  free constant text[] := array['revision', 'changed_at', 'version'];
begin
  if (to_jsonb(new) - free) <> (to_jsonb(old) - free) or new.version <> old.version + 1 or new.revision <> old.revision + 1
     or not exists (select 1 from psychotherapy_note_revision r
       where r.practice_id = new.practice_id and r.note_id = new.id and r.revision = new.revision) then
    raise exception 'a revision follows the one before it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_psychotherapy_note_kept before update on psychotherapy_note for each row execute function keep_psychotherapy_note();

create function check_psychotherapy_revision() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from psychotherapy_note n where n.practice_id = new.practice_id and n.id = new.note_id
      and n.revision = new.revision - 1) then
    raise exception 'a revision follows the one before it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_psychotherapy_note_revision_checked before insert on psychotherapy_note_revision
  for each row execute function check_psychotherapy_revision();
`;
