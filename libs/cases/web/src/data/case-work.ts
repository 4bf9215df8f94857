import { Service, inject, type Type } from '@angular/core';
import type { Outcome } from '@reknit/shared/model';
import type { HttpProblem } from '@reknit/shared/web-kernel';
import { QuickWork, type Question } from '@reknit/shared/web-ui/overlays';
import { isStale } from '../ui/save-problem';
import type { CaseInView } from './case-in-view';

export interface SheetWork<Data> {
  /** Loaded when it is wanted: a page does not pay for work nobody does. */
  readonly content: () => Promise<Type<unknown>>;
  readonly label: string;
  readonly data: Data;
  /** Said once it is saved. */
  readonly done: string;
}

/** Quick work on a case beside the page: ask, do, say that it happened, read the case again. */
@Service()
export class CaseWork {
  private readonly work = inject(QuickWork);

  ask(question: Question): Promise<boolean> {
    return this.work.ask(question);
  }

  async sheet<Data>(view: CaseInView, { content, label, data, done }: SheetWork<Data>): Promise<void> {
    const saved = await this.work.sheet<Data, boolean>(await content(), label, data);
    if (!saved) return;
    this.work.said(done);
    view.reload();
  }

  /** A refusal shows in the page; what was changed elsewhere is read again, so that the next try builds on it. */
  after(view: CaseInView, outcome: Outcome<unknown, HttpProblem>, done: string): void {
    if (outcome.ok) this.work.said(done);
    if (outcome.ok || isStale(outcome.problem)) view.reload();
  }
}
