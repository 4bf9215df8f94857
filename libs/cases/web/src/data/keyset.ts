import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, linkedSignal, resourceFromSnapshots, type Resource, type Signal } from '@angular/core';
import type { Page } from '@reknit/shared/model';
import { toProblem, type HttpProblem } from '@reknit/shared/web-kernel';

/** What has been read so far of a list that comes page by page. */
export interface Gathered<Row> {
  readonly rows: readonly Row[];
  /** Where the next page starts; absent when everything is here. */
  readonly next?: string;
}

export interface Keyset<Row> {
  /** For `rk-gate`: a value as soon as the first page is there, a problem only while there is nothing to show. */
  readonly list: Resource<Gathered<Row>> & { reload(): boolean };
  /** True while rows of an earlier question are still shown. */
  readonly stale: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  /** Why the next page did not come; the rows before it stay. */
  readonly moreProblem: Signal<HttpProblem | undefined>;
  /** Reads the next page. Does nothing while one is being read or when there is none. */
  more(): void;
  reload(): void;
}

interface Step<Query, Row> {
  readonly query: Query;
  readonly after: string | undefined;
  readonly page: Page<Row> | undefined;
}
interface Kept<Query, Row> extends Gathered<Row> {
  readonly query: Query | undefined;
  readonly page: Page<Row> | undefined;
}

/**
 * Lays one more answer onto what is there: a first page replaces everything, a later one is added at the end, and while
 * nothing has come yet the rows stay.
 *
 * @example
 * gather(undefined, { query: 1, after: undefined, page: { rows: ['a'], next: 'n' } }).rows // ['a']
 */
export function gather<Query, Row>(
  kept: Kept<Query, Row> | undefined,
  { query, after, page }: Step<Query, Row>,
): Kept<Query, Row> {
  if (!page) return kept ?? { rows: [], query: undefined, page: undefined };
  if (after === undefined || !kept) return { rows: page.rows, next: page.next, query, page };
  if (kept.page === page) return kept;
  return { rows: [...kept.rows, ...page.rows], next: page.next, query, page };
}

/** Reads a keyset-paged list whose question may change. Call from an injection context. */
export function keyset<Query, Row>(
  query: Signal<Query>,
  request: (query: Query, after: string | undefined) => HttpResourceRequest,
): Keyset<Row> {
  const after = linkedSignal<Query, string | undefined>({ source: query, computation: () => undefined });
  const page = httpResource<Page<Row>>(() => request(query(), after()));
  const kept = linkedSignal<Step<Query, Row>, Kept<Query, Row>>({
    source: () => ({ query: query(), after: after(), page: page.hasValue() ? page.value() : undefined }),
    computation: (step, previous) => gather(previous?.value, step),
  });
  const anything = computed(() => kept().query !== undefined);
  const list = resourceFromSnapshots<Gathered<Row> | undefined>(() => {
    const error = page.error();
    if (error && (!anything() || after() === undefined)) return { status: 'error', error };
    if (!anything()) return { status: 'loading', value: undefined };
    return { status: page.isLoading() ? 'reloading' : 'resolved', value: kept() };
  });
  const reload = (): boolean => page.reload();

  return {
    list: Object.assign(list, { reload }) as Keyset<Row>['list'],
    stale: computed(() => page.isLoading() && after() === undefined && anything()),
    loadingMore: computed(() => page.isLoading() && after() !== undefined),
    moreProblem: computed(() => {
      const error = after() === undefined ? undefined : page.error();
      return error && toProblem(error);
    }),
    more: () => {
      if (!page.isLoading() && !page.error() && kept().next !== undefined) after.set(kept().next);
    },
    reload: () => {
      if (after() === undefined || page.error()) reload();
      else after.set(undefined);
    },
  };
}
