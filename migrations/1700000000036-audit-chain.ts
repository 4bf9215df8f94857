import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPENINGS } from './1700000000036-audit-chain-openings';

/**
 * The audit trail is chained: every row names what was written before it, by its hash, in one chain for each account of a
 * practice. The database does it on insert and keeps the head of each chain where the application can neither read nor write.
 * Each night the heads that moved are signed (`audit_head`), so that a chain cut off or written anew as a whole is found too.
 *
 * What was written before is chained here, in the order of its moments. Meanwhile nobody writes to the trail, and what must leave a
 * row there is answered with "not now": a minute or two for a million rows, so at night. An instance of the release before this
 * one goes on as it is afterwards: the columns are filled by the database alone.
 */
export class AuditChain1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CHAIN, EARLIER, FROM_NOW_ON, HEADS, OPENINGS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sec.openings_of_my_record(date, timestamptz, text, integer);
      drop table audit_head;
      grant select on audit_event to reknit_app;
      drop trigger tr_audit_event_chain on audit_event;
      drop function sec.take_audit_heads(), sec.chain_audit(), sec.audit_words(audit_event);
      alter table audit_event drop constraint uq_audit_event_seq, drop column seq, drop column payload, drop column prev, drop column hash;
      create index ix_audit_event_account on audit_event (practice_id, account_id, at);
      drop table sec.audit_chain;
    `);
  }
}

const CHAIN = `
alter table audit_event add column seq bigint, add column payload text, add column prev bytea, add column hash bytea;
-- Nobody asks for the rows of an account in the order of their moments; in the order of their numbers the check does.
drop index ix_audit_event_account;

-- Where each chain stands. It changes with every row of the trail, in place.
create table sec.audit_chain (
  practice_id uuid not null,
  account_id uuid not null,
  seq bigint not null,
  prev bytea not null,
  hash bytea not null,
  signed_seq bigint not null default 0,
  constraint pk_audit_chain primary key (practice_id, account_id),
  constraint ck_audit_chain_signed check (signed_seq <= seq)
) with (fillfactor = 50);
revoke all on sec.audit_chain from public;

-- A row in words that never change: JSON without blanks, its keys in this order, its moment in UTC. What comes after its number.
create function sec.audit_words(e audit_event) returns text language plpgsql stable as $$
begin
  return ',"practice":"' || e.practice_id || '","account":"' || e.account_id || '","id":"' || e.id
    || '","at":"' || to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","roles":' || array_to_json(e.roles) || ',"action":' || to_json(e.action) || ',"outcome":"' || e.outcome
    || '","code":' || coalesce(to_json(e.code)::text, 'null')
    || ',"case":' || coalesce('"' || e.case_id || '"', 'null')
    || ',"subjectType":' || coalesce(to_json(e.subject_type)::text, 'null')
    || ',"subject":' || coalesce('"' || e.subject_id || '"', 'null')
    || ',"ids":' || array_to_json(e.ids) || ',"request":' || to_json(e.request_id) || '}';
end $$;

-- The head of the chain is the last lock a transaction takes: its row is sent together with the commit.
create function sec.chain_audit() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  words constant text := sec.audit_words(new);
begin
  for attempt in 1..2 loop
    update sec.audit_chain c set seq = c.seq + 1, prev = c.hash,
        hash = sha256(c.hash || convert_to('{"seq":' || c.seq + 1 || words, 'UTF8'))
      where c.practice_id = new.practice_id and c.account_id = new.account_id
      returning c.seq, c.prev, c.hash into new.seq, new.prev, new.hash;
    exit when found;
    insert into sec.audit_chain (practice_id, account_id, seq, prev, hash)
      values (new.practice_id, new.account_id, 0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
  end loop;
  new.payload := '{"seq":' || new.seq || words;
  return new;
end $$;
revoke all on function sec.audit_words(audit_event), sec.chain_audit() from public;
`;

/**
 * Chain by chain, its head written once: a head that moved a thousand times in one transaction would be slow to find. What
 * forbids changing a row stands aside for as long.
 */
const EARLIER = `
alter table audit_event disable trigger tr_audit_event_append_only;
do $$
declare
  one audit_event;
  head sec.audit_chain;
  words text;
begin
  for one in select * from audit_event order by practice_id, account_id, at, id loop
    if (one.practice_id, one.account_id) is distinct from (head.practice_id, head.account_id) then
      if head.seq is not null then insert into sec.audit_chain select head.*; end if;
      head := row (one.practice_id, one.account_id, 0, null, decode(repeat('00', 32), 'hex'), 0);
    end if;
    head.seq := head.seq + 1;
    head.prev := head.hash;
    words := '{"seq":' || head.seq || sec.audit_words(one);
    head.hash := sha256(head.prev || convert_to(words, 'UTF8'));
    update audit_event set seq = head.seq, payload = words, prev = head.prev, hash = head.hash
      where practice_id = one.practice_id and id = one.id;
  end loop;
  if head.seq is not null then insert into sec.audit_chain select head.*; end if;
end $$;
alter table audit_event enable trigger tr_audit_event_append_only;
`;

const FROM_NOW_ON = `
alter table audit_event alter column seq set not null, alter column payload set not null,
  alter column prev set not null, alter column hash set not null,
  add constraint uq_audit_event_seq unique (practice_id, account_id, seq);
create trigger tr_audit_event_chain before insert on audit_event for each row execute function sec.chain_audit();
-- The application adds to the trail. Who may read what of it asks a function that knows who asks.
revoke select on audit_event from reknit_app;
`;

const HEADS = `
create table audit_head (
  practice_id uuid not null constraint fk_audit_head_practice references practice (id),
  number integer not null constraint ck_audit_head_number check (number > 0),
  at timestamptz not null,
  document text not null,
  signature bytea not null constraint ck_audit_head_signature check (octet_length(signature) = 64),
  constraint pk_audit_head primary key (practice_id, number)
);
create trigger tr_audit_head_append_only before update or delete on audit_head for each row execute function forbid_change();
create trigger tr_audit_head_no_truncate before truncate on audit_head for each statement execute function forbid_change();
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy owner_only on audit_head to reknit_owner using (true) with check (true);
create policy tenant on audit_head to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy system_only on audit_head as restrictive to reknit_app using ((select sec.is_system())) with check ((select sec.is_system()));
grant select, insert on audit_head to reknit_app;

-- The heads that moved since they were taken last. One that is being moved at this moment is taken the next night: nobody waits.
create function sec.take_audit_heads() returns table (account_id uuid, seq bigint, hash text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  tenant constant uuid := sec.tenant();
begin
  if not sec.is_system() then return; end if;
  return query
    with moved as (
      select c.account_id as who from sec.audit_chain c
      where c.practice_id = tenant and c.signed_seq < c.seq for update skip locked
    ), taken as (
      update sec.audit_chain c set signed_seq = c.seq from moved
      where c.practice_id = tenant and c.account_id = moved.who returning c.account_id, c.seq, c.hash
    )
    select t.account_id, t.seq, encode(t.hash, 'hex') from taken t order by t.account_id;
end $$;
revoke all on function sec.take_audit_heads() from public;
grant execute on function sec.take_audit_heads() to reknit_app;
`;
