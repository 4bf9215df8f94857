import { NgComponentOutlet } from '@angular/common';
import { Component, DOCUMENT, effect, inject, signal, type Type } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session, SessionLock } from '@reknit/shared/web-kernel/start';

/**
 * The whole app: its pages, and what floats over them. What floats is fetched as soon as somebody is signed in, so that the
 * lock screen is there when the connection is not, and the sign-in page does not pay for it.
 */
@Component({
  selector: 'rk-root',
  imports: [RouterOutlet, NgComponentOutlet],
  template: `
    <div [attr.inert]="locked() ? '' : null" [class.covered]="locked()">
      <router-outlet />
    </div>
    <ng-container [ngComponentOutlet]="above()" />
  `,
  styles: `
    .covered {
      visibility: hidden;
    }
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  protected readonly locked = inject(SessionLock).locked;
  protected readonly above = signal<Type<unknown> | null>(null);

  constructor() {
    effect(() => this.document.body.classList.toggle('rk-locked', this.locked()));
    effect(() => {
      if (this.session.person()) void this.fetchAbove();
    });
  }

  private async fetchAbove(): Promise<void> {
    const { Above } = await import('./above');
    this.above.set(Above);
  }
}
