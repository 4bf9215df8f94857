import { DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, InjectionToken, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { casePaths, type CaseloadRow } from '@reknit/cases/model';
import type { Page } from '@reknit/shared/model';
import { matching, type PaletteEntry } from './matching';

/** The pages and actions the palette offers besides cases: the shell knows which of them this person has. */
export const PALETTE_ENTRIES = new InjectionToken<readonly PaletteEntry[]>('entries of the palette');

const FOUND = 8;
/** From so many letters on cases are looked for. */
const ENOUGH = 2;

/** Type a few letters, press Enter: to a page, an action, a case or a person. */
@Component({
  selector: 'rk-palette',
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  private readonly router = inject(Router);
  private readonly dialog = inject<DialogRef>(DialogRef);
  private readonly entries = inject(PALETTE_ENTRIES);

  protected readonly query = signal('');
  private readonly searched = computed(() => {
    const search = this.query().trim();
    return search.length < ENOUGH ? undefined : search;
  });
  protected readonly cases = httpResource<Page<CaseloadRow>>(() => {
    const search = this.searched();
    return search === undefined
      ? undefined
      : { url: casePaths.caseload, params: { search, sort: 'name', limit: FOUND } };
  });
  protected readonly found = computed<readonly PaletteEntry[]>(() => [
    ...(this.cases.hasValue() && this.searched() !== undefined ? this.cases.value().rows.map(entryOf) : []),
    ...matching(this.entries, this.query()),
  ]);
  /** Which line Enter opens: the first again whenever something else is asked. */
  protected readonly at = linkedSignal({ source: this.query, computation: () => 0 });
  protected readonly active = computed(() => Math.min(this.at(), this.found().length - 1));

  protected ask(event: Event): void {
    this.query.set((event.target as HTMLInputElement).value);
  }

  protected key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const count = this.found().length;
      if (count > 0) this.at.set((this.active() + step + count) % count);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const entry = this.found()[this.active()];
    if (entry) this.open(entry);
  }

  protected open({ link, run }: PaletteEntry): void {
    this.dialog.close();
    if (run) run();
    else void this.router.navigate([...link]);
  }
}

function entryOf({ caseId, title, people }: CaseloadRow): PaletteEntry {
  return { words: title, hint: people.map(({ name }) => name).join(', '), link: ['/cases', caseId] };
}
