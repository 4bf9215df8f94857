import { Component, ElementRef, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { NOTE_LIMITS } from '@reknit/sessions/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { EmptyState, Icon } from '@reknit/shared/web-ui';
import { SHEET_DATA, Sheet, SheetRef } from '@reknit/shared/web-ui/overlays';
import { NotesApi } from '../data/notes-api';
import { foundPlaces, type FoundPlace, type WayTo } from './search-places';

export interface SearchData {
  readonly caseId: string;
}

/**
 * Words in one case. They are sent in a body and kept nowhere: not in the address, the title, the history or on the
 * device. Closes with what was chosen.
 */
@Component({
  selector: 'rk-search-sheet',
  imports: [EmptyState, Icon, ProblemNotice, Sheet, When],
  templateUrl: './search-sheet.html',
  styleUrl: './search-sheet.css',
})
export class SearchSheet {
  private readonly api = inject(NotesApi);
  private readonly data = inject(SHEET_DATA) as SearchData;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('words');
  protected readonly sheet = inject<SheetRef<WayTo>>(SheetRef);
  protected readonly longest = NOTE_LIMITS.searchWords.max;
  protected readonly tooShort = signal(false);
  protected readonly looking = write((words: string) => this.api.search(this.data.caseId, words));
  private readonly answer = signal<
    { readonly places: readonly FoundPlace[]; readonly more: boolean } | undefined
  >(undefined);
  protected readonly found = computed(() => (this.looking.pending() ? undefined : this.answer()));
  protected readonly told = computed(() => {
    const found = this.found();
    if (!found || this.looking.problem()) return '';
    const { length } = found.places;
    if (found.more) return `The newest ${length} places. Use more words to narrow it down.`;
    return length === 1 ? '1 place' : `${length} places`;
  });

  constructor() {
    // After the sheet has put the focus on its title: whoever searches wants to type.
    afterNextRender(() => setTimeout(() => this.field().nativeElement.focus()));
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.field().nativeElement.value.trim();
    this.tooShort.set([...words].length < NOTE_LIMITS.searchWords.min);
    if (this.tooShort()) return;
    const outcome = await this.looking.run(words);
    const { caseId } = this.data;
    this.answer.set(
      outcome.ok ? { places: foundPlaces(outcome.value, caseId), more: outcome.value.more } : undefined,
    );
  }
}
