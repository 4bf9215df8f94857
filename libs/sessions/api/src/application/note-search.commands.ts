import { Injectable } from '@nestjs/common';
import { CaseWords } from '@reknit/cases/api';
import type { WordsInCase } from '@reknit/cases/model';
import {
  findWords,
  NOTE_LIMITS,
  type ElsewhereHit,
  type Found,
  type SearchHit,
  type SearchResult,
} from '@reknit/sessions/model';
import { AuditTrail, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import { NoteDesk } from './note-desk';
import { NoteGround } from './note-ground';

const MOST_NOTES = 1000;

/**
 * Words in one case: its notes are opened here and looked through, because the database can read none of them, and so is what the other
 * domains hold in words. Psychotherapy notes stand elsewhere and are never among them.
 */
@Injectable()
export class NoteSearch {
  constructor(
    private readonly desk: NoteDesk,
    private readonly ground: NoteGround,
    private readonly trail: AuditTrail,
    private readonly words: CaseWords,
  ) {}

  async search(actor: Actor, caseId: CaseId, words: string): Promise<SearchResult> {
    await this.ground.toRead(actor, caseId);
    const notes = await this.desk.notes.list(caseId, { limit: MOST_NOTES });
    const texts = await this.textsOf(caseId);
    const hits = notes.flatMap((note) =>
      (texts.get(note.id) ?? []).flatMap(({ key, text }) => {
        const found = findWords(text, words);
        return found ? [hitOf(note, key, found)] : [];
      }),
    );
    const shown = hits.slice(0, NOTE_LIMITS.searchHits);
    const beside = (await this.words.of(actor, caseId)).flatMap((one) => besideOf(one, words));
    const elsewhere = beside.slice(0, NOTE_LIMITS.searchHits);
    // Whose words were shown is on record; what was looked for is not.
    this.trail.about({
      caseId,
      subjectType: 'case',
      subjectId: caseId,
      ids: [...new Set([...shown.map(({ noteId }) => noteId), ...elsewhere.map(({ id }) => id)])],
    });
    const more = hits.length > shown.length || beside.length > elsewhere.length;
    return { hits: shown, elsewhere, more };
  }

  private async textsOf(
    caseId: CaseId,
  ): Promise<ReadonlyMap<string, readonly { key: string; text: string }[]>> {
    const byNote = new Map<string, { key: string; text: string }[]>();
    for (const { noteId, content } of await this.desk.texts.ofCase(caseId))
      byNote.set(noteId, [...content.texts]);
    const additions = await this.desk.additions.ofCase(caseId);
    const words = await this.desk.additions.words(additions);
    additions.forEach(({ noteId }, index) => {
      const said = words[index];
      if (!said) return;
      const texts = byNote.get(noteId) ?? [];
      texts.push({ key: 'addition', text: [said.wrong, said.text].filter(Boolean).join('\n') });
      byNote.set(noteId, texts);
    });
    return byNote;
  }
}

function besideOf({ texts, ...where }: WordsInCase, words: string): readonly ElsewhereHit[] {
  return texts.flatMap(({ label, text }) => {
    const found = findWords(text, words);
    return found ? [{ ...where, label, ...found }] : [];
  });
}

function hitOf(note: NoteRecord, key: string, { before, found, after }: Found): SearchHit {
  return {
    noteId: note.id,
    format: note.format,
    section: note.section,
    sectionName: note.sectionName,
    about: note.about,
    state: note.state,
    authorName: note.authorName,
    key,
    before,
    found,
    after,
  };
}
