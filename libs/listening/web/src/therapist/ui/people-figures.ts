import { Component, computed, input, signal } from '@angular/core';
import type { CaseListening, PersonListening } from '@reknit/listening/model';
import { When } from '@reknit/shared/web-kernel';
import { Trend, type TrendPoint } from './trend';

interface Row {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly value: string;
}

/** Figures of each person, side by side and never merged; small lines, and the numbers behind them as a table. */
@Component({
  selector: 'rk-people-figures',
  imports: [Trend, When],
  templateUrl: './people-figures.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .people {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: var(--rk-space-6);
    }
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: var(--rk-space-2) var(--rk-space-4);
      align-items: center;
      margin-top: var(--rk-space-2);
    }
    dt {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
    .rk-button {
      align-self: flex-start;
    }
  `,
})
export class PeopleFigures {
  readonly listening = input.required<CaseListening>();
  protected readonly asTable = signal(false);
  protected readonly people = computed(() => {
    const { people, figures } = this.listening();
    return figures.perPerson.map((person) => ({
      ...person,
      name: people.find(({ participantId }) => participantId === person.participantId)?.name ?? '',
      before: person.calm.map(({ at, before }): TrendPoint => ({ at, value: before })),
      after: person.calm.flatMap(({ at, after }): TrendPoint[] =>
        after === undefined ? [] : [{ at, value: after }],
      ),
    }));
  });
  protected readonly rows = computed(() =>
    this.people()
      .flatMap((person) => rowsOf(person, person.name))
      .toSorted((a, b) => b.at.localeCompare(a.at)),
  );
}

function rowsOf({ feltHeard, calm, defensiveMoments }: PersonListening, who: string): readonly Row[] {
  return [
    ...feltHeard.map(({ at, value }) => ({ at, who, what: 'Felt heard', value: `${value} of 10` })),
    ...calm.map(({ at, before, after }) => ({
      at,
      who,
      what: 'Calm, before and after',
      value: after === undefined ? `${before} of 10` : `${before} → ${after} of 10`,
    })),
    ...defensiveMoments.map(({ at, value }) => ({ at, who, what: 'Defensive moments', value: `${value}` })),
  ];
}
