import type { ElsewhereHit, SearchHit, SearchResult } from '@reknit/sessions/model';
import type { Instant } from '@reknit/shared/model';
import { ADDITION_IN_WORDS, formatWords, labelOf, sectionWords } from '../words/note-words';

/** One place in which the words stand, as a line of the list and the way that leads there. */
export interface FoundPlace {
  readonly title: string;
  /** Which part of it. */
  readonly part: string;
  readonly at: Instant;
  readonly about: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly way: WayTo;
}

/** An address in parts, and which part of the page; never a word of what was looked for. */
export interface WayTo {
  readonly commands: readonly string[];
  readonly fragment?: string;
}

/**
 * What was found in a case: in its notes first, then in what people handed in, in goals and in what happened.
 *
 * @example
 * foundPlaces(result, 'case-1')[0].way // { commands: ['/cases', 'case-1', 'notes', 'n1'], fragment: 'text-plan' }
 */
export function foundPlaces(
  { hits, elsewhere }: Pick<SearchResult, 'hits' | 'elsewhere'>,
  caseId: string,
): readonly FoundPlace[] {
  return [...hits.map((hit) => inNote(hit, caseId)), ...elsewhere.map((hit) => beside(hit, caseId))];
}

function inNote(hit: SearchHit, caseId: string): FoundPlace {
  const { before, found, after, about } = hit;
  return {
    title: formatWords(hit.format),
    part: hit.key === 'addition' ? ADDITION_IN_WORDS : labelOf(hit.format, hit.key),
    at: about,
    about: `${sectionWords(hit)} · ${hit.authorName}`,
    before,
    found,
    after,
    way: { commands: ['/cases', caseId, 'notes', hit.noteId], fragment: `text-${hit.key}` },
  };
}

const ABOUT: Readonly<Record<ElsewhereHit['place'], string>> = {
  homework: 'Homework',
  goal: 'Overview',
  event: 'Overview',
};

function beside(hit: ElsewhereHit, caseId: string): FoundPlace {
  const { title, label, at, before, found, after, place, personName, id } = hit;
  return {
    title,
    part: label === title ? '' : label,
    at,
    about: personName === undefined ? ABOUT[place] : `${ABOUT[place]} · ${personName}`,
    before,
    found,
    after,
    way: { commands: place === 'homework' ? ['/review', id] : ['/cases', caseId] },
  };
}
