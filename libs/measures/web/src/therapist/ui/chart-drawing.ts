import type { InstrumentView, MeasureSeries } from '@reknit/measures/model';
import type { Instant, ParticipantId } from '@reknit/shared/model';

/** What the chart of the progress of a case draws; the routes of the app bring it here. */
export interface ChartDrawing {
  readonly lines: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly place: number;
    readonly points: readonly { readonly at: Instant; readonly value: number }[];
  }[];
  readonly range: readonly [number, number];
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: Instant; readonly letter: string }[];
}

const DAY = 86_400_000;

/** One person's totals of one instrument over the days on which they were handed in; undefined for fewer than two. */
export function drawingOf(
  { points }: Pick<MeasureSeries, 'points'>,
  { range }: Pick<InstrumentView, 'range'>,
  person: { readonly participantId: ParticipantId; readonly name: string; readonly place: number },
): ChartDrawing | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  return {
    lines: [{ ...person, points: points.map(({ at, total }) => ({ at, value: total })) }],
    range: [range.min, range.max],
    from: Date.parse(first.at) - DAY,
    to: Date.parse(last.at) + DAY,
    marks: [],
  };
}
