import { Injectable } from '@nestjs/common';
import type {
  GrantTraining,
  TrainingGranted,
  TrainingNote,
  TrainingNoteRow,
  TrainingSupervision,
} from '@reknit/sessions/model';
import { AuditTrail, fieldProblem, notFound, type Actor } from '@reknit/shared/api-kernel';
import { TrainingLinks } from '../persistence/training-links';
import { TrainingNoteRows, type TrainingRecord } from '../persistence/training-note-rows';

/**
 * Training supervision: a supervisee lets their supervisor read their psychotherapy notes, and takes that back at once. The supervisor
 * reads them as they stand, each time on record and before the eyes of the author. Nothing of it stands in a case's audit or timeline.
 */
@Injectable()
export class TrainingSupervisions {
  constructor(
    private readonly links: TrainingLinks,
    private readonly notes: TrainingNoteRows,
    private readonly trail: AuditTrail,
  ) {}

  mine(actor: Actor): Promise<readonly TrainingSupervision[]> {
    return this.links.mine(actor);
  }

  async grant(actor: Actor, body: GrantTraining): Promise<TrainingGranted> {
    const today = this.links.today(actor);
    const { supervisionId, from = today, until } = body;
    if (from < today) throw fieldProblem('from', 'in-past');
    if (until !== undefined && until < from) throw fieldProblem('until', 'before-start');
    const id = await this.links.grant(actor, { supervisionId, from, until });
    if (id === undefined) throw notFound();
    this.about(supervisionId);
    return { id };
  }

  async end(actor: Actor, supervisionId: string): Promise<void> {
    if (!(await this.links.isMine(actor, supervisionId))) throw notFound();
    await this.links.end(actor, supervisionId);
    this.about(supervisionId);
  }

  async listToRead(actor: Actor): Promise<readonly TrainingNoteRow[]> {
    return (await this.notes.list(actor)).map(rowOf);
  }

  async read(actor: Actor, id: string): Promise<TrainingNote> {
    this.trail.about({ subjectType: 'psychotherapy_note', subjectId: id });
    const found = await this.notes.look(actor, id);
    const text = found && (await this.notes.text(actor, found));
    if (!found || text === undefined) throw notFound();
    await this.notes.noteReading(actor, found);
    return { ...rowOf(found), text };
  }

  private about(supervisionId: string): void {
    this.trail.about({ subjectType: 'supervision', subjectId: supervisionId });
  }
}

function rowOf({ id, authorName, caseId, caseTitle, createdAt, changedAt }: TrainingRecord): TrainingNoteRow {
  return {
    id,
    authorName,
    caseId,
    caseTitle,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}
