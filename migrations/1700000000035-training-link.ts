import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A supervisee lets their supervisor read their psychotherapy notes for training, for a time, and takes that back at once. The walls around
 * the notes and their keys open for reading to whoever is linked so today, in cases they reach, and stay shut to everybody else.
 */
export class TrainingLink1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, QUESTION, CHECKS, WALLS, keys(AUTHOR_ALONE, AUTHOR_OR_LINKED)])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [keys(AUTHOR_OR_LINKED, AUTHOR_ALONE), WALLS_AS_BEFORE, DOWN])
      await runner.query(part);
  }
}

const TABLES = `
create table training_supervision (
  practice_id uuid not null,
  id uuid not null,
  supervision_id uuid not null,
  supervisee_id uuid not null,
  from_on date not null,
  -- The last day.
  until_on date,
  granted_at timestamptz not null,
  -- Taken back: it holds no more from this moment.
  ended_at timestamptz,
  constraint pk_training_supervision primary key (practice_id, id),
  constraint fk_training_supervision_supervision foreign key (practice_id, supervision_id) references supervision (practice_id, id),
  constraint fk_training_supervision_supervisee foreign key (practice_id, supervisee_id) references account (practice_id, id),
  constraint ck_training_supervision_dates check (until_on >= from_on),
  constraint ck_training_supervision_ended check (ended_at >= granted_at)
);
create index ix_training_supervision_supervision on training_supervision (practice_id, supervision_id);
create index ix_training_supervision_supervisee on training_supervision (practice_id, supervisee_id);

-- Who has read one of them that way, and when: its author sees it.
create table psychotherapy_note_reading (
  practice_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  author_id uuid not null,
  revision integer not null,
  by_account uuid not null,
  at timestamptz not null,
  constraint pk_psychotherapy_note_reading primary key (practice_id, id),
  constraint fk_psychotherapy_note_reading_note foreign key (practice_id, author_id, note_id)
    references psychotherapy_note (practice_id, author_id, id),
  constraint fk_psychotherapy_note_reading_by foreign key (practice_id, by_account) references account (practice_id, id),
  constraint ck_psychotherapy_note_reading_other check (by_account <> author_id)
);
create index ix_psychotherapy_note_reading_note on psychotherapy_note_reading (practice_id, author_id, note_id);
create index ix_psychotherapy_note_reading_by on psychotherapy_note_reading (practice_id, by_account);
create trigger tr_psychotherapy_note_reading_append_only before update or delete on psychotherapy_note_reading
  for each row execute function forbid_change();
create trigger tr_psychotherapy_note_reading_no_truncate before truncate on psychotherapy_note_reading
  for each statement execute function forbid_change();
create trigger tr_training_supervision_no_delete before delete on training_supervision for each row execute function forbid_change();
create trigger tr_training_supervision_no_truncate before truncate on training_supervision
  for each statement execute function forbid_change();
`;

const QUESTION = `
-- Whose psychotherapy notes whoever acts may read today: supervised by them today, and linked by the supervisee. For the system, for
-- people in care and for everybody without the role there is nobody.
create function sec.training_authors() returns uuid[] language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  claim constant text[] := sec.claims();
  tenant constant uuid := claim[2]::uuid;
  me constant uuid := claim[3]::uuid;
  today constant date := claim[6]::date;
begin
  if claim is null or claim[5] = 's' or claim[4] <> '00000000-0000-0000-0000-000000000000' then return '{}'; end if;
  return array(
    select s.supervisee_id from training_supervision t
    join supervision s on s.practice_id = t.practice_id and s.id = t.supervision_id and s.supervisee_id = t.supervisee_id
    join account a on a.practice_id = s.practice_id and a.id = s.supervisor_id and a.status = 'active' and 'supervisor' = any (a.roles)
    where t.practice_id = tenant and s.supervisor_id = me and s.from_on <= today and (s.to_on is null or s.to_on > today)
      and t.from_on <= today and (t.until_on is null or t.until_on >= today) and t.ended_at is null);
end $$;
revoke all on function sec.training_authors() from public;
grant execute on function sec.training_authors() to reknit_app;
`;

const CHECKS = `
-- By the supervisee, for a supervision that goes on, from today on at the earliest; and changed by nothing but its end.
create function check_training_supervision() returns trigger language plpgsql security definer set search_path = public, sec, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or new.ended_at is null or (to_jsonb(new) - 'ended_at') <> (to_jsonb(old) - 'ended_at') then
      raise exception 'it only ends, once' using errcode = '42501';
    end if;
    return new;
  end if;
  if new.supervisee_id is distinct from sec.account() or new.ended_at is not null or new.from_on < sec.today()
     or not exists (select 1 from supervision s where s.practice_id = new.practice_id and s.id = new.supervision_id
       and s.supervisee_id = new.supervisee_id and (s.to_on is null or s.to_on > sec.today())) then
    raise exception 'not theirs to grant' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger tr_training_supervision_checked before insert or update on training_supervision
  for each row execute function check_training_supervision();
`;

const ME = '(select sec.account())';
const PERSON = 'not (select sec.is_system()) and (select sec.client()) is null';
const LINKED = 'author_id = any ((select sec.training_authors())::uuid[])';
const REACHED = 'case_id = any ((select sec.staff_cases())::uuid[])';

const WALLS = `
do $$ declare named text; begin
  foreach named in array array['training_supervision', 'psychotherapy_note_reading'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
end $$;
create policy own on training_supervision as restrictive to reknit_app
  using (${PERSON} and supervisee_id = ${ME}) with check (${PERSON} and supervisee_id = ${ME});
create policy of_two on psychotherapy_note_reading as restrictive to reknit_app
  using (${PERSON} and (author_id = ${ME} or by_account = ${ME})) with check (${PERSON} and by_account = ${ME} and ${LINKED});
grant select, insert on training_supervision, psychotherapy_note_reading to reknit_app;
grant update (ended_at) on training_supervision to reknit_app;

alter policy author_only on psychotherapy_note using (${PERSON} and (author_id = ${ME} or ${LINKED} and ${REACHED}));
create policy author_writes on psychotherapy_note as restrictive for update to reknit_app using (author_id = ${ME});
-- To whoever is linked, the text as it stands now; what it said before stays its author's.
alter policy author_only on psychotherapy_note_revision using (${PERSON} and (author_id = ${ME} or exists (select 1 from psychotherapy_note n
  where n.practice_id = psychotherapy_note_revision.practice_id and n.author_id = psychotherapy_note_revision.author_id
    and n.id = psychotherapy_note_revision.note_id and n.revision = psychotherapy_note_revision.revision)));
`;

const WALLS_AS_BEFORE = `
drop policy author_writes on psychotherapy_note;
alter policy author_only on psychotherapy_note using (${PERSON} and author_id = ${ME});
alter policy author_only on psychotherapy_note_revision using (${PERSON} and author_id = ${ME});
`;

/** As PostgreSQL prints the condition, so that the way down finds what the way up left. */
const MINE = '(account_id = ( SELECT sec.account() AS account))';
const AUTHOR_ALONE = MINE;
const AUTHOR_OR_LINKED = `(${MINE} OR ((account_id = ANY (( SELECT sec.training_authors() AS training_authors)::uuid[])) AND (case_id = ANY (( SELECT sec.staff_cases() AS staff_cases)::uuid[]))))`;

/** Who loads a key of the tree of psychotherapy notes. Whatever else the policy says stays as it is. */
function keys(from: string, to: string): string {
  const branch = (who: string) =>
    `WHEN (tree = 'psychotherapy'::text) THEN ((NOT ( SELECT sec.is_system() AS is_system)) AND (( SELECT sec.client() AS client) IS NULL) AND ${who})`;
  return `
do $$
declare
  condition text := (select qual from pg_policies where schemaname = 'public' and tablename = 'sealed_key' and policyname = 'reach');
  exchanged constant text := replace(condition, $a$${branch(from)}$a$, $b$${branch(to)}$b$);
begin
  if exchanged = condition then raise exception 'the keys are walled otherwise than was thought'; end if;
  execute 'alter policy reach on sealed_key using (' || exchanged || ')';
end $$;
`;
}

const DOWN = `
drop table psychotherapy_note_reading, training_supervision;
drop function check_training_supervision(), sec.training_authors();
`;
