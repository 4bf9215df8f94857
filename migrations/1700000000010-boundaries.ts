import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BOUNDARY_CHECKS } from './1700000000010-boundaries-checks';
import { BOUNDARY_LOG } from './1700000000010-boundaries-log';
import { BOUNDARY_TABLES } from './1700000000010-boundaries-tables';
import { TRANSPARENCY_CHECKS, TRANSPARENCY_TABLES } from './1700000000010-boundaries-transparency';
import { BOUNDARY_GRANTS, BOUNDARY_POLICIES, BOUNDARY_REACH } from './1700000000010-boundaries-walls';

/**
 * Boundaries and transparency agreements. What its author may tell stands apart from what they never tell: whoever was told
 * reaches the words of one revision, part by part, and no row that says why, how sure or how safe its author is.
 */
export class Boundaries1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables = [BOUNDARY_TABLES, BOUNDARY_LOG, TRANSPARENCY_TABLES, KEEPING];
    const walls = [BOUNDARY_REACH, BOUNDARY_CHECKS, TRANSPARENCY_CHECKS, BOUNDARY_POLICIES, BOUNDARY_GRANTS];
    for (const part of [...tables, ...walls]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const KEEPING = `
do $$ declare named text; begin
  foreach named in array array['boundary_revision', 'boundary_part', 'boundary_private', 'boundary_named', 'boundary_rehearsal',
    'boundary_decision', 'boundary_answer', 'boundary_confirmation', 'boundary_event', 'contact_level', 'transparency_party',
    'transparency_revision', 'transparency_confirmation', 'transparency_week', 'transparency_review'] loop
    execute format('create trigger tr_%1$s_append_only before update or delete on %1$I for each row execute function forbid_change()', named);
    execute format('create trigger tr_%1$s_no_truncate before truncate on %1$I for each statement execute function forbid_change()', named);
  end loop;
end $$;
`;

const DOWN = `
drop trigger tr_live_event_boundary on live_event;
drop table transparency_review, transparency_week, transparency_confirmation, transparency_revision, transparency_party,
  transparency_agreement, contact_level, boundary_prompt, boundary_event, boundary_confirmation, boundary_answer, boundary_telling,
  boundary_decision, boundary_rehearsal, boundary_named, boundary_private, boundary_part, boundary_revision, boundary_draft,
  boundary cascade;
drop function sec.is_told(uuid, integer, text), sec.my_tellings(), sec.may_log_on(uuid), sec.boundary_confirmed(uuid, integer), sec.my_transparency(),
  sec.transparency_fits(uuid), check_boundary(), check_boundary_telling(), check_boundary_confirmation(), check_boundary_answer(),
  check_boundary_event(), keep_boundary_quiet_live(), check_transparency(), check_transparency_party(),
  check_transparency_confirmation();
`;
