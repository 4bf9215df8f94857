import { Component, inject, input, output, signal } from '@angular/core';
import { ProblemNotice, write } from '@reknit/shared/web-kernel';
import { AmendsApi } from './amends-api';

/** Closing words of one person, for themselves and the therapist. */
@Component({
  selector: 'rk-reflection',
  imports: [ProblemNotice],
  template: `
    <h2>Looking back</h2>
    @if (written(); as words) {
      <p class="rk-quote">{{ words }}</p>
    } @else {
      <label>
        <span class="rk-label">What did this change for you? Only you and your therapist read it.</span>
        <textarea
          class="rk-input"
          rows="4"
          maxlength="4000"
          (input)="text.set($any($event.target).value)"
        ></textarea>
      </label>
      <rk-problem [problem]="save.problem()" />
      <button type="button" class="rk-button" [disabled]="save.pending() || !text().trim()" (click)="say()">
        Keep this
      </button>
    }
  `,
  styleUrl: './plan-view.css',
})
export class Reflection {
  private readonly api = inject(AmendsApi);
  readonly planId = input.required<string>();
  readonly written = input<string>();
  readonly said = output();
  protected readonly text = signal('');
  protected readonly save = write(() => this.api.reflect(this.planId(), this.text().trim()));

  protected async say(): Promise<void> {
    if ((await this.save.run()).ok) this.said.emit();
  }
}
