import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import {
  AdditionKind,
  CORRECTION_LIMITS,
  CorrectionProblem,
  maySpeakOf,
  moveCorrection,
  type AmendByRequest,
  type AmendmentBegun,
  type CaseCorrection,
  type CorrectableNote,
  type CorrectionToAnswer,
  type DenyCorrection,
} from '@reknit/sessions/model';
import { notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CorrectionRequests, type CorrectionRecord } from '../persistence/correction-requests';
import { NoteRepository } from '../persistence/note.repository';
import { caseCorrectionOf, correctableOf } from './correction-views';
import { CorrectionTools } from './my-corrections';
import { NoteAdditionCommands } from './note-addition.commands';
import { NotePeople } from './note-people';

export interface CorrectionPlace {
  readonly caseId: CaseId;
  readonly correctionId: string;
}

/** What the team looks at to answer: the requests, the notes they may be about, and whose case it is. */
@Injectable()
export class CorrectionFile {
  constructor(
    readonly rows: CorrectionRequests,
    readonly tools: CorrectionTools,
    readonly people: NotePeople,
    private readonly notes: NoteRepository,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseCorrection[]> {
    await this.people.toRead(actor, caseId);
    return this.viewsOf(await this.rows.ofCase(caseId));
  }

  async read(actor: Actor, { caseId, correctionId }: CorrectionPlace): Promise<CorrectionToAnswer> {
    await this.people.toRead(actor, caseId);
    const row = await this.rows.look(caseId, correctionId);
    const [view] = await this.viewsOf([row]);
    if (!view) throw notFound();
    this.tools.about(row);
    return { ...view, notes: await this.notesFor(row) };
  }

  /**
   * The note itself, for whoever answers.
   *
   * @throws correction.other-section where it is not one that may be about whoever asked
   */
  async requireNote({ caseId, participantId }: CorrectionRecord, noteId: string): Promise<void> {
    if (!maySpeakOf(await this.notes.look(caseId, noteId), participantId))
      throw new ProblemException(CorrectionProblem.otherSection, { noteId: [{ code: 'not-found' }] });
  }

  private async notesFor({ caseId, participantId, sessionId }: CorrectionRecord): Promise<CorrectableNote[]> {
    const all = await this.notes.list(caseId, { limit: CORRECTION_LIMITS.notes });
    const fit = all.filter((note) => maySpeakOf(note, participantId));
    const ofSession = (note: { readonly sessionId?: string }) =>
      sessionId !== null && note.sessionId === sessionId;
    return [...fit.filter(ofSession), ...fit.filter((note) => !ofSession(note))].map(correctableOf);
  }

  private async viewsOf(rows: readonly CorrectionRecord[]): Promise<CaseCorrection[]> {
    const texts = await this.tools.words.opened(rows);
    return rows.flatMap((row, index) => {
      const said = texts[index];
      return said ? [caseCorrectionOf(row, said)] : [];
    });
  }
}

/** How the team answers a request: by an amendment under a note, or by leaving the record as it is and saying why. */
@Injectable()
export class CorrectionAnswers {
  constructor(
    private readonly file: CorrectionFile,
    private readonly additions: NoteAdditionCommands,
    private readonly letters: SomethingNew,
  ) {}

  async amend(
    actor: Actor,
    place: CorrectionPlace,
    { noteId, ...body }: AmendByRequest,
    expected: number,
  ): Promise<AmendmentBegun> {
    const row = await this.held(actor, place, expected);
    orThrow(moveCorrection(row.state, 'link', isOpen(row)));
    await this.file.requireNote(row, noteId);
    const at = { caseId: place.caseId, noteId };
    const { id: additionId } = await this.additions.begin(actor, at, AdditionKind.amendment, body);
    const version = await this.file.rows.put(row, { link: { noteId, additionId } });
    this.file.tools.about(row);
    return { id: row.id, version, noteId, additionId };
  }

  async deny(actor: Actor, place: CorrectionPlace, body: DenyCorrection, expected: number): Promise<Saved> {
    const row = await this.held(actor, place, expected);
    const state = orThrow(moveCorrection(row.state, 'deny', isOpen(row)));
    if (body.noteId !== undefined) await this.file.requireNote(row, body.noteId);
    const { words, clock } = this.file.tools;
    const reason = await words.said(row, 'reason', body.reason);
    const version = await this.file.rows.put(row, {
      state,
      link: { noteId: body.noteId ?? null, additionId: null },
      answer: { by: actor.accountId, at: clock.now(), reason },
    });
    await this.letters.tellOfOwnWork([row.clientId]);
    this.file.tools.about(row);
    return { id: row.id, version };
  }

  private async held(actor: Actor, { caseId, correctionId }: CorrectionPlace, expected: number) {
    await this.file.people.toChange(actor, caseId);
    return this.file.rows.held(correctionId, expected, caseId);
  }
}

const isOpen = ({ additionId, additionState }: CorrectionRecord): boolean =>
  additionId !== null && additionState !== 'discarded';
