import { Component, computed, input, output } from '@angular/core';
import type { LintFinding } from '@reknit/exercises/model';

/**
 * A thought about the wording, with its reason and another way to say it. Advice: nothing is refused because of it. Words
 * that can be read as a threat are the one thing that is not put aside, and they come with a way to reach somebody.
 */
@Component({
  selector: 'rk-advice-note',
  template: `
    @for (finding of findings(); track finding.code + finding.excerpt) {
      <div class="note" [class.grave]="finding.severity === 'block'">
        @if (finding.excerpt; as words) {
          <p class="rk-quote">“{{ words }}”</p>
        }
        <p>{{ finding.why }}</p>
        @if (finding.severity === 'block') {
          <p>
            If somebody could get hurt, do not wait for your therapist:
            <a [href]="helpAddress()">Help now</a>
            has people you can reach.
          </p>
        }
        @if (finding.rewrite) {
          <p class="rk-fine">
            Another way to say it:
            <span class="rk-quote">{{ finding.rewrite }}</span>
          </p>
        }
        @if (finding.severity !== 'block') {
          <button type="button" class="rk-link" (click)="dismiss.emit(finding)">Leave it as it is</button>
        }
      </div>
    }
    <p class="rk-visually-hidden" role="status">{{ spoken() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .note {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      align-items: flex-start;
      padding: var(--rk-space-3) var(--rk-space-4);
      border-radius: var(--rk-radius);
      background: var(--rk-sunken);
      font-size: 0.9375rem;
    }
    .grave {
      background: var(--rk-attention-soft);
    }
    .rk-link {
      min-height: 1.75rem;
      font-size: var(--rk-text-small);
    }
  `,
})
export class AdviceNote {
  readonly findings = input.required<readonly LintFinding[]>();
  /** Where people who can help are named. */
  readonly helpAddress = input('/help');
  readonly dismiss = output<LintFinding>();
  protected readonly spoken = computed(() =>
    this.findings().length > 0 ? 'There is a thought about the wording of this answer.' : '',
  );
}
