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
    where p.practice_id = tenant and p.homework_id = p_homework and p.status not in ('withdrawn', 'declined')
      and case when person is null then sec.is_system() or p.case_id = any (array(select sec.my_cases()))
        else exists (select 1 from participation mine
          where mine.practice_id = tenant and mine.homework_id = p_homework and mine.client_id = person
            and mine.participant_id in (select sec.my_participants()) and mine.status not in ('withdrawn', 'declined')) end
    order by p.id;
end $$;
revoke all on all functions in schema sec from public;
grant execute on function sec.people_of_work(uuid) to reknit_app;
`;

export const SHARING_WALLS = `
select 1;
`;

export const SHARING_GRANTS = `
grant update (held_for, held_from, held_at) on participation to reknit_app;
`;
