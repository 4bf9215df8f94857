import { CASELOAD_SORTS, CaseKind, CaseState, type CaseloadSort } from '@reknit/cases/model';

/** What the caseload shows. `search` never stands in the address: it holds names. */
export interface CaseloadQuery {
  readonly sort: CaseloadSort;
  readonly state: CaseState | '';
  readonly kind: CaseKind | '';
  readonly search: string;
}

export const PAGE_SIZE = 100;

export const SORT_WORDS: Record<CaseloadSort, string> = {
  name: 'Name',
  last_activity: 'Last answer',
  to_review: 'To review',
  opened: 'Newest first',
};

/** Names go up from A; figures and moments have the most, or the newest, first. The server knows no other order. */
export const SORT_DIRECTIONS: Record<CaseloadSort, 'ascending' | 'descending'> = {
  name: 'ascending',
  last_activity: 'descending',
  to_review: 'descending',
  opened: 'descending',
};

/**
 * Reads what an address asks for; anything unknown falls back to what the page starts with.
 *
 * @example
 * caseloadQuery({ sort: 'opened', state: 'nonsense' }, '')
 * // { sort: 'opened', state: '', kind: '', search: '' }
 */
export function caseloadQuery(
  asked: { readonly sort?: string; readonly state?: string; readonly kind?: string },
  search: string,
): CaseloadQuery {
  return {
    sort: oneOf(CASELOAD_SORTS, asked.sort) ?? 'name',
    state: oneOf(Object.values(CaseState), asked.state) ?? '',
    kind: oneOf(Object.values(CaseKind), asked.kind) ?? '',
    search: search.trim(),
  };
}

/** The query as the server reads it: what is empty is not asked for. */
export function caseloadParams(query: CaseloadQuery, after: string | undefined): Record<string, string> {
  const { sort, ...filters } = query;
  const asked = Object.entries({ ...filters, after: after ?? '' }).filter(([, value]) => value !== '');
  return { sort, limit: String(PAGE_SIZE), ...Object.fromEntries(asked) };
}

function oneOf<Value extends string>(all: readonly Value[], value: string | undefined): Value | undefined {
  return all.find((each) => each === value);
}
