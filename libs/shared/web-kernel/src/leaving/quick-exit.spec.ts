import { TestBed } from '@angular/core/testing';
import { pagesLoaded, standingClock, withKernel, type StandingClock } from '../testing';
import { QuickExit } from './quick-exit';

describe('leaving quickly', () => {
  let went: readonly string[];
  let clock: StandingClock;
  const press = (key: string): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key }));

  beforeEach(() => {
    withKernel();
    went = pagesLoaded();
    clock = standingClock();
    TestBed.runInInjectionContext(() => TestBed.inject(QuickExit).listen());
  });

  afterEach(() => {
    document.body.hidden = false;
  });

  it('hides what is on the screen and goes to a page that says nothing', () => {
    document.title = 'Home · Reknit';
    TestBed.inject(QuickExit).leave();
    expect(document.body.hidden).toBe(true);
    expect(document.title).toBe('');
    expect(went).toHaveLength(1);
    expect(went[0]).not.toContain('reknit');
  });

  it('happens on Escape, pressed three times in a row', () => {
    press('Escape');
    press('Escape');
    expect(went).toEqual([]);
    press('Escape');
    expect(went).toHaveLength(1);
  });

  it('does not happen when another key came between, or when the presses are slow', () => {
    press('Escape');
    press('Escape');
    press('a');
    press('Escape');
    clock.pass(2);
    press('Escape');
    clock.pass(2);
    press('Escape');
    expect(went).toEqual([]);
  });
});
