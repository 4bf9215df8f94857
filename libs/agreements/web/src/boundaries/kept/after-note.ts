import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LoggedBoundaryEvent } from '@reknit/agreements/model';
import { PageHeader } from '@reknit/shared/web-ui';
import { RUNG_WORDS } from '../words/boundary-words';

/** After a note: help first where somebody is not safe; then what they had planned to do themselves. */
@Component({
  selector: 'rk-after-note',
  imports: [RouterLink, PageHeader],
  template: `
    <div role="status">
      @if (note().crisisCard) {
        <rk-page-header title="You do not have to continue" lead="Here are people you can reach now." />
        <div class="sections">
          <a class="rk-button rk-primary rk-button-large" routerLink="/my/help">See who you can reach now</a>
          <p>
            Your note is saved. What you do together with others rests for now, and nobody is told why. Your
            therapist looks at it during working hours, not straight away.
          </p>
          <a [routerLink]="back()">Back</a>
        </div>
      } @else {
        <rk-page-header title="Noted" />
        <div class="sections">
          @if (note().ownLadder.length > 0) {
            <section aria-labelledby="planned">
              <h2 id="planned">You planned to:</h2>
              <ol class="rk-list">
                @for (rung of note().ownLadder; track rung.level) {
                  <li>
                    <p class="rk-fine">{{ rungs[rung.level] }}{{ within(rung.withinMinutes) }}</p>
                    <p class="rk-quote">{{ rung.action }}</p>
                  </li>
                }
              </ol>
              <p class="rk-fine">You choose which, and whether now. Each of them is yours to do.</p>
            </section>
          } @else {
            <p>Only you and your therapist can read it.</p>
          }
          <a class="rk-button rk-primary rk-button-large" [routerLink]="back()">{{ onwards() }}</a>
        </div>
      }
    </div>
  `,
  styleUrl: '../../ui/write-page.css',
})
export class AfterNote {
  readonly note = input.required<LoggedBoundaryEvent>();
  readonly back = input.required<readonly string[]>();
  protected readonly rungs = RUNG_WORDS;
  protected readonly onwards = computed(() => (this.note().ownLadder.length > 0 ? 'Go on' : 'Back'));

  protected within(minutes: number | undefined): string {
    if (minutes === undefined) return '';
    if (minutes === 0) return ' · at once';
    if (minutes % 1440 === 0) return ` · within ${minutes / 1440 === 1 ? 'a day' : `${minutes / 1440} days`}`;
    return minutes % 60 === 0
      ? ` · within ${minutes / 60 === 1 ? 'an hour' : `${minutes / 60} hours`}`
      : ` · within ${minutes} minutes`;
  }
}
