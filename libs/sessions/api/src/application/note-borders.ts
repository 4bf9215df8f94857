import { Injectable } from '@nestjs/common';
import { crossingPassage, NoteProblem, type NoteText } from '@reknit/sessions/model';
import { ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteSnippets } from './note-snippets';

/** The most notes of one case whose texts are laid beside a new one. */
const MOST_NOTES = 1000;

/** Nothing is copied from one section into another, unless it was released. */
@Injectable()
export class NoteBorders {
  constructor(
    private readonly desk: NoteDesk,
    private readonly snippets: NoteSnippets,
  ) {}

  /**
   * What the machine compares here is read by nobody: it leaves no trace of a reading.
   *
   * @throws `note.crosses-sections` with the text it stands in
   */
  async requireNothingCrosses(actor: Actor, note: NoteRecord, texts: readonly NoteText[]): Promise<void> {
    const sections = new Map(
      (await this.desk.notes.list(note.caseId, { limit: MOST_NOTES })).map(({ id, section }) => [
        id,
        section,
      ]),
    );
    if (![...sections.values()].some((section) => section !== note.section)) return;
    const foreign: string[] = [];
    const free: string[] = [];
    for (const { noteId, content } of await this.desk.texts.ofCase(note.caseId)) {
      if (noteId === note.id) continue;
      const words = content.texts.map(({ text }) => text);
      (sections.get(noteId) === note.section ? free : foreign).push(...words);
    }
    const releases = await this.desk.crossings.releases(note.caseId);
    free.push(...releases.filter(({ to }) => to === note.section).map(({ words }) => words));
    free.push(...(await this.snippets.textsOf(actor)));
    const crossing = texts.filter(({ text }) => crossingPassage(text, foreign, free) !== undefined);
    if (crossing.length === 0) return;
    const fields = Object.fromEntries(
      crossing.map(({ key }) => [`texts.${key}`, [{ code: 'of-another-section' }]]),
    );
    throw new ProblemException(NoteProblem.crossesSections, fields);
  }
}
