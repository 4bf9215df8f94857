import { DestroyRef, Service, inject } from '@angular/core';

interface Word {
  readonly place: string;
  readonly revision: number;
}

/** Tells the other tabs of this browser that a draft was saved or handed in: which one and how far, never what it says. */
@Service({ autoProvided: false })
export class DraftChannel {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('reknit-drafts');

  constructor() {
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(place: string, revision: number): void {
    this.channel?.postMessage({ place, revision } satisfies Word);
  }

  listen(place: string, heard: (revision: number) => void): void {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if (data.place === place) heard(data.revision);
    });
  }
}
