import { Component, ElementRef, computed, effect, inject } from '@angular/core';
import { IdleWatch, LockScreen, SessionLock } from '@reknit/shared/web-kernel';
import { ToastOutlet, Toasts } from '@reknit/shared/web-ui';

/**
 * What floats over every page of somebody signed in. Sheets and menus live in the browser's top layer, so this does too, and
 * steps to the front again whenever it has something new to say.
 */
@Component({
  selector: 'rk-above',
  imports: [LockScreen, ToastOutlet],
  template: `
    <rk-toasts />
    <rk-lock-screen />
  `,
  host: { popover: 'manual' },
  styles: `
    :host {
      inset: auto;
      width: 0;
      height: 0;
      margin: 0;
      padding: 0;
      overflow: visible;
      border: 0;
      background: none;
      color: inherit;
    }
  `,
})
export class Above {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly toasts = inject(Toasts);
  private readonly locked = inject(SessionLock).locked;
  private readonly watch = inject(IdleWatch);
  private readonly said = computed(() => {
    const newest = this.toasts.list().at(-1)?.id ?? 0;
    return `${newest} ${this.locked()} ${this.watch.warning() !== undefined}`;
  });

  constructor() {
    effect(() => {
      this.said();
      this.host.hidePopover();
      this.host.showPopover();
    });
  }
}
