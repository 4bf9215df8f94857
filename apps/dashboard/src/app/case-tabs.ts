import type { CaseTab } from '@reknit/cases/web';

/** The tabs of a case, in the order in which they stand. Each has its route in `routes.ts`. */
export const CASE_TABS: readonly CaseTab[] = [
  { link: './', words: 'Overview' },
  { link: 'homework', words: 'Homework' },
  { link: 'agreements', words: 'Agreements' },
  { link: 'listening', words: 'Listening', ownAction: true },
  { link: 'progress', words: 'Progress' },
  { link: 'sessions', words: 'Sessions & notes' },
  { link: 'people', words: 'People' },
  { link: 'safety', words: 'Safety & consent', ownAction: true },
];
