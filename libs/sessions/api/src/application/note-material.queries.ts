import { Injectable } from '@nestjs/common';
import { CaseMaterial } from '@reknit/cases/api';
import { mayPullIn, type NoteMaterial } from '@reknit/sessions/model';
import { notFound, type Actor } from '@reknit/shared/api-kernel';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { RELEASED } from './note-pull-in.commands';
import type { NotePlace } from './note-writing.commands';

const MATERIAL_DAYS = 120;

/** What a draft may pull in. */
@Injectable()
export class NoteMaterialQueries {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly material: CaseMaterial,
  ) {}

  async list(actor: Actor, { caseId, noteId }: NotePlace): Promise<readonly NoteMaterial[]> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.look(caseId, noteId);
    if (note.authorId !== actor.accountId) throw notFound();
    this.ground.about(caseId, noteId);
    const until = new Date(this.ground.clock.epochMillis());
    const since = new Date(until.getTime() - MATERIAL_DAYS * 86_400_000);
    const all = await this.material.of(actor, { caseId, since, until });
    const everybody = (await this.ground.people.takingPart(actor, caseId)).map(({ id }) => id);
    const content = await this.desk.texts.read(noteId, note.revision);
    const pulled = await this.desk.crossings.pulledIn(content?.pullIns ?? []);
    const taken = new Set(
      pulled
        .filter(({ sourceKind }) => sourceKind !== RELEASED)
        .map(({ sourceKind, sourceId }) => `${sourceKind} ${sourceId}`),
    );
    return all
      .filter((one) => mayPullIn(note.section, one, everybody))
      .map(({ source, topic, event, at, participantId, subject, count, change }) => ({
        sourceKind: source.kind,
        sourceId: source.id,
        topic,
        event,
        at,
        participantId,
        subject,
        count,
        change,
        pulledIn: taken.has(`${source.kind} ${source.id}`),
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }
}
