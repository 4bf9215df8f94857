import { DOCUMENT, Service, afterNextRender, inject, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

/**
 * After a change of page, focus goes to the page's heading, so that people who listen hear where they are and the next
 * Tab starts at the top of the content. The first page of a document is left alone.
 */
@Service()
export class RouteFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private address: string | undefined;

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => this.arrived(urlAfterRedirects.split(/[?#]/)[0] ?? ''));
  }

  private arrived(address: string): void {
    const first = this.address === undefined;
    const same = this.address === address;
    this.address = address;
    if (first || same) return;
    afterNextRender({ read: () => this.toHeading() }, { injector: this.injector });
  }

  private toHeading(): void {
    const heading = this.document.querySelector<HTMLElement>('main h1, main');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  }
}
