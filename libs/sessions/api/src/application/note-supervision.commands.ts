import { Injectable } from '@nestjs/common';
import {
  locksAt,
  signDueAt,
  SignatureKind,
  type NoteActor,
  type NoteSaved,
  type SignNote,
} from '@reknit/sessions/model';
import { ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { NoteTimes } from './note-times';
import { savedOf, type NotePlace } from './note-writing.commands';

/** What a supervisor does with a note of somebody they supervise: co-sign it, or return it for changes. */
@Injectable()
export class NoteSupervisionCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly times: NoteTimes,
  ) {}

  async cosign(actor: Actor, place: NotePlace, { revision }: SignNote, expected: number): Promise<NoteSaved> {
    const { note, as } = await this.theirs(actor, place, expected);
    const ownNote = note.authorId === actor.accountId;
    const state = this.ground.move(note, 'cosign', as, { revisionRead: revision, ownNote });
    const { credential, hindrance } = await this.ground.people.mayPutSignature(actor);
    if (hindrance) throw new ProblemException(hindrance);
    const authors = (await this.desk.signatures.of(note.id)).find(
      (one) => one.revision === note.revision && one.kind === SignatureKind.author,
    );
    await this.desk.signatures.add(actor, note, {
      kind: SignatureKind.cosigner,
      credential: credential?.credential ?? '',
      contentHash: authors?.contentHash ?? '',
      previousHash: authors?.previousHash,
    });
    const cosigned = await this.desk.notes.put(note, { state });
    await this.ground.tell(cosigned, 'note.cosigned');
    return savedOf(cosigned);
  }

  async return(actor: Actor, place: NotePlace, comment: string, expected: number): Promise<NoteSaved> {
    const { note, as } = await this.theirs(actor, place, expected);
    const ownNote = note.authorId === actor.accountId;
    const state = this.ground.move(note, 'return', as, { ownNote });
    await this.desk.signatures.reopen(actor, note, comment);
    const [settings, now] = [await this.times.settings(), this.ground.clock.now()];
    // The time to write it again begins anew.
    const dates = { signDueAt: signDueAt(now, settings), locksAt: locksAt(now, settings) };
    return savedOf(await this.desk.notes.put(note, { state, ...dates }));
  }

  private async theirs(
    actor: Actor,
    { caseId, noteId }: NotePlace,
    expected: number,
  ): Promise<{ readonly note: NoteRecord; readonly as: NoteActor }> {
    await this.ground.toRead(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId, expected);
    this.ground.about(caseId, noteId);
    const supervises = await this.ground.people.supervises(actor, note.authorId, caseId);
    return { note, as: supervises ? 'supervisor' : this.ground.actorOf(actor, note) };
  }
}
