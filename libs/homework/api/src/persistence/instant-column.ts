import type { Instant } from '@reknit/shared/model';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

const asInstant: ValueTransformer = {
  from: (value: Date | null): Instant | null => value?.toISOString() ?? null,
  to: (value: unknown) => value,
};

/** A moment as the rules know it: text in UTC, not a `Date`. */
export function instantColumn(name: string, options: Pick<ColumnOptions, 'nullable'> = {}): ColumnOptions {
  return { name, type: 'timestamptz', transformer: asInstant, ...options };
}
