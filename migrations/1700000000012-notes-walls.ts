// The second wall around notes and the keys that seal them: who reaches which rows when every where-clause is forgotten. A part of
// `Notes1700000000012`.

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const ME = '(select sec.account())';
const IN_REACH = 'case_id = any (array(select sec.my_cases()))';
const PERSON = `not ${SYSTEM} and ${STAFF}`;
/** Nobody in care, and not the system either: what is written here is read by people on the case, or by nobody. */
const TEAM = `(${PERSON} and ${IN_REACH})`;

export const SEALING = `
-- Keys, each wrapped: a root by the master key, which is not here; the others by the root of their tree.
create table sealed_key (
  practice_id uuid not null constraint fk_sealed_key_practice references practice (id),
  id uuid not null,
  tree text not null constraint ck_sealed_key_tree check (tree in ('record', 'psychotherapy')),
  case_id uuid,
  account_id uuid,
  generation integer not null constraint ck_sealed_key_generation check (generation > 0),
  root_id uuid,
  wrapped bytea not null constraint ck_sealed_key_wrapped check (octet_length(wrapped) = 77),
  created_at timestamptz not null,
  constraint pk_sealed_key primary key (practice_id, id),
  constraint fk_sealed_key_case foreign key (practice_id, case_id) references care_case (practice_id, id),
  constraint fk_sealed_key_account foreign key (practice_id, account_id) references account (practice_id, id),
  constraint fk_sealed_key_root foreign key (practice_id, root_id) references sealed_key (practice_id, id),
  constraint ck_sealed_key_scope check (case when root_id is null then case_id is null and account_id is null
    when tree = 'record' then (case_id is null) <> (account_id is null)
    else case_id is not null and account_id is not null end)
);
create index ix_sealed_key_case on sealed_key (practice_id, case_id);
create index ix_sealed_key_account on sealed_key (practice_id, account_id);
create index ix_sealed_key_root on sealed_key (practice_id, root_id);
create unique index uq_sealed_key_scope on sealed_key (practice_id, tree, coalesce(case_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(account_id, '00000000-0000-0000-0000-000000000000'), generation);
`;

const OF_CASE = [
  'note',
  'note_revision',
  'note_signature',
  'note_reopening',
  'note_addition',
  'note_error',
  'note_release',
  'note_pull_in',
  'note_reading',
];
const OF_AUTHOR = ['psychotherapy_note', 'psychotherapy_note_revision'];
const ALL = ['sealed_key', 'staff_credential', ...OF_CASE, 'note_snippets', ...OF_AUTHOR];
/** Written in one's own name: the table, and the column that holds the name. */
const OWN_NAME: Readonly<Record<string, string>> = {
  staff_credential: 'kept_by',
  note: 'author_id',
  note_revision: 'written_by',
  note_signature: 'account_id',
  note_reopening: 'by_account',
  note_addition: 'author_id',
  note_error: 'by_account',
  note_release: 'by_account',
  note_pull_in: 'pulled_by',
  note_reading: 'by_account',
};
const sqlList = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** Practice first (permissive), then what of the practice (restrictive: every one of them must hold). */
export const NOTE_POLICIES = `
-- A text that was never signed is its author's; what was signed, or locked as it was, is the team's.
create function sec.note_text_shown(p_note uuid, p_revision integer) returns boolean language plpgsql stable security definer
set search_path = public, sec, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  return exists (select 1 from note_signature s where s.practice_id = tenant and s.note_id = p_note and s.revision = p_revision
      and not exists (select 1 from note_reopening o where o.practice_id = tenant and o.note_id = p_note and o.revision = p_revision
        and o.kind = 'unsigned'))
    or exists (select 1 from note n where n.practice_id = tenant and n.id = p_note and n.state = 'unsigned_locked');
end $$;
revoke all on function sec.note_text_shown(uuid, integer) from public;
grant execute on function sec.note_text_shown(uuid, integer) to reknit_app;

do $$
declare
  named text;
begin
  foreach named in array array[${sqlList(ALL)}] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
  foreach named in array array[${sqlList(OF_CASE.filter((name) => name !== 'note'))}] loop
    execute format('create policy reach on %I as restrictive to reknit_app using (%s) with check (%s)', named, $p$${TEAM}$p$, $p$${TEAM}$p$);
  end loop;
  foreach named in array array[${sqlList(OF_AUTHOR)}] loop
    execute format('create policy author_only on %I as restrictive to reknit_app using (%s) with check (%s)', named,
      $p$${PERSON} and author_id = ${ME}$p$, $p$${PERSON} and author_id = ${ME}$p$);
  end loop;
end $$;
${Object.entries(OWN_NAME)
  .map(
    ([table, column]) =>
      `create policy own_name on ${table} as restrictive for insert to reknit_app with check (${PERSON} and ${column} = ${ME});`,
  )
  .join('\n')}

-- The system locks what nobody signed, and reads no word of it.
create policy reach on note as restrictive to reknit_app using (${SYSTEM} or ${TEAM}) with check (${SYSTEM} or ${TEAM});
create policy text_shown on note_revision as restrictive for select to reknit_app
  using (written_by = ${ME} or sec.note_text_shown(note_id, revision));
create policy case_of_mine on psychotherapy_note as restrictive for insert to reknit_app with check (${IN_REACH});
create policy own on note_snippets as restrictive to reknit_app using (${PERSON} and account_id = ${ME}) with check (${PERSON} and account_id = ${ME});
create policy staff on staff_credential as restrictive to reknit_app using (${STAFF});

-- A key is loaded by whoever may read what it seals. The tree of psychotherapy notes: by the author, and by nobody else at all.
create policy reach on sealed_key as restrictive to reknit_app
  using (case when root_id is null then ${SYSTEM} or ${STAFF}
    when tree = 'psychotherapy' then ${PERSON} and account_id = ${ME}
    when case_id is not null then ${TEAM}
    else ${PERSON} and account_id = ${ME} end)
  with check (case when root_id is null then ${SYSTEM} or ${STAFF}
    when tree = 'psychotherapy' then ${TEAM} and account_id = ${ME}
    when case_id is not null then ${TEAM}
    else ${PERSON} and account_id = ${ME} end);
create policy system_rewraps on sealed_key as restrictive for update to reknit_app using (${SYSTEM});
`;

/** The least that works: columns that never change are not granted for change. */
export const NOTE_GRANTS = `
grant select, insert on ${ALL.join(', ')} to reknit_app;
grant update (wrapped) on sealed_key to reknit_app;
grant update (state, revision, version, changed_at, about, sign_due_at, locks_at) on note to reknit_app;
grant update (state, content, changed_at, signed_at, name, credential, content_hash, version) on note_addition to reknit_app;
grant update (content, version, changed_at) on note_snippets to reknit_app;
grant update (revision, changed_at, version) on psychotherapy_note to reknit_app;
`;
