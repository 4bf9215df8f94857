import { Component, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { QuickExit } from '@reknit/shared/web-kernel/start';
import { Icon } from '@reknit/shared/web-ui/start';
import { Wordmark } from './wordmark';

/** Around the pages that need no sign-in: one narrow column, help and the way out always in reach. */
@Component({
  selector: 'rk-door-shell',
  imports: [RouterOutlet, RouterLink, Icon, Wordmark],
  template: `
    <a class="rk-skip" href="#content" (click)="skip($event, main)">Skip to the content</a>
    <header>
      <a routerLink="/sign-in" class="home" aria-label="Reknit, sign in"><rk-wordmark /></a>
      <button type="button" class="rk-button leave" (click)="leave()">
        <rk-icon name="exit" />
        Leave quickly
      </button>
    </header>
    <main #main id="content" tabindex="-1"><router-outlet /></main>
    <footer>
      <a routerLink="/help">Help now</a>
      <span class="rk-fine rk-keyboard-only">Press Esc three times to leave quickly.</span>
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    header,
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
      padding: var(--rk-space-4) clamp(var(--rk-space-4), 4vw, var(--rk-space-10));
    }
    .home {
      text-decoration: none;
    }
    main {
      flex: 1;
      width: min(100% - 2 * var(--rk-space-4), 28rem);
      margin-inline: auto;
      padding-block: clamp(var(--rk-space-6), 8vh, var(--rk-space-16)) var(--rk-space-12);
    }
    footer {
      border-top: 1px solid var(--rk-line);
      font-size: var(--rk-text-small);
    }
  `,
})
export class DoorShell {
  private readonly exit = inject(QuickExit);

  constructor() {
    this.exit.listen();
  }

  protected leave(): void {
    this.exit.leave();
  }

  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }
}
