import type { AmendsText } from '../contract/amends-text';
import { canonicalJson } from './canonical-json';

/** One thing that reads differently in the later version. */
export interface AmendsChange {
  /** `title`, `commitments.2`, `willNotDo.0` */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
}

const LISTS = ['whatTheyAskedFor', 'willNotDo', 'commitments'] as const;

/**
 * What a later version says otherwise, field by field; in lists by what stands in them, not by where. Paths of what was
 * added or changed are those of the later version, of what was removed those of the earlier.
 *
 * @example amendsDiff(first, { ...first, title: 'Other words' }) // [{ path: 'title', kind: 'changed' }]
 */
export function amendsDiff(before: AmendsText, after: AmendsText): readonly AmendsChange[] {
  const plain = Object.keys(after).filter((key) => !LISTS.includes(key as never)) as (keyof AmendsText)[];
  const changed = plain
    .filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
    .map((path) => ({ path, kind: 'changed' as const }));
  return [...changed, ...LISTS.flatMap((list) => listChanges(list, before[list], after[list]))];
}

function listChanges(
  list: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly AmendsChange[] {
  const [old, fresh] = [before.map(canonicalJson), after.map(canonicalJson)];
  const removed = old.flatMap((item, index) => (fresh.includes(item) ? [] : [index]));
  const added = fresh.flatMap((item, index) => (old.includes(item) ? [] : [index]));
  const inPlace = added.filter((index) => removed.includes(index));
  const row = (kind: AmendsChange['kind']) => (index: number) => ({ path: `${list}.${index}`, kind });
  return [
    ...inPlace.map(row('changed')),
    ...added.filter((index) => !inPlace.includes(index)).map(row('added')),
    ...removed.filter((index) => !inPlace.includes(index)).map(row('removed')),
  ];
}
