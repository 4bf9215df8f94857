/** What a key asks of the editor of a note. */
export type NoteKey = 'next' | 'previous' | 'sign' | 'pull-in' | 'snippets' | 'save';

/** The keys of the editor, in words, in the order of the hint. */
export const NOTE_KEYS: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'Alt ↓', words: 'next part' },
  { keys: 'Alt P', words: 'pull in' },
  { keys: '/', words: 'snippet' },
  { keys: 'Alt S', words: 'your snippets' },
  { keys: 'Ctrl Enter', words: 'sign' },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Read by the place of the key where a layout writes something else with it.
 *
 * @example noteKeyOf({ key: 'π', code: 'KeyP', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false }) // 'pull-in'
 */
export function noteKeyOf({ key, code, altKey, ctrlKey, metaKey }: Pressed): NoteKey | undefined {
  const control = ctrlKey || metaKey;
  if (control && !altKey) {
    if (key === 'Enter') return 'sign';
    return code === 'KeyS' ? 'save' : undefined;
  }
  if (!altKey || control) return undefined;
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  if (code === 'KeyP') return 'pull-in';
  return code === 'KeyS' ? 'snippets' : undefined;
}
