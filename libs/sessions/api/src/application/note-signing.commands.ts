import { Injectable } from '@nestjs/common';
import {
  canonicalContent,
  maySign,
  missingTexts,
  NoteProblem,
  NoteState,
  SignatureKind,
  unsignUntil,
  type Credential,
  type NoteHeader,
  type NoteSaved,
  type SignNote,
} from '@reknit/sessions/model';
import { ProblemException, Sealing, type Actor } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import type { NoteContent } from '../persistence/note-texts';
import { NoteBorders } from './note-borders';
import { NoteDesk } from './note-desk';
import { NoteGround, sha256 } from './note-ground';
import { NoteTimes } from './note-times';
import { savedOf, type NotePlace } from './note-writing.commands';

/** Making a note ready, signing it, and taking that back while nobody has seen it. */
@Injectable()
export class NoteSigningCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly times: NoteTimes,
    private readonly borders: NoteBorders,
    private readonly sealing: Sealing,
  ) {}

  async ready(actor: Actor, place: NotePlace, expected: number): Promise<NoteSaved> {
    const note = await this.mine(actor, place, expected);
    const state = this.ground.move(note, 'ready', this.ground.actorOf(actor, note));
    const { texts } = await this.contentOf(note);
    requireComplete(note, texts);
    await this.borders.requireNothingCrosses(actor, note, texts);
    return savedOf(await this.desk.notes.put(note, { state, ...(await this.times.refreshed(note)) }));
  }

  async sign(actor: Actor, place: NotePlace, { revision }: SignNote, expected: number): Promise<NoteSaved> {
    const found = await this.mine(actor, place, expected);
    const note = { ...found, ...(await this.times.refreshed(found)) };
    const content = await this.contentOf(note);
    const credential = await this.ground.people.credentialOf(actor);
    const now = this.ground.clock.now();
    const hindrance = maySign({
      ...note,
      credential,
      today: this.ground.people.today(actor),
      now,
      texts: content.texts,
    });
    if (hindrance === NoteProblem.incomplete) requireComplete(note, content.texts);
    const state = this.ground.move(note, 'sign', this.ground.actorOf(actor, note), {
      revisionRead: revision,
      hindrance,
      supervised: await this.ground.people.isSupervised(actor),
    });
    await this.borders.requireNothingCrosses(actor, note, content.texts);
    // What it is about has to stand before the signature, which the database measures against it.
    const held =
      note.about === found.about
        ? found
        : await this.desk.notes.put(found, await this.times.refreshed(found));
    await this.putSignature(actor, held, { content, credential, now });
    const signed = await this.desk.notes.put(held, { state });
    if (state === NoteState.awaitingCosign) await this.ground.reminders.plan(signed, now);
    await this.ground.tell(signed, 'note.signed');
    return savedOf(signed);
  }

  async unsign(actor: Actor, place: NotePlace, expected: number): Promise<NoteSaved> {
    const note = await this.mine(actor, place, expected);
    const settings = await this.times.settings();
    const until = note.signedAt === undefined ? undefined : Date.parse(unsignUntil(note.signedAt, settings));
    const state = this.ground.move(note, 'unsign', this.ground.actorOf(actor, note), {
      unsignUntil: until,
      seen: await this.desk.signatures.isSeen(note),
    });
    await this.desk.signatures.reopen(actor, note);
    const content = await this.contentOf(note);
    const open = await this.desk.notes.put(note, { state });
    // What was signed stays as the revision it is; the draft goes on as the next one.
    const revision = await this.desk.texts.write(actor, open, content);
    await this.ground.tell(note, 'note.reopened');
    return savedOf(await this.desk.notes.put(open, { revision }));
  }

  private async mine(actor: Actor, { caseId, noteId }: NotePlace, expected: number): Promise<NoteRecord> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId, expected);
    this.ground.about(caseId, noteId);
    return note;
  }

  private async contentOf(note: NoteRecord): Promise<NoteContent> {
    return (await this.desk.texts.read(note.id, note.revision)) ?? { texts: [], pullIns: [] };
  }

  private async putSignature(
    actor: Actor,
    note: NoteRecord,
    { content, credential, now }: { content: NoteContent; credential?: Credential; now: Instant },
  ): Promise<void> {
    const header = await this.times.headerOf(note);
    const before = (await this.desk.signatures.of(note.id)).filter(
      ({ kind }) => kind === SignatureKind.author,
    );
    await this.desk.signatures.add(
      actor,
      note,
      {
        kind: SignatureKind.author,
        credential: credential?.credential ?? '',
        contentHash: sha256(await this.canonical(note, { content, header, now })),
        previousHash: before.at(-1)?.contentHash,
        header,
      },
      now,
    );
  }

  private async canonical(
    note: NoteRecord,
    { content, header, now }: { content: NoteContent; header: NoteHeader; now: Instant },
  ): Promise<string> {
    const place = { table: 'note', column: 'late_reason', rowId: note.id, revision: 0 };
    const lateReason = note.lateReason && (await this.sealing.open(note.lateReason, place));
    const pulled = await this.desk.crossings.pulledIn(content.pullIns);
    return canonicalContent({
      noteId: note.id,
      revision: note.revision,
      authorId: note.authorId,
      signedAt: now,
      format: note.format,
      section: note.section,
      about: note.about,
      lateReason,
      header: JSON.stringify(header),
      texts: content.texts,
      pullIns: pulled.map((one) =>
        JSON.stringify([one.id, one.sourceKind, one.sourceId, one.happenedAt, one.words]),
      ),
    });
  }
}

function requireComplete(note: NoteRecord, texts: NoteContent['texts']): void {
  const missing = missingTexts({ format: note.format, section: note.section, texts });
  if (missing.length === 0) return;
  const fields = Object.fromEntries(missing.map((key) => [`texts.${key}`, [{ code: 'required' }]]));
  throw new ProblemException(NoteProblem.incomplete, fields);
}
