import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { BOUNDARY_LIMITS, inWeeks, type MyBoundary } from '@reknit/agreements/model';
import { Clock, ProblemNotice, Session, localDate, write } from '@reknit/shared/web-kernel';
import { faultInWords } from '@reknit/shared/web-kernel/start';
import { PointScale } from '@reknit/shared/web-ui';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { LetGo } from './let-go';

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Looking at it again: go on with the same words, change them, or let it go. Each is all right. */
@Component({
  selector: 'rk-boundary-review',
  imports: [ProblemNotice, PointScale, LetGo],
  template: `
    <section aria-labelledby="review">
      <h2 id="review">Looking at it again</h2>
      <div class="rk-field">
        <label class="rk-label" for="review-on">If it goes on: look again on</label>
        <input
          id="review-on"
          class="rk-input"
          type="date"
          [attr.min]="least()"
          [attr.max]="most()"
          [attr.aria-describedby]="'review-fault'"
          [attr.aria-invalid]="fault() ? 'true' : null"
          [value]="reviewOn()"
          (change)="day($event)"
        />
        <p class="rk-field-error" id="review-fault" aria-live="polite">{{ fault() }}</p>
      </div>
      <fieldset class="rk-fieldset">
        <legend>How sure are you that you can keep to it? (optional)</legend>
        <rk-point-scale
          name="confidence"
          [points]="points"
          [value]="confidence()"
          low="Not at all"
          high="Completely"
          (chosen)="confidence.set($event)"
        />
        <p class="rk-fine">Only you and your therapist see this number.</p>
      </fieldset>
      <rk-problem [problem]="renew.problem()" />
      @if (boundary().may.renew) {
        <button
          type="button"
          class="rk-button rk-primary rk-button-large"
          [disabled]="renew.pending()"
          (click)="goOn()"
        >
          Go on with it
        </button>
        @if (boundary().draft.kind === 'agreement') {
          <p class="rk-fine">It is shown to each of you again, and holds once everybody has said yes.</p>
        }
      }
      @if (boundary().may.adjust) {
        <button type="button" class="rk-button" (click)="anew.emit()">Change the words</button>
      }
      @if (boundary().may.retire) {
        <rk-let-go [boundary]="boundary()" (changed)="changed.emit($event)" />
      }
    </section>
  `,
  styleUrl: '../../ui/asking.css',
})
export class BoundaryReview {
  private readonly api = inject(MyBoundaryApi);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  readonly boundary = input.required<MyBoundary>();
  readonly changed = output<string>();
  readonly anew = output();

  protected readonly points = POINTS;
  private readonly today = computed(() => localDate(this.clock.now(), this.session.timeZone()));
  protected readonly least = computed(() => inWeeks(this.today(), BOUNDARY_LIMITS.reviewWeeks.min));
  protected readonly most = computed(() => inWeeks(this.today(), BOUNDARY_LIMITS.reviewWeeks.max));
  protected readonly reviewOn = linkedSignal(() =>
    inWeeks(this.today(), BOUNDARY_LIMITS.reviewWeeks.default),
  );
  protected readonly confidence = signal<number | undefined>(undefined);
  protected readonly fault = computed(() => {
    const { min, max } = BOUNDARY_LIMITS.reviewWeeks;
    if (this.reviewOn() < this.least()) return faultInWords({ code: 'too-early', limit: min });
    return this.reviewOn() > this.most() ? faultInWords({ code: 'too-late', limit: max }) : '';
  });
  protected readonly renew = write(() => {
    const confidence = this.confidence();
    return this.api.renew(this.boundary(), {
      reviewOn: this.reviewOn(),
      ...(confidence !== undefined && { confidence }),
    });
  });

  protected day(event: Event): void {
    this.reviewOn.set((event.target as HTMLInputElement).value);
  }

  protected async goOn(): Promise<void> {
    if (this.fault() || !(await this.renew.run()).ok) return;
    this.changed.emit(
      this.boundary().draft.kind === 'agreement' ? 'Shown to each of you again' : 'It goes on',
    );
  }
}
