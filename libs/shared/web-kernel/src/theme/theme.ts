import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';

export const ThemeChoice = { system: 'system', light: 'light', dark: 'dark' } as const;
export type ThemeChoice = (typeof ThemeChoice)[keyof typeof ThemeChoice];

const KEY = 'reknit-theme';

/** Light, dark, or as the device says; kept on this device, because it says nothing about anybody. */
@Service()
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<ThemeChoice>(this.stored());
  readonly choice = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      const choice = this.chosen();
      const root = this.document.documentElement;
      if (choice === ThemeChoice.system) root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', choice);
    });
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    try {
      this.document.defaultView?.localStorage.setItem(KEY, choice);
    } catch {
      // A browser that forbids storage still shows the choice until the page is left.
    }
  }

  private stored(): ThemeChoice {
    try {
      const value = this.document.defaultView?.localStorage.getItem(KEY);
      return value === ThemeChoice.light || value === ThemeChoice.dark ? value : ThemeChoice.system;
    } catch {
      return ThemeChoice.system;
    }
  }
}
