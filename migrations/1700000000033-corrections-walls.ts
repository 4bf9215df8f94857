// Who reaches a request for a correction, and the keys that seal it. A part of `Corrections1700000000033`.

const SYSTEM = '(select sec.is_system())';
const STAFF = '(select sec.client()) is null';
const ME = '(select sec.account())';
const REACHED = 'case_id = any ((select sec.staff_cases())::uuid[])';
const PERSON = `not ${SYSTEM} and ${STAFF}`;

/** Whoever asked, and the team of the case with whoever supervises it. Nobody else finds it, the other people of the case among them. */
export const CORRECTION_WALLS = `
alter table correction_request enable row level security;
alter table correction_request force row level security;
create policy owner_only on correction_request to reknit_owner using (true) with check (true);
create policy tenant on correction_request to reknit_app
  using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy reach on correction_request as restrictive to reknit_app
  using (${REACHED} or client_id = (select sec.client())) with check (${REACHED} or client_id = (select sec.client()));
create policy own_name on correction_request as restrictive for insert to reknit_app
  with check (client_id = (select sec.client()) and account_id = ${ME} and participant_id = any (array(select sec.my_participants())));
grant select, insert on correction_request to reknit_app;
grant update (state, taken_back_at, note_id, addition_id, answered_by, answered_at, reason, statement, stated_at, version)
  on correction_request to reknit_app;
`;

/** The keys there were, as before. */
const USING = `when tree = 'psychotherapy' then ${PERSON} and account_id = ${ME}
    when case_id is not null then ${REACHED}
    else ${PERSON} and account_id = ${ME} end`;
const CHECK = `when tree = 'psychotherapy' then ${REACHED} and account_id = ${ME}
    when case_id is not null then ${REACHED}
    else ${PERSON} and account_id = ${ME} end`;

/** A third tree: a key for each person and case, loaded by them and by the team. The keys of notes go on being nobody's in care. */
export const CORRECTION_KEYS = `
alter table sealed_key drop constraint ck_sealed_key_tree;
alter table sealed_key add constraint ck_sealed_key_tree check (tree in ('record', 'psychotherapy', 'correction'));
alter policy reach on sealed_key
  using (case when root_id is null then ${SYSTEM} or ${STAFF} or tree = 'correction'
    when tree = 'correction' then account_id = ${ME} or ${REACHED}
    ${USING})
  with check (case when root_id is null then ${SYSTEM} or ${STAFF} or tree = 'correction'
    when tree = 'correction' then account_id = ${ME} or ${REACHED}
    ${CHECK});
`;

export const CORRECTION_KEYS_DOWN = `
alter policy reach on sealed_key
  using (case when root_id is null then ${SYSTEM} or ${STAFF}
    ${USING})
  with check (case when root_id is null then ${SYSTEM} or ${STAFF}
    ${CHECK});
alter table sealed_key disable trigger tr_sealed_key_no_delete;
delete from sealed_key where tree = 'correction' and root_id is not null;
delete from sealed_key where tree = 'correction';
alter table sealed_key enable trigger tr_sealed_key_no_delete;
alter table sealed_key drop constraint ck_sealed_key_tree;
alter table sealed_key add constraint ck_sealed_key_tree check (tree in ('record', 'psychotherapy'));
`;
