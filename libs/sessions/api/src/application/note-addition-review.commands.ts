import { Injectable } from '@nestjs/common';
import {
  canonicalText,
  moveAddition,
  type AdditionMove,
  type AdditionState,
  type NoteProblem,
} from '@reknit/sessions/model';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { NoteAdditionReviews } from '../persistence/note-addition-reviews';
import type { AdditionRecord, NoteRecord } from '../persistence/note-row';
import { CorrectionHook } from './correction-hook';
import type { AdditionPlace } from './note-addition.commands';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';

/** What others do with an addition: co-sign it, return it for changes, or set it aside once its author can no longer go on with it. */
@Injectable()
export class NoteAdditionReviewCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly reviews: NoteAdditionReviews,
    private readonly corrections: CorrectionHook,
  ) {}

  async cosign(actor: Actor, place: AdditionPlace, expected: number): Promise<Saved> {
    await this.ground.toRead(actor, place.caseId);
    const { note, row } = await this.held(place, expected);
    const { credential, hindrance } = await this.ground.people.mayPutSignature(actor);
    const state = await this.reviewed(actor, row, { move: 'cosign', note, hindrance });
    await this.reviews.cosign(actor, row, credential?.credential ?? '');
    const version = await this.desk.additions.put(note.caseId, row, { state });
    await this.corrections.signed(row.id);
    await this.ground.tell(note, 'note.addition-cosigned');
    return { id: row.id, version };
  }

  async return(actor: Actor, place: AdditionPlace, comment: string, expected: number): Promise<Saved> {
    await this.ground.toRead(actor, place.caseId);
    const { note, row } = await this.held(place, expected);
    const state = await this.reviewed(actor, row, { move: 'return', note });
    await this.reviews.return(actor, note.caseId, row, canonicalText(comment));
    const version = await this.desk.additions.put(note.caseId, row, { state, unsigned: true });
    return { id: row.id, version };
  }

  async setAside(actor: Actor, place: AdditionPlace, reason: string, expected: number): Promise<Saved> {
    await this.ground.toChange(actor, place.caseId);
    const { note, row } = await this.held(place, expected);
    const as = row.authorId === actor.accountId ? 'author' : 'team';
    const facts = { supervised: false, own: as === 'author', authorHere: row.authorHere };
    const state = orThrow(moveAddition(row.state, 'set_aside', as, facts));
    const setAside = { by: actor.accountId, reason: canonicalText(reason) };
    return { id: row.id, version: await this.desk.additions.put(note.caseId, row, { state, setAside }) };
  }

  private async reviewed(
    actor: Actor,
    row: AdditionRecord,
    {
      move,
      note,
      hindrance,
    }: {
      readonly move: AdditionMove;
      readonly note: NoteRecord;
      readonly hindrance?: NoteProblem;
    },
  ): Promise<AdditionState> {
    const supervises = await this.ground.people.supervises(actor, row.authorId, note.caseId);
    const own = row.authorId === actor.accountId;
    const facts = { supervised: false, hindrance, own, authorHere: row.authorHere };
    return orThrow(moveAddition(row.state, move, supervises ? 'supervisor' : 'team', facts));
  }

  /** The note first, as everybody who writes under it. */
  private async held(
    { caseId, noteId, additionId }: AdditionPlace,
    expected: number,
  ): Promise<{ readonly note: NoteRecord; readonly row: AdditionRecord }> {
    const note = await this.desk.notes.held(caseId, noteId);
    this.ground.about(caseId, noteId, [additionId]);
    return { note, row: await this.desk.additions.held(noteId, additionId, expected) };
  }
}
