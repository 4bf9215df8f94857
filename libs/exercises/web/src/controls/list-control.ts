import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Icon } from '@reknit/shared/web-ui';
import type { Place, QuestionTemplate } from '../form/place';
import { GroupControl } from './group-control';
import { blankRow, firstRows, movedRow, ranked } from './list-rows';

/** Rows that a person adds, takes away and puts in order, all by buttons. */
@Component({
  selector: 'rk-list-control',
  imports: [NgTemplateOutlet, Icon, GroupControl],
  templateUrl: './list-control.html',
  styleUrl: './list-control.css',
})
export class ListControl {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly place = input.required<Place>();
  readonly question = input.required<QuestionTemplate>();

  /** Told to people who listen: a row that moves or goes is not heard otherwise. */
  protected readonly news = signal('');
  private readonly count = computed(() =>
    Math.max(this.place().rows().length, firstRows(this.place().field)),
  );
  protected readonly rows = computed(() => {
    const place = this.place();
    return Array.from({ length: this.count() }, (_, at) => place.row(at, () => this.number())).filter(
      (row) => row !== undefined,
    );
  });
  protected readonly isGroup = computed(() => this.place().field.item?.type === 'group');
  protected readonly ordered = computed(() => this.count() > 1 && (this.isGroup() || !!this.rankedBy()));
  protected readonly rankedBy = computed(() => this.place().field.rankedBy);
  protected readonly hidden = computed(() => [this.rankedBy()].filter((key) => key !== undefined));
  protected readonly full = computed(() => {
    const { definition } = this.place().field;
    return definition.type === 'list' && this.count() >= definition.max;
  });
  protected readonly addWords = computed(
    () => this.place().words(this.place().field.words.add) || 'Add another',
  );
  protected readonly howMany = computed(() => {
    const { definition } = this.place().field;
    if (definition.type !== 'list') return '';
    const { min = 0, max } = definition;
    return min > 0 ? `${min} to ${max}` : `up to ${max}`;
  });

  protected name(at: number): string {
    return `${this.place().words(this.place().field.words.row) || 'Entry'} ${at + 1}`;
  }

  protected add(): void {
    const at = this.count();
    this.write([...this.filled(), blankRow(this.place().field)]);
    this.focus(`[data-row="${at}"]`);
  }

  protected remove(at: number): void {
    this.write(this.filled().filter((_, row) => row !== at));
    this.news.set(`${this.name(at)} taken away.`);
    this.place().leave();
    this.focus(at < this.count() ? `[data-row="${at}"]` : '.add');
  }

  protected move(at: number, to: number): void {
    this.write(movedRow(this.filled(), at, to));
    this.news.set(`${this.name(at)} is now in place ${to + 1}.`);
    this.focus(`[data-row="${to}"] ${to < at ? '.up' : '.down'}`);
  }

  /** The rows with those that are shown but not stored yet. */
  private filled(): readonly unknown[] {
    const rows = this.place().rows();
    return Array.from({ length: this.count() }, (_, at) => rows[at] ?? blankRow(this.place().field));
  }

  private write(rows: readonly unknown[]): void {
    this.place().set(ranked(rows, this.rankedBy()));
  }

  /** Something in a row changed: a row that has just been filled in needs its number. */
  private number(): void {
    const rows = this.place().rows();
    const numbered = ranked(rows, this.rankedBy());
    if (JSON.stringify(numbered) !== JSON.stringify(rows)) this.place().set(numbered);
  }

  private focus(selector: string): void {
    afterNextRender({ read: () => focusIn(this.host.nativeElement, selector) }, { injector: this.injector });
  }
}

function focusIn(host: HTMLElement, selector: string): void {
  const target = host.querySelector<HTMLElement>(selector);
  const first = target?.matches('button:not(:disabled)')
    ? target
    : target?.querySelector<HTMLElement>('input, textarea, select, button:not(:disabled)');
  (first ?? host.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
}
