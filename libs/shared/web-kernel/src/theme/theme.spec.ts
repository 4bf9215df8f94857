import { TestBed } from '@angular/core/testing';
import { withKernel } from '../testing';
import { Theme } from './theme';

describe('the theme', () => {
  beforeEach(() => localStorage.clear());

  it('follows the device until somebody chooses', () => {
    withKernel();
    TestBed.inject(Theme);
    TestBed.tick();
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
  });

  it('shows the choice and remembers it on this device', () => {
    withKernel();
    TestBed.inject(Theme).choose('dark');
    TestBed.tick();
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    TestBed.resetTestingModule();
    withKernel();
    expect(TestBed.inject(Theme).choice()).toBe('dark');
  });
});
