import { Component } from '@angular/core';
import { LockScreen } from '@reknit/shared/web-kernel';
import { ToastOutlet } from '@reknit/shared/web-ui';

/** What floats over every page of somebody signed in. */
@Component({
  selector: 'rk-above',
  imports: [LockScreen, ToastOutlet],
  template: `
    <rk-toasts />
    <rk-lock-screen />
  `,
})
export class Above {}
