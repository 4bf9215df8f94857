import { Component, computed, input, output } from '@angular/core';
import {
  AMENDS_LIMITS,
  COMMITMENT_KINDS,
  type CommitmentKind,
  type CommitmentTerms,
} from '@reknit/agreements/model';
import { PointScale } from '@reknit/shared/web-ui';
import { COMMITMENT_KIND_WORDS } from '../amends-words';
import { Advice } from './advice';
import type { EditedPlan } from './edited-plan';
import { newPromise } from './promise-draft';
import { PromiseFields } from './promise-fields';

/** What the author commits to: few, small, and such that somebody could see them happen. */
@Component({
  selector: 'rk-promises-step',
  imports: [Advice, PointScale, PromiseFields],
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
        <fieldset class="rk-fieldset">
          <legend>How hard will this be for you?</legend>
          <rk-point-scale
            [name]="'difficulty-' + at"
            [points]="points"
            [value]="difficulties()[at] ?? undefined"
            low="Easy"
            high="Very hard"
            (chosen)="rate(at, $event)"
          />
          <p class="rk-fine">Only you and your therapist see this number.</p>
        </fieldset>
        <button type="button" class="rk-button rk-quiet" (click)="remove(at)">Take this one out</button>
      </section>
    }
    @if (repair().length > 0 && promises().length < most) {
      <div class="rk-notice">
        <p>In your apology you offered: {{ repair().join(' · ') }}</p>
        <button type="button" class="rk-button" (click)="fromApology.emit()">Begin from my apology</button>
      </div>
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
  /** What the author offered in their apology. */
  readonly offered = input<readonly string[]>([]);
  readonly fromApology = output();
  protected readonly points = Array.from({ length: 11 }, (_, at) => at);
  protected readonly difficulties = computed(() => this.edited().draft().difficulties);
  protected readonly repair = computed(() =>
    this.offered().filter((line) => !this.promises().some(({ text }) => text === line.trim())),
  );
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

  /** As many numbers as there are commitments up to this one; what was not said is not zero. */
  protected rate(at: number, value: number): void {
    const rated = this.promises().map((_, one) => this.difficulties()[one] ?? null);
    this.edited().change('difficulties', rated.with(at, value));
  }

  protected add(kind: string): void {
    const known = COMMITMENT_KINDS.find((one): one is CommitmentKind => one === kind);
    if (known) this.change([...this.promises(), newPromise(known, this.startsOn())]);
  }

  private change(commitments: readonly CommitmentTerms[]): void {
    this.edited().change('commitments', commitments);
  }
}
