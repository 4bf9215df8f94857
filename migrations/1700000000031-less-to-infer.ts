import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHARING_REACH } from './1700000000006-sharing-walls';
import { LISTENING_CHECKS } from './1700000000007-listening-checks';
import { COMMITMENT_REACH } from './1700000000008-commitments-walls';
import { TRANSPARENCY_CHECKS } from './1700000000010-boundaries-transparency';
import { NARROW_GATE } from './1700000000014-agreements-narrowing-gate';
import { asItWas } from './1700000000014-as-it-was';

/**
 * What one person can find out about another without being told, made less.
 *
 * - At what moment somebody spoke, wrote or rated in a round is for them and the care team. The other of the round read it on no
 *   page, but a statement of their own connection could; now the columns are nobody's to select, and what needs a moment asks a
 *   function that knows who asks. What came first is kept as an order.
 * - Whoever could be let read something, or did a piece of work with others, stays named there after they have gone: what is begun
 *   with them is refused in the words of every other reason.
 * - An agreement about openness holds with the yes of everybody in it: a minor tells nothing that only the adults agreed to.
 *
 * An instance of the release before this one cannot show rounds once it has run: replace it in the same step.
 */
export class LessToInfer1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ORDER, CHECKS, MOMENTS, GRANTS, BESIDE, OF_WORK, RECIPIENTS, EVERYBODY])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select on listening_turn, listening_entry, listening_words, listening_note from reknit_app;
      grant select on listening_turn, listening_entry, listening_words, listening_note to reknit_app;
      drop function sec.listening_turn_moments(uuid), sec.listening_note_moments(uuid), sec.my_listening_moments(),
        sec.listening_words_from(uuid);
      drop trigger tr_listening_turn_moments on listening_turn;
      drop function keep_listening_moments();
    `);
    await runner.query(asItWas(TRANSPARENCY_CHECKS, 'check_transparency'));
    await runner.query(asItWas(COMMITMENT_REACH, 'sec.share_recipients'));
    await runner.query(asItWas(NARROW_GATE.join(''), 'sec.people_of_work'));
    await runner.query(asItWas(SHARING_REACH, 'sec.people_beside_me'));
    await runner.query(asItWas(LISTENING_CHECKS, 'check_listening_entry'));
    await runner.query(`
      alter table listening_note drop column position;
      alter table listening_entry drop column position;
      alter table listening_turn drop column is_open;
    `);
  }
}

const ORDER = `
alter table listening_turn add column is_open boolean not null generated always as (closed_at is null) stored;
alter table listening_entry add column position bigint generated always as identity;
alter table listening_note add column position bigint generated always as identity;
`;

const CHECKS = `
create or replace function check_listening_entry() returns trigger language plpgsql as $$
declare
  turn record;
begin
  select t.speaker_id, t.listener_id, t.is_open into turn from listening_turn t
    where t.practice_id = new.practice_id and t.round_id = new.round_id and t.id = new.turn_id;
  if not found or not turn.is_open
    or new.participant_id is distinct from (case when new.kind in ('said', 'accuracy', 'mark') then turn.speaker_id else turn.listener_id end)
  then
    raise exception 'not this person''s part of the turn' using errcode = '42501';
  end if;
  return new;
end $$;

-- A moment once written stays, so that whoever moves a turn on need not read it.
create function keep_listening_moments() returns trigger language plpgsql as $$
begin
  new.said_at := coalesce(old.said_at, new.said_at);
  new.closed_at := coalesce(old.closed_at, new.closed_at);
  return new;
end $$;
create trigger tr_listening_turn_moments before update on listening_turn for each row execute function keep_listening_moments();
`;

const MOMENTS = `
create function sec.listening_turn_moments(p_case uuid)
returns table (turn_id uuid, opened_at timestamptz, said_at timestamptz, closed_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not sec.cares_for(p_case) then return; end if;
  return query select t.id, t.opened_at, t.said_at, t.closed_at from listening_turn t
    where t.practice_id = tenant and t.case_id = p_case;
end $$;

create function sec.listening_note_moments(p_case uuid) returns table (note_id uuid, noted_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not sec.cares_for(p_case) then return; end if;
  return query select n.id, n.at from listening_note n where n.practice_id = tenant and n.case_id = p_case;
end $$;

-- Of what they said and noted themselves.
create function sec.my_listening_moments() returns table (entry_id uuid, written_at timestamptz)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select e.id, e.at from listening_entry e where e.practice_id = tenant and e.client_id = person
    union all select n.id, n.at from listening_note n where n.practice_id = tenant and n.client_id = person;
end $$;

-- The day of the oldest words of a round that are still kept: who reads them is told until when.
create function sec.listening_words_from(p_round uuid) returns date language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return (select (min(w.at) at time zone 'UTC')::date from listening_words w
    where w.practice_id = tenant and w.round_id = p_round and w.erased_at is null
      and (w.client_id = person or p_round in (select sec.my_whole_rounds())));
end $$;

revoke all on function sec.listening_turn_moments(uuid), sec.listening_note_moments(uuid), sec.my_listening_moments(),
  sec.listening_words_from(uuid) from public;
grant execute on function sec.listening_turn_moments(uuid), sec.listening_note_moments(uuid), sec.my_listening_moments(),
  sec.listening_words_from(uuid) to reknit_app;
`;

const GRANTS = `
revoke select on listening_turn, listening_entry, listening_words, listening_note from reknit_app;
grant select (practice_id, id, round_id, case_id, number, floor, cycle, speaker_id, listener_id, loops, max_clarify, still_open,
  passed, finished, is_open) on listening_turn to reknit_app;
grant select (practice_id, id, round_id, case_id, turn_id, participant_id, client_id, kind, value, marks, spoken, position)
  on listening_entry to reknit_app;
-- Nor when words were erased: that is thirty days after they were said.
grant select (practice_id, id, round_id, case_id, client_id, body) on listening_words to reknit_app;
grant select (practice_id, id, round_id, case_id, participant_id, client_id, kind, body, position) on listening_note to reknit_app;
`;

const BESIDE = `
-- Present is whoever takes part or ever did. Somebody who was only asked, and taken off again, never was.
create or replace function sec.people_beside_me(p_case uuid)
returns table (participant_id uuid, client_id uuid, given_name text, present boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select m.id, m.client_id, k.given_name, m.state in ('active', 'paused') or (m.state in ('left', 'removed') and (
      exists (select 1 from participation p where p.practice_id = tenant and p.participant_id = m.id)
      or exists (select 1 from consent c where c.practice_id = tenant and c.client_id = m.client_id and c.kind = 'treatment'
        and c.state not in ('proposed', 'refused'))))
    from participant m join client k on k.practice_id = m.practice_id and k.id = m.client_id
    where m.practice_id = tenant and m.case_id = p_case and m.client_id <> person
      and exists (select 1 from participant mine where mine.practice_id = tenant and mine.case_id = p_case
        and mine.client_id = person and mine.state not in ('left', 'removed'))
    order by m.from_on, m.id;
end $$;
`;

const OF_WORK = `
-- To the others somebody who has gone is one they wait for; the care team and the system count who is there.
create or replace function sec.people_of_work(p_homework uuid)
returns table (participation_id uuid, participant_id uuid, client_id uuid, given_name text, status text, held boolean)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query
    select p.id, p.participant_id, p.client_id, k.given_name,
      case when person is null or p.client_id = person then p.status else 'assigned' end,
      p.held_for is not null
    from participation p
    join participant m on m.practice_id = p.practice_id and m.id = p.participant_id
      and (person is not null or m.state not in ('left', 'removed'))
    join client k on k.practice_id = p.practice_id and k.id = p.client_id
    where p.practice_id = tenant and p.homework_id = p_homework and p.status <> 'withdrawn'
      -- That somebody declined is for them and the care team: to the others they are waited for, as before.
      and (person is not null or p.status <> 'declined')
      and case when person is null then sec.cares_for(p.case_id)
        else exists (select 1 from participation mine
          where mine.practice_id = tenant and mine.homework_id = p_homework and mine.client_id = person
            and mine.participant_id in (select sec.my_participants()) and mine.status not in ('withdrawn', 'declined')) end
    order by p.id;
end $$;
`;

const RECIPIENTS = `
-- The same people whatever stands between them and whoever acts: whom a promise or a slip could be shown to is asked on showing it.
create or replace function sec.share_recipients(p_case uuid) returns table (participant_id uuid, client_id uuid, given_name text)
language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
begin
  return query select b.participant_id, b.client_id, b.given_name from sec.people_beside_me(p_case) b
    where b.present order by b.given_name, b.participant_id;
end $$;
`;

const EVERYBODY = `
-- What somebody tells they have said yes to themselves, also while they are growing up.
create or replace function check_transparency() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  people uuid[];
begin
  if old.state in ('rejected', 'ended', 'expired') then raise exception 'it is over' using errcode = '42501'; end if;
  if new.state not in ('active', 'renewed') or new.state = old.state then return new; end if;
  if exists (select 1 from transparency_party y
      where y.practice_id = new.practice_id and y.agreement_id = new.id and not exists (select 1 from transparency_confirmation c
        where c.practice_id = new.practice_id and c.agreement_id = new.id and c.revision = new.revision and c.client_id = y.client_id)) then
    raise exception 'everybody confirms' using errcode = '42501';
  end if;
  if new.ends_on is null or new.ends_on > sec.today() + 86 then raise exception 'twelve weeks at most' using errcode = '42501'; end if;
  if new.state = 'renewed' and not exists (select 1 from transparency_review r
      where r.practice_id = new.practice_id and r.agreement_id = new.id and r.revision = new.revision and r.approved
        and (r.supervisor_note is not null or new.renewals <= 2)) then
    raise exception 'a renewal is reviewed' using errcode = '42501';
  end if;
  select array_agg(y.participant_id) into people from transparency_party y where y.practice_id = new.practice_id and y.agreement_id = new.id;
  if not sec.joint_work_open(new.case_id, people) or not sec.transparency_fits(new.case_id) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;
`;
