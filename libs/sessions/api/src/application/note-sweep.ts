import { Injectable, type OnModuleInit } from '@nestjs/common';
import { moveNote, type NoteState } from '@reknit/sessions/model';
import { Clock, Jobs, Sql, statement, type DatabaseActor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';

export const NOTE_SWEEP = 'note.sweep';
const EVERY_HOUR = '37 * * * *';

const DUE = statement(
  'note.due-to-lock',
  `select id, case_id as "caseId" from note
   where practice_id = $1 and state in ('draft', 'ready_to_sign', 'returned_for_changes') and locks_at <= $2 order by id`,
);

/** Drafts nobody signed in time lock as they are. What is in them stays; the way on is a late entry under them. */
@Injectable()
export class NoteSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
  ) {}

  onModuleInit(): void {
    this.jobs.every(NOTE_SWEEP, EVERY_HOUR, (who) => this.sweep(who));
  }

  /** Runs as the system of one practice; run again, it finds nothing. */
  async sweep({ practiceId }: DatabaseActor): Promise<void> {
    const due = await this.sql.rows<{ id: string; caseId: CaseId }>(DUE, [practiceId, this.clock.now()]);
    for (const { id, caseId } of due) {
      const note = await this.desk.notes.held(caseId, id);
      const state = this.lockedFrom(note.state, note.locksAt, note.revision);
      if (state === undefined) continue;
      await this.desk.notes.put(note, { state });
      await this.ground.tell(note, 'note.locked-unsigned');
    }
  }

  private lockedFrom(state: NoteState, locksAt: string, revision: number): NoteState | undefined {
    const outcome = moveNote(state, 'lock', 'system', {
      now: this.clock.epochMillis(),
      revision,
      supervised: false,
      seen: true,
      locksAt: Date.parse(locksAt),
      ownNote: false,
      additionOpen: false,
    });
    return outcome.ok ? outcome.value : undefined;
  }
}
