// Who reaches what of shared work when every where-clause is forgotten. A part of `Sharing1700000000006`, in a file of its
// own because it is read on its own.

/** Questions that may be asked across the wall between two people, each answered with as little as it takes. */
export const SHARING_REACH = `
-- Who takes part in a piece of work, for those who take part in it themselves, their care team and the system.
create function sec.people_of_work(p_homework uuid)
returns table (participation_id uuid, participant_id uuid, client_id uuid, given_name text, status text, held boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select p.id, p.participant_id, p.client_id, k.given_name, p.status, p.held_for is not null
    from participation p
    join participant m on m.practice_id = p.practice_id and m.id = p.participant_id and m.state not in ('left', 'removed')
    join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = tenant and p.homework_id = p_homework and p.status <> 'withdrawn'
      -- That somebody declined is for them and the care team: to the others they are waited for, as before.
      and (person is not null or p.status <> 'declined')
      and case when person is null then sec.is_system() or p.case_id = any (array(select sec.my_cases()))
        else exists (select 1 from participation mine
          where mine.practice_id = tenant and mine.homework_id = p_homework and mine.client_id = person
            and mine.participant_id in (select sec.my_participants()) and mine.status not in ('withdrawn', 'declined')) end
    order by p.id;
end $$;

-- The others of a case whoever acts takes part in, by their given names.
create function sec.people_beside_me(p_case uuid)
returns table (participant_id uuid, client_id uuid, given_name text, present boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select m.id, m.client_id, k.given_name, m.state = 'active'
    from participant m join client k on k.practice_id = m.practice_id and k.id = m.client_id
    where m.practice_id = tenant and m.case_id = p_case and m.client_id <> person
      and exists (select 1 from participant mine where mine.practice_id = tenant and mine.case_id = p_case
        and mine.client_id = person and mine.state not in ('left', 'removed'))
    order by m.from_on, m.id;
end $$;

-- Nobody has stopped joint work, and all of them still agree to it: for going on with what was begun. What is new asks
-- sec.joint_work_open. A check-in alone closes only what is new: a sudden stop right after it could put somebody at risk.
create function sec.joint_work_stands(p_case uuid, p_participants uuid[]) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return not sec.joint_work_suspended(p_case) and sec.joint_consents_stand(p_case, p_participants);
end $$;

-- The leaves of a definition that may be released: shareable all the way down, and never what is never shared.
create function sec.releasable_paths(p_definition jsonb) returns setof text language sql immutable
set search_path = pg_catalog, pg_temp as $$
  with recursive asked (path, field) as (
    select f ->> 'key', f
    from jsonb_array_elements(p_definition -> 'steps') s, jsonb_array_elements(s -> 'fields') f
    where f ->> 'visibility' in ('S', 'J') and not f ? 'neverShared'
    union all
    select inner_part.path, inner_part.field
    from asked
    cross join lateral (
      select asked.path || '.' || (f ->> 'key'), f from jsonb_array_elements(asked.field -> 'fields') f
      where asked.field ->> 'type' = 'group'
      union all
      select asked.path || '.*', asked.field -> 'item' where asked.field ->> 'type' = 'list') inner_part (path, field)
    where inner_part.field ->> 'visibility' in ('S', 'J') and not inner_part.field ? 'neverShared')
  select path from asked where field ->> 'type' not in ('group', 'list', 'info')
$$;

-- Of some answers nothing but these paths: a name for a key, * for every row. A row of which nothing is left is left out.
create function sec.only_paths(p_value jsonb, p_paths text[]) returns jsonb language plpgsql immutable
set search_path = pg_catalog, sec, pg_temp as $$
declare
  kept jsonb;
begin
  if '' = any (p_paths) then return p_value; end if;
  if jsonb_typeof(p_value) = 'object' then
    select jsonb_object_agg(head, part) into kept from (
      select h.head, sec.only_paths(p_value -> h.head, h.rest) as part
      from (select split_part(path, '.', 1) as head,
              array_agg(case when strpos(path, '.') = 0 then '' else substr(path, strpos(path, '.') + 1) end) as rest
            from unnest(p_paths) path group by 1) h
      where p_value ? h.head) parts
    where part is not null and part <> 'null';
    return kept;
  elsif jsonb_typeof(p_value) = 'array' then
    select jsonb_agg(part order by at) into kept from (
      select at, sec.only_paths(row_value, (
          select array_agg(case when path = '*' then '' else substr(path, 3) end)
          from unnest(p_paths) path where path = '*' or path like '*.%')) as part
      from jsonb_array_elements(p_value) with ordinality as rows (row_value, at)) parts
    where part is not null;
    return kept;
  end if;
  return null;
end $$;

-- Whether a share is there for its recipient at all, now.
create function sec.share_reads(p_share share_grant) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return p_share.ended_at is null and p_share.opened_at is not null
    and not exists (select 1 from share_answer a where a.practice_id = p_share.practice_id and a.share_id = p_share.id and a.answer = 'refused')
    and sec.joint_work_stands(p_share.case_id, array[p_share.author_participant_id, p_share.recipient_participant_id]);
end $$;

-- What others let whoever acts read: that it is there, from whom and of which exercise.
create function sec.shared_with_me()
returns table (id uuid, case_id uuid, homework_id uuid, from_name text, template_code text, template_version integer,
  relation_type text, answer text, told_read boolean, revealed boolean, opened_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select g.id, g.case_id, p.homework_id, k.given_name, e.template_code, e.template_version, h.relation_type,
      coalesce(a.answer, 'none'), a.told_read_at is not null, g.revealed, g.opened_at
    from share_grant g
    join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
    join participation p on p.practice_id = g.practice_id and p.id = g.participation_id
    join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
    join client k on k.practice_id = g.practice_id and k.id = g.author_client_id
    left join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id
    where g.practice_id = tenant and g.recipient_client_id = person and sec.share_reads(g)
    order by g.opened_at desc, g.id desc;
end $$;

-- The released parts of one entry, for whom it was released to and once they have accepted it. Nothing else of it, ever.
create function sec.shared_words(p_share uuid) returns table (fields text[], answers jsonb, person_name text)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select g.fields, coalesce(sec.only_paths(e.answers, g.paths), '{}'), p.person_name
    from share_grant g
    join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id and a.answer = 'accepted'
    join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
    join participation p on p.practice_id = g.practice_id and p.id = g.participation_id
    where g.practice_id = tenant and g.id = p_share and g.recipient_client_id = person and sec.share_reads(g);
end $$;

-- One share that is there for whoever acts, with who has to agree to it.
create function sec.share_for_me(p_share uuid)
returns table (case_id uuid, author_participant_id uuid, author_client_id uuid, recipient_participant_id uuid, participation_id uuid,
  template_code text, template_version integer, relation_type text, answer text, told_read boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select g.case_id, g.author_participant_id, g.author_client_id, g.recipient_participant_id, g.participation_id, e.template_code,
      e.template_version, h.relation_type, coalesce(a.answer, 'none'), a.told_read_at is not null
    from share_grant g
    join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
    join participation p on p.practice_id = g.practice_id and p.id = g.participation_id
    join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
    left join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id
    where g.practice_id = tenant and g.id = p_share and g.recipient_client_id = person and sec.share_reads(g);
end $$;

-- Of the shares of whoever acts, those whose recipient has chosen to say that they have read them. Nothing else they said.
create function sec.shares_told_read() returns setof uuid language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select g.id from share_grant g join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id
    where g.practice_id = tenant and g.author_client_id = person and a.told_read_at is not null;
end $$;
revoke all on all functions in schema sec from public;
grant execute on function sec.people_of_work(uuid), sec.people_beside_me(uuid), sec.joint_work_stands(uuid, uuid[]),
  sec.shared_with_me(), sec.shared_words(uuid), sec.share_for_me(uuid), sec.shares_told_read(),
  sec.only_paths(jsonb, text[]) to reknit_app;
`;

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const ME = '(select sec.client())';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const STAFF_IN_REACH = `(${STAFF} and (${SYSTEM} or ${IN_REACH}))`;

/** Practice first (permissive), then whose row it is (restrictive). The recipient of a share finds no row of it anywhere. */
export const SHARING_WALLS = `
do $$
declare
  named text;
begin
  foreach named in array array['sharing_setting', 'share_grant', 'share_answer', 'share_quote', 'reveal_offer'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
end $$;
create policy reach on sharing_setting as restrictive for select to reknit_app using (${SYSTEM} or ${IN_REACH});
create policy staff_adds on sharing_setting as restrictive for insert to reknit_app with check (${STAFF_IN_REACH});
create policy staff_changes on sharing_setting as restrictive for update to reknit_app using (${STAFF_IN_REACH});

create policy reach on share_grant as restrictive to reknit_app using (author_client_id = ${ME} or ${STAFF_IN_REACH});
create policy author_adds on share_grant as restrictive for insert to reknit_app
  with check (${SYSTEM} or (author_client_id = ${ME} and author_participant_id = any (array(select sec.my_participants()))));

create policy reach on share_answer as restrictive to reknit_app using (recipient_client_id = ${ME} or ${STAFF_IN_REACH});
create policy recipient_answers on share_answer as restrictive for insert to reknit_app
  with check (${SYSTEM} or recipient_client_id = ${ME});
create policy recipient_changes on share_answer as restrictive for update to reknit_app
  using (${SYSTEM} or recipient_client_id = ${ME});

create policy reach on share_quote as restrictive to reknit_app using (${STAFF_IN_REACH});
create policy system_adds on share_quote as restrictive for insert to reknit_app with check (${SYSTEM});

create policy reach on reveal_offer as restrictive to reknit_app using (client_id = ${ME} or ${STAFF_IN_REACH});
create policy author_adds on reveal_offer as restrictive for insert to reknit_app
  with check (client_id = ${ME} and participant_id = any (array(select sec.my_participants())));
create policy author_changes on reveal_offer as restrictive for update to reknit_app using (${SYSTEM} or client_id = ${ME});
`;

/** The least that works: columns that never change are not granted for change. */
export const SHARING_GRANTS = `
grant update (held_for, held_from, held_at) on participation to reknit_app;
grant select, insert on sharing_setting, share_grant, share_answer, share_quote, reveal_offer to reknit_app;
grant update (hold_for_session, changed_by, changed_at, version) on sharing_setting to reknit_app;
grant update (released_at, released_by, opened_at, ended_at, end_reason) on share_grant to reknit_app;
grant update (answer, answered_at, told_read_at) on share_answer to reknit_app;
grant update (taken_back_at, revealed_at) on reveal_offer to reknit_app;
`;
