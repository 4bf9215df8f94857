import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody put off on their own Today until a day. It changes nothing of the case, and nobody else sees it. */
export class PutOff1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table put_off');
  }
}

const TABLE = `
create table put_off (
  practice_id uuid not null,
  account_id uuid not null,
  -- The kind and the ids of what waits, as Today names it. No word of anybody.
  item text not null constraint ck_put_off_item check (char_length(item) <= 200),
  until_on date not null,
  -- Since when it waited then. When it waits for something newer it is back at once.
  since timestamptz not null,
  put_off_at timestamptz not null,
  constraint pk_put_off primary key (practice_id, account_id, item),
  constraint fk_put_off_account foreign key (practice_id, account_id) references account (practice_id, id)
);
`;

const OWN = 'account_id = (select sec.account())';
const WALLS = `
alter table put_off enable row level security;
alter table put_off force row level security;
create policy owner_only on put_off to reknit_owner using (true) with check (true);
create policy tenant on put_off to reknit_app using (practice_id = (select sec.tenant())) with check (practice_id = (select sec.tenant()));
create policy own on put_off as restrictive to reknit_app using (${OWN}) with check (${OWN});
grant select, insert, update, delete on put_off to reknit_app;
`;
