import { Component, DestroyRef, ElementRef, afterNextRender, inject, input, viewChild } from '@angular/core';

/**
 * Pages of one thing as tabs. The links are the page's own, with the class `rk-tab`, because this library knows no router.
 * With more tabs than room the bar scrolls: the open tab is brought to the middle, and one reached by keyboard into sight.
 *
 * @example
 * <rk-tab-bar label="Parts of the case">
 *   <a class="rk-tab" routerLink="homework" routerLinkActive ariaCurrentWhenActive="page">Homework</a>
 * </rk-tab-bar>
 */
@Component({
  selector: 'rk-tab-bar',
  template: `
    <nav #bar [attr.aria-label]="label()"><ng-content /></nav>
  `,
  styles: `
    nav {
      position: relative;
      display: flex;
      gap: var(--rk-space-5);
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scroll-padding-inline: var(--rk-space-8);
      border-bottom: 1px solid var(--rk-line);
      scrollbar-width: none;
    }
    @media (max-width: 40rem) {
      nav {
        margin-inline: calc(-1 * var(--rk-space-4));
        padding-inline: var(--rk-space-4);
      }
    }
  `,
})
export class TabBar {
  private readonly bar = viewChild.required<ElementRef<HTMLElement>>('bar');
  readonly label = input.required<string>();

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const bar = this.bar().nativeElement;
      const opened = new MutationObserver(() => toTheMiddle(bar));
      opened.observe(bar, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });
      destroyed.onDestroy(() => opened.disconnect());
      toTheMiddle(bar);
    });
  }
}

/** Scrolls the bar alone, never the page. */
function toTheMiddle(bar: HTMLElement): void {
  const open = bar.querySelector<HTMLElement>('[aria-current="page"]');
  if (open) bar.scrollLeft = open.offsetLeft - (bar.clientWidth - open.offsetWidth) / 2;
}
