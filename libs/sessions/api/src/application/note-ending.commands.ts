import { Injectable } from '@nestjs/common';
import { SecretsPolicies } from '@reknit/cases/api';
import {
  canonicalText,
  isAlwaysHeld,
  JOINT_SECTION,
  locksAt,
  NoteProblem,
  signDueAt,
  standsIn,
  type MarkedInError,
  type MarkInError,
  type NoteReleased,
  type ReleaseFromNote,
} from '@reknit/sessions/model';
import { fieldProblem, notFound, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { NoteErrors } from '../persistence/note-errors';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { NoteTimes } from './note-times';
import type { NotePlace } from './note-writing.commands';

/** What can still be done with a note that is signed: marking it as written in error, and releasing words of it to another section. */
@Injectable()
export class NoteEndingCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly times: NoteTimes,
    private readonly errors: NoteErrors,
    private readonly policies: SecretsPolicies,
  ) {}

  async markInError(actor: Actor, place: NotePlace, body: MarkInError): Promise<MarkedInError> {
    const note = await this.held(actor, place);
    const state = this.ground.move(note, 'mark_in_error', this.ground.actorOf(actor, note));
    await this.errors.add(actor, note, canonicalText(body.reason));
    const marked = await this.desk.notes.put(note, { state });
    const replacementId = body.replacement === 'new' ? await this.replace(actor, note) : undefined;
    await this.ground.tell(note, 'note.marked-in-error');
    return { id: note.id, version: marked.version, replacementId };
  }

  async release(actor: Actor, place: NotePlace, body: ReleaseFromNote): Promise<NoteReleased> {
    const note = await this.held(actor, place);
    this.ground.move(note, 'release', this.ground.actorOf(actor, note));
    await this.requireReleasable(actor, note, body);
    const content = await this.desk.texts.read(note.id, note.revision);
    const stands = content?.texts.some(({ text }) => standsIn(body.words, text)) ?? false;
    if (!stands) throw new ProblemException(NoteProblem.notInNote, { words: [{ code: 'not-in-note' }] });
    if (isAlwaysHeld(note.format, content?.texts ?? [], body.words))
      throw new ProblemException(NoteProblem.alwaysHeld);
    const released = { ...body, words: canonicalText(body.words), why: canonicalText(body.why) };
    const id = await this.desk.crossings.release(actor, note, released);
    await this.ground.tell(note, 'note.released');
    return { id };
  }

  private async requireReleasable(actor: Actor, note: NoteRecord, body: ReleaseFromNote): Promise<void> {
    if (body.to === note.section) throw fieldProblem('to', 'same-section');
    const people = await this.ground.people.everybody(actor, note.caseId);
    if (body.to !== JOINT_SECTION && !people.some(({ id }) => id === body.to)) throw notFound();
    if (!body.nothingOfFear || note.format === 'risk') throw new ProblemException(NoteProblem.alwaysHeld);
    // Where everything said alone stays with that person, only they can let it go.
    const policy = await this.policies.ofCase(actor, note.caseId);
    if (body.agreed === 'by_policy' && policy.kind !== 'no_secrets')
      throw fieldProblem('agreed', 'not-under-this-policy');
  }

  private async held(actor: Actor, { caseId, noteId }: NotePlace): Promise<NoteRecord> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId);
    this.ground.about(caseId, noteId);
    return note;
  }

  /** A draft with the same texts, in the same section, by whoever marks it. */
  private async replace(actor: Actor, note: NoteRecord): Promise<string> {
    const id = this.errors.nextId();
    const [settings, now] = [await this.times.settings(), this.ground.clock.now()];
    const late = await this.times.isLate(note.about, now);
    const reason = late ? await this.errors.sealedLateReason(note.caseId, id) : undefined;
    await this.desk.notes.add(actor, {
      id,
      caseId: note.caseId,
      section: note.section,
      sessionId: note.sessionId,
      format: note.format,
      about: note.about,
      lateReason: reason,
      replaces: note.id,
      signDueAt: signDueAt(now, settings),
      locksAt: locksAt(now, settings),
    });
    const draft = await this.desk.notes.held(note.caseId, id);
    const content = await this.desk.texts.read(note.id, note.revision);
    const revision = await this.desk.texts.write(actor, draft, { texts: content?.texts ?? [], pullIns: [] });
    await this.desk.notes.put(draft, { revision });
    return id;
  }
}
