import { ElementRef, Injector, afterNextRender, inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * How a page comes to one text of its note, as the address names it (`#text-plan`): to the heading where it is read, to the field
 * where it is written. An address that names none leaves everything where it is. Call from an injection context; what it answers
 * goes there once the page is drawn.
 */
export function wayToText(): () => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const router = inject(Router);
  const injector = inject(Injector);
  const go = (): void => {
    const key = /^text-(\w+)$/.exec(router.parseUrl(router.url).fragment ?? '')?.[1];
    const place = key && host.querySelector<HTMLElement>(`#text-${key}, #note-${key}`);
    if (!place) return;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  };
  return () => void afterNextRender(go, { injector });
}
