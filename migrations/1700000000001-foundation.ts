import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUTH_FUNCTIONS, AUTH_TABLES } from './1700000000001-foundation-auth';

/**
 * The ground: who is asking (`sec`), signing in (`auth`), practices, accounts, invitations, mail, the audit trail and
 * the memory of creates. Runs as the owner of the schema; `reknit_app` owns nothing and sees nothing without a
 * signed context.
 */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CONTEXT, PEOPLE, AUTH_TABLES, AUTH_FUNCTIONS, TRAIL, GRANTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key, audit_event, mail, client, account, practice cascade;
      drop function forbid_change();
      drop schema auth cascade;
      drop schema sec cascade;
    `);
  }
}

export const CONTEXT = `
create schema sec;
create schema auth;
revoke all on schema public from public;

-- The key the application signs its context with. Only the owner can read it.
create table sec.signing_key (
  only_row boolean primary key default true constraint ck_signing_key_only_row check (only_row),
  key bytea not null constraint ck_signing_key_length check (octet_length(key) = 32)
);

-- The claims of the transaction at hand, or null: pid | practice | account | client | u or s | day | until.
create function sec.claims() returns text[] language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  sentence text := current_setting('app.ctx', true);
  payload text;
  part text[];
  secret bytea;
begin
  if sentence is null or sentence = '' then return null; end if;
  part := string_to_array(sentence, '|');
  if cardinality(part) <> 8 then return null; end if;
  if part[1] <> pg_backend_pid()::text then return null; end if;
  if part[7]::bigint < extract(epoch from transaction_timestamp()) then return null; end if;
  payload := array_to_string(part[1:7], '|');
  select key into secret from sec.signing_key;
  if secret is null then return null; end if;
  if encode(sha256(secret || sha256(secret || convert_to(payload, 'UTF8'))), 'hex') <> part[8] then return null; end if;
  return part;
exception when others then
  return null;
end $$;

create function sec.tenant() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$ select (sec.claims())[2]::uuid $$;
create function sec.account() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$ select (sec.claims())[3]::uuid $$;
create function sec.client() returns uuid language sql stable security definer
set search_path = pg_catalog, pg_temp as $$ select nullif((sec.claims())[4], '00000000-0000-0000-0000-000000000000')::uuid $$;
create function sec.is_system() returns boolean language sql stable security definer
set search_path = pg_catalog, pg_temp as $$ select coalesce((sec.claims())[5] = 's', false) $$;
create function sec.today() returns date language sql stable security definer
set search_path = pg_catalog, pg_temp as $$ select (sec.claims())[6]::date $$;

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
`;

const PEOPLE = `
create table practice (
  id uuid not null constraint pk_practice primary key,
  name text not null,
  time_zone text not null,
  created_at timestamptz not null,
  version integer not null default 1
);

create table client (
  practice_id uuid not null constraint fk_client_practice references practice (id),
  id uuid not null,
  given_name text not null,
  family_name text not null,
  birth_year integer constraint ck_client_birth_year check (birth_year between 1900 and 2100),
  time_zone text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_client primary key (practice_id, id)
);

create table account (
  practice_id uuid not null constraint fk_account_practice references practice (id),
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null
    constraint ck_account_roles check (roles <@ array['clinician', 'supervisor', 'administrator', 'client'] and cardinality(roles) > 0),
  client_id uuid,
  time_zone text not null,
  status text not null default 'active' constraint ck_account_status check (status in ('active', 'closed')),
  created_at timestamptz not null,
  version integer not null default 1,
  constraint pk_account primary key (practice_id, id),
  constraint fk_account_client foreign key (practice_id, client_id) references client (practice_id, id),
  constraint uq_account_client unique (practice_id, client_id),
  constraint ck_account_client_role check ((client_id is not null) = ('client' = any (roles)))
);
create index ix_account_client on account (practice_id, client_id);

create table mail (
  practice_id uuid not null constraint fk_mail_practice references practice (id),
  id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  constraint pk_mail primary key (practice_id, id)
);
create index ix_mail_unsent on mail (practice_id, created_at) where sent_at is null;
`;

const TRAIL = `
create table audit_event (
  practice_id uuid not null constraint fk_audit_event_practice references practice (id),
  id uuid not null,
  at timestamptz not null,
  account_id uuid not null,
  roles text[] not null,
  action text not null,
  outcome text not null constraint ck_audit_event_outcome check (outcome in ('done', 'refused')),
  code text,
  case_id uuid,
  subject_type text,
  subject_id uuid,
  ids uuid[] not null default '{}',
  request_id text not null,
  constraint pk_audit_event primary key (practice_id, id)
);
create index ix_audit_event_case on audit_event (practice_id, case_id, at);
create index ix_audit_event_account on audit_event (practice_id, account_id, at);
create trigger tr_audit_event_append_only before update or delete on audit_event for each row execute function forbid_change();
create trigger tr_audit_event_no_truncate before truncate on audit_event for each statement execute function forbid_change();

create table idempotency_key (
  practice_id uuid not null,
  account_id uuid not null,
  key text not null,
  route text not null,
  body_hash bytea not null,
  response jsonb,
  created_at timestamptz not null,
  constraint pk_idempotency_key primary key (practice_id, account_id, key),
  constraint fk_idempotency_key_account foreign key (practice_id, account_id) references account (practice_id, id)
);
create index ix_idempotency_key_created on idempotency_key (practice_id, created_at);
`;

const GRANTS = `
do $$
declare
  named text;
begin
  foreach named in array array['practice', 'account', 'client', 'mail', 'audit_event', 'idempotency_key'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    -- The functions above run as the owner and look things up before a practice is known; nobody else is the owner.
    execute format('create policy owner_only on %I to reknit_owner using (true) with check (true)', named);
  end loop;
  foreach named in array array['account', 'client', 'mail', 'audit_event', 'idempotency_key'] loop
    execute format('create policy tenant on %I to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()))', named);
  end loop;
end $$;
create policy tenant on practice to reknit_app using (id = (select sec.tenant())) with check (id = (select sec.tenant()));

revoke all on all functions in schema sec, auth from public;
revoke all on all tables in schema sec, auth from public;
grant usage on schema public, sec, auth to reknit_app;
grant execute on all functions in schema sec, auth to reknit_app;
grant select, update on practice to reknit_app;
grant select, insert, update on account, client, mail to reknit_app;
grant delete on mail to reknit_app;
grant select, insert on audit_event to reknit_app;
grant select, insert, update, delete on idempotency_key to reknit_app;
`;
