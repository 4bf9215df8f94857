import { Component, computed, input, output } from '@angular/core';
import type { CaseSafety, ClearanceView } from '@reknit/cases/model';
import { When } from '@reknit/shared/web-kernel';
import { SUSPENSION_CAUSE_WORDS } from '../words/safety-words';
import { samePeople, standingClearances } from './clearances';
import { named } from './names';

/** Who has been cleared for joint work with whom, and what was decided before. */
@Component({
  selector: 'rk-clearance-panel',
  imports: [When],
  template: `
    <h2>Clearance</h2>
    @for (clearance of standing(); track clearance.id) {
      <div class="one">
        <p class="rk-strong">{{ people(clearance) }}</p>
        <p class="rk-fine">
          Cleared by {{ clearance.by }} ·
          <rk-when [at]="clearance.at" />
        </p>
        @if (clearance.reason) {
          <p class="rk-quote">{{ clearance.reason }}</p>
        }
        @if (mayChange()) {
          <div>
            <button type="button" class="rk-button" (click)="revoke.emit(clearance)">
              Revoke the clearance
              <span class="rk-visually-hidden">for {{ people(clearance) }}</span>
            </button>
          </div>
        }
      </div>
    } @empty {
      <p class="rk-muted">Nobody is cleared for joint work.</p>
    }
    @if (mayChange() && !safety().jointWork.suspended) {
      <div>
        <button type="button" class="rk-button rk-quiet" (click)="stop.emit()">
          Stop joint work at once
        </button>
      </div>
    } @else if (mayChange()) {
      <div>
        <button type="button" class="rk-button rk-quiet" (click)="reopen.emit()">Let joint work go on</button>
      </div>
    }
    @if (history().length > 0) {
      <details>
        <summary>What was decided before</summary>
        <ul class="history">
          @for (line of history(); track $index) {
            <li>
              <p>{{ line.words }}</p>
              <p class="rk-fine"><rk-when [at]="line.at" /></p>
              @if (line.reason) {
                <p class="rk-quote">{{ line.reason }}</p>
              }
            </li>
          }
        </ul>
      </details>
    }
  `,
  styleUrl: './clearance-panel.css',
})
export class ClearancePanel {
  readonly safety = input.required<CaseSafety>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input.required<boolean>();
  readonly revoke = output<ClearanceView>();
  readonly stop = output();
  readonly reopen = output();

  /** The newest of those that cover the same people: it is the one that says why. */
  protected readonly standing = computed(() =>
    standingClearances(this.safety()).filter(
      (one, at, all) => all.findIndex((other) => samePeople(one, other)) === at,
    ),
  );
  protected readonly history = computed(() => {
    const { clearances, suspensions } = this.safety();
    const lines = [
      ...clearances.flatMap((one) =>
        one.revokedAt
          ? [
              { at: one.at, words: `${this.people(one)} cleared by ${one.by}`, reason: one.reason },
              {
                at: one.revokedAt,
                words: `Clearance of ${this.people(one)} revoked by ${one.revokedBy ?? 'a clinician'}`,
                reason: one.revokedReason,
              },
            ]
          : [],
      ),
      ...suspensions.flatMap((one) =>
        one.endedAt
          ? [
              { at: one.at, words: `Stopped. ${SUSPENSION_CAUSE_WORDS[one.cause]}`, reason: one.reason },
              {
                at: one.endedAt,
                words: `Went on, by ${one.endedBy ?? 'a clinician'}`,
                reason: one.endedReason,
              },
            ]
          : [],
      ),
    ];
    return lines.sort((a, b) => b.at.localeCompare(a.at));
  });

  protected people({ participantIds }: ClearanceView): string {
    return named(participantIds, this.names());
  }
}
