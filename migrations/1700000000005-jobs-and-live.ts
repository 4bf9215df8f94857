import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOB_GRANTS, LIVE_FUNCTIONS, LIVE_TABLES, LIVE_WALLS } from './1700000000005-jobs-and-live-parts';

/**
 * Jobs that PostgreSQL keeps (schema `pgboss`, whose shape pg-boss decides), and what tells an open page that something
 * moved. A later version of pg-boss with another shape gets a migration of its own, made of its `getMigrationPlans`.
 */
export class JobsAndLive1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [jobTables(), JOB_GRANTS, LIVE_TABLES, LIVE_WALLS, LIVE_FUNCTIONS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tr_account_live on account;
      drop trigger tr_session_live on auth.session;
      drop function sec.live_look();
      drop function auth.peek_session(bytea, timestamptz);
      drop function sec.live_tell(jsonb, timestamptz);
      alter table mail drop column send_after;
      drop table presence, live_event;
      drop schema pgboss cascade;
    `);
  }
}

/** As pg-boss would make them itself, inside the migration's own transaction instead of one of theirs. */
function jobTables(): string {
  const plans = getConstructionPlans('pgboss').trim();
  const inside = /^BEGIN;([\s\S]*)COMMIT;$/.exec(plans)?.[1];
  if (!inside) throw new Error('The construction plans of pg-boss are not one transaction any more.');
  return inside;
}
