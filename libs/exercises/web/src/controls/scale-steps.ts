import { SCALE, type FormField } from '@reknit/exercises/model';

export interface ScaleShape {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Every point, where there are few enough to show each. */
  readonly points: readonly number[] | undefined;
}

/** More points than fit beside each other under a thumb are chosen by sliding. */
const MOST_POINTS = 11;

/**
 * The points of a scale as its definition draws them.
 *
 * @example
 * scaleShape(field).points // [0, 1, 2, …, 10]
 */
export function scaleShape({ definition }: Pick<FormField, 'definition'>): ScaleShape {
  const own = definition.type === 'scale' ? definition : SCALE;
  const { min = SCALE.min, max = SCALE.max, step = SCALE.step } = own;
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  const points =
    count <= MOST_POINTS ? Array.from({ length: count }, (_, at) => rounded(min + at * step)) : undefined;
  return { min, max, step, points };
}

/** Adding tenths leaves crumbs (0.30000000000000004). */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
