import { computed, signal } from '@angular/core';
import {
  instrumentOf,
  showFirst,
  type MyMeasure,
  type SavedAnswers,
  type ShowFirst,
} from '@reknit/measures/model';
import { SharedProblem } from '@reknit/shared/model';
import { toProblem, type HttpProblem } from '@reknit/shared/web-kernel';

export type Keeping = 'nothing' | 'waiting' | 'saving' | 'saved' | 'not-reached' | 'refused';

/** What the keeper needs of the world. */
export interface KeeperPorts {
  readonly save: (answers: Readonly<Record<string, number>>, version: number) => Promise<SavedAnswers>;
  /** Reads where it stands now, after something newer was found. */
  readonly read: () => Promise<Pick<MyMeasure, 'version'>>;
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** An answer is passed over on the way to another by key: it counts once it has stood for a moment, or when somebody goes on. */
const STANDS_AFTER = 700;
const PACE = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * The answers of one check-in while it is filled in: in memory and on the server, nowhere else. What could not be sent stays here
 * and is sent again by itself, one request at a time.
 */
export class AnswerKeeper {
  private readonly chosen = signal<Readonly<Record<string, number>>>({});
  private readonly unsent = signal<Readonly<Record<string, number>>>({});
  private readonly told = signal<ShowFirst | undefined>(undefined);
  private readonly passed = signal(false);
  private version: number;
  private failures = 0;
  private underWay: Promise<void> | undefined;
  private callOff: () => void = () => undefined;

  readonly answers = this.chosen.asReadonly();
  readonly keeping = signal<Keeping>('nothing');
  readonly problem = signal<HttpProblem | undefined>(undefined);
  /** What has to be seen before the questions go on. */
  readonly first = computed(() => (this.passed() ? undefined : this.told()));
  readonly missing = computed(() => this.of.form.items.filter(({ code }) => !(code in this.chosen())));

  constructor(
    private readonly of: MyMeasure,
    private readonly ports: KeeperPorts,
  ) {
    this.chosen.set(of.answers);
    this.told.set(of.first);
    this.version = of.version;
  }

  choose(code: string, value: number): void {
    this.chosen.update((answers) => ({ ...answers, [code]: value }));
    this.unsent.update((answers) => ({ ...answers, [code]: value }));
    this.look(code, value);
    this.keeping.set('waiting');
    this.again(STANDS_AFTER);
  }

  /** Whoever has seen whom to call goes on with the questions. */
  goOn(): void {
    this.passed.set(true);
  }

  /** Sends what stands, now. */
  flush(): Promise<void> {
    this.callOff();
    this.underWay ??= this.send().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  /** The version to hand in, once everything is on the server; undefined where it is not. */
  async settled(): Promise<number | undefined> {
    await this.flush();
    if (this.hasUnsent()) await this.flush();
    return this.hasUnsent() ? undefined : this.version;
  }

  /** Leaving sends what stands, and tries no further. */
  leave(): void {
    if (this.hasUnsent()) void this.flush();
    this.callOff();
  }

  hasUnsent(): boolean {
    return Object.keys(this.unsent()).length > 0;
  }

  /** The page knows the rule as well as the server does: whom to call must not wait for the network. */
  private look(code: string, value: number): void {
    const { form } = this.of;
    const instrument = instrumentOf(form.code, form.version);
    if (!instrument) return;
    this.told.set(showFirst(instrument, this.chosen()));
    if (showFirst(instrument, { [code]: value })) this.passed.set(false);
  }

  private async send(): Promise<void> {
    const going = this.unsent();
    if (Object.keys(going).length === 0) return;
    this.keeping.set('saving');
    this.problem.set(undefined);
    try {
      const saved = await this.ports.save(going, this.version);
      this.arrived(going, saved);
    } catch (error) {
      await this.failed(toProblem(error));
    }
  }

  private arrived(going: Readonly<Record<string, number>>, { version, first }: SavedAnswers): void {
    this.version = version;
    this.failures = 0;
    if (first) this.told.set(first);
    // What was changed while it was on its way goes next.
    this.unsent.update((now) =>
      Object.fromEntries(Object.entries(now).filter(([code, value]) => going[code] !== value)),
    );
    this.keeping.set(this.hasUnsent() ? 'waiting' : 'saved');
    if (this.hasUnsent()) this.again(0);
  }

  private async failed(problem: HttpProblem): Promise<void> {
    this.failures += 1;
    if (problem.code === SharedProblem.versionStale && this.failures < PACE.length) {
      const now = await this.ports.read().catch(() => undefined);
      if (now) this.version = now.version;
      this.keeping.set('waiting');
      return this.again(0);
    }
    if (!problem.passing) {
      this.problem.set(problem);
      this.keeping.set('refused');
      return;
    }
    this.keeping.set('not-reached');
    this.again(PACE[Math.min(this.failures, PACE.length) - 1] ?? 30_000);
  }

  private again(milliseconds: number): void {
    this.callOff();
    this.callOff = this.ports.later(milliseconds, () => void this.flush());
  }
}
