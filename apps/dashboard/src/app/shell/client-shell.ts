import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Network, QuickExit } from '@reknit/shared/web-kernel/start';
import { Banner, Icon, type IconName } from '@reknit/shared/web-ui';
import { Wordmark } from './wordmark';

interface Place {
  readonly link: string;
  readonly name: string;
  readonly icon: IconName;
  readonly exact?: boolean;
}

/** Around the client's pages: one column, a bar of four at the thumb, help and the way out on every page. */
@Component({
  selector: 'rk-client-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Banner, Wordmark],
  templateUrl: './client-shell.html',
  styleUrl: './client-shell.css',
})
export class ClientShell {
  private readonly exit = inject(QuickExit);
  protected readonly online = inject(Network).online;
  protected readonly places: readonly Place[] = [
    { link: '/my', name: 'Home', icon: 'home', exact: true },
    { link: '/my/together', name: 'Together', icon: 'people' },
    { link: '/my/help', name: 'Help now', icon: 'lifeline' },
    { link: '/my/me', name: 'Me', icon: 'me' },
  ];

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
