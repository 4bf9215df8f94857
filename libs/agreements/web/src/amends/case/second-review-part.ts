import { Component, inject, input, output, signal } from '@angular/core';
import { AMENDS_LIMITS, type AmendsForTeam } from '@reknit/agreements/model';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Choices } from '../../ui/choices';
import { WordsForm } from '../../ui/words-form';
import { AmendsCaseApi } from './amends-case-api';

/** The second look of a supervisor at a plan whose harm check asks for a decision. */
@Component({
  selector: 'rk-second-review-part',
  imports: [ProblemNotice, Choices, WordsForm],
  template: `
    <section class="rk-panel stack" aria-labelledby="second-review">
      <h2 id="second-review">Your second look</h2>
      <p>
        An answer of the harm check asks for a decision. The clinician has approved it; without you it stays
        where it is.
      </p>
      <rk-choices
        legend="What do you say?"
        name="second"
        [choices]="choices"
        [value]="said()"
        (chosen)="said.set($event)"
      />
      @if (tried() && !said()) {
        <p class="rk-field-error" role="alert">Choose one of the two.</p>
      }
      <rk-words-form
        label="Why"
        button="Record"
        seenBy="Only the care team"
        [primary]="true"
        [limits]="limits"
        [pending]="record.pending()"
        (sent)="go($event)"
      />
      <rk-problem [problem]="record.problem()" />
    </section>
  `,
  styleUrl: './part.css',
})
export class SecondReviewPart {
  private readonly api = inject(AmendsCaseApi);
  private readonly toasts = inject(Toasts);
  readonly plan = input.required<AmendsForTeam>();
  readonly changed = output();
  protected readonly limits = AMENDS_LIMITS.comment;
  protected readonly choices = [
    { value: 'agree', words: 'It may go on' },
    { value: 'refuse', words: 'Not like this', about: 'It stays in review, and the clinician reads why.' },
  ];
  protected readonly said = signal<string | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly record = write((agree: boolean, comment: string) =>
    this.api.coApprove(this.plan(), { agree, comment }),
  );

  protected async go(comment: string): Promise<void> {
    this.tried.set(true);
    const said = this.said();
    if (!said || !(await this.record.run(said === 'agree', comment)).ok) return;
    this.toasts.show('Recorded');
    this.changed.emit();
  }
}
