// The way of an apology from its handed-in text to the person it is for. A part of `Amends1700000000009`. What becomes of it
// stands in rows that its author's context does not reach: the author is told one of three words, by a function.

export const APOLOGY = `
create table apology (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  participation_id uuid not null,
  entry_id uuid not null,
  author_participant_id uuid not null,
  author_client_id uuid not null,
  recipient_participant_id uuid not null,
  recipient_client_id uuid not null,
  -- From "ready" on it is with the therapist, and with the course below.
  stage text not null default 'in_review' constraint ck_apology_stage check (stage in ('in_review', 'returned', 'ready')),
  through_therapist boolean not null,
  comment text,
  ready_by uuid,
  ready_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_apology primary key (practice_id, id),
  constraint uq_apology_case unique (practice_id, case_id, id),
  constraint uq_apology_participation unique (practice_id, participation_id, recipient_participant_id),
  constraint fk_apology_participation foreign key (practice_id, case_id, author_client_id, participation_id)
    references participation (practice_id, case_id, client_id, id),
  constraint fk_apology_entry foreign key (practice_id, entry_id) references homework_entry (practice_id, id),
  constraint fk_apology_author foreign key (practice_id, case_id, author_participant_id) references participant (practice_id, case_id, id),
  constraint fk_apology_recipient foreign key (practice_id, case_id, recipient_participant_id) references participant (practice_id, case_id, id),
  constraint fk_apology_ready_by foreign key (practice_id, ready_by) references account (practice_id, id),
  constraint ck_apology_two_people check (author_participant_id <> recipient_participant_id),
  constraint ck_apology_ready check ((stage = 'ready') = (ready_by is not null) and (ready_by is null) = (ready_at is null))
);
create index ix_apology_participation on apology (practice_id, case_id, author_client_id, participation_id);
create index ix_apology_entry on apology (practice_id, entry_id);
create index ix_apology_author on apology (practice_id, case_id, author_participant_id);
create index ix_apology_recipient on apology (practice_id, case_id, recipient_participant_id);
create index ix_apology_ready_by on apology (practice_id, ready_by);

create table apology_course (
  practice_id uuid not null,
  apology_id uuid not null,
  case_id uuid not null,
  state text not null constraint ck_apology_course_state check (state in ('ready', 'held', 'delivered', 'received', 'set_aside')),
  way text constraint ck_apology_course_way check (way in ('shared', 'in_session', 'through_therapist')),
  delivered_at timestamptz,
  withdrawn_at timestamptz,
  constraint pk_apology_course primary key (practice_id, apology_id),
  constraint fk_apology_course_apology foreign key (practice_id, case_id, apology_id) references apology (practice_id, case_id, id),
  constraint ck_apology_course_delivered check ((state in ('ready', 'held')) = (delivered_at is null) and (delivered_at is null) = (way is null))
);
create index ix_apology_course_apology on apology_course (practice_id, case_id, apology_id);

-- What the recipient chose to say, if anything. Nothing tells that it was opened.
create table apology_answer (
  practice_id uuid not null,
  id uuid not null,
  apology_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  answer text not null constraint ck_apology_answer_answer check (answer in ('read', 'not_now', 'not_wanted')),
  at timestamptz not null,
  constraint pk_apology_answer primary key (practice_id, id),
  constraint fk_apology_answer_apology foreign key (practice_id, case_id, apology_id) references apology (practice_id, case_id, id)
);
create index ix_apology_answer_apology on apology_answer (practice_id, case_id, apology_id, at);

create table apology_willingness (
  practice_id uuid not null,
  id uuid not null,
  apology_id uuid not null,
  case_id uuid not null,
  answer text not null constraint ck_apology_willingness_answer check (answer in ('yes', 'no', 'not_now')),
  recorded_by uuid not null,
  at timestamptz not null,
  constraint pk_apology_willingness primary key (practice_id, id),
  constraint fk_apology_willingness_apology foreign key (practice_id, case_id, apology_id) references apology (practice_id, case_id, id),
  constraint fk_apology_willingness_recorded_by foreign key (practice_id, recorded_by) references account (practice_id, id)
);
create index ix_apology_willingness_apology on apology_willingness (practice_id, case_id, apology_id, at);
create index ix_apology_willingness_recorded_by on apology_willingness (practice_id, recorded_by);

create table apology_mute (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  author_participant_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz,
  constraint pk_apology_mute primary key (practice_id, id),
  constraint fk_apology_mute_author foreign key (practice_id, case_id, author_participant_id) references participant (practice_id, case_id, id)
);
create index ix_apology_mute_author on apology_mute (practice_id, case_id, author_participant_id);
create unique index uq_apology_mute_open on apology_mute (practice_id, client_id, author_participant_id) where ended_at is null;
`;

export const APOLOGY_CHECKS = `
-- Given only when the therapist has it ready, the recipient wants to hear it and has closed the way to nobody, and joint work
-- is open; answered only by the recipient.
create function check_apology_course() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  about apology;
begin
  select * into about from apology a where a.practice_id = new.practice_id and a.id = new.apology_id;
  if new.state = 'delivered' and (tg_op = 'INSERT' or old.state <> 'delivered') then
    if about.stage <> 'ready' or (new.way = 'shared' and about.through_therapist) then
      raise exception 'what is given is ready' using errcode = '42501';
    end if;
    if (select w.answer from apology_willingness w where w.practice_id = new.practice_id and w.apology_id = new.apology_id
        order by w.at desc, w.id desc limit 1) is distinct from 'yes'
       or exists (select 1 from apology_mute m where m.practice_id = new.practice_id and m.client_id = about.recipient_client_id
         and m.author_participant_id = about.author_participant_id and m.ended_at is null)
       or not sec.joint_work_open(new.case_id, array[about.author_participant_id, about.recipient_participant_id]) then
      raise exception 'not now' using errcode = 'RK001';
    end if;
  end if;
  if new.state in ('received', 'set_aside') and (tg_op = 'INSERT' or old.state <> new.state) and not exists (
      select 1 from apology_answer w where w.practice_id = new.practice_id and w.apology_id = new.apology_id
        and w.client_id = about.recipient_client_id and w.answer = case new.state when 'received' then 'read' else 'not_wanted' end) then
    raise exception 'only the recipient answers' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_apology_course_checked before insert or update on apology_course for each row execute function check_apology_course();

-- Apologies that have reached whoever acts and that they have not sent back.
create function sec.my_apologies() returns setof uuid language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return query select a.id from apology a
    join apology_course c on c.practice_id = a.practice_id and c.apology_id = a.id
    join participant t on t.practice_id = a.practice_id and t.id = a.recipient_participant_id and t.state not in ('left', 'removed')
    where a.practice_id = tenant and a.recipient_client_id = person and c.state in ('delivered', 'received') and c.way = 'shared'
      and c.withdrawn_at is null and not sec.joint_work_suspended(a.case_id);
end $$;

-- The one word an author is told. Held back, sent back and ended are the same word.
create function sec.apology_told(p_apology uuid) returns text language plpgsql stable security definer set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
  person constant uuid := sec.client();
begin
  return (select case when c.state = 'ready' then 'ready' when c.withdrawn_at is not null or c.state in ('held', 'set_aside') then 'not_delivered'
      when c.state = 'received' then 'read' else 'given' end
    from apology a join apology_course c on c.practice_id = a.practice_id and c.apology_id = a.id
    where a.practice_id = tenant and a.id = p_apology and a.author_client_id = person);
end $$;
revoke all on function sec.my_apologies(), sec.apology_told(uuid) from public;
grant execute on function sec.my_apologies(), sec.apology_told(uuid) to reknit_app;
`;

const TEAM =
  '(select sec.is_system()) or ((select sec.client()) is null and case_id = any (array(select sec.my_cases())))';
const CLIENT = '(select sec.client())';

export const APOLOGY_WALLS = `
do $$ declare named text; begin
  foreach named in array array['apology', 'apology_course', 'apology_answer', 'apology_willingness', 'apology_mute'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
end $$;
create policy reach on apology as restrictive to reknit_app using (${TEAM}
  or (author_client_id = ${CLIENT} and case_id = any (array(select sec.my_cases())))
  or (${CLIENT} is not null and id = any (array(select sec.my_apologies()))));
create policy author_proposes on apology as restrictive for insert to reknit_app with check (author_client_id = ${CLIENT});
create policy reach on apology_course as restrictive to reknit_app
  using (${TEAM} or (${CLIENT} is not null and apology_id = any (array(select sec.my_apologies()))));
create policy team_moves on apology_course as restrictive for insert to reknit_app with check (${TEAM});
create policy own_or_team on apology_answer as restrictive to reknit_app using (${TEAM} or client_id = ${CLIENT});
create policy own_words on apology_answer as restrictive for insert to reknit_app
  with check (client_id = ${CLIENT} and apology_id = any (array(select sec.my_apologies())));
create policy team on apology_willingness as restrictive to reknit_app using (${TEAM});
create policy own_name on apology_willingness as restrictive for insert to reknit_app with check (recorded_by = (select sec.account()));
create policy own_or_team on apology_mute as restrictive to reknit_app using (${TEAM} or client_id = ${CLIENT});
create policy own_words on apology_mute as restrictive for insert to reknit_app with check (client_id = ${CLIENT});

grant select, insert on apology, apology_course, apology_answer, apology_willingness, apology_mute to reknit_app;
grant update (stage, entry_id, comment, ready_by, ready_at, version) on apology to reknit_app;
grant update (state, way, delivered_at, withdrawn_at) on apology_course to reknit_app;
grant update (ended_at) on apology_mute to reknit_app;
`;
