import { wordsDiff } from './words-diff';

const read = (before: string, after: string) =>
  wordsDiff(before, after).map(({ kind, text }) => `${{ same: '', gone: '-', new: '+' }[kind]}${text}`);

describe('two wordings side by side', () => {
  it('marks the words that went and those that came, and leaves the rest', () => {
    expect(read('I hid it.', 'I hid it for years.')).toEqual(['I hid ', '-it.', '+it for years.']);
    expect(read('one two three', 'one three')).toEqual(['one ', '-two ', 'three']);
    expect(read('one three', 'one two three')).toEqual(['one ', '+two ', 'three']);
  });

  it('reads as one stretch what changed in one place', () => {
    expect(read('a b c d', 'a x y d')).toEqual(['a ', '-b c ', '+x y ', 'd']);
  });

  it('keeps every character of both', () => {
    const [before, after] = ['First.\n\nSecond  line', 'First.\nA second line, and more'];
    const parts = wordsDiff(before, after);
    const only = (kind: 'gone' | 'new') =>
      parts
        .filter((part) => part.kind === 'same' || part.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect(only('gone')).toBe(before);
    expect(only('new')).toBe(after);
  });

  it('sets very long texts one after the other', () => {
    const long = 'word '.repeat(1600);
    expect(wordsDiff(long, 'short').map(({ kind }) => kind)).toEqual(['gone', 'new']);
    expect(wordsDiff('', '')).toEqual([]);
  });
});
