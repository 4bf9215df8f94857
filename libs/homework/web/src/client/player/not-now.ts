import { Component, inject, input, output, signal } from '@angular/core';
import type { MyHomework } from '@reknit/homework/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { MyHomeworkApi } from '../data/my-homework-api';

/** Two ways of not doing it now, each with what it means. Neither asks for a reason. */
@Component({
  selector: 'rk-not-now',
  imports: [ProblemNotice, PageHeader],
  template: `
    <rk-page-header title="Not now, or not at all" />
    <div class="ways">
      <section aria-labelledby="pause-it">
        <h2 id="pause-it">Pause it</h2>
        <p>
          It rests until you take it up again. Nothing is counted while it is paused, and what you wrote is
          kept.
        </p>
        <button type="button" class="rk-button rk-primary" [disabled]="busy()" (click)="rest()">Pause</button>
      </section>
      <section aria-labelledby="say-no">
        <h2 id="say-no">Say no to it</h2>
        <p>
          You do not have to do this, and you do not have to say why. {{ homework().therapist }} sees that you
          decided against it. It cannot be opened again; they can give you something else.
        </p>
        @if (sure()) {
          <p class="rk-strong" id="sure">Say no to “{{ homework().title }}”?</p>
          <div class="rk-row">
            <button
              type="button"
              class="rk-button rk-danger"
              aria-describedby="sure"
              [disabled]="busy()"
              (click)="refuse()"
            >
              Yes, say no
            </button>
            <button type="button" class="rk-button rk-quiet" (click)="sure.set(false)">Keep it</button>
          </div>
        } @else {
          <button type="button" class="rk-button" [disabled]="busy()" (click)="sure.set(true)">
            I do not want to do this
          </button>
        }
      </section>
      <rk-problem [problem]="pause.problem() ?? decline.problem()" />
      <button type="button" class="rk-button rk-quiet back" (click)="back.emit()">Back</button>
    </div>
  `,
  styles: `
    .ways {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-8);
    }
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      align-items: flex-start;
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .back {
      align-self: flex-start;
      padding-inline: 0;
    }
  `,
})
export class NotNow {
  private readonly api = inject(MyHomeworkApi);
  readonly homework = input.required<MyHomework>();
  readonly back = output();
  readonly paused = output();
  readonly declined = output();
  /** The person has said once that they do not want it, and is asked again. */
  protected readonly sure = signal(false);
  protected readonly pause = write(() => this.api.pause(this.homework().id));
  protected readonly decline = write(() => this.api.decline(this.homework().id));

  protected busy(): boolean {
    return this.pause.pending() || this.decline.pending();
  }

  protected async rest(): Promise<void> {
    if ((await this.pause.run()).ok) this.paused.emit();
  }

  protected async refuse(): Promise<void> {
    if ((await this.decline.run()).ok) this.declined.emit();
  }
}
