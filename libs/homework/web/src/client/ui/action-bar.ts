import { Component } from '@angular/core';

/** The way on, where the thumb is; the page scrolls behind it. With little room, as at 200 % zoom, it stands at the end. */
@Component({
  selector: 'rk-action-bar',
  template: `
    <ng-content />
  `,
  styles: `
    :host {
      position: sticky;
      bottom: calc(var(--rk-bottom-bar, 0px) + env(safe-area-inset-bottom));
      z-index: 10;
      display: flex;
      gap: var(--rk-space-2);
      margin-inline: calc(-1 * var(--rk-space-4));
      padding: var(--rk-space-3) var(--rk-space-4);
      border-top: 1px solid var(--rk-line);
      background: var(--rk-paper);
    }
    :host ::ng-deep .rk-primary {
      flex: 1;
    }
    @media (max-height: 30rem) {
      :host {
        position: static;
      }
    }
  `,
})
export class ActionBar {}
