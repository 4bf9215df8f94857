import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AMENDS_ANSWERS, AMENDS_ASIDE } from './1700000000009-amends-answers';
import { APOLOGY, APOLOGY_CHECKS, APOLOGY_WALLS } from './1700000000009-amends-apology';
import { AMENDS_CHECKS, AMENDS_QUIET } from './1700000000009-amends-checks';
import { AMENDS_PLAN } from './1700000000009-amends-plan';
import { AMENDS_GRANTS, AMENDS_POLICIES, AMENDS_REACH } from './1700000000009-amends-walls';

/**
 * Amends plans and apologies. The text of a version is written once, when it is handed in, beside the hash it is approved and
 * accepted by; what only its author and the care team may read stands in a row of its own. The harmed person reaches a
 * version through a share of that version and through nothing else.
 */
export class Amends1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [APOLOGY, AMENDS_PLAN, AMENDS_ANSWERS, AMENDS_ASIDE, KEEPING];
    const walls = [AMENDS_REACH, AMENDS_CHECKS, AMENDS_QUIET, AMENDS_POLICIES, AMENDS_GRANTS];
    for (const part of [...tables, ...walls, APOLOGY_CHECKS, APOLOGY_WALLS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const KEEPING = `
alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture', 'agreement')),
  add constraint ck_timeline_event_link_kind check (link_kind in ('homework', 'participation', 'goal', 'amends_plan'));

do $$ declare named text; begin
  foreach named in array array['amends_acceptance', 'amends_decline', 'amends_proposal', 'amends_rating', 'amends_reflection',
    'amends_willingness', 'amends_review', 'amends_move', 'apology_answer', 'apology_willingness'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;

const DOWN = `
drop trigger tr_timeline_event_amends on timeline_event;
drop trigger tr_live_event_amends on live_event;
drop table apology_answer, apology_willingness, apology_mute, apology_course, apology, amends_move, amends_pause, amends_note,
  amends_review, amends_willingness, amends_reflection, amends_rating, amends_proposal, amends_decline, amends_acceptance,
  amends_share, amends_private, amends_version, amends_draft, amends_plan cascade;
drop function sec.my_amends_versions(), sec.my_amends_received(), sec.amends_reaches(uuid, uuid), sec.my_apologies(),
  sec.apology_told(uuid), keep_amends_version(), keep_amends_plan(), check_amends_share(), check_amends_acceptance(),
  keep_amends_quiet_on_timeline(), keep_amends_quiet_live(), check_apology_course();
create or replace function sec.may_see_amends_plan(p_owner uuid) returns boolean language sql stable security definer
set search_path = public, sec, pg_temp as $$ select false $$;
alter table timeline_event disable trigger tr_timeline_event_append_only;
delete from timeline_event where kind = 'agreement' or link_kind = 'amends_plan';
alter table timeline_event enable trigger tr_timeline_event_append_only;
alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture')),
  add constraint ck_timeline_event_link_kind check (link_kind in ('homework', 'participation', 'goal'));
`;
