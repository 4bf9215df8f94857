import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  amendsPaths,
  type DoneForMe,
  type ReceivedAmends,
  type ReceivedVersion,
} from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { RECEIVED_STATE_WORDS } from '../amends-words';
import { PlanText } from '../plan-text';
import { dayOf } from '../schedule-words';
import { AmendsApi } from './amends-api';
import { AnswerPlan } from './answer-plan';
import { FeltRatings } from './felt-ratings';
import { Reflection } from './reflection';

/** A plan somebody makes for this person. Nothing in it is expected of them; pausing and ending are always in reach. */
@Component({
  selector: 'rk-received-plan',
  imports: [RouterLink, ProblemNotice, PageHeader, AnswerPlan, FeltRatings, PlanText, Reflection],
  templateUrl: './received-plan.html',
  styleUrl: './plan-view.css',
})
export class ReceivedPlan {
  private readonly api = inject(AmendsApi);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<ReceivedAmends>();
  readonly changed = output();

  protected readonly dayOf = dayOf;
  protected readonly words = computed(() => RECEIVED_STATE_WORDS[this.plan().state]);
  protected readonly rating = signal(false);
  /** What is open to be answered: a new version, or the first. */
  protected readonly open = computed<ReceivedVersion | undefined>(() => {
    const { offered, current, can } = this.plan();
    return can.accept || can.decline ? (offered ?? current) : undefined;
  });
  protected readonly step = write((path: (planId: string) => string) => this.api.step(path, this.plan().id));
  protected readonly tell = write((row: DoneForMe, what: 'seen' | 'didNotHappen') => this.api[what](row));

  protected async pause(): Promise<void> {
    await this.act(amendsPaths.pauseMine, {
      words: 'Pause',
      text: 'Everything in it rests. You need not say why, and nobody is told why.',
      done: 'Paused',
    });
  }

  protected async resume(): Promise<void> {
    await this.act(amendsPaths.resumeMine, {
      words: 'Go on',
      text: 'Your therapist hears that you would like to go on.',
      done: 'Said',
    });
  }

  protected async end(): Promise<void> {
    await this.act(amendsPaths.endMine, {
      words: 'Stop it for good',
      text: 'It ends at once. You need not say why.',
      done: 'Stopped',
    });
  }

  protected async renegotiate(): Promise<void> {
    await this.act(amendsPaths.renegotiate, {
      words: 'Ask for a new version',
      text: 'The version before goes on until you accept a new one.',
      done: 'Asked for',
    });
  }

  protected async say(row: DoneForMe, what: 'seen' | 'didNotHappen'): Promise<void> {
    if (what === 'didNotHappen') {
      const sure = await this.confirm.ask({
        title: 'It did not happen?',
        text: 'Your therapist talks about it with both of you. Nothing decides who is right.',
        confirm: 'It did not happen',
      });
      if (!sure) return;
    }
    if ((await this.tell.run(row, what)).ok) this.toasts.show('Noted');
    this.changed.emit();
  }

  private async act(
    path: (planId: string) => string,
    { words, text, done }: { readonly words: string; readonly text: string; readonly done: string },
  ): Promise<void> {
    if (!(await this.confirm.ask({ title: `${words}?`, text, confirm: words }))) return;
    if ((await this.step.run(path)).ok) this.toasts.show(done);
    this.changed.emit();
  }
}
