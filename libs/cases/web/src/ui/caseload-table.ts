import { BreakpointObserver } from '@angular/cdk/layout';
import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
  CdkVirtualScrollableWindow,
} from '@angular/cdk/scrolling';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { CaseloadRow, CaseloadSort } from '@reknit/cases/model';
import { Session } from '@reknit/shared/web-kernel';
import { Chip, NOfM } from '@reknit/shared/web-ui';
import { map } from 'rxjs';
import { SORT_DIRECTIONS } from '../data/caseload-query';
import { Ago } from './ago';
import { CASE_KIND_WORDS, CASE_STATE_TONES, CASE_STATE_WORDS } from '../words/case-words';

const ROW_HEIGHT = { wide: 56, narrow: 124 };
/** How many rows before the end the next page is asked for. */
const AHEAD = 40;
const LEAPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** The caseload as a table, on a phone as cards. Only the rows in sight are in the document, however many there are. */
@Component({
  selector: 'rk-caseload-table',
  imports: [
    CdkVirtualScrollViewport,
    CdkVirtualScrollableWindow,
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    RouterLink,
    Chip,
    NOfM,
    Ago,
  ],
  templateUrl: './caseload-table.html',
  styleUrl: './caseload-table.css',
})
export class CaseloadTable {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);

  readonly rows = input.required<readonly CaseloadRow[]>();
  readonly sort = input.required<CaseloadSort>();
  readonly sortBy = output<CaseloadSort>();
  /** The end of what is loaded comes into sight. */
  readonly nearEnd = output();

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  /** The row Tab comes to; arrows move it. A new list starts at the top. */
  protected readonly active = linkedSignal<readonly CaseloadRow[], number>({
    source: this.rows,
    computation: (rows, previous) =>
      previous?.source[0]?.caseId === rows[0]?.caseId ? (previous?.value ?? 0) : 0,
  });
  protected readonly narrow = toSignal(
    inject(BreakpointObserver)
      .observe('(max-width: 56rem)')
      .pipe(map(({ matches }) => matches)),
    { initialValue: false },
  );
  protected readonly rowHeight = computed(() => (this.narrow() ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide));
  protected readonly items = computed(() => [...this.rows()]);
  protected readonly columns: readonly {
    readonly words: string;
    readonly sort?: CaseloadSort;
    readonly figure?: true;
  }[] = [
    { words: 'People', sort: 'name' },
    { words: 'State' },
    { words: 'Open', figure: true },
    { words: 'To review', sort: 'to_review', figure: true },
    { words: 'Overdue', figure: true },
    { words: 'Done' },
    { words: 'Last answer', sort: 'last_activity' },
    { words: 'Primary' },
  ];
  protected readonly directions = SORT_DIRECTIONS;
  protected readonly kindWords = CASE_KIND_WORDS;
  protected readonly stateWords = CASE_STATE_WORDS;
  protected readonly stateTones = CASE_STATE_TONES;
  private awaited: number | undefined;

  constructor() {
    effect((onCleanup) => {
      const watching = this.viewport().renderedRangeStream.subscribe(({ end }) => this.rendered(end));
      onCleanup(() => watching.unsubscribe());
    });
    effect(() => {
      // A page that arrives while the end is already in sight has to ask for the one after it.
      const rows = this.rows();
      if (rows.length > 0) this.rendered(this.viewport().getRenderedRange().end);
    });
  }

  protected primaryOf(row: CaseloadRow): string {
    return row.primaryClinician === this.session.person()?.name ? 'You' : row.primaryClinician;
  }

  protected byId(_: number, row: CaseloadRow): string {
    return row.caseId;
  }

  protected onKey(event: KeyboardEvent): void {
    const leap = LEAPS[event.key];
    if (leap === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = this.rows().length - 1;
    const target = Math.min(last, Math.max(0, this.active() + leap));
    this.active.set(target);
    if (this.focusRow(target)) return;
    this.awaited = target;
    this.viewport().scrollToIndex(target);
  }

  private rendered(end: number): void {
    if (end >= this.rows().length - AHEAD) this.nearEnd.emit();
    const awaited = this.awaited;
    if (awaited === undefined) return;
    afterNextRender(
      { read: () => this.focusRow(awaited) && (this.awaited = undefined) },
      { injector: this.injector },
    );
  }

  private focusRow(index: number): boolean {
    const link = this.host.nativeElement.querySelector<HTMLElement>(`[data-row="${index}"] a`);
    link?.focus();
    return link !== null;
  }
}
