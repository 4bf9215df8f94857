import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import type { ParticipationReview } from '@reknit/homework/model';
import type { Instant } from '@reknit/shared/model';
import { DraftVault, type OpenedShelf } from '@reknit/shared/web-kernel/drafts';

/** The kind of place under which a device keeps them. */
export const ROOM_DRAFTS = 'room';

/** What this device keeps of an exercise that was written down in the room and not handed in. */
export interface KeptInRoom {
  readonly answers: Answers;
  /** The version of the part it was written against. */
  readonly seen: number;
  readonly standing: string;
  readonly at: Instant;
}

/** Whether what stands on the page would survive it. */
export type Keeping = 'nothing' | 'keeping' | 'kept' | 'not-kept';

/** A phrase at most is lost with a page that dies. */
export const KEEPING_PAUSE = 400;

/**
 * How far a part has come, as far as it matters to somebody who writes it down: moving its due date changes its version, and
 * nothing here.
 *
 * @example
 * standingOf({ status: 'in_progress', entries: [] }) // 'in_progress/0'
 */
export function standingOf({
  status,
  entries,
}: {
  readonly status: ParticipationReview['status'];
  readonly entries: readonly Pick<ParticipationReview['entries'][number], 'number'>[];
}): string {
  return `${status}/${entries[0]?.number ?? 0}`;
}

/**
 * Keeps what is written down in the room on the device of whoever writes it, sealed like every other draft, a moment after the last
 * key. The server gets it when it is handed in and not before: until then it is nobody's answer. Provided by the page.
 */
@Service({ autoProvided: false })
export class RoomKeeping {
  private readonly vault = inject(DraftVault);
  private shelf: OpenedShelf<KeptInRoom> | undefined;
  private waiting: (() => KeptInRoom) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly state = signal<Keeping>('nothing');

  readonly keeping = this.state.asReadonly();

  constructor() {
    const document = inject(DOCUMENT);
    const onHide = (): void => void (document.visibilityState === 'hidden' && this.now());
    document.addEventListener('visibilitychange', onHide);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', onHide);
      void this.now();
    });
  }

  /** What was kept for one part the last time, if anything. From here on it is this part that is kept. */
  async open(participationId: string): Promise<KeptInRoom | undefined> {
    await this.now();
    this.shelf = await this.vault.open<KeptInRoom>(`${ROOM_DRAFTS}/${participationId}`);
    const kept = this.shelf.kept.at(-1);
    this.state.set(kept ? 'kept' : 'nothing');
    return kept;
  }

  /** Something was written. */
  soon(draft: () => KeptInRoom): void {
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
