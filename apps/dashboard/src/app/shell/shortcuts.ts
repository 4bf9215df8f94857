import { DOCUMENT, Service, inject, signal } from '@angular/core';

/** Where a shortcut leads, or what it opens. */
export interface Shortcut {
  /** As the help says it: one key, or two after each other. */
  readonly keys: string;
  readonly words: string;
  readonly run: () => void;
}

const STORED = 'rk-shortcuts';
/** Two keys belong together when the second comes within this time, in milliseconds. */
const TOGETHER = 1200;

/**
 * The control of the page below that names this key as its own (`aria-keyshortcuts`). Pages do not listen themselves: one listener
 * knows when keys rest, and what a pair of keys means.
 */
export function controlFor(document: Document, key: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`) ?? undefined;
}

/**
 * Shortcuts of single keys for the workspace. They rest while somebody writes or a dialog is open, and can be switched off, as
 * whoever dictates or uses a switch may need (WCAG 2.1.4). The choice is kept on this device and says nothing of anybody.
 */
@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private first: { readonly key: string; readonly at: number } | undefined;
  private readonly choice = signal(this.stored());
  readonly on = this.choice.asReadonly();

  choose(on: boolean): void {
    this.choice.set(on);
    this.storage()?.setItem(STORED, on ? 'on' : 'off');
  }

  /** Runs what the keys so far stand for; answers whether they stood for something. */
  press(event: KeyboardEvent, shortcuts: readonly Shortcut[]): boolean {
    if (!this.on() || !isPlain(event) || this.isBusy(event.target)) return false;
    const { first } = this;
    const pair = first && event.timeStamp - first.at <= TOGETHER ? `${first.key} ${event.key}` : undefined;
    this.first = { key: event.key, at: event.timeStamp };
    const found =
      shortcuts.find(({ keys }) => keys === pair) ?? shortcuts.find(({ keys }) => keys === event.key);
    if (!found) return false;
    this.first = undefined;
    found.run();
    return true;
  }

  private isBusy(target: EventTarget | null): boolean {
    const writes =
      target instanceof HTMLElement &&
      (target.isContentEditable ||
        target.matches('input, textarea, select, [role="listbox"], [role="menu"] *'));
    return (
      writes || this.document.querySelector('[role="dialog"], [role="menu"], [aria-modal="true"]') !== null
    );
  }

  private stored(): boolean {
    return this.storage()?.getItem(STORED) !== 'off';
  }

  /** Some browsers refuse storage altogether; the choice then lasts as long as the page. */
  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}

function isPlain({ ctrlKey, metaKey, altKey, repeat, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !repeat && !isComposing;
}
