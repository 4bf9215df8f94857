import { Injectable } from '@nestjs/common';
import { CaseMaterial } from '@reknit/cases/api';
import {
  JOINT_SECTION,
  mayPullIn,
  NOTE_LIMITS,
  NoteProblem,
  type NoteSaved,
  type PullIn,
} from '@reknit/sessions/model';
import { notFound, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { NewPullIn } from '../persistence/note-crossings';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { NoteWritingCommands, type NotePlace } from './note-writing.commands';

export const RELEASED = 'note.release';

/** Frozen copies of what happened, and of what was released, in a draft. */
@Injectable()
export class NotePullInCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly writing: NoteWritingCommands,
    private readonly material: CaseMaterial,
  ) {}

  async pullIn(actor: Actor, place: NotePlace, source: PullIn, expected: number): Promise<NoteSaved> {
    const note = await this.toWrite(actor, place, expected);
    const content = await this.writing.contentOf(note);
    if (content.pullIns.length >= NOTE_LIMITS.pullIns) throw new ProblemException(NoteProblem.tooManyPullIns);
    const pulled =
      source.sourceKind === RELEASED
        ? await this.released(note, source)
        : await this.happened(actor, note, source);
    const id = await this.desk.crossings.pullIn(actor, note, pulled);
    return this.writing.kept(actor, note, { ...content, pullIns: [...content.pullIns, id] });
  }

  /** It stands in the note no more. The copy stays with the revisions it stood in. */
  async remove(actor: Actor, place: NotePlace, pullInId: string, expected: number): Promise<NoteSaved> {
    const note = await this.toWrite(actor, place, expected);
    const content = await this.writing.contentOf(note);
    if (!content.pullIns.includes(pullInId)) throw notFound();
    const pullIns = content.pullIns.filter((id) => id !== pullInId);
    return this.writing.kept(actor, note, { ...content, pullIns });
  }

  private async toWrite(actor: Actor, { caseId, noteId }: NotePlace, expected: number): Promise<NoteRecord> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId, expected);
    this.ground.about(caseId, noteId);
    this.ground.move(note, 'write', this.ground.actorOf(actor, note));
    return note;
  }

  private async happened(actor: Actor, note: NoteRecord, source: PullIn): Promise<NewPullIn> {
    const { material, words } = await this.material.find(actor, note.caseId, {
      kind: source.sourceKind,
      id: source.sourceId,
    });
    const everybody = (await this.ground.people.takingPart(actor, note.caseId)).map(({ id }) => id);
    if (!mayPullIn(note.section, material, everybody))
      throw new ProblemException(NoteProblem.crossesSections);
    const { event, at, participantId, subject, count, change, readers } = material;
    return {
      ...source,
      participantId,
      readers,
      content: { event, happenedAt: at, subject, count, change, words },
    };
  }

  private async released(note: NoteRecord, source: PullIn): Promise<NewPullIn> {
    const found = (await this.desk.crossings.releases(note.caseId)).find(({ id }) => id === source.sourceId);
    if (!found) throw notFound();
    if (found.to !== note.section) throw new ProblemException(NoteProblem.crossesSections);
    return {
      ...source,
      participantId: found.from === JOINT_SECTION ? undefined : found.from,
      readers: [],
      releaseId: found.id,
      content: { happenedAt: found.at, words: [{ label: '', text: found.words }] },
    };
  }
}
