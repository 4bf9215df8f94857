import { Injectable } from '@nestjs/common';
import {
  AdditionKind,
  AdditionState,
  canonicalAddition,
  canonicalText,
  LOCKED_STATES,
  moveAddition,
  NoteProblem,
  type AdditionFacts,
  type AdditionMove,
  type AddToNote,
  type AmendNote,
  type NoteMove,
  type SaveAddition,
} from '@reknit/sessions/model';
import { fieldProblem, orThrow, ProblemException, SealBroken, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import type { AdditionRecord, NoteRecord } from '../persistence/note-row';
import type { AdditionWords } from '../persistence/note-additions';
import { CorrectionHook } from './correction-hook';
import { NoteDesk } from './note-desk';
import { NoteGround, sha256 } from './note-ground';
import type { NotePlace } from './note-writing.commands';

const MOVE_OF: Readonly<Record<AdditionKind, NoteMove>> = {
  late_entry: 'add_late',
  addendum: 'addendum',
  amendment: 'amendment',
};

/** What is written under a locked note: it stands by itself, with its own author, time, reason and signature. */
@Injectable()
export class NoteAdditionCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly corrections: CorrectionHook,
  ) {}

  begin(actor: Actor, place: NotePlace, kind: AdditionKind, body: AddToNote | AmendNote): Promise<Saved> {
    return this.add(actor, place, kind, wordsOf(body));
  }

  async save(actor: Actor, place: AdditionPlace, body: SaveAddition, expected: number): Promise<Saved> {
    const { row } = await this.mine(actor, place, expected);
    const state = moved(row, 'write');
    const words = wordsOf(body);
    if ((row.kind === AdditionKind.amendment) !== (words.wrong !== undefined))
      throw fieldProblem('wrong', words.wrong === undefined ? 'required' : 'not-here');
    return { id: row.id, version: await this.desk.additions.put(place.caseId, row, { state, words }) };
  }

  async sign(actor: Actor, place: AdditionPlace, expected: number): Promise<Saved> {
    const { note, row } = await this.mine(actor, place, expected);
    const { credential, hindrance } = await this.ground.people.mayPutSignature(actor);
    const supervised = await this.ground.people.isSupervised(actor);
    const state = moved(row, 'sign', { supervised, hindrance });
    if (!LOCKED_STATES.includes(note.state)) throw new ProblemException(NoteProblem.moveNotAllowed);
    const [words] = await this.desk.additions.words([row]);
    if (!words) throw new SealBroken();
    const at = this.ground.clock.now();
    const previousHash = await this.desk.additions.hashBefore(note.id, row.id);
    const hash = sha256(canonicalAddition({ ...row, words, signedAt: at, previousHash }));
    const signature = { at, name: actor.name, credential: credential?.credential ?? '', hash, previousHash };
    const version = await this.desk.additions.put(place.caseId, row, { state, signature });
    if (state === AdditionState.awaitingCosign)
      await this.ground.reminders.planForAddition(row.id, version, at);
    await this.corrections.signed(row.id);
    await this.ground.tell(note, 'note.added-to');
    return { id: row.id, version };
  }

  /** What was begun and is not wanted stays on record as discarded. */
  async discard(actor: Actor, place: AdditionPlace, expected: number): Promise<Saved> {
    const { row } = await this.mine(actor, place, expected);
    const version = await this.desk.additions.put(place.caseId, row, { state: moved(row, 'discard') });
    return { id: row.id, version };
  }

  private async add(
    actor: Actor,
    { caseId, noteId }: NotePlace,
    kind: AdditionKind,
    words: AdditionWords,
  ): Promise<Saved> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId);
    this.ground.about(caseId, noteId);
    this.ground.move(note, MOVE_OF[kind], this.ground.actorOf(actor, note));
    return { id: await this.desk.additions.add(actor, note, kind, words), version: 1 };
  }

  private async mine(
    actor: Actor,
    { caseId, noteId, additionId }: AdditionPlace,
    expected: number,
  ): Promise<{ readonly note: NoteRecord; readonly row: AdditionRecord }> {
    await this.ground.toChange(actor, caseId);
    // Held first, by everybody who writes under it: what was signed last before this stays so until this is signed.
    const note = await this.desk.notes.held(caseId, noteId);
    this.ground.about(caseId, noteId, [additionId]);
    const row = await this.desk.additions.held(noteId, additionId, expected);
    if (row.authorId !== actor.accountId) throw new ProblemException(NoteProblem.notTheAuthor);
    return { note, row };
  }
}

/** Where a move of its author's leads. */
function moved(row: AdditionRecord, move: AdditionMove, more: Partial<AdditionFacts> = {}): AdditionState {
  const facts = { supervised: false, own: true, authorHere: true, ...more };
  return orThrow(moveAddition(row.state, move, 'author', facts));
}

export interface AdditionPlace extends NotePlace {
  readonly additionId: string;
}

function wordsOf(body: SaveAddition): AdditionWords {
  return {
    reason: canonicalText(body.reason),
    ...(body.wrong === undefined ? {} : { wrong: canonicalText(body.wrong) }),
    text: canonicalText(body.text),
  };
}
