import { noteKeyOf } from './note-keys';
import { snippetsFor, tokenBefore } from './snippet-token';

describe('a shortcut that is being typed', () => {
  it('begins with a slash after a blank or at the start, and is no part of a date or an address', () => {
    expect(tokenBefore('/sa', 3)).toBe('sa');
    expect(tokenBefore('We talked. /safe and on', 16)).toBe('safe');
    expect(tokenBefore('on 3/4', 6)).toBeUndefined();
    expect(tokenBefore('one / two', 9)).toBeUndefined();
  });

  it('finds what begins with it, the shortest first', () => {
    const all = ['safety-long', 'home', 'safe'].map((shortcut) => ({ shortcut, text: shortcut }));
    expect(snippetsFor('SA', all).map(({ shortcut }) => shortcut)).toEqual(['safe', 'safety-long']);
  });
});

describe('the keys of the editor', () => {
  const key = (over: Partial<KeyboardEvent>) =>
    noteKeyOf({ key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...over });

  it('are read where a layout writes something else with them', () => {
    expect(key({ key: 'π', code: 'KeyP', altKey: true })).toBe('pull-in');
    expect(key({ key: 'Enter', metaKey: true })).toBe('sign');
    expect(key({ key: 'ArrowDown', altKey: true })).toBe('next');
  });

  it('leave plain typing alone', () => {
    expect(key({ key: 'p', code: 'KeyP' })).toBeUndefined();
    expect(key({ key: '@', code: 'KeyQ', altKey: true, ctrlKey: true })).toBeUndefined();
  });
});
