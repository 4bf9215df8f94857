import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOTE_CHECKS, NOTE_WRITING_CHECKS } from './1700000000012-notes-checks';
import { NOTE_TABLES } from './1700000000012-notes-tables';
import { NOTE_UNDER_TABLES } from './1700000000012-notes-under';
import { NOTE_GRANTS, NOTE_POLICIES, SEALING } from './1700000000012-notes-walls';

/**
 * Keys that seal text, notes and psychotherapy notes. No column here holds a word anybody wrote in the open: the database keeps who,
 * when, which and how it stands, and what it keeps of the text it cannot read. What is locked stays as it is, whoever asks.
 */
export class Notes1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      SEALING,
      NOTE_TABLES,
      NOTE_UNDER_TABLES,
      KEEPING,
      NOTE_CHECKS,
      NOTE_WRITING_CHECKS,
      NOTE_POLICIES,
      NOTE_GRANTS,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const KEEPING = `
alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture', 'agreement', 'session', 'note')),
  add constraint ck_timeline_event_link_kind
    check (link_kind in ('homework', 'participation', 'goal', 'amends_plan', 'session', 'note'));

do $$ declare named text; begin
  foreach named in array array['note_revision', 'note_signature', 'note_reopening', 'note_error', 'note_pull_in', 'note_release',
    'note_reading', 'staff_credential', 'psychotherapy_note_revision'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
  -- What may change up to a point goes away at no point.
  foreach named in array array['note', 'note_addition', 'psychotherapy_note', 'sealed_key'] loop
    execute format('create trigger tr_%1$s_no_delete before delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;

const DOWN = `
drop table psychotherapy_note_revision, psychotherapy_note, note_snippets, note_reading, note_release, note_pull_in, note_error,
  note_addition, note_reopening, note_signature, note_revision, note, staff_credential, sealed_key cascade;
drop function keep_sealed_key(), keep_note(), check_note(), check_note_revision(), check_note_signature(), check_note_reopening(),
  check_note_error(), keep_note_addition(), check_note_addition(), check_note_pull_in(), check_note_release(), hold_note_read(),
  keep_psychotherapy_note(), check_psychotherapy_revision(), sec.may_sign(uuid, uuid), sec.note_text_shown(uuid, integer);
alter table timeline_event disable trigger tr_timeline_event_append_only;
delete from timeline_event where kind = 'note' or link_kind = 'note';
alter table timeline_event enable trigger tr_timeline_event_append_only;
alter table timeline_event drop constraint ck_timeline_event_kind, drop constraint ck_timeline_event_link_kind;
alter table timeline_event
  add constraint ck_timeline_event_kind
    check (kind in ('case', 'people', 'consent', 'homework', 'review', 'goal', 'rupture', 'agreement', 'session')),
  add constraint ck_timeline_event_link_kind
    check (link_kind in ('homework', 'participation', 'goal', 'amends_plan', 'session'));
`;
