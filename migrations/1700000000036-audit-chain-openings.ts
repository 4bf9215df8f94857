/**
 * Who opened what is kept about a person, for that person alone. Only what is certainly about them: their answers, their
 * questionnaires, the notes of their own section, each with its moment; and what the whole case shares, by day and without a moment or
 * a count, so that nobody reads from it that something happened to somebody else. Nothing of safety, of lists, of what others of the
 * case keep for themselves, and nothing after they have left.
 */
export const OPENINGS = `
create function sec.openings_of_my_record(p_day date, p_at timestamptz, p_key text, p_limit integer)
returns table (day date, at timestamptz, key text, name text, roles text[], kind text)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
  reader constant uuid := sec.account();
  practice_zone text;
  own_zone text;
begin
  if person is null then return; end if;
  select q.time_zone, a.time_zone into practice_zone, own_zone from practice q
    join account a on a.practice_id = q.id and a.id = reader where q.id = tenant;
  return query
  with mine as (
    select m.id as participant_id, m.case_id, m.from_on from participant m
    where m.practice_id = tenant and m.client_id = person and m.state not in ('left', 'removed')
  ), found as (
    select e.account_id, e.at as moment, e.roles as held, e.subject_id,
      case e.action
        when 'homework.read-answers' then (select 'answers' from participation p where p.practice_id = tenant
          and p.id = e.subject_id and p.participant_id = mine.participant_id)
        when 'measures.read-response' then (select 'questionnaire' from measure_response r where r.practice_id = tenant
          and r.id = e.subject_id and r.participant_id = mine.participant_id)
        when 'case.read' then 'case' when 'case.read-timeline' then 'case'
        when 'progress.read-case' then 'case' when 'progress.read-record' then 'case'
        else (select case when n.participant_id is null then 'joint-note' when n.participant_id = mine.participant_id then 'note' end
            || case e.action when 'note.export' then '-copy' else '' end
          from note n where n.practice_id = tenant and n.id = e.subject_id and n.state in ('signed', 'awaiting_cosign', 'cosigned'))
      end as what
    from mine join audit_event e on e.practice_id = tenant and e.case_id = mine.case_id
    where e.outcome = 'done' and e.roles && array['clinician', 'supervisor', 'administrator']
      and e.action in ('homework.read-answers', 'measures.read-response', 'case.read', 'case.read-timeline', 'progress.read-case',
        'progress.read-record', 'note.read', 'note.read-versions', 'note.export')
      and (e.at at time zone practice_zone)::date >= mine.from_on
  ), lines as (
    -- Their own: a line a day for each thing, with the last moment.
    select (f.moment at time zone own_zone)::date as on_day, max(f.moment) as last_at, f.account_id, max(f.held) as held, f.what,
      f.what || ':' || f.account_id || ':' || f.subject_id as place
    from found f where f.what in ('answers', 'questionnaire', 'note', 'note-copy') group by 1, f.account_id, f.what, f.subject_id
    union all
    -- Of the case: a line a day for each kind, whatever there was of it.
    select (f.moment at time zone practice_zone)::date, 'infinity'::timestamptz, f.account_id, max(f.held), f.what, f.what || ':' || f.account_id
    from found f where f.what in ('case', 'joint-note', 'joint-note-copy') group by 1, f.account_id, f.what
  )
  select l.on_day, nullif(l.last_at, 'infinity'), l.place, a.name, l.held, l.what
  from lines l join account a on a.practice_id = tenant and a.id = l.account_id
  where p_day is null or (l.on_day, l.last_at, l.place) < (p_day, coalesce(p_at, 'infinity'), p_key)
  order by l.on_day desc, l.last_at desc, l.place desc limit p_limit;
end $$;
revoke all on function sec.openings_of_my_record(date, timestamptz, text, integer) from public;
grant execute on function sec.openings_of_my_record(date, timestamptz, text, integer) to reknit_app;
`;
