import { Injectable } from '@nestjs/common';
import {
  canonicalText,
  faultsOfTexts,
  isLateEntry,
  isTooLong,
  JOINT_SECTION,
  locksAt,
  NoteProblem,
  NoteState,
  orderedTexts,
  signDueAt,
  type CreateNote,
  type NoteSaved,
  type NoteText,
} from '@reknit/sessions/model';
import {
  fieldProblem,
  IdSource,
  notFound,
  ProblemException,
  Sealing,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import type { NoteContent } from '../persistence/note-texts';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';
import { NoteTimes } from './note-times';

/** Beginning a note and writing it. Every save is a revision of its own, and none is lost. */
@Injectable()
export class NoteWritingCommands {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly times: NoteTimes,
    private readonly sealing: Sealing,
    private readonly ids: IdSource,
  ) {}

  async create(actor: Actor, caseId: CaseId, body: CreateNote): Promise<NoteSaved> {
    await this.ground.toChange(actor, caseId);
    await this.requireSection(actor, caseId, body);
    const about = await this.aboutOf(caseId, body);
    const now = this.ground.clock.now();
    const settings = await this.times.settings();
    const late = isLateEntry(about, now, settings);
    if (late && !body.lateReason) {
      const fields = { lateReason: [{ code: 'required' }] };
      throw new ProblemException(NoteProblem.lateReasonNeeded, fields);
    }
    const id = this.ids.next();
    await this.desk.notes.add(actor, {
      id,
      caseId,
      section: body.section,
      sessionId: body.sessionId,
      format: body.format,
      about,
      lateReason: late ? await this.sealedReason(caseId, id, body.lateReason ?? '') : undefined,
      signDueAt: signDueAt(about, settings),
      // What is begun before its session has the whole time after it.
      locksAt: locksAt(about > now ? about : now, settings),
    });
    const note = await this.desk.notes.held(caseId, id);
    this.ground.about(caseId, id);
    return this.kept(actor, note, { texts: [], pullIns: [] });
  }

  async save(
    actor: Actor,
    { caseId, noteId }: NotePlace,
    texts: readonly NoteText[],
    expected: number,
  ): Promise<NoteSaved> {
    await this.ground.toChange(actor, caseId);
    const note = await this.desk.notes.held(caseId, noteId, expected);
    this.ground.about(caseId, noteId);
    this.ground.move(note, 'write', this.ground.actorOf(actor, note));
    const fields = faultsOfTexts(note.format, note.section, texts);
    if (Object.keys(fields).length > 0) throw new ProblemException(NoteProblem.contentInvalid, fields);
    if (isTooLong(texts)) throw new ProblemException(NoteProblem.tooLong);
    const before = await this.contentOf(note);
    const written = texts.map(({ key, text }) => ({ key, text: canonicalText(text) }));
    const after = { texts: inOrder(note, written), pullIns: before.pullIns };
    const same = note.state === NoteState.draft && JSON.stringify(after) === JSON.stringify(before);
    return same ? savedOf(note) : this.kept(actor, note, after);
  }

  /** What is written now of a note that is held. */
  async contentOf(note: NoteRecord): Promise<NoteContent> {
    return (await this.desk.texts.read(note.id, note.revision)) ?? { texts: [], pullIns: [] };
  }

  /** One more revision, and the note a draft again. */
  async kept(actor: Actor, note: NoteRecord, content: NoteContent): Promise<NoteSaved> {
    const revision = await this.desk.texts.write(actor, note, content);
    return savedOf(await this.desk.notes.put(note, { state: NoteState.draft, revision }));
  }

  private async requireSection(
    actor: Actor,
    caseId: CaseId,
    { section, sessionId }: CreateNote,
  ): Promise<void> {
    const people = await this.ground.people.everybody(actor, caseId);
    if (section !== JOINT_SECTION && !people.some(({ id }) => id === section)) throw notFound();
    if (sessionId === undefined) return;
    const session = await this.times.session(caseId, sessionId);
    if (!session) throw new ProblemException(NoteProblem.noSuchSession);
    const own = section !== JOINT_SECTION;
    const fits = own
      ? session.participantIds.includes(section)
      : session.participantIds.length > 1 || people.length === 1;
    if (!fits) throw new ProblemException(NoteProblem.sectionMismatch);
  }

  private async aboutOf(caseId: CaseId, { sessionId, about }: CreateNote): Promise<Instant> {
    const session = sessionId === undefined ? undefined : await this.times.session(caseId, sessionId);
    const moment = session?.end ?? about;
    if (moment === undefined) throw fieldProblem('about', 'required');
    if (!session && Date.parse(moment) > this.ground.clock.epochMillis())
      throw fieldProblem('about', 'in-the-future');
    return moment;
  }

  private sealedReason(caseId: CaseId, rowId: string, reason: string): Promise<Buffer> {
    const place = { table: 'note', column: 'late_reason', rowId, revision: 0 };
    return this.sealing.seal({ tree: 'record', caseId }, place, canonicalText(reason));
  }
}

/** Which note of which case. */
export interface NotePlace {
  readonly caseId: CaseId;
  readonly noteId: string;
}

export function savedOf({ id, version, revision, changedAt }: NoteRecord): NoteSaved {
  return { id, version, revision, savedAt: changedAt };
}

/** While it is being written a text may be empty or hold spaces alone; those that hold nothing at all are left out. */
function inOrder(note: NoteRecord, texts: readonly NoteText[]): readonly NoteText[] {
  const filled = orderedTexts(note.format, note.section, texts);
  return filled.map(({ key, text }) => ({ key, text }));
}
