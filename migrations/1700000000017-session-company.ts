import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who comes to a session can change after it was arranged, and where somebody was, and the number they could be called back on, are
 * sealed: the database keeps that it was asked, by whom and when, and reads neither.
 */
export class SessionCompany1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SEALED, COMPANY]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [OPEN, ARRANGED_FOR_GOOD]) await runner.query(part);
  }
}

/** The database has no key to seal with: what was kept in the open before the first release goes, rather than stay readable. */
const SEALED = `
delete from session_confirmation;
alter table session_confirmation drop column location, drop column call_back_number, drop column who_else,
  add column said bytea not null;
grant update (said) on session_confirmation to reknit_app;
`;

const COMPANY = `
alter table session_change drop constraint ck_session_change_kind;
alter table session_change add constraint ck_session_change_kind check (kind in ('scheduled', 'moved', 'cancelled', 'cancelled_by_one',
  'person_added', 'person_taken_off', 'clinicians_changed'));
grant update (modality) on session to reknit_app;
grant delete on session_clinician, session_attendee, session_confirmation to reknit_app;
`;

const OPEN = `
delete from session_confirmation;
alter table session_confirmation drop column said, add column location text not null, add column call_back_number text not null,
  add column who_else text;
grant update (location, call_back_number, who_else) on session_confirmation to reknit_app;
`;

const ARRANGED_FOR_GOOD = `
revoke delete on session_clinician, session_attendee, session_confirmation from reknit_app;
revoke update (modality) on session from reknit_app;
alter table session_change disable trigger tr_session_change_append_only;
delete from session_change where kind in ('person_added', 'person_taken_off', 'clinicians_changed');
alter table session_change enable trigger tr_session_change_append_only;
alter table session_change drop constraint ck_session_change_kind;
alter table session_change add constraint ck_session_change_kind check (kind in ('scheduled', 'moved', 'cancelled', 'cancelled_by_one'));
`;
