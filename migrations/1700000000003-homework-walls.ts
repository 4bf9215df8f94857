// The second wall around homework: who reaches which rows when every where-clause is forgotten. A part of
// `Homework1700000000003`, in a file of its own because it is read on its own.

/** Practice first (permissive), then whose row it is (restrictive). */
export const HOMEWORK_WALLS = `
do $$
declare
  named text;
begin
  foreach named in array array['homework', 'participation', 'homework_draft', 'homework_entry', 'homework_private_entry',
                               'homework_afterwards', 'homework_review'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  -- Whoever has a client id sees their own rows and nothing else, whatever else they may be.
  foreach named in array array['participation', 'homework_entry', 'homework_afterwards', 'homework_review'] loop
    execute format($policy$create policy reach on %I as restrictive to reknit_app using (
      client_id = (select sec.client())
      or ((select sec.client()) is null
          and ((select sec.is_system()) or case_id = any (array(select sec.my_cases())))))$policy$, named);
  end loop;
  foreach named in array array['homework_draft', 'homework_private_entry'] loop
    execute format('create policy author_only on %I as restrictive to reknit_app using (client_id = (select sec.client()))', named);
  end loop;
  foreach named in array array['homework_entry', 'homework_afterwards'] loop
    execute format('create policy author_writes on %I as restrictive for insert to reknit_app with check (client_id = (select sec.client()))', named);
  end loop;
end $$;

create policy reach on homework as restrictive to reknit_app using (
  ((select sec.client()) is null and ((select sec.is_system()) or case_id = any (array(select sec.my_cases()))))
  or ((select sec.client()) is not null and exists (
    select 1 from participation p
    where p.practice_id = homework.practice_id and p.homework_id = homework.id and p.client_id = (select sec.client()))));
create policy staff_assigns on homework as restrictive for insert to reknit_app with check ((select sec.client()) is null);
create policy staff_changes on homework as restrictive for update to reknit_app using ((select sec.client()) is null);
create policy staff_adds on participation as restrictive for insert to reknit_app with check ((select sec.client()) is null);
create policy staff_reviews on homework_review as restrictive for insert to reknit_app
  with check ((select sec.client()) is null and reviewer_id = (select sec.account()));
`;

/** The least that works: columns that never change are not granted for change. */
export const HOMEWORK_GRANTS = `
grant select on exercise_template_version to reknit_app;
grant select, insert on homework, participation, homework_entry, homework_private_entry, homework_afterwards, homework_review
  to reknit_app;
grant update (due_at, due_time_zone, due_whole_day, grace_minutes, status, ended_at, end_note, version) on homework to reknit_app;
grant update (status, paused_from, due_at, lapse_at, opened_at, submitted_at, reviewed_at, ended_at, quality, entry_count,
              last_helpful, last_worse, attention, attention_at, version) on participation to reknit_app;
grant select, insert, update, delete on homework_draft to reknit_app;
`;
