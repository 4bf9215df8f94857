import { DOCUMENT, Injector, afterNextRender, effect, inject, type Signal } from '@angular/core';

/**
 * Remembers where the person was when something covers the page, and takes them back there once it is gone. Call from an
 * injection context, before whatever moves the focus.
 */
export function returnFocus(covered: Signal<boolean>): void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  let before: Element | null = null;
  effect(() => {
    if (covered()) {
      before = document.activeElement;
      return;
    }
    const back = before;
    before = null;
    if (back instanceof HTMLElement) afterNextRender(() => back.focus(), { injector });
  });
}
