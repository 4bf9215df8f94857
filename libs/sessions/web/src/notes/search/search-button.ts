import { Component, Injector, inject, input } from '@angular/core';
import { Icon } from '@reknit/shared/web-ui';

/** Looks for words in the notes of a case, from wherever they are listed. */
@Component({
  selector: 'rk-search-notes',
  imports: [Icon],
  template: `
    <button type="button" class="rk-button" (click)="open()">
      <rk-icon name="search" />
      Search
    </button>
  `,
})
export class SearchButton {
  private readonly injector = inject(Injector);
  readonly caseId = input.required<string>();

  protected async open(): Promise<void> {
    const { openSearch } = await import('./open-search');
    await openSearch(this.injector, this.caseId());
  }
}
