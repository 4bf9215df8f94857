import { Component, input } from '@angular/core';

/**
 * Pages of one thing as tabs. The links are the page's own, with the class `rk-tab`, because this library knows no router.
 *
 * @example
 * <rk-tab-bar label="Parts of the case">
 *   <a class="rk-tab" routerLink="homework" routerLinkActive ariaCurrentWhenActive="page">Homework</a>
 * </rk-tab-bar>
 */
@Component({
  selector: 'rk-tab-bar',
  template: `
    <nav [attr.aria-label]="label()"><ng-content /></nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--rk-space-5);
      overflow-x: auto;
      border-bottom: 1px solid var(--rk-line);
      scrollbar-width: none;
    }
    :host ::ng-deep .rk-tab {
      padding: var(--rk-space-2) 0;
      border-bottom: 2px solid transparent;
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
      font-weight: 550;
      text-decoration: none;
      white-space: nowrap;
    }
    :host ::ng-deep .rk-tab:hover {
      color: var(--rk-ink);
    }
    :host ::ng-deep .rk-tab[aria-current='page'] {
      border-color: var(--rk-action);
      color: var(--rk-ink);
    }
    :host ::ng-deep .rk-tab:focus-visible {
      outline-offset: -2px;
    }
  `,
})
export class TabBar {
  readonly label = input.required<string>();
}
