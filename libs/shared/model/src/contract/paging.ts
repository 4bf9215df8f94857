/** One page of a list read by key: `next` is handed back as `after` to go on, and is absent on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

export const PAGE_LIMITS = { default: 50, most: 100 } as const;

/** What every command that changes a record answers: the version its next change must name in `If-Match`. */
export interface Saved {
  readonly id: string;
  readonly version: number;
}
