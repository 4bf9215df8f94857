import { TestBed } from '@angular/core/testing';
import { Shortcuts, type Shortcut } from './shortcuts';

describe('shortcuts of single keys', () => {
  let ran: string[];
  let at: number;
  const named = (keys: string): Shortcut => ({ keys, words: keys, run: () => ran.push(keys) });
  const all = [named('g t'), named('g c'), named('?')];

  beforeEach(() => {
    ran = [];
    at = 1000;
    localStorage.clear();
    TestBed.configureTestingModule({});
    document.body.replaceChildren();
  });
  const press = (
    key: string,
    more: KeyboardEventInit & { target?: HTMLElement; later?: number } = {},
  ): boolean => {
    const event = new KeyboardEvent('keydown', { key, ...more });
    at += more.later ?? 100;
    Object.defineProperty(event, 'timeStamp', { value: at });
    Object.defineProperty(event, 'target', { value: more.target ?? document.body });
    return TestBed.inject(Shortcuts).press(event, all);
  };

  it('run for one key, and for two after each other', () => {
    expect([press('?'), press('g'), press('c')]).toEqual([true, false, true]);
    expect(ran).toEqual(['?', 'g c']);
  });

  it('are forgotten when the second key comes late, or belongs to something else', () => {
    press('g');
    press('t', { later: 2000 });
    press('g');
    press('x');
    press('t');
    expect(ran).toEqual([]);
  });

  it('rest while somebody writes, while a dialog is open, and beside the keys of the browser', () => {
    press('?', { target: document.createElement('textarea') });
    press('?', { ctrlKey: true });
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    press('?');
    expect(ran).toEqual([]);
  });

  it('can be switched off, and stay off', () => {
    TestBed.inject(Shortcuts).choose(false);
    press('?');
    TestBed.resetTestingModule();
    press('?');
    expect(ran).toEqual([]);
    TestBed.inject(Shortcuts).choose(true);
    press('?');
    expect(ran).toEqual(['?']);
  });
});
