import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TRANSPARENCY_LIMITS, inWeeks, type TransparencyAgreement } from '@reknit/agreements/model';
import { Clock, ProblemNotice, Session, localDate, write } from '@reknit/shared/web-kernel';
import { MyTransparencyApi } from '../data/my-transparency-api';
import { itemInWords } from '../words/transparency-words';

interface Wish {
  readonly number: number;
  readonly words: string;
  readonly goesOn: boolean;
  readonly endsOn: string;
}

/** Asking for a while longer: item by item, each with a new last day. What is not chosen ends where it said. */
@Component({
  selector: 'rk-renewal-form',
  imports: [ProblemNotice],
  template: `
    <section aria-labelledby="renewal">
      <h2 id="renewal">A while longer?</h2>
      <p>Your therapist reads it, and each of you says yes again. What you do not choose ends on its day.</p>
      @for (wish of wishes(); track wish.number) {
        <label class="rk-choice">
          <input type="checkbox" [checked]="wish.goesOn" (change)="change(wish, { goesOn: !wish.goesOn })" />
          <span>{{ wish.words }}</span>
        </label>
        @if (wish.goesOn) {
          <label class="rk-label">
            Its new last day
            <input
              class="rk-input"
              type="date"
              [attr.max]="last()"
              [value]="wish.endsOn"
              (change)="day(wish, $event)"
            />
          </label>
        }
      }
      @if (tried() && chosen().length === 0) {
        <p class="rk-field-error" role="alert">Choose what goes on.</p>
      }
      <rk-problem [problem]="ask.problem()" />
      <button type="button" class="rk-button" [disabled]="ask.pending()" (click)="go()">Ask for this</button>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    .rk-button {
      align-self: flex-start;
    }
  `,
})
export class RenewalForm {
  private readonly api = inject(MyTransparencyApi);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  readonly agreement = input.required<TransparencyAgreement>();
  readonly asked = output();

  protected readonly tried = signal(false);
  private readonly today = computed(() => localDate(this.clock.now(), this.session.timeZone()));
  protected readonly last = computed(() => inWeeks(this.today(), TRANSPARENCY_LIMITS.mostWeeks));
  protected readonly wishes = linkedSignal<readonly Wish[]>(() =>
    this.agreement().items.map((item) => ({
      number: item.number,
      words: itemInWords(item),
      goesOn: false,
      endsOn: inWeeks(this.today(), TRANSPARENCY_LIMITS.mostWeeks / 2),
    })),
  );
  protected readonly chosen = computed(() => this.wishes().filter(({ goesOn }) => goesOn));
  protected readonly ask = write(() =>
    this.api.askRenewal(this.agreement(), {
      items: this.chosen().map(({ number, endsOn }) => ({ number, endsOn })),
    }),
  );

  protected change(wish: Wish, what: Partial<Wish>): void {
    this.wishes.update((all) => all.map((one) => (one === wish ? { ...one, ...what } : one)));
  }

  protected day(wish: Wish, event: Event): void {
    this.change(wish, { endsOn: (event.target as HTMLInputElement).value });
  }

  protected async go(): Promise<void> {
    this.tried.set(true);
    if (this.chosen().length > 0 && (await this.ask.run()).ok) this.asked.emit();
  }
}
