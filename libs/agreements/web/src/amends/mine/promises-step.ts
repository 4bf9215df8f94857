import { Component, computed, input } from '@angular/core';
import {
  AMENDS_LIMITS,
  COMMITMENT_KINDS,
  type CommitmentKind,
  type CommitmentTerms,
} from '@reknit/agreements/model';
import { COMMITMENT_KIND_WORDS } from '../amends-words';
import { Advice } from './advice';
import type { EditedPlan } from './edited-plan';
import { newPromise } from './promise-draft';
import { PromiseFields } from './promise-fields';

/** What the author commits to: few, small, and such that somebody could see them happen. */
@Component({
  selector: 'rk-promises-step',
  imports: [Advice, PromiseFields],
  template: `
    <p>Few and small. Each says who does what, so that somebody could see it happen.</p>
    @for (terms of promises(); track $index; let at = $index) {
      <section class="promise" [attr.aria-label]="'Commitment ' + (at + 1)">
        <rk-promise-fields
          [terms]="terms"
          [number]="at + 1"
          [startsOn]="startsOn()"
          (written)="write(at, $event)"
        />
        <rk-advice [edited]="edited()" [path]="'commitments.' + at + '.text'" />
        <button type="button" class="rk-button rk-quiet" (click)="remove(at)">Take this one out</button>
      </section>
    }
    @if (promises().length < most) {
      <label>
        <span class="rk-label">Add a commitment</span>
        <select #kind class="rk-input" (change)="add(kind.value); kind.value = ''">
          <option value="">Choose what kind it is</option>
          @for (one of kinds; track one) {
            <option [value]="one">{{ words[one] }}</option>
          }
        </select>
      </label>
    }
  `,
  styleUrl: './plan-editor.css',
})
export class PromisesStep {
  readonly edited = input.required<EditedPlan>();
  protected readonly most = AMENDS_LIMITS.commitments.max;
  protected readonly kinds = COMMITMENT_KINDS;
  protected readonly words = COMMITMENT_KIND_WORDS;
  protected readonly promises = computed(() => this.edited().draft().commitments);
  protected readonly startsOn = computed(() => this.edited().draft().terms.startsOn ?? '');

  protected write(at: number, terms: CommitmentTerms): void {
    this.change(this.promises().with(at, terms));
  }

  protected remove(at: number): void {
    this.change(this.promises().toSpliced(at, 1));
    this.edited().change('difficulties', this.edited().draft().difficulties.toSpliced(at, 1));
  }

  protected add(kind: string): void {
    const known = COMMITMENT_KINDS.find((one): one is CommitmentKind => one === kind);
    if (known) this.change([...this.promises(), newPromise(known, this.startsOn())]);
  }

  private change(commitments: readonly CommitmentTerms[]): void {
    this.edited().change('commitments', commitments);
  }
}
