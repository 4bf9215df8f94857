import { Component, inject, input, signal } from '@angular/core';
import { EMERGENCY_LIMITS, EmergencyAction, type EmergencyAccess } from '@reknit/cases/model';
import { ProblemNotice, Session, When, clockTime, write } from '@reknit/shared/web-kernel';
import type { Instant } from '@reknit/shared/model';
import { Toasts } from '@reknit/shared/web-ui';
import { EmergencyApi } from './emergency-api';

/** Every time this case was opened by somebody who is not on it, and who looked at it afterwards. Nothing where it never was. */
@Component({
  selector: 'rk-emergency-log',
  imports: [ProblemNotice, When],
  template: `
    @if (all.hasValue() && all.value().length > 0) {
      <section aria-labelledby="emergencies">
        <h2 id="emergencies">Opened in an emergency</h2>
        @for (access of all.value(); track access.id) {
          <article>
            <p class="rk-fine">
              <span class="rk-strong by">{{ access.by }}</span>
              ·
              <rk-when [at]="access.at" />
              , {{ clock(access.at) }} to {{ clock(access.until) }}
            </p>
            <p class="rk-quote">{{ access.reason }}</p>
            @if (access.review; as review) {
              <p class="rk-fine">
                {{ review.by }} looked at it
                <rk-when [at]="review.at" />
                {{ review.words ? ':' : '.' }}
                {{ review.words }}
              </p>
            } @else if (access.mayReview && may) {
              <label class="rk-label" [attr.for]="'look-' + access.id">What you found (optional)</label>
              <textarea
                #words
                class="rk-input"
                rows="2"
                [id]="'look-' + access.id"
                [maxLength]="limit"
              ></textarea>
              <div class="rk-actions">
                <button
                  type="button"
                  class="rk-button"
                  [disabled]="looking.pending()"
                  (click)="look(access, words.value)"
                >
                  I have looked at it
                </button>
                <span class="rk-fine">
                  Due
                  <rk-when [at]="access.reviewBy" />
                </span>
              </div>
              @if (about() === access.id) {
                <rk-problem [problem]="looking.problem()" />
              }
            } @else {
              <p class="rk-fine">Somebody else still has to look at it.</p>
            }
          </article>
        }
      </section>
    }
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      padding-block: var(--rk-space-3);
      border-bottom: 1px solid var(--rk-line);
    }
    .by {
      color: var(--rk-ink);
    }
  `,
})
export class EmergencyLog {
  private readonly api = inject(EmergencyApi);
  private readonly toasts = inject(Toasts);
  readonly caseId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly may = this.session.may(EmergencyAction.review);
  protected readonly limit = EMERGENCY_LIMITS.words.max;
  protected readonly all = this.api.ofCase(this.caseId);
  protected readonly about = signal('');
  protected readonly looking = write((id: string, words: string) =>
    this.api.review(this.caseId(), id, words),
  );

  protected clock(at: Instant): string {
    return clockTime(at, this.session.timeZone());
  }

  protected async look({ id }: EmergencyAccess, words: string): Promise<void> {
    this.about.set(id);
    if (!(await this.looking.run(id, words.trim())).ok) return;
    this.toasts.show('That you have looked at it is kept.');
    this.all.reload();
  }
}
