import { Component, computed, inject, input, output, type Type } from '@angular/core';
import type { InstrumentView, MeasureRequestView, PersonMeasures } from '@reknit/measures/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { rhythmInWords } from '../../words/measure-words';
import { SeriesPart } from './series-part';

export interface Stopping {
  readonly request: MeasureRequestView;
  readonly name: string;
  readonly instrument: string;
}

/** One person: what they are asked now, and each instrument they have answered. */
@Component({
  selector: 'rk-person-measures',
  imports: [SeriesPart],
  template: `
    <h3>{{ person().name }}</h3>
    @if (open().length > 0) {
      <ul class="asked" [attr.aria-label]="'Asked of ' + person().name + ' now'">
        @for (row of open(); track row.request.id) {
          <li>
            <span>
              <span class="rk-strong">{{ row.name }}</span>
              {{ row.rhythm }}
              <span class="rk-fine">{{ row.standing }}</span>
            </span>
            @if (mayAsk()) {
              <button
                type="button"
                class="rk-link"
                [attr.aria-label]="'Stop asking ' + person().name + ' for ' + row.name"
                [disabled]="pending()"
                (click)="stop.emit({ request: row.request, name: person().name, instrument: row.name })"
              >
                Stop
              </button>
            }
          </li>
        }
      </ul>
    }
    @for (row of answered(); track row.instrument.code) {
      <rk-measure-series
        [series]="row.series"
        [instrument]="row.instrument"
        [person]="person()"
        [place]="place()"
        [chart]="chart()"
        (look)="look.emit($event)"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    .asked li {
      display: flex;
      gap: var(--rk-space-4);
      align-items: baseline;
      justify-content: space-between;
      padding-block: var(--rk-space-2);
      border-bottom: 1px solid var(--rk-line);
    }
    .asked .rk-fine {
      margin-inline-start: var(--rk-space-2);
    }
  `,
})
export class PersonMeasuresPart {
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  readonly person = input.required<PersonMeasures>();
  readonly place = input.required<number>();
  readonly instruments = input.required<readonly InstrumentView[]>();
  readonly mayAsk = input(false);
  readonly pending = input(false);
  readonly chart = input<() => Promise<Type<unknown>>>();
  readonly stop = output<Stopping>();
  readonly look = output<string>();

  protected readonly open = computed(() =>
    this.person()
      .requests.filter(({ ended }) => !ended)
      .map((request) => ({
        request,
        name: this.instrument(request.instrument)?.name ?? request.instrument,
        rhythm: rhythmInWords(request.everyWeeks),
        standing: this.standing(request),
      })),
  );
  protected readonly answered = computed(() =>
    this.person().series.flatMap((series) => {
      const instrument = this.instrument(series.instrument);
      return instrument ? [{ series, instrument }] : [];
    }),
  );

  private standing({ dueNow, nextOn, answered, instrument }: MeasureRequestView): string {
    const items = this.instrument(instrument)?.items ?? 0;
    if (dueNow) return answered > 0 ? `due now, ${answered} of ${items} answered` : 'due now, not begun';
    // Days of what is asked are days of the practice.
    const zone = this.session.person()?.practice.timeZone ?? this.session.timeZone();
    return nextOn
      ? `next ${dayInWords(nextOn, { today: localDate(this.clock.now(), zone) })}`
      : 'nothing further';
  }

  private instrument(code: string): InstrumentView | undefined {
    return this.instruments().find((one) => one.code === code);
  }
}
