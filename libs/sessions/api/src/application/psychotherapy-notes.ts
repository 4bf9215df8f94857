import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import {
  canonicalText,
  type CreatePsychotherapyNote,
  type NoteSaved,
  type PsychotherapyNote,
  type PsychotherapyNoteRow,
  type PsychotherapyNoteVersion,
  type PsychotherapyNoteVersionRow,
} from '@reknit/sessions/model';
import { AuditTrail, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { PsychotherapyNoteRows, type PsychotherapyRecord } from '../persistence/psychotherapy-note-rows';
import { TrainingNoteRows } from '../persistence/training-note-rows';

/**
 * Notes a clinician keeps apart from the record: their own, whoever else is on the case or above them, but for a supervisor whom they let
 * read for training. They stand on no timeline, in no
 * count, no search and no export, and the audit row of them names no case.
 */
@Injectable()
export class PsychotherapyNotes {
  constructor(
    private readonly cases: Cases,
    private readonly rows: PsychotherapyNoteRows,
    private readonly training: TrainingNoteRows,
    private readonly trail: AuditTrail,
  ) {}

  async list(actor: Actor, caseId?: CaseId): Promise<readonly PsychotherapyNoteRow[]> {
    return (await this.rows.list(actor, caseId)).map(rowOf);
  }

  async read(actor: Actor, id: string): Promise<PsychotherapyNote> {
    const found = await this.mine(actor, id);
    const readings = await this.training.readings(actor, id);
    return { ...rowOf(found), caseId: found.caseId, text: await this.textOf(actor, found), readings };
  }

  async create(actor: Actor, { caseId, text }: CreatePsychotherapyNote): Promise<NoteSaved> {
    await this.cases.requireToChange(actor, caseId);
    const id = await this.rows.add(actor, caseId);
    return this.write(actor, await this.mine(actor, id), text);
  }

  async save(actor: Actor, id: string, text: string, expected: number): Promise<NoteSaved> {
    const found = await this.mine(actor, id);
    await this.cases.requireToChange(actor, found.caseId);
    const held = await this.rows.held(actor, id, expected);
    if ((await this.textOf(actor, held)) !== canonicalText(text)) return this.write(actor, held, text);
    return { id, version: held.version, revision: held.revision, savedAt: held.changedAt.toISOString() };
  }

  async versions(actor: Actor, id: string): Promise<readonly PsychotherapyNoteVersionRow[]> {
    await this.mine(actor, id);
    return this.rows.versions(actor, id);
  }

  async version(actor: Actor, id: string, revision: number): Promise<PsychotherapyNoteVersion> {
    const found = await this.mine(actor, id);
    const row = (await this.rows.versions(actor, id)).find((one) => one.revision === revision);
    if (!row) throw notFound();
    return { ...row, text: await this.textOf(actor, { ...found, revision }) };
  }

  private async mine(actor: Actor, id: string): Promise<PsychotherapyRecord> {
    this.trail.about({ subjectType: 'psychotherapy_note', subjectId: id });
    const found = await this.rows.look(actor, id);
    if (!found) throw notFound();
    return found;
  }

  private async textOf(actor: Actor, record: PsychotherapyRecord): Promise<string> {
    const text = await this.rows.text(actor, record.id, record.revision);
    if (text === undefined) throw notFound();
    return text;
  }

  private async write(actor: Actor, record: PsychotherapyRecord, text: string): Promise<NoteSaved> {
    return this.rows.write(actor, record, canonicalText(text));
  }
}

function rowOf({ id, version, createdAt, changedAt }: PsychotherapyRecord): PsychotherapyNoteRow {
  return { id, version, createdAt: createdAt.toISOString(), changedAt: changedAt.toISOString() };
}
