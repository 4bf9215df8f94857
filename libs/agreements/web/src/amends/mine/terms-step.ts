import { Component, computed, input } from '@angular/core';
import {
  approachesFor,
  type AmendsApproach,
  type AmendsTermsSection,
  type ConfirmBy,
} from '@reknit/agreements/model';
import { Choices, choicesOf } from '../../ui/choices';
import { APPROACH_WORDS, CONFIRM_WORDS } from '../amends-words';
import type { EditedPlan } from './edited-plan';

/** The way it goes, how long, who says whether it was done, and the promise that nothing is expected back. */
@Component({
  selector: 'rk-terms-step',
  imports: [Choices],
  template: `
    <rk-choices
      legend="Which way should it go?"
      name="approach"
      [choices]="approaches()"
      [value]="terms().approach"
      (chosen)="approach($event)"
    />
    <p class="rk-fine">Your therapist decides about the way together with you.</p>
    <div class="two">
      <label>
        <span class="rk-label">It begins on</span>
        <input
          class="rk-input"
          type="date"
          [value]="terms().startsOn ?? ''"
          (change)="date('startsOn', $event)"
        />
      </label>
      @if (terms().endsOn !== 'open_ended') {
        <label>
          <span class="rk-label">It ends on</span>
          <input
            class="rk-input"
            type="date"
            [value]="terms().endsOn ?? ''"
            (change)="date('endsOn', $event)"
          />
        </label>
      }
      <label>
        <span class="rk-label">Looked at every how many weeks?</span>
        <input
          class="rk-input"
          type="number"
          min="1"
          max="8"
          [value]="terms().reviewEveryWeeks"
          (change)="weeks($event)"
        />
      </label>
    </div>
    @if (terms().approach === 'living') {
      <label class="tick">
        <input type="checkbox" [checked]="terms().endsOn === 'open_ended'" (change)="openEnd()" />
        <span>It has no end</span>
      </label>
    }
    <rk-choices
      legend="Who says whether it was done?"
      name="confirm"
      [choices]="confirmations"
      [value]="terms().confirmBy"
      (chosen)="confirm($event)"
    />
    <label class="tick">
      <input type="checkbox" [checked]="terms().noReturnExpected" (change)="promise()" />
      <span>I make these amends without expecting forgiveness, thanks or reconciliation.</span>
    </label>
  `,
  styleUrl: './plan-editor.css',
})
export class TermsStep {
  readonly edited = input.required<EditedPlan>();
  protected readonly confirmations = choicesOf(CONFIRM_WORDS);
  protected readonly terms = computed(() => this.edited().draft().terms);
  protected readonly approaches = computed(() => {
    const { harm, harmCheck } = this.edited().draft();
    const open: readonly string[] = approachesFor(harmCheck, harm.harmed);
    return choicesOf(APPROACH_WORDS).filter(({ value }) => open.includes(value));
  });

  protected approach(value: string): void {
    const endsOn = this.terms().endsOn;
    this.change({
      approach: value as AmendsApproach,
      endsOn: value !== 'living' && endsOn === 'open_ended' ? undefined : endsOn,
    });
  }

  protected confirm(value: string): void {
    this.change({ confirmBy: value as ConfirmBy });
  }

  protected date(key: 'startsOn' | 'endsOn', event: Event): void {
    this.change({ [key]: (event.target as HTMLInputElement).value || undefined });
  }

  protected weeks(event: Event): void {
    this.change({ reviewEveryWeeks: Math.trunc(Number((event.target as HTMLInputElement).value)) || 1 });
  }

  protected openEnd(): void {
    this.change({ endsOn: this.terms().endsOn === 'open_ended' ? undefined : 'open_ended' });
  }

  protected promise(): void {
    this.change({ noReturnExpected: !this.terms().noReturnExpected });
  }

  private change(part: Partial<AmendsTermsSection>): void {
    this.edited().change('terms', { ...this.terms(), ...part });
  }
}
