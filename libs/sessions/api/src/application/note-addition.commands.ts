import { Injectable } from '@nestjs/common';
import {
  AdditionKind,
  AdditionState,
  canonicalText,
  isExpired,
  NoteProblem,
  type AddToNote,
  type AmendNote,
  type NoteMove,
  type SaveAddition,
} from '@reknit/sessions/model';
import { fieldProblem, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import type { AdditionRecord } from '../persistence/note-row';
import type { AdditionWords } from '../persistence/note-additions';
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
  ) {}

  begin(actor: Actor, place: NotePlace, kind: AdditionKind, body: AddToNote | AmendNote): Promise<Saved> {
    return this.add(actor, place, kind, wordsOf(body));
  }

  async save(actor: Actor, place: AdditionPlace, body: SaveAddition, expected: number): Promise<Saved> {
    const row = await this.open(actor, place, expected);
    const words = wordsOf(body);
    if ((row.kind === AdditionKind.amendment) !== (words.wrong !== undefined))
      throw fieldProblem('wrong', words.wrong === undefined ? 'required' : 'not-here');
    return { id: row.id, version: await this.desk.additions.put(place.caseId, row, { words }) };
  }

  async sign(actor: Actor, place: AdditionPlace, expected: number): Promise<Saved> {
    const row = await this.open(actor, place, expected);
    const credential = await this.ground.people.credentialOf(actor);
    if (!credential) throw new ProblemException(NoteProblem.credentialMissing);
    if (isExpired(credential, this.ground.people.today(actor)))
      throw new ProblemException(NoteProblem.credentialExpired);
    const [words] = await this.desk.additions.words([row]);
    const at = this.ground.clock.now();
    const hash = sha256(JSON.stringify([row.noteId, row.id, row.kind, row.authorId, at, words]));
    const signature = { at, name: actor.name, credential: credential.credential, hash };
    const version = await this.desk.additions.put(place.caseId, row, {
      state: AdditionState.signed,
      signature,
    });
    await this.ground.tell(await this.desk.notes.look(place.caseId, place.noteId), 'note.added-to');
    return { id: row.id, version };
  }

  /** What was begun and is not wanted stays on record as discarded. */
  async discard(actor: Actor, place: AdditionPlace, expected: number): Promise<Saved> {
    const row = await this.open(actor, place, expected);
    const version = await this.desk.additions.put(place.caseId, row, { state: AdditionState.discarded });
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

  private async open(
    actor: Actor,
    { caseId, noteId, additionId }: AdditionPlace,
    expected: number,
  ): Promise<AdditionRecord> {
    await this.ground.toChange(actor, caseId);
    await this.desk.notes.look(caseId, noteId);
    this.ground.about(caseId, noteId, [additionId]);
    const row = await this.desk.additions.held(noteId, additionId, expected);
    if (row.authorId !== actor.accountId) throw new ProblemException(NoteProblem.notTheAuthor);
    if (row.state !== AdditionState.draft) throw new ProblemException(NoteProblem.additionClosed);
    return row;
  }
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
