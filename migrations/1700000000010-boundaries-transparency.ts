// Transparency agreements: one document of two or more people, in revisions, that ends by itself. A part of
// `Boundaries1700000000010`.

export const TRANSPARENCY_TABLES = `
create table transparency_agreement (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  homework_id uuid not null,
  begun_by uuid not null,
  state text not null default 'drafting' constraint ck_transparency_agreement_state check (state in
    ('drafting', 'proposed', 'active', 'rejected', 'under_review', 'renewed', 'tapering', 'ended', 'expired')),
  revision integer not null default 1 constraint ck_transparency_agreement_revision check (revision > 0),
  renewals integer not null default 0 constraint ck_transparency_agreement_renewals check (renewals >= 0),
  renewal_revision integer,
  renewal_approved boolean,
  ends_on date,
  time_zone text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  constraint pk_transparency_agreement primary key (practice_id, id),
  constraint uq_transparency_agreement_case unique (practice_id, case_id, id),
  constraint fk_transparency_agreement_homework foreign key (practice_id, case_id, homework_id) references homework (practice_id, case_id, id),
  constraint fk_transparency_agreement_begun_by foreign key (practice_id, case_id, begun_by)
    references participant (practice_id, case_id, client_id),
  constraint ck_transparency_agreement_ends check (state in ('drafting', 'rejected', 'ended') or ends_on is not null)
);
create index ix_transparency_agreement_homework on transparency_agreement (practice_id, case_id, homework_id);
create index ix_transparency_agreement_begun_by on transparency_agreement (practice_id, case_id, begun_by);

create table transparency_party (
  practice_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  participant_id uuid not null,
  client_id uuid not null,
  constraint pk_transparency_party primary key (practice_id, id),
  constraint uq_transparency_party_person unique (practice_id, agreement_id, participant_id),
  constraint fk_transparency_party_agreement foreign key (practice_id, case_id, agreement_id)
    references transparency_agreement (practice_id, case_id, id),
  constraint fk_transparency_party_participant foreign key (practice_id, case_id, participant_id)
    references participant (practice_id, case_id, id),
  constraint fk_transparency_party_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id)
);
create index ix_transparency_party_agreement on transparency_party (practice_id, case_id, agreement_id);
create index ix_transparency_party_participant on transparency_party (practice_id, case_id, participant_id);
create index ix_transparency_party_client on transparency_party (practice_id, case_id, client_id);

-- While it is drafted a revision is written over by a later row of the same number; the latest counts.
create table transparency_revision (
  practice_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  items jsonb not null,
  written_by uuid not null,
  at timestamptz not null,
  constraint pk_transparency_revision primary key (practice_id, id),
  constraint fk_transparency_revision_agreement foreign key (practice_id, case_id, agreement_id)
    references transparency_agreement (practice_id, case_id, id),
  constraint fk_transparency_revision_written_by foreign key (practice_id, case_id, written_by)
    references participant (practice_id, case_id, client_id)
);
create index ix_transparency_revision_agreement on transparency_revision (practice_id, case_id, agreement_id, revision);
create index ix_transparency_revision_written_by on transparency_revision (practice_id, case_id, written_by);

create table transparency_confirmation (
  practice_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  client_id uuid not null,
  at timestamptz not null,
  constraint pk_transparency_confirmation primary key (practice_id, id),
  constraint uq_transparency_confirmation_person unique (practice_id, agreement_id, revision, client_id),
  constraint fk_transparency_confirmation_agreement foreign key (practice_id, case_id, agreement_id)
    references transparency_agreement (practice_id, case_id, id),
  constraint fk_transparency_confirmation_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id)
);
create index ix_transparency_confirmation_agreement on transparency_confirmation (practice_id, case_id, agreement_id);
create index ix_transparency_confirmation_client on transparency_confirmation (practice_id, case_id, client_id);

-- Private: how strong the urge to check was, and what was told when. Said again in the same week, the latest counts.
create table transparency_week (
  practice_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  week_of date not null constraint ck_transparency_week_monday check (extract(isodow from week_of) = 1),
  urge_to_check smallint constraint ck_transparency_week_urge check (urge_to_check between 0 and 10),
  relief_after smallint constraint ck_transparency_week_relief check (relief_after between 0 and 10),
  told jsonb not null,
  at timestamptz not null,
  constraint pk_transparency_week primary key (practice_id, id),
  constraint fk_transparency_week_agreement foreign key (practice_id, case_id, agreement_id)
    references transparency_agreement (practice_id, case_id, id),
  constraint fk_transparency_week_client foreign key (practice_id, case_id, client_id)
    references participant (practice_id, case_id, client_id)
);
create index ix_transparency_week_agreement on transparency_week (practice_id, case_id, agreement_id, client_id, week_of);
create index ix_transparency_week_client on transparency_week (practice_id, case_id, client_id);

create table transparency_review (
  practice_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  revision integer not null,
  approved boolean not null,
  note text,
  supervisor_note text,
  reviewed_by uuid not null,
  at timestamptz not null,
  constraint pk_transparency_review primary key (practice_id, id),
  constraint uq_transparency_review_revision unique (practice_id, agreement_id, revision),
  constraint fk_transparency_review_agreement foreign key (practice_id, case_id, agreement_id)
    references transparency_agreement (practice_id, case_id, id),
  constraint fk_transparency_review_reviewed_by foreign key (practice_id, reviewed_by) references account (practice_id, id)
);
create index ix_transparency_review_agreement on transparency_review (practice_id, case_id, agreement_id);
create index ix_transparency_review_reviewed_by on transparency_review (practice_id, reviewed_by);
`;

export const TRANSPARENCY_CHECKS = `
-- It holds only what every adult in it confirmed, for twelve weeks at most, renewed only when it was reviewed; and what has
-- ended does not begin again.
create function check_transparency() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  people uuid[];
begin
  if old.state in ('rejected', 'ended', 'expired') then raise exception 'it is over' using errcode = '42501'; end if;
  if new.state not in ('active', 'renewed') or new.state = old.state then return new; end if;
  if exists (select 1 from transparency_party y
      join client k on k.practice_id = y.practice_id and k.id = y.client_id and not sec.is_minor(k.birth_year)
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
create trigger tr_transparency_agreement_checked before update on transparency_agreement for each row execute function check_transparency();

create function check_transparency_party() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from participant p where p.practice_id = new.practice_id and p.id = new.participant_id and p.client_id = new.client_id) then
    raise exception 'somebody else' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, array[new.participant_id]) or not sec.transparency_fits(new.case_id) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_transparency_party_checked before insert on transparency_party for each row execute function check_transparency_party();

create function check_transparency_confirmation() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if not exists (select 1 from transparency_agreement a
      join transparency_party y on y.practice_id = a.practice_id and y.agreement_id = a.id and y.client_id = new.client_id
      where a.practice_id = new.practice_id and a.id = new.agreement_id and a.case_id = new.case_id and a.revision = new.revision
        and a.state in ('proposed', 'under_review')) then
    raise exception 'only what is proposed is confirmed' using errcode = '42501';
  end if;
  if sec.joint_work_suspended(new.case_id) then raise exception 'not now' using errcode = 'RK001'; end if;
  return new;
end $$;
create trigger tr_transparency_confirmation_checked before insert on transparency_confirmation
  for each row execute function check_transparency_confirmation();
`;
