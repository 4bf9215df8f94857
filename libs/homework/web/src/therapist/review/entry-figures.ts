import { Component, computed, input } from '@angular/core';
import { describeAnswer, notableChange, seriesOf, type CompiledForm } from '@reknit/exercises/model';
import type { EntryView } from '@reknit/homework/model';

/** One figure of an entry with what it means. */
export interface FigureLine {
  readonly key: string;
  readonly label: string;
  /** The number, or the answer itself where the number only stands for one. */
  readonly value: number | string;
  /** Absent where the value is in words. */
  readonly range?: string;
  /** Absent without an earlier version, or where the move is too small to mean anything. */
  readonly change?: string;
}

const BETTER = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither end is better',
} as const;

/**
 * The figures a form takes from its answers, with their range and, where it moved enough to say so, the earlier figure.
 *
 * @example
 * figuresOf(form, { 'tension.drop': -3 }, {}) // [{ key: 'tension.drop', label: …, value: -3, range: 'from -10 to 10, lower is better' }]
 * figuresOf(form, { met: 0.5 }, { met: 0 }) // [{ key: 'met', label: 'Request met', value: 'Partly', change: 'before: No' }]
 */
export function figuresOf(
  form: CompiledForm,
  scores: Readonly<Record<string, number>>,
  earlier: Readonly<Record<string, number>>,
): readonly FigureLine[] {
  return seriesOf(form).flatMap((series): readonly FigureLine[] => {
    const value = scores[series.key];
    if (value === undefined) return [];
    const before = earlier[series.key];
    const words = levelInWords(form, series.key, value);
    if (words !== undefined) {
      const then = before === undefined ? undefined : levelInWords(form, series.key, before);
      const change = then !== undefined && then !== words && { change: `before: ${then}` };
      return [{ key: series.key, label: series.label, value: words, ...change }];
    }
    const [low, high] = series.range;
    const moved = before === undefined ? 'none' : notableChange(series, before, value);
    return [
      {
        key: series.key,
        label: series.label,
        value: low < 0 && value > 0 ? `+${value}` : value, // a change says which way it went
        range: `from ${low} to ${high}, ${BETTER[series.better]}`,
        ...(moved !== 'none' && { change: `${moved} from ${before}` }),
      },
    ];
  });
}

/** Yes, no and choices are kept as numbers for the chart; a person reads the answer. */
function levelInWords(form: CompiledForm, key: string, value: number): string | undefined {
  const series = form.definition.series?.find((one) => one.key === key);
  if (series?.kind !== 'level') return undefined;
  const field = form.byPath.get(series.field);
  const level = Object.keys(series.levels).find((name) => series.levels[name] === value);
  if (!field || level === undefined) return undefined;
  if (field.type === 'yesNo') return level === 'true' ? 'Yes' : 'No';
  return describeAnswer(field, level, { person: '' });
}

@Component({
  selector: 'rk-entry-figures',
  template: `
    @if (lines().length > 0) {
      <h2>Figures</h2>
      <dl>
        @for (line of lines(); track line.key) {
          <div>
            <dt>{{ line.label }}</dt>
            <dd>
              <span class="rk-figures value">{{ line.value }}</span>
              <span class="rk-fine">{{ beside(line) }}</span>
            </dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    h2 {
      margin-bottom: var(--rk-space-2);
      font-size: var(--rk-text-h3);
    }
    dl > div {
      padding-block: var(--rk-space-2);
      border-bottom: 1px solid var(--rk-line);
    }
    dd {
      display: flex;
      gap: var(--rk-space-3);
      align-items: baseline;
    }
    .value {
      font-weight: 600;
    }
  `,
})
export class EntryFigures {
  readonly form = input.required<CompiledForm>();
  readonly entry = input.required<EntryView>();
  readonly earlier = input<EntryView>();
  protected readonly lines = computed(() =>
    figuresOf(this.form(), this.entry().scores, this.earlier()?.scores ?? {}),
  );

  protected beside({ range, change }: FigureLine): string {
    return [range, change].filter((words) => words !== undefined).join(' · ');
  }
}
