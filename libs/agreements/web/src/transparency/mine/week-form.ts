import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  TOLD_ON_TIME,
  mondayOf,
  type ToldOnTime,
  type TransparencyAgreement,
} from '@reknit/agreements/model';
import { Clock, ProblemNotice, Session, localDate, write } from '@reknit/shared/web-kernel';
import { PointScale } from '@reknit/shared/web-ui';
import { Choices } from '../../ui/choices';
import { MyTransparencyApi } from '../data/my-transparency-api';
import { TOLD_WORDS, itemInWords } from '../words/transparency-words';

const POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface WeekModel {
  readonly urge?: number;
  readonly relief?: number;
  readonly told: Readonly<Record<number, ToldOnTime>>;
}

/** How this week was, in private: of whom something is told to, the urge to check and the relief; of whoever tells, whether it was told. */
@Component({
  selector: 'rk-week-form',
  imports: [ProblemNotice, PointScale, Choices],
  template: `
    <section aria-labelledby="week">
      <h2 id="week">This week, for yourself</h2>
      <p class="rk-fine">Only you and your therapist see this. It is never shown to the other person.</p>
      @if (isTold()) {
        <fieldset class="rk-fieldset">
          <legend>How strong was the urge to check?</legend>
          <rk-point-scale
            name="urge"
            [points]="points"
            [value]="week().urge"
            low="None"
            high="All the time"
            (chosen)="put({ urge: $event })"
          />
        </fieldset>
        <fieldset class="rk-fieldset">
          <legend>How much relief was there after you were told?</legend>
          <rk-point-scale
            name="relief"
            [points]="points"
            [value]="week().relief"
            low="None"
            high="A lot"
            (chosen)="put({ relief: $event })"
          />
        </fieldset>
      }
      @for (item of mine(); track item.number) {
        <rk-choices
          [legend]="'Did you tell: ' + titleOf(item) + '?'"
          [name]="'told-' + item.number"
          [choices]="choices"
          [value]="week().told[item.number]"
          (chosen)="tell(item.number, $event)"
        />
      }
      <rk-problem [problem]="keep.problem()" />
      <button type="button" class="rk-button rk-primary" [disabled]="keep.pending()" (click)="go()">
        {{ before() ? 'Save it anew' : 'Save this week' }}
      </button>
    </section>
  `,
  styleUrl: '../../ui/asking.css',
})
export class WeekForm {
  private readonly api = inject(MyTransparencyApi);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  readonly agreement = input.required<TransparencyAgreement>();
  readonly saved = output();

  protected readonly points = POINTS;
  protected readonly titleOf = itemInWords;
  protected readonly choices = TOLD_ON_TIME.map((value) => ({ value, words: TOLD_WORDS[value] }));
  protected readonly mine = computed(() => {
    const { items, me } = this.agreement();
    return items.filter(({ byWhom, reciprocal }) => byWhom === me || reciprocal);
  });
  /** Whom nothing is told has nothing to check and nothing to be relieved by. */
  protected readonly isTold = computed(() => {
    const { items, me } = this.agreement();
    return items.some(({ byWhom, reciprocal }) => byWhom !== me || reciprocal);
  });
  protected readonly before = computed(() => {
    const monday = mondayOf(localDate(this.clock.now(), this.session.timeZone()));
    return this.agreement().myWeeks.find(({ weekOf }) => weekOf === monday);
  });
  protected readonly week = linkedSignal<WeekModel>(() => {
    const before = this.before();
    const told = Object.fromEntries((before?.told ?? []).map(({ number, kept }) => [number, kept]));
    return { urge: before?.urgeToCheck, relief: before?.reliefAfter, told };
  });
  protected readonly keep = write(() => {
    const { urge, relief, told } = this.week();
    return this.api.keepWeek(this.agreement().id, {
      ...(urge !== undefined && { urgeToCheck: urge }),
      ...(relief !== undefined && { reliefAfter: relief }),
      told: Object.entries(told).map(([number, kept]) => ({ number: Number(number), kept })),
    });
  });

  protected put(what: Partial<WeekModel>): void {
    this.week.update((week) => ({ ...week, ...what }));
  }

  protected tell(number: number, kept: string): void {
    this.put({ told: { ...this.week().told, [number]: kept as ToldOnTime } });
  }

  protected async go(): Promise<void> {
    if ((await this.keep.run()).ok) this.saved.emit();
  }
}
