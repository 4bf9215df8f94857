import { computed, signal } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import { HomeworkProblem } from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { toProblem, type HttpProblem } from '@reknit/shared/web-kernel/start';
import { sameAnswer } from '@reknit/shared/web-kernel/drafts';
import type { DraftPorts, HandedIn } from './draft-ports';
import type { QueuedSubmission } from './kept-draft';

/**
 * Answers on their way to being handed in. The same answers keep their key however often they are tried, also after a
 * reload, so that an attempt whose reply was lost is not a second entry.
 */
export class HandIn {
  private readonly waiting = signal<QueuedSubmission | undefined>(undefined);
  private underWay: Promise<HandedIn> | undefined;
  readonly queued = computed(() => this.waiting() !== undefined);

  constructor(
    private readonly ports: Pick<DraftPorts, 'transport' | 'newKey'>,
    kept?: QueuedSubmission,
  ) {
    this.waiting.set(kept);
  }

  get submission(): QueuedSubmission | undefined {
    return this.waiting();
  }

  prepare(answers: Answers): void {
    if (!sameAnswer(this.waiting()?.answers, answers))
      this.waiting.set({ key: this.ports.newKey(), answers });
  }

  takeBack(): void {
    this.waiting.set(undefined);
  }

  /** Tries once. A second call meanwhile gets the same outcome. Stays queued where trying again may help. */
  send(): Promise<HandedIn> {
    this.underWay ??= this.once().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async once(): Promise<HandedIn> {
    const submission = this.waiting();
    if (!submission) return { kind: 'already' };
    try {
      const receipt = await this.ports.transport.submit(submission.answers, submission.key);
      this.waiting.set(undefined);
      return { kind: 'sent', receipt };
    } catch (error) {
      const problem = toProblem(error);
      if (mayPass(problem)) return { kind: 'queued', problem };
      this.waiting.set(undefined);
      const before = problem.code === HomeworkProblem.alreadySubmitted;
      return before ? { kind: 'already' } : { kind: 'refused', problem };
    }
  }
}

/** Whether the very same request may succeed later. */
export function mayPass(problem: HttpProblem): boolean {
  return problem.passing || problem.code === SharedProblem.keyInFlight;
}
