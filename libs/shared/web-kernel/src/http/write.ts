import { signal, type Signal } from '@angular/core';
import type { Outcome } from '@reknit/shared/model';
import { toProblem, type HttpProblem } from './http-problem';

/** One write of a page: what to run, and what a person should see of it. */
export interface Write<Args extends readonly unknown[], Answer> {
  /**
   * Runs the write. While it is under way a second call starts nothing and gets the first one's outcome. Never rejects
   * and never cancels.
   */
  readonly run: (...args: Args) => Promise<Outcome<Answer, HttpProblem>>;
  readonly pending: Signal<boolean>;
  /** Why the last run was refused; absent after a success, while running and before the first run. */
  readonly problem: Signal<HttpProblem | undefined>;
  /** True from a success until the next run or `clear()`. */
  readonly done: Signal<boolean>;
  /** Forgets the outcome, so that its message leaves the screen. */
  readonly clear: () => void;
}

/**
 * Makes a write out of a function that answers a promise.
 *
 * @example
 * readonly withdraw = write((id: string) => this.api.withdraw(id));
 * // template: <button matButton [disabled]="withdraw.pending()" (click)="withdraw.run(row.id)">
 * //           <rk-problem [problem]="withdraw.problem()" />
 */
export function write<Args extends readonly unknown[], Answer>(
  action: (...args: Args) => Promise<Answer>,
): Write<Args, Answer> {
  const pending = signal(false);
  const problem = signal<HttpProblem | undefined>(undefined);
  const done = signal(false);
  let underWay: Promise<Outcome<Answer, HttpProblem>> | undefined;

  const clear = (): void => {
    problem.set(undefined);
    done.set(false);
  };

  const once = async (args: Args): Promise<Outcome<Answer, HttpProblem>> => {
    try {
      const value = await action(...args);
      done.set(true);
      return { ok: true, value };
    } catch (error) {
      const refusal = toProblem(error);
      problem.set(refusal);
      return { ok: false, problem: refusal };
    } finally {
      pending.set(false);
      underWay = undefined;
    }
  };

  const run = (...args: Args): Promise<Outcome<Answer, HttpProblem>> => {
    if (underWay) return underWay;
    clear();
    pending.set(true);
    underWay = once(args);
    return underWay;
  };

  return {
    run,
    pending: pending.asReadonly(),
    problem: problem.asReadonly(),
    done: done.asReadonly(),
    clear,
  };
}
