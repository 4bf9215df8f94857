import { Component, Service, inject, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const STAYS = 7000;

/**
 * Says that something happened, with a way to take it back where the record allows it.
 *
 * @example this.toasts.show('Homework withdrawn', () => this.restore(row));
 */
@Service()
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private counted = 0;
  readonly list = this.shown.asReadonly();

  show(text: string, undo?: () => void): void {
    const id = ++this.counted;
    this.shown.update((list) => [...list.slice(-2), { id, text, undo }]);
    setTimeout(() => this.remove(id), undo ? STAYS * 2 : STAYS);
  }

  remove(id: number): void {
    this.shown.update((list) => list.filter((toast) => toast.id !== id));
  }
}

/** Where toasts appear and are read out; once in the app. */
@Component({
  selector: 'rk-toasts',
  template: `
    <div class="stack" role="status" aria-live="polite">
      @for (toast of toasts.list(); track toast.id) {
        <div class="toast">
          <span>{{ toast.text }}</span>
          @if (toast.undo; as undo) {
            <button type="button" (click)="undo(); toasts.remove(toast.id)">Undo</button>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .stack {
      position: fixed;
      inset-inline: 0;
      bottom: calc(var(--rk-bottom-bar, 0px) + var(--rk-space-4));
      z-index: 1100;
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      align-items: center;
      padding-inline: var(--rk-space-4);
      pointer-events: none;
    }
    /* What passes on a screen does not pass on paper. */
    @media print {
      .stack {
        display: none;
      }
    }
    .toast {
      display: flex;
      gap: var(--rk-space-5);
      align-items: center;
      max-width: 32rem;
      padding: var(--rk-space-3) var(--rk-space-4);
      border-radius: var(--rk-radius);
      background: var(--rk-ink);
      box-shadow: var(--rk-shadow);
      color: var(--rk-paper);
      font-size: var(--rk-text-small);
      pointer-events: auto;
      animation: rk-toast var(--rk-motion);
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: 600 var(--rk-text-small) var(--rk-sans);
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    :focus-visible {
      outline-color: var(--rk-paper);
    }
    @keyframes rk-toast {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
}
