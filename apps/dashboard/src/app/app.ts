import {
  ApplicationRef,
  Component,
  DOCUMENT,
  EnvironmentInjector,
  createComponent,
  effect,
  inject,
} from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session, SessionLock } from '@reknit/shared/web-kernel/start';

/**
 * The whole app. What floats over every page is fetched as soon as somebody is signed in, so that the lock screen is there
 * when the connection is not, and the sign-in page does not pay for it.
 */
@Component({
  selector: 'rk-root',
  imports: [RouterOutlet],
  template: `
    <div [attr.inert]="locked() ? '' : null" [class.covered]="locked()">
      <router-outlet />
    </div>
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
  private readonly application = inject(ApplicationRef);
  private readonly environmentInjector = inject(EnvironmentInjector);
  protected readonly locked = inject(SessionLock).locked;

  constructor() {
    effect(() => this.document.body.classList.toggle('rk-locked', this.locked()));
    const whenSomebodyIsThere = effect(() => {
      if (!this.session.person()) return;
      whenSomebodyIsThere.destroy();
      void this.floatAbove();
    });
  }

  /** Beside the app, not in it: an open sheet hides everything in the app from screen readers, and must not hide this. */
  private async floatAbove(): Promise<void> {
    const { Above } = await import('./above');
    const hostElement = this.document.createElement('rk-above');
    this.document.body.append(hostElement);
    const above = createComponent(Above, { hostElement, environmentInjector: this.environmentInjector });
    this.application.attachView(above.hostView);
  }
}
