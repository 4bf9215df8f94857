import { Component, inject, input, output, signal } from '@angular/core';
import type { ReceivedAmends, ReceivedVersion } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { AmendsApi } from './amends-api';

/** Taking it up, wanting it otherwise, or not wanting it: each as near as the others, none of them needs a reason. */
@Component({
  selector: 'rk-answer-plan',
  imports: [ProblemNotice],
  templateUrl: './answer-plan.html',
  styleUrl: './plan-view.css',
})
export class AnswerPlan {
  private readonly api = inject(AmendsApi);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<ReceivedAmends>();
  readonly version = input.required<ReceivedVersion>();
  readonly answered = output();

  protected readonly open = signal<'changes' | 'no' | undefined>(undefined);
  protected readonly text = signal('');
  protected readonly yes = write(() => this.api.accept(this.plan().id, this.version().contentHash));
  protected readonly no = write(() => this.api.decline(this.plan().id, this.text().trim()));
  protected readonly change = write(() =>
    this.api.propose(this.plan().id, { proposals: [{ comment: this.text().trim() }] }),
  );

  protected show(what: 'changes' | 'no' | undefined): void {
    this.text.set('');
    this.open.set(what);
  }

  protected async accept(): Promise<void> {
    this.after((await this.yes.run()).ok, 'Accepted');
  }

  protected async decline(): Promise<void> {
    this.after((await this.no.run()).ok, 'They only hear that you did not take it up');
  }

  protected async suggest(): Promise<void> {
    this.after((await this.change.run()).ok, 'Sent');
  }

  private after(ok: boolean, words: string): void {
    if (!ok) return;
    this.toasts.show(words);
    this.answered.emit();
  }
}
