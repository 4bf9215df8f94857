import { Injectable } from '@nestjs/common';
import { crossingPassage, NoteProblem, type NoteState, type NoteText } from '@reknit/sessions/model';
import { ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteSnippets, type StandingPhrase } from './note-snippets';

/** The most notes of one case whose texts are laid beside a new one. */
const MOST_NOTES = 1000;
/** Their words were laid beside the other sections themselves. A draft has not been, and frees nothing. */
const CHECKED: readonly NoteState[] = ['signed', 'awaiting_cosign', 'cosigned'];

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
    const notes = await this.desk.notes.list(note.caseId, { limit: MOST_NOTES });
    if (!notes.some(({ section }) => section !== note.section)) return;
    const known = new Map(notes.map((one) => [one.id, one]));
    const foreign: Foreign[] = [];
    const free: string[] = [];
    for (const { noteId, content } of await this.desk.texts.ofCase(note.caseId)) {
      if (noteId === note.id) continue;
      const words = content.texts.map(({ text }) => text);
      const of = known.get(noteId);
      if (of?.section !== note.section) foreign.push({ words, begun: of?.createdAt ?? '' });
      else if (CHECKED.includes(of.state)) free.push(...words);
    }
    const releases = await this.desk.crossings.releases(note.caseId);
    free.push(...releases.filter(({ to }) => to === note.section).map(({ words }) => words));
    const phrases = await this.snippets.phrasesOf(actor);
    const crossing = texts.filter(({ text }) => crosses(text, foreign, { free, phrases }));
    if (crossing.length === 0) return;
    const fields = Object.fromEntries(
      crossing.map(({ key }) => [`texts.${key}`, [{ code: 'of-another-section' }]]),
    );
    throw new ProblemException(NoteProblem.crossesSections, fields);
  }
}

interface Foreign {
  readonly words: readonly string[];
  /** When the note they are from was begun. */
  readonly begun: Instant;
}

/** A standing phrase is free beside notes begun after it: what was noted about somebody first does not become one by being kept as one. */
function crosses(
  text: string,
  foreign: readonly Foreign[],
  { free, phrases }: { readonly free: readonly string[]; readonly phrases: readonly StandingPhrase[] },
): boolean {
  const all = foreign.flatMap(({ words }) => words);
  if (crossingPassage(text, all, free) === undefined) return false;
  const byPhrases = Map.groupBy(foreign, ({ begun }) => phrases.filter(({ since }) => since < begun).length);
  const oldestFirst = phrases.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  return [...byPhrases].some(([count, notes]) => {
    const older = oldestFirst.slice(0, count).map((phrase) => phrase.text);
    const words = notes.flatMap((one) => one.words);
    return crossingPassage(text, words, [...free, ...older]) !== undefined;
  });
}
