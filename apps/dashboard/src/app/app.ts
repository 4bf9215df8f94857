import { Component, DOCUMENT, effect, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LockScreen, SessionLock } from '@reknit/shared/web-kernel';
import { ToastOutlet } from '@reknit/shared/web-ui';

/** The whole app: its pages, what floats over them, and the lock that covers both without throwing anything away. */
@Component({
  selector: 'rk-root',
  imports: [RouterOutlet, LockScreen, ToastOutlet],
  template: `
    <div [attr.inert]="locked() ? '' : null" [class.covered]="locked()">
      <router-outlet />
      <rk-toasts />
    </div>
    <rk-lock-screen />
  `,
  styles: `
    .covered {
      visibility: hidden;
    }
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  protected readonly locked = inject(SessionLock).locked;

  constructor() {
    effect(() => this.document.body.classList.toggle('rk-locked', this.locked()));
  }
}
