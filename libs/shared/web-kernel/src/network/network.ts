import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';

/** Whether the device believes it has a connection. Believing is all it can do: a request may still fail. */
@Service()
export class Network {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly isOnline = signal(this.window?.navigator.onLine ?? true);
  readonly online = this.isOnline.asReadonly();

  constructor() {
    const look = (): void => this.isOnline.set(this.window?.navigator.onLine ?? true);
    this.window?.addEventListener('online', look);
    this.window?.addEventListener('offline', look);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', look);
      this.window?.removeEventListener('offline', look);
    });
  }
}
