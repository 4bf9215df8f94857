import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A practice's own clinical reading of a version of an exercise: who, with what credential, on what day. */
export class ExerciseReviews1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table exercise_review');
    await runner.query('drop function sec.reviews_exercises()');
  }
}

const TABLE = `
create table exercise_review (
  practice_id uuid not null,
  id uuid not null,
  template_code text not null,
  template_version integer not null,
  reviewer_id uuid not null,
  -- As of that day, whatever they are called later.
  name text not null,
  credential text not null constraint ck_exercise_review_credential check (char_length(credential) between 2 and 80),
  reviewed_on date not null,
  at timestamptz not null,
  constraint pk_exercise_review primary key (practice_id, id),
  constraint uq_exercise_review_day unique (practice_id, template_code, template_version, reviewer_id, reviewed_on),
  constraint fk_exercise_review_practice foreign key (practice_id) references practice (id),
  constraint fk_exercise_review_template foreign key (template_code, template_version) references exercise_template_version (code, version),
  constraint fk_exercise_review_reviewer foreign key (practice_id, reviewer_id) references account (practice_id, id)
);
create index ix_exercise_review_template on exercise_review (template_code, template_version);
create index ix_exercise_review_reviewer on exercise_review (practice_id, reviewer_id);
create trigger tr_exercise_review_append_only before update or delete on exercise_review for each row execute function forbid_change();
create trigger tr_exercise_review_no_truncate before truncate on exercise_review for each statement execute function forbid_change();
`;

/** Staff read them. In their own name, and only whoever answers for clinical work: a supervisor, or a clinician who leads the practice. */
const WALLS = `
create function sec.reviews_exercises() returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
begin
  return exists (select 1 from account a where a.practice_id = sec.tenant() and a.id = sec.account() and a.status = 'active'
    and ('supervisor' = any (a.roles) or a.roles @> array['clinician', 'administrator']));
end $$;
revoke all on function sec.reviews_exercises() from public;
grant execute on function sec.reviews_exercises() to reknit_app;

alter table exercise_review enable row level security;
alter table exercise_review force row level security;
create policy owner_only on exercise_review to reknit_owner using (true) with check (true);
create policy tenant on exercise_review to reknit_app
  using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy staff on exercise_review as restrictive for select to reknit_app using ((select sec.client()) is null);
create policy own_name on exercise_review as restrictive for insert to reknit_app
  with check (reviewer_id = (select sec.account()) and (select sec.reviews_exercises()));
grant select, insert on exercise_review to reknit_app;
`;
