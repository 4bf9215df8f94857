import { DOCUMENT, DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { LIVE_PATH, type LiveEvent } from '@reknit/shared/model';
import { Observable, Subject, filter, map } from 'rxjs';
import { Network } from '../network/network';
import { Session } from '../session/session';
import { SessionLock } from '../session/session-lock';
import { OPEN_STREAM, type EventStream } from './event-stream';

/** Something of that kind moved. Without an id: something may have been missed, whatever is shown is read again. */
export interface Moved {
  readonly kind: string;
  readonly id?: string;
}

const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 60_000;

/**
 * Hears from the server what moved, and goes on after a gap where it left off. Opened when the first page asks and closed
 * when none does any more; also while the screen is locked or nobody looks at it, and for good when somebody signs out.
 */
@Service()
export class LiveEvents {
  private readonly openStream = inject(OPEN_STREAM);
  private readonly network = inject(Network);
  private readonly session = inject(Session);
  private readonly lock = inject(SessionLock);
  private readonly document = inject(DOCUMENT);

  private readonly heard = new Subject<Partial<LiveEvent>>();
  private readonly asking = signal(0);
  private readonly seen = signal(this.isSeen());
  private readonly wanted = computed(
    () =>
      this.asking() > 0 &&
      this.seen() &&
      this.network.online() &&
      !this.lock.locked() &&
      this.session.person() !== undefined,
  );

  private stream: EventStream | undefined;
  /** The event seen last, to go on after. */
  private position: string | undefined;
  private wait = FIRST_WAIT_MILLIS;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const look = (): void => this.seen.set(this.isSeen());
    this.document.addEventListener('visibilitychange', look);
    effect(() => (this.wanted() ? untracked(() => this.open()) : untracked(() => this.close())));
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', look);
      this.close();
    });
  }

  /**
   * What moves of these kinds while somebody listens. Told without an id as well when the stream has just begun, because
   * what was read before may be older than it.
   */
  of(...kinds: readonly string[]): Observable<Moved> {
    return new Observable<Moved>((listener) => {
      const listening = this.heard
        .pipe(
          filter(({ kind }) => kind === undefined || kinds.includes(kind)),
          map(({ kind = kinds[0] ?? '', id }) => ({ kind, id })),
        )
        .subscribe(listener);
      this.asking.update((count) => count + 1);
      return () => {
        listening.unsubscribe();
        this.asking.update((count) => count - 1);
      };
    });
  }

  private open(): void {
    if (this.stream) return;
    const after = this.position === undefined ? '' : `?after=${encodeURIComponent(this.position)}`;
    const stream = this.openStream(`${LIVE_PATH}${after}`);
    this.stream = stream;
    const take = (name: string, what: (event: MessageEvent<string>) => void): void =>
      stream.addEventListener(name, (event) => {
        if (this.stream !== stream) return;
        if (event.lastEventId) this.position = event.lastEventId;
        what(event);
      });
    const begins = this.position === undefined;
    take('ready', () => {
      this.wait = FIRST_WAIT_MILLIS;
      if (begins) this.heard.next({});
    });
    take('live', ({ data }) => this.heard.next(JSON.parse(data) as LiveEvent));
    take('resync', () => this.heard.next({}));
    take('error', () => this.comeBack());
  }

  /** The browser's own way of coming back gives up on every refusal and knows no patience. */
  private comeBack(): void {
    this.close();
    this.again = setTimeout(() => this.open(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MILLIS);
  }

  private close(): void {
    clearTimeout(this.again);
    this.stream?.close();
    this.stream = undefined;
  }

  private isSeen(): boolean {
    return this.document.visibilityState !== 'hidden';
  }
}
