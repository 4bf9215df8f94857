import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  CONTACT_CHANNELS,
  WILLINGNESS,
  type AmendsForTeam,
  type ContactChannel,
  type Willingness,
} from '@reknit/agreements/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { CHANNEL_WORDS, WILLINGNESS_WORDS } from './amends-case-words';
import { AmendsCaseApi } from './amends-case-api';

const OVER: readonly AmendsForTeam['state'][] = ['completed', 'ended_early', 'withdrawn'];

/** Whether the person it is for wants to see it: asked by the clinician, in neutral words, and theirs to answer. */
@Component({
  selector: 'rk-willingness-part',
  imports: [ProblemNotice, When],
  template: `
    @if (shown()) {
      <section class="stack" aria-labelledby="willingness">
        <h2 id="willingness">Do they want to see it?</h2>
        @if (plan().willingness.length > 0) {
          <ul class="rk-list">
            @for (row of plan().willingness; track row.at) {
              <li>
                {{ answers[row.answer] }}
                <span class="rk-fine">
                  · {{ channels[row.channel].toLowerCase() }} · {{ row.recordedBy }},
                  <rk-when [at]="row.at" />
                </span>
              </li>
            }
          </ul>
        } @else {
          <p class="rk-muted">Not asked yet. Until they have said yes, it cannot be offered to them.</p>
        }
        @if (mayRecord()) {
          @if (open()) {
            <div class="stack">
              <p class="rk-quote">
                “Somebody has prepared something they would like you to see. You do not have to. Would you
                want to?”
              </p>
              <label class="rk-label">
                What they said
                <select #said class="rk-input">
                  @for (answer of WILLINGNESS; track answer) {
                    <option [value]="answer">{{ answers[answer] }}</option>
                  }
                </select>
              </label>
              <label class="rk-label">
                How they would like it
                <select #how class="rk-input">
                  @for (channel of CHANNELS; track channel) {
                    <option [value]="channel">{{ channels[channel] }}</option>
                  }
                </select>
              </label>
              <div class="rk-row">
                <button
                  type="button"
                  class="rk-button"
                  [disabled]="record.pending()"
                  (click)="keep(said.value, how.value)"
                >
                  Record their answer
                </button>
                <button type="button" class="rk-button rk-quiet" (click)="open.set(false)">Not now</button>
              </div>
            </div>
          } @else {
            <button type="button" class="rk-button" (click)="open.set(true)">I have asked them</button>
          }
        }
        <rk-problem [problem]="record.problem()" />
      </section>
    }
  `,
  styleUrl: './part.css',
})
export class WillingnessPart {
  private readonly api = inject(AmendsCaseApi);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<AmendsForTeam>();
  readonly changed = output();
  protected readonly WILLINGNESS = WILLINGNESS;
  protected readonly CHANNELS = CONTACT_CHANNELS;
  protected readonly answers = WILLINGNESS_WORDS;
  protected readonly channels = CHANNEL_WORDS;
  protected readonly open = signal(false);
  /** Nobody outside the case is asked anything. */
  protected readonly shown = computed(() => this.plan().harmed?.kind === 'participant');
  protected readonly mayRecord = computed(
    () => this.plan().can.recordWillingness && !OVER.includes(this.plan().state),
  );
  protected readonly record = write((answer: Willingness, channel: ContactChannel) =>
    this.api.askedWillingness(this.plan(), { answer, channel }),
  );

  protected async keep(answer: string, channel: string): Promise<void> {
    if (!(await this.record.run(answer as Willingness, channel as ContactChannel)).ok) return;
    this.open.set(false);
    this.toasts.show('Recorded');
    this.changed.emit();
  }
}
