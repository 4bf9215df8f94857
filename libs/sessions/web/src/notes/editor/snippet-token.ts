import type { Snippet } from '@reknit/sessions/model';

const LONGEST = 25;
const TOKEN = /(?:^|\s)\/([\p{L}\p{N}_-]{0,24})$/u;

/** What is being typed after a slash just before the caret; undefined when it is no shortcut. */
export function tokenBefore(text: string, caret: number): string | undefined {
  return TOKEN.exec(text.slice(Math.max(0, caret - LONGEST - 1), caret))?.[1];
}

/**
 * Snippets that begin with what was typed, the shortest first.
 *
 * @example snippetsFor('ho', [{ shortcut: 'home', text: 'Homework as agreed.' }]).length // 1
 */
export function snippetsFor(token: string, snippets: readonly Snippet[]): readonly Snippet[] {
  const typed = token.toLocaleLowerCase();
  return snippets
    .filter(({ shortcut }) => shortcut.toLocaleLowerCase().startsWith(typed))
    .toSorted((one, other) => one.shortcut.length - other.shortcut.length)
    .slice(0, 8);
}
