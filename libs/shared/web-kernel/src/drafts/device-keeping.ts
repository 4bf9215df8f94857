import { DOCUMENT, DestroyRef, inject, signal } from '@angular/core';
import { DraftVault, type OpenedShelf } from './draft-vault';

/** Whether what stands on the page would survive it. */
export type Keeping = 'nothing' | 'keeping' | 'kept' | 'not-kept';

/** A phrase at most is lost with a page that dies. */
export const KEEPING_PAUSE = 400;

/**
 * Keeps what is written on a page on the device of whoever writes it, sealed like every other draft, a moment after the last key. The
 * server gets it when it is handed in and not before. One class of its own for each kind of place, provided by the page with a
 * `DraftVault`.
 */
export abstract class DeviceKeeping<Kept> {
  private readonly vault = inject(DraftVault);
  private shelf: OpenedShelf<Kept> | undefined;
  private waiting: (() => Kept) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly state = signal<Keeping>('nothing');

  readonly keeping = this.state.asReadonly();

  /** @param kind of the place under which a device keeps it */
  protected constructor(private readonly kind: string) {
    const document = inject(DOCUMENT);
    const onHide = (): void => void (document.visibilityState === 'hidden' && this.now());
    document.addEventListener('visibilitychange', onHide);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', onHide);
      void this.now();
    });
  }

  /** What was kept for one place the last time, if anything. From here on it is this place that is kept. */
  async open(id: string): Promise<Kept | undefined> {
    await this.now();
    this.shelf = await this.vault.open<Kept>(`${this.kind}/${id}`);
    const kept = this.shelf.kept.at(-1);
    this.state.set(kept ? 'kept' : 'nothing');
    return kept;
  }

  /** Something was written. */
  soon(draft: () => Kept): void {
    this.waiting = draft;
    this.state.set('keeping');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), KEEPING_PAUSE);
  }

  /** Keeps what waits to be kept. @returns whether nothing would be lost with the page */
  async now(): Promise<boolean> {
    clearTimeout(this.timer);
    const { waiting, shelf } = this;
    this.waiting = undefined;
    if (!waiting || !shelf) return this.state() !== 'not-kept';
    const done = await shelf.keep(waiting());
    if (!this.waiting) this.state.set(done ? 'kept' : 'not-kept');
    return done;
  }

  /** It was handed in, or is not wanted any more. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting = undefined;
    this.state.set('nothing');
    await this.shelf?.forget();
  }
}
