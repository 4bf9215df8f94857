import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IN_THE_ROOM, NOT_IN_THE_ROOM } from './1700000000011-sessions-room';
import { SESSION_RECORDS, SESSION_TABLES } from './1700000000011-sessions-tables';
import { SESSION_GRANTS, SESSION_POLICIES, SESSION_REACH } from './1700000000011-sessions-walls';

/**
 * Sessions: who is booked when, who came, and what a practice has set about it. That nobody and no room is booked twice is held by
 * exclusion constraints, whoever writes.
 */
export class Sessions1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      GROUND,
      SESSION_TABLES,
      SESSION_RECORDS,
      KEEPING,
      SESSION_REACH,
      SESSION_POLICIES,
      SESSION_GRANTS,
      IN_THE_ROOM,
    ])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NOT_IN_THE_ROOM);
    await runner.query(DOWN);
  }
}

const GROUND = `
alter table participant add constraint uq_participant_case_client unique (practice_id, case_id, id, client_id);

alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture', 'agreement', 'session')),
  add constraint ck_timeline_event_link_kind
    check (link_kind in ('homework', 'participation', 'goal', 'amends_plan', 'session'));
`;

const KEEPING = `
create trigger tr_session_change_append_only before update or delete on session_change for each row execute function forbid_change();
create trigger tr_session_change_no_truncate before truncate on session_change for each statement execute function forbid_change();
`;

const DOWN = `
drop table calendar_feed, session_change, session_exercise, session_confirmation, session_attendance, session_attendee,
  session_clinician, session, session_series, room, session_settings cascade;
drop function sec.my_sessions(), sec.my_session_company(), sec.sees_bookings(),
  sec.opened_in_room(uuid), sec.busy_in(timestamptz[], timestamptz[], uuid[], uuid[], uuid, uuid[]), auth.calendar_of(bytea);
alter table participant drop constraint uq_participant_case_client;
alter table timeline_event disable trigger tr_timeline_event_append_only;
delete from timeline_event where kind = 'session' or link_kind = 'session';
alter table timeline_event enable trigger tr_timeline_event_append_only;
alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture', 'agreement')),
  add constraint ck_timeline_event_link_kind check (link_kind in ('homework', 'participation', 'goal', 'amends_plan'));
drop extension btree_gist;
`;
