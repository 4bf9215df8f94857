import { signal } from '@angular/core';
import type { BoundaryDraft, BoundarySaved } from '@reknit/agreements/model';
import { toProblem, type HttpProblem } from '@reknit/shared/web-kernel/start';
import type { Copy } from '../../ui/sealed-copy';

/** How what is typed stands: on the server, on its way, or only on this page and, sealed, on this device. */
export type Keeping = 'kept' | 'keeping' | 'on-this-page';

const PAUSE_MILLIS = 900;
const AGAIN_MILLIS = 8_000;

/**
 * Keeps a draft on the server while somebody types: one request at a time, always the newest words, and nothing is dropped
 * when the network is: it stays on the page and, sealed, on the device, and is tried again.
 */
export class DraftKeeper {
  private readonly now = signal<Keeping>('kept');
  private readonly trouble = signal<HttpProblem | undefined>(undefined);
  readonly keeping = this.now.asReadonly();
  readonly problem = this.trouble.asReadonly();
  private newest: BoundaryDraft | undefined;
  private underWay: Promise<boolean> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly save: (draft: BoundaryDraft, version: number) => Promise<BoundarySaved>,
    private version: number,
    private readonly copy?: Copy<BoundaryDraft>,
  ) {}

  typed(draft: BoundaryDraft): void {
    this.newest = draft;
    if (this.now() === 'kept') this.now.set('keeping');
    if (this.now() === 'on-this-page') this.copy?.keep({ version: this.version, words: draft });
    this.in(PAUSE_MILLIS);
  }

  /** Everything typed is on the server: the version to go on with. Undefined: it is not. */
  async settled(): Promise<number | undefined> {
    while (this.newest !== undefined || this.underWay !== undefined)
      if (!(await this.send())) return undefined;
    return this.version;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private in(millis: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), millis);
  }

  private send(): Promise<boolean> {
    clearTimeout(this.timer);
    this.underWay ??= this.once().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async once(): Promise<boolean> {
    const draft = this.newest;
    if (draft === undefined) return true;
    this.newest = undefined;
    try {
      this.version = (await this.save(draft, this.version)).version;
    } catch (error) {
      return this.failed(draft, toProblem(error));
    }
    this.trouble.set(undefined);
    this.now.set(this.newest === undefined ? 'kept' : 'keeping');
    if (this.newest !== undefined) this.in(PAUSE_MILLIS);
    else this.copy?.forget();
    return true;
  }

  private failed(draft: BoundaryDraft, problem: HttpProblem): false {
    this.newest ??= draft;
    this.copy?.keep({ version: this.version, words: this.newest });
    this.trouble.set(problem);
    this.now.set('on-this-page');
    if (problem.passing) this.in(AGAIN_MILLIS);
    return false;
  }
}
