import { Injectable } from '@nestjs/common';
import type { CaseInScope } from '@reknit/cases/api';
import {
  NoteState,
  unsignUntil,
  type Note,
  type NoteRow,
  type NoteSection,
  type NoteVersion,
  type NoteVersionRow,
} from '@reknit/sessions/model';
import { notFound, type Actor } from '@reknit/shared/api-kernel';
import { PAGE_LIMITS, type CaseId, type Page } from '@reknit/shared/model';
import { NoteErrors } from '../persistence/note-errors';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { pageKey, readKey } from './note-keyset';
import { NoteTimes } from './note-times';
import { NoteUnder } from './note-under.queries';
import { movesOf, rowOf, type Standing } from './note-views';
import type { NotePlace } from './note-writing.commands';

const UNSIGNED: readonly NoteState[] = [NoteState.draft, NoteState.readyToSign, NoteState.returned];
const UNSEEN_SIGNED: readonly NoteState[] = [NoteState.signed, NoteState.awaitingCosign];

/** A note as somebody may read it: which revision, and as whom. */
export interface NoteInSight {
  readonly note: NoteRecord;
  readonly of: CaseInScope;
  readonly revision: number;
}

/** Reading notes. What was never signed is its author's; every reading by somebody else is noted. */
@Injectable()
export class NoteQueries {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly times: NoteTimes,
    private readonly errors: NoteErrors,
    private readonly under: NoteUnder,
  ) {}

  async list(
    actor: Actor,
    caseId: CaseId,
    {
      after,
      limit = PAGE_LIMITS.default,
      section,
    }: { after?: string; limit?: number; section?: NoteSection },
  ): Promise<Page<NoteRow>> {
    await this.ground.toRead(actor, caseId);
    const now = this.ground.clock.now();
    const found = await this.desk.notes.list(caseId, { section, after: readKey(after), limit: limit + 1 });
    const rows = found.slice(0, limit).map((note) => rowOf(note, actor.accountId, now));
    const last = found[limit - 1];
    return { rows, ...(found.length > limit && last ? { next: pageKey(last.about, last.id) } : {}) };
  }

  async read(actor: Actor, place: NotePlace): Promise<Note> {
    const seen = await this.inSight(actor, place);
    if (seen.note.authorId !== actor.accountId) await this.noteSeen(actor, seen, 'read');
    return this.whole(actor, seen, 'read');
  }

  /** Somebody takes it out of the record: counted for its author as well. */
  async readToTakeOut(actor: Actor, place: NotePlace): Promise<Note> {
    const seen = await this.inSight(actor, place);
    if (UNSIGNED.includes(seen.note.state)) throw notFound();
    await this.noteSeen(actor, seen, 'export');
    return this.whole(actor, seen, 'export');
  }

  async versions(actor: Actor, place: NotePlace): Promise<readonly NoteVersionRow[]> {
    await this.inSight(actor, place);
    return this.desk.texts.writings(place.noteId);
  }

  async version(actor: Actor, place: NotePlace, revision: number): Promise<NoteVersion> {
    const seen = await this.inSight(actor, place);
    const row = (await this.desk.texts.writings(place.noteId)).find((one) => one.revision === revision);
    const content = row && (await this.desk.texts.read(place.noteId, revision));
    if (!row || !content) throw notFound();
    if (seen.note.authorId !== actor.accountId) await this.noteSeen(actor, { ...seen, revision }, 'read');
    return { ...row, texts: content.texts };
  }

  /** @throws not-found, for a draft of somebody else as for a note that is not there */
  private async inSight(actor: Actor, { caseId, noteId }: NotePlace): Promise<NoteInSight> {
    const of = await this.ground.toRead(actor, caseId);
    const note = await this.desk.notes.look(caseId, noteId);
    this.ground.about(caseId, noteId);
    if (note.authorId === actor.accountId || !UNSIGNED.includes(note.state))
      return { note, of, revision: note.revision };
    // A draft that was signed before: the others go on reading what was signed.
    const revision = await this.desk.texts.newestShown(noteId);
    if (revision === undefined) throw notFound();
    return { note, of, revision };
  }

  private async noteSeen(
    actor: Actor,
    { note, revision }: NoteInSight,
    kind: 'read' | 'export',
  ): Promise<void> {
    if (revision === note.revision && UNSEEN_SIGNED.includes(note.state))
      await this.desk.signatures.noteReading(actor, note, kind);
  }

  private async whole(
    actor: Actor,
    { note, of, revision }: NoteInSight,
    purpose: 'read' | 'export',
  ): Promise<Note> {
    const { crossings, signatures, notes, texts } = this.desk;
    const content = (await texts.read(note.id, revision)) ?? { texts: [], pullIns: [] };
    const releases = await crossings.releases(note.caseId);
    const header =
      (UNSIGNED.includes(note.state) && revision === note.revision
        ? undefined
        : await signatures.headerAt(note.id, revision)) ?? (await this.times.headerOf(note));
    return {
      row: rowOf(note, actor.accountId, this.ground.clock.now()),
      version: note.version,
      caseId: note.caseId,
      caseTitle: of.title,
      revision,
      header,
      texts: content.texts,
      pullIns: await crossings.pulledIn(content.pullIns),
      signatures: await signatures.of(note.id),
      ...(await this.under.of(actor, note, { mayChange: of.mayChange, purpose })),
      returns: await signatures.returns(note.id),
      releases: releases.filter(({ noteId }) => noteId === note.id),
      releasedHere: releases.filter(({ to }) => to === note.section),
      lateEntry: await this.lateEntry(note),
      inError: note.state === NoteState.markedInError ? await this.errors.of(note) : undefined,
      previousId: await notes.previous(note),
      may: movesOf(note, await this.standing(actor, note, of)),
    };
  }

  private async standing(actor: Actor, note: NoteRecord, of: CaseInScope): Promise<Standing> {
    const until = note.signedAt && unsignUntil(note.signedAt, await this.times.settings());
    const facts = {
      now: this.ground.clock.epochMillis(),
      revisionRead: note.revision,
      revision: note.revision,
      supervised: false,
      unsignUntil: until === undefined ? undefined : Date.parse(until),
      seen: await this.desk.signatures.isSeen(note),
      locksAt: Date.parse(note.locksAt),
      ownNote: note.authorId === actor.accountId,
      additionOpen: note.additionOpen,
    };
    const supervises =
      note.state === NoteState.awaitingCosign &&
      (await this.ground.people.supervises(actor, note.authorId, note.caseId));
    const as = supervises ? 'supervisor' : of.mayChange ? this.ground.actorOf(actor, note) : undefined;
    return { as, facts, unsignUntil: until };
  }

  private async lateEntry(note: NoteRecord): Promise<Note['lateEntry']> {
    const reason = await this.errors.lateReason(note);
    return reason === undefined ? undefined : { writtenAt: note.createdAt, about: note.about, reason };
  }
}
