import type { Actor } from '../access/actor';
import { resyncFrame, STILL_HERE, toldFrame } from './live-frames';
import type { Told } from './live-note';

/** The far end: the raw answer to a request. */
export interface Outlet {
  write(text: string): boolean;
  end(): void;
  destroy(): void;
  /** Bytes nobody has taken yet. */
  readonly writableLength: number;
}

const MOST_UNREAD_BYTES = 1_000_000;

/** One open page. Says nothing to a session that has ended, and lets go of somebody who does not read. */
export class LiveStream {
  private waiting: string[] = [];
  private held: Told[] = [];
  private begun = false;
  /** What was said last. What comes later and is older was said already: the backlog ran ahead of what is called out. */
  private last = 0;
  private saying = false;
  private closed = false;

  constructor(
    readonly actor: Actor,
    private readonly outlet: Outlet,
    private readonly alive: () => Promise<boolean>,
  ) {}

  /** What is heard before the backlog was read waits, because it may be part of it. */
  tell(told: Told): void {
    if (!this.begun) this.held.push(told);
    else if (told.seq > this.last) {
      this.last = told.seq;
      this.say(toldFrame(told));
    }
  }

  /** Opens behind the event of that number, with what was missed, and goes on with what was heard meanwhile. */
  begin(opening: string, behind: number, missed: readonly Told[]): void {
    this.begun = true;
    this.last = behind;
    this.say(opening);
    for (const told of [...missed, ...this.held]) this.tell(told);
    this.held = [];
  }

  resync(): void {
    this.say(resyncFrame());
  }

  stillHere(): void {
    if (!this.closed && this.outlet.writableLength === 0) this.outlet.write(STILL_HERE);
  }

  async check(): Promise<void> {
    if (!this.closed && !(await this.alive())) this.close();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.outlet.end();
  }

  private say(frame: string): void {
    this.waiting.push(frame);
    if (this.saying) return;
    this.saying = true;
    void this.sayAll().finally(() => (this.saying = false));
  }

  /** Whatever gathers while the session is looked up goes out together: a storm costs one look, not one for each event. */
  private async sayAll(): Promise<void> {
    while (this.waiting.length > 0 && !this.closed) {
      await this.check();
      if (this.closed) return;
      const frames = this.waiting;
      this.waiting = [];
      this.outlet.write(frames.join(''));
      if (this.outlet.writableLength > MOST_UNREAD_BYTES) {
        this.closed = true;
        this.outlet.destroy();
      }
    }
  }
}
