import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { POLICY_LINES, type MyCase } from '@reknit/cases/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';
import { Day } from '../ui/day';

/** One piece of work somebody takes part in: what is kept from whom in it, resting for a while, leaving. Names nobody else. */
@Component({
  selector: 'rk-my-part',
  imports: [RouterLink, Day, ProblemNotice, When],
  template: `
    <h3>Your work with {{ clinicians() }}</h3>
    <p class="rk-fine">
      @if (part().until; as day) {
        Until
        <rk-day [day]="day" />
      } @else {
        Since
        <rk-day [day]="part().since" />
      }
      {{ part().withOthers ? '· others take part as well' : '· you alone' }}
    </p>
    @if (part().state === 'paused') {
      <p class="rk-notice">Paused. Nothing is counted while it is paused.</p>
    }
    @if (policy.hasValue() && policy.value().kind; as kind) {
      <p>{{ lines[kind] }}</p>
      @if (policy.value().since; as at) {
        <p class="rk-fine">
          Signed by everybody, counts since
          <rk-when [at]="at" />
        </p>
      }
    } @else if (part().withOthers && policy.hasValue()) {
      <p class="rk-fine">
        How your therapist holds what you say alone has not been agreed yet. Ask them before you tell them
        something that nobody else should know.
      </p>
    }
    <rk-problem [problem]="resting.problem() ?? resuming.problem()" />
    <div class="ways">
      @if (part().mayResume) {
        <button type="button" class="rk-button" [disabled]="resuming.pending()" (click)="resume()">
          Take my part up again
        </button>
      }
      @if (part().mayPause) {
        <button type="button" class="rk-button" [disabled]="resting.pending()" (click)="pause()">
          Pause my part
        </button>
      }
      @if (part().mayLeave) {
        <a class="rk-button rk-quiet" [routerLink]="['/my/privacy/leave', part().caseId]">Leave</a>
      }
    </div>
    @if (part().mayPause) {
      <p class="rk-fine">
        @if (part().withOthers) {
          While you pause, what you do with others rests and nothing is counted. They are not told why.
        } @else {
          While you pause, nothing is counted.
        }
        You can take it up again whenever you like.
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
    }
    .ways:empty {
      display: none;
    }
  `,
})
export class MyPart {
  private readonly api = inject(PrivacyApi);
  private readonly toasts = inject(Toasts);
  readonly part = input.required<MyCase>();
  readonly changed = output();

  protected readonly policy = this.api.policy(() => this.part().caseId);
  protected readonly lines = POLICY_LINES;
  protected readonly resting = write(() => this.api.pause(this.part().caseId));
  protected readonly resuming = write(() => this.api.resume(this.part().caseId));

  protected clinicians(): string {
    return new Intl.ListFormat('en', { type: 'conjunction' }).format(this.part().clinicians);
  }

  protected async pause(): Promise<void> {
    if ((await this.resting.run()).ok) this.said('Paused. Nothing is counted while it is paused.');
  }

  protected async resume(): Promise<void> {
    if ((await this.resuming.run()).ok) this.said('Your part goes on');
  }

  private said(words: string): void {
    this.toasts.show(words);
    this.changed.emit();
  }
}
