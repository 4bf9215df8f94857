/**
 * A file a query answers with. What goes into it is read in the transaction; it is made after that has ended, so that no connection
 * waits for a page to be set.
 */
export class Download {
  constructor(
    readonly type: string,
    /** Neutral: it may be seen by whoever looks at the folder it lands in. */
    readonly fileName: string,
    readonly make: () => Promise<Buffer>,
  ) {}
}
