/** One tab of a case. The app names them, because pages of several domains stand beside each other here. */
export interface CaseTab {
  /** Relative to the address of the case. */
  readonly link: string;
  readonly words: string;
  /** The page has a main action of its own: what stands beside the title steps back while it is open. */
  readonly ownAction?: boolean;
}

/** The tabs this domain brings, in case nobody names any. */
export const CASE_TABS: readonly CaseTab[] = [
  { link: './', words: 'Overview' },
  { link: 'people', words: 'People' },
  { link: 'safety', words: 'Safety & consent', ownAction: true },
];
