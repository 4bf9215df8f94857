// What the database holds about amends plans whatever the application does. A part of `Amends1700000000009`. The functions run
// as the owner, because what they look at is out of reach for some of those who act; each looks in one practice only.

export const AMENDS_CHECKS = `
-- An approval names a way, is nobody's own but the reviewer's, and with an amber check waits for a supervisor where there is one.
create function keep_amends_version() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  beside amends_private;
begin
  if new.approval_hash is null or old.approval_hash is not null then return new; end if;
  select * into beside from amends_private p where p.practice_id = new.practice_id and p.version_id = new.id;
  if beside.approach is null or sec.client() is not null then
    raise exception 'a version is approved by the care team, for one way' using errcode = '42501';
  end if;
  if sec.account() is distinct from coalesce(new.co_approved_by, new.approved_by) then
    raise exception 'nobody approves in another name' using errcode = '42501';
  end if;
  if beside.risk = 'amber' and new.co_approved_by is null and exists (select 1 from supervision s
      where s.practice_id = new.practice_id and s.supervisee_id = new.approved_by
        and s.from_on <= sec.today() and (s.to_on is null or s.to_on > sec.today())) then
    raise exception 'an amber check waits for a supervisor' using errcode = '23514', constraint = 'ck_amends_version_amber';
  end if;
  return new;
end $$;
create trigger tr_amends_version_kept before update on amends_version for each row execute function keep_amends_version();

-- What is shared or done rests on an approval of exactly that text; and where the harmed person reads it, on their own yes.
create function keep_amends_plan() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  stands constant text := coalesce(new.paused_from, new.state);
  held amends_version;
  way text;
begin
  if old.over_at is not null and new.state <> old.state then
    raise exception 'a plan that is over stays so' using errcode = '42501';
  end if;
  if stands in ('draft', 'in_review', 'approved') or new.over_at is not null then return new; end if;
  if old.state = 'shared' and new.state = 'accepted' and not exists (select 1 from amends_share s
      where s.practice_id = new.practice_id and s.plan_id = new.id and s.number = new.in_force and s.withdrawn_at is null
        and s.client_id = sec.client()) then
    raise exception 'only the person it is for accepts a plan' using errcode = '42501';
  end if;
  select * into held from amends_version v where v.practice_id = new.practice_id and v.plan_id = new.id
    and v.number = case when stands in ('shared', 'countered') then new.versions else new.in_force end;
  if held.id is null or held.approval_hash is distinct from held.content_hash then
    raise exception 'a plan rests on an approval of its text' using errcode = '23514', constraint = 'ck_amends_plan_approved';
  end if;
  select p.approach into way from amends_private p where p.practice_id = new.practice_id and p.version_id = held.id;
  if way in ('indirect', 'living') then
    -- A newer version may be on offer that is direct again; nothing of this one or of those before it is.
    if stands in ('shared', 'countered') or exists (select 1 from amends_share s
        where s.practice_id = new.practice_id and s.plan_id = new.id and s.withdrawn_at is null and s.number <= held.number) then
      raise exception 'an indirect plan is shared with nobody' using errcode = '23514', constraint = 'ck_amends_plan_indirect';
    end if;
  elsif stands not in ('shared', 'countered') and not exists (select 1 from amends_acceptance a
      where a.practice_id = new.practice_id and a.plan_id = new.id and a.number = held.number and a.content_hash = held.content_hash) then
    raise exception 'a shared plan rests on an acceptance' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_amends_plan_kept before update on amends_plan for each row execute function keep_amends_plan();

create function check_amends_share() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  plan amends_plan;
  held amends_version;
  beside amends_private;
  asked amends_willingness;
begin
  select * into plan from amends_plan p where p.practice_id = new.practice_id and p.id = new.plan_id;
  select * into held from amends_version v where v.practice_id = new.practice_id and v.id = new.version_id and v.plan_id = new.plan_id;
  select * into beside from amends_private p where p.practice_id = new.practice_id and p.version_id = new.version_id;
  if plan.author_client_id is distinct from sec.client() or held.number is distinct from new.number
     or held.approval_hash is distinct from held.content_hash then
    raise exception 'an author shares what was approved' using errcode = '42501';
  end if;
  if coalesce(beside.approach, '') not in ('direct_shared', 'facilitated') or beside.harmed_participant_id is distinct from new.participant_id
     or not exists (select 1 from participant t where t.practice_id = new.practice_id and t.id = new.participant_id and t.client_id = new.client_id) then
    raise exception 'an indirect plan is shared with nobody' using errcode = '23514', constraint = 'ck_amends_plan_indirect';
  end if;
  if beside.approach = 'facilitated' and new.delivered_at is not null then
    raise exception 'what is facilitated is given in a session' using errcode = '42501';
  end if;
  select * into asked from amends_willingness w where w.practice_id = new.practice_id and w.plan_id = new.plan_id
    order by w.at desc, w.id desc limit 1;
  if asked.answer is distinct from 'yes' or (beside.approach = 'direct_shared' and asked.channel <> 'in_product')
     or not sec.joint_work_open(new.case_id, array[plan.author_participant_id, new.participant_id]) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_amends_share_checked before insert on amends_share for each row execute function check_amends_share();

create function check_amends_acceptance() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  plan amends_plan;
begin
  select * into plan from amends_plan p where p.practice_id = new.practice_id and p.id = new.plan_id;
  if new.client_id is distinct from sec.client() or not exists (select 1 from amends_share s
      join amends_version v on v.practice_id = s.practice_id and v.id = s.version_id
      where s.practice_id = new.practice_id and s.plan_id = new.plan_id and s.number = new.number and s.client_id = new.client_id
        and s.withdrawn_at is null and s.delivered_at is not null
        and v.content_hash = new.content_hash and v.approval_hash = new.content_hash) then
    raise exception 'only what was read is accepted, by whom it is for' using errcode = '42501';
  end if;
  if not sec.joint_work_open(new.case_id, array[plan.author_participant_id, new.participant_id]) then
    raise exception 'not now' using errcode = 'RK001';
  end if;
  return new;
end $$;
create trigger tr_amends_acceptance_checked before insert on amends_acceptance for each row execute function check_amends_acceptance();
`;

/** A plan that does not reach the harmed person leaves no trace that could. */
export const AMENDS_QUIET = `
create function sec.amends_reaches(p_plan uuid, p_client uuid) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  -- By a share of the version in force, or of one offered since.
  return exists (
    select 1 from amends_share s
    join amends_plan n on n.practice_id = s.practice_id and n.id = s.plan_id
    where s.practice_id = tenant and s.plan_id = p_plan and s.client_id = p_client and s.delivered_at is not null
      and s.number >= coalesce(n.in_force, 0));
end $$;

create function keep_amends_quiet_on_timeline() returns trigger language plpgsql security definer
set search_path = public, sec, pg_temp as $$
declare
  person uuid;
begin
  if new.link_kind is distinct from 'amends_plan' or new.participant_id is null then return new; end if;
  select t.client_id into person from participant t where t.practice_id = new.practice_id and t.id = new.participant_id;
  if not exists (select 1 from amends_plan p where p.practice_id = new.practice_id and p.id = new.link_id and p.author_client_id = person)
     and not sec.amends_reaches(new.link_id, person) then
    raise exception 'a plan leaves no trace with whom it does not reach' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_timeline_event_amends before insert on timeline_event for each row execute function keep_amends_quiet_on_timeline();

create function keep_amends_quiet_live() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
declare
  person uuid;
begin
  if new.kind not like 'amends.%' then return new; end if;
  select a.client_id into person from account a where a.practice_id = new.practice_id and a.id = new.account_id;
  if person is not null
     and not exists (select 1 from amends_plan p where p.practice_id = new.practice_id and p.id = new.subject_id and p.author_client_id = person)
     and not sec.amends_reaches(new.subject_id, person) then
    raise exception 'a plan tells nobody whom it does not reach' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_live_event_amends before insert on live_event for each row execute function keep_amends_quiet_live();
`;
