import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyPromise, MyReliability, PromiseShareView } from '@reknit/agreements/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Chip, NOfM, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { scheduleInWords } from '../../amends/schedule-words';
import { PROMISE_STATE_WORDS } from '../reliability-words';
import { ReliabilityApi, type PromiseStep } from './reliability-api';

/** One promise of one's own, with what can be done about it in good time. */
@Component({
  selector: 'rk-log-promise',
  imports: [RouterLink, ProblemNotice, When, Chip, NOfM],
  templateUrl: './log-promise.html',
  styleUrl: './log-page.css',
})
export class LogPromise {
  private readonly api = inject(ReliabilityApi);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  readonly promise = input.required<MyPromise>();
  readonly others = input.required<MyReliability['others']>();
  readonly reword = output();
  readonly changed = output();

  protected readonly state = computed(() => PROMISE_STATE_WORDS[this.promise().state]);
  protected readonly when = computed(() => scheduleInWords(this.promise().schedule));
  protected readonly isOpen = computed(() => ['active', 'paused'].includes(this.promise().state));
  protected readonly take = write((step: PromiseStep) => this.api.step(this.promise(), step));
  protected readonly share = write((participantId: string) => this.api.share(this.promise(), participantId));
  protected readonly endShare = write((id: string) => this.api.endShare(id));

  protected sharedWith(participantId: string): PromiseShareView | undefined {
    return this.promise().shares.find((share) => share.participantId === participantId);
  }

  protected async step(step: PromiseStep, said: string): Promise<void> {
    if (step === 'drop' && !(await this.sure())) return;
    this.after((await this.take.run(step)).ok, said);
  }

  protected async show(participantId: string, name: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Show it to ${name}?`,
      text: `${name} reads what you promised and what was done up to now, never why, and nothing that comes later. You can stop sharing, but you cannot make someone forget what they have read.`,
      confirm: `Show it to ${name}`,
    });
    if (sure) this.after((await this.share.run(participantId)).ok, `${name} can read it, up to now`);
  }

  protected async stop({ id, givenName }: PromiseShareView): Promise<void> {
    this.after((await this.endShare.run(id)).ok, `${givenName} can no longer read it`);
  }

  private sure(): Promise<boolean> {
    return this.confirm.ask({
      title: 'Give this promise back?',
      text: 'Said before it is due, that is honest: what was still to come is called off and not counted. Tell the person you promised it to.',
      confirm: 'Give it back',
    });
  }

  private after(ok: boolean, words: string): void {
    if (ok) this.toasts.show(words);
    this.changed.emit();
  }
}
