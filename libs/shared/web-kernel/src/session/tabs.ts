import { DestroyRef, Service, inject, signal } from '@angular/core';

/** What tabs of one browser tell each other. Never anything about a person. */
export type TabWord = 'active' | 'locked' | 'unlocked' | 'signed-out';

/** Lets the open tabs act as one session: working in one keeps the others awake, leaving one leaves all. */
@Service()
export class Tabs {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('reknit-session');
  private readonly listeners = new Set<(word: TabWord) => void>();
  private readonly heard = signal<TabWord | undefined>(undefined);

  /** The last word another tab said. */
  readonly last = this.heard.asReadonly();

  constructor() {
    if (!this.channel) return;
    this.channel.onmessage = ({ data }: MessageEvent<TabWord>) => {
      this.heard.set(data);
      for (const listener of this.listeners) listener(data);
    };
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(word: TabWord): void {
    this.channel?.postMessage(word);
  }

  listen(listener: (word: TabWord) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
