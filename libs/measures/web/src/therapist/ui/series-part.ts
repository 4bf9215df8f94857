import { NgComponentOutlet } from '@angular/common';
import { Component, computed, input, output, resource, type Type } from '@angular/core';
import type { InstrumentView, MeasureSeries, PersonMeasures } from '@reknit/measures/model';
import { When } from '@reknit/shared/web-kernel';
import { Chip, Skeleton } from '@reknit/shared/web-ui';
import {
  bandInWords,
  changeInWords,
  kindInWords,
  patternInWords,
  pointsInWords,
  thresholdsInWords,
} from '../../words/measure-words';
import { drawingOf } from './chart-drawing';

/** One instrument of one person: the latest in a sentence, the line over time, and everything that was handed in as a table. */
@Component({
  selector: 'rk-measure-series',
  imports: [NgComponentOutlet, When, Chip, Skeleton],
  templateUrl: './series-part.html',
  styleUrl: './series-part.css',
})
export class SeriesPart {
  readonly series = input.required<MeasureSeries>();
  readonly instrument = input.required<InstrumentView>();
  readonly person = input.required<PersonMeasures>();
  /** The place of the person in the case, which is their colour, dash and marker everywhere. */
  readonly place = input.required<number>();
  readonly chart = input<() => Promise<Type<unknown>>>();
  readonly look = output<string>();

  protected readonly latest = computed(() => {
    const last = this.series().points.at(-1);
    return (
      last && {
        ...last,
        band: bandInWords(last.band),
        since: last.sinceLast && changeInWords(last.sinceLast),
        sinceFirst:
          last.sinceFirst && this.series().points.length > 2 ? changeInWords(last.sinceFirst) : undefined,
        pattern: patternInWords(last.pattern),
      }
    );
  });
  /** Newest first. */
  protected readonly rows = computed(() =>
    [...this.series().points].reverse().map((point) => ({
      ...point,
      band: bandInWords(point.band),
      points: point.sinceLast && pointsInWords(point.sinceLast.points),
      kind: point.sinceLast && kindInWords(point.sinceLast.kind),
    })),
  );
  protected readonly thresholds = computed(() => thresholdsInWords(this.instrument()));
  protected readonly drawing = computed(() =>
    drawingOf(this.series(), this.instrument(), {
      participantId: this.person().participantId,
      name: this.person().name.split(' ')[0] ?? this.person().name,
      place: this.place(),
    }),
  );
  /** Loaded only where there is a line to draw. */
  protected readonly picture = resource({
    params: () => (this.drawing() ? this.chart() : undefined),
    loader: ({ params }) => params(),
  });
}
