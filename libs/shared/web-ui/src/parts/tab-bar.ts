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
  `,
})
export class TabBar {
  readonly label = input.required<string>();
}
