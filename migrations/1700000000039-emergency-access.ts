import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asItWas } from './1700000000014-as-it-was';
import { QUESTIONS } from './1700000000028-cheaper-walls-questions';

/** One case opened for an hour by a clinician who is not on it, with a reason, and looked at afterwards by somebody else. */
export class EmergencyAccess1700000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CHECKS);
    await runner.query(WALLS);
    await runner.query(REACH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(asItWas(QUESTIONS.join('\n'), 'sec.staff_cases'));
    await runner.query(`
      drop table emergency_review, emergency_access;
      drop function check_emergency_access(), keep_emergency_access(), check_emergency_review()`);
  }
}

/** The hour is the database's own: whatever clock the application goes by, it is over when it is over. */
const TABLES = `
create table emergency_access (
  practice_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  reason text not null constraint ck_emergency_access_reason check (char_length(reason) between 20 and 1000),
  at timestamptz not null default transaction_timestamp(),
  until timestamptz not null default transaction_timestamp() + interval '60 minutes',
  constraint pk_emergency_access primary key (practice_id, id),
  constraint uq_emergency_access_case unique (practice_id, case_id, id),
  constraint fk_emergency_access_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_emergency_access_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint ck_emergency_access_hour check (until <= at + interval '60 minutes' and until >= at)
);
create index ix_emergency_access_case on emergency_access (practice_id, case_id, at);
create index ix_emergency_access_account on emergency_access (practice_id, account_id, until);

create table emergency_review (
  practice_id uuid not null,
  id uuid not null,
  access_id uuid not null,
  case_id uuid not null,
  reviewer_id uuid not null,
  words text not null constraint ck_emergency_review_words check (char_length(words) <= 1000),
  at timestamptz not null default transaction_timestamp(),
  constraint pk_emergency_review primary key (practice_id, id),
  constraint uq_emergency_review_access unique (practice_id, access_id),
  constraint fk_emergency_review_access foreign key (practice_id, case_id, access_id)
    references emergency_access (practice_id, case_id, id),
  constraint fk_emergency_review_reviewer foreign key (practice_id, reviewer_id) references account (practice_id, id)
);
create index ix_emergency_review_access on emergency_review (practice_id, case_id, access_id);
create index ix_emergency_review_reviewer on emergency_review (practice_id, reviewer_id);
create trigger tr_emergency_access_no_truncate before truncate on emergency_access for each statement execute function forbid_change();
create trigger tr_emergency_review_append_only before update or delete on emergency_review for each row execute function forbid_change();
create trigger tr_emergency_review_no_truncate before truncate on emergency_review for each statement execute function forbid_change();
`;

const CHECKS = `
-- Only a clinician of the practice opens a case so, in their own name, and for the hour that starts now.
create function check_emergency_access() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if new.practice_id is distinct from sec.tenant() or new.account_id is distinct from sec.account() or sec.client() is not null
    or not exists (select 1 from account a where a.practice_id = new.practice_id and a.id = new.account_id
      and a.status = 'active' and 'clinician' = any (a.roles)) then
    raise exception 'a clinician opens a case in their own name' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_emergency_access_check before insert on emergency_access for each row execute function check_emergency_access();

-- It can only become shorter. That it happened stays.
create function keep_emergency_access() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'that a case was opened stays' using errcode = '42501'; end if;
  if new.until > old.until
    or (new.practice_id, new.id, new.case_id, new.account_id, new.reason, new.at)
      is distinct from (old.practice_id, old.id, old.case_id, old.account_id, old.reason, old.at) then
    raise exception 'it can only become shorter' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_emergency_access_keep before update or delete on emergency_access for each row execute function keep_emergency_access();

create function check_emergency_review() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if new.reviewer_id is distinct from sec.account() or exists (select 1 from emergency_access e
      where e.practice_id = new.practice_id and e.id = new.access_id and e.account_id = new.reviewer_id) then
    raise exception 'somebody else looks at it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_emergency_review_check before insert on emergency_review for each row execute function check_emergency_review();
`;

const WALLS = `
do $$
declare
  named text;
begin
  foreach named in array array['emergency_access', 'emergency_review'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
    execute format('create policy reach on %I as restrictive to reknit_app using (case_id = any ((select sec.staff_cases())::uuid[]) or (select sec.is_system()))', named);
  end loop;
end $$;
-- Whoever opens it has no reach yet: the row they write is what gives it to them.
alter policy reach on emergency_access
  using (case_id = any ((select sec.staff_cases())::uuid[]) or (select sec.is_system())
    or ((select sec.client()) is null and account_id = (select sec.account())));
grant select, insert on emergency_review to reknit_app;
grant select on emergency_access to reknit_app;
grant insert (practice_id, id, case_id, account_id, reason), update (until) on emergency_access to reknit_app;
`;

const REACH = `
-- The cases of a member of staff: on their team today, on the team of somebody they supervise today, or opened by them in an
-- emergency within the hour. For a person in care and for the system there are none.
create or replace function sec.staff_cases() returns uuid[] language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  claim constant text[] := sec.claims();
  tenant constant uuid := claim[2]::uuid;
  me constant uuid := claim[3]::uuid;
  today constant date := claim[6]::date;
begin
  if claim is null or claim[5] = 's' or claim[4] <> '00000000-0000-0000-0000-000000000000' then return '{}'; end if;
  return array(
    select m.case_id from care_team_member m
    where m.practice_id = tenant and m.account_id = me and m.from_on <= today and (m.to_on is null or m.to_on > today)
    union all
    select m.case_id from supervision s
    join care_team_member m on m.practice_id = s.practice_id and m.account_id = s.supervisee_id
      and m.from_on <= today and (m.to_on is null or m.to_on > today)
    where s.practice_id = tenant and s.supervisor_id = me and s.from_on <= today and (s.to_on is null or s.to_on > today)
    union all
    select e.case_id from emergency_access e
    where e.practice_id = tenant and e.account_id = me and e.until > transaction_timestamp());
end $$;
`;
