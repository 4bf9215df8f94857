import { Component, computed, input, output } from '@angular/core';
import { Icon } from './icon';

/** Which column a table is sorted by, and which way. */
export interface SortState<Key extends string = string> {
  readonly key: Key;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Sorting by another column starts upwards; by the same one it turns round.
 *
 * @example nextSort({ key: 'name', direction: 'ascending' }, 'name').direction // 'descending'
 */
export function nextSort<Key extends string>(sort: SortState<Key>, key: Key): SortState<Key> {
  const turned = sort.key === key && sort.direction === 'ascending';
  return { key, direction: turned ? 'descending' : 'ascending' };
}

/**
 * A column head that sorts: `<th rkSortHeader="name" [sort]="sort()" (sortBy)="sort.set($event)">Name</th>`.
 */
@Component({
  selector: 'th[rkSortHeader]',
  imports: [Icon],
  template: `
    <button type="button" (click)="sortBy.emit(next())">
      <ng-content />
      @if (active()) {
        <rk-icon [name]="sort().direction === 'ascending' ? 'up' : 'down'" />
      }
    </button>
  `,
  host: { scope: 'col', '[attr.aria-sort]': 'active() ? sort().direction : null' },
  styles: `
    button {
      display: inline-flex;
      gap: var(--rk-space-1);
      align-items: center;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      color: var(--rk-ink);
    }
    rk-icon {
      width: 1em;
      height: 1em;
    }
  `,
})
export class SortHeader {
  readonly rkSortHeader = input.required<string>();
  readonly sort = input.required<SortState>();
  readonly sortBy = output<SortState>();
  protected readonly active = computed(() => this.sort().key === this.rkSortHeader());
  protected readonly next = computed(() => nextSort(this.sort(), this.rkSortHeader()));
}
