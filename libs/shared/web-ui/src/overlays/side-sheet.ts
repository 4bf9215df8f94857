import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Overlay } from '@angular/cdk/overlay';
import { Component, DOCUMENT, InjectionToken, Service, inject, input, type Type } from '@angular/core';
import { backCloses } from './back-closes';
import { Icon } from '../parts/icon';

/** What the opener handed to the sheet. */
export const SHEET_DATA = new InjectionToken<unknown>('data of the side sheet');

export interface SheetOptions<Data> {
  /** Read out when the sheet opens; the sheet shows its own title with `rk-sheet`. */
  readonly label: string;
  readonly data?: Data;
}

/**
 * Quick work beside the page: opens a component on the right (from below on a phone), keeps focus inside, closes by
 * Escape, by the scrim and by the back button.
 *
 * @example
 * const saved = await inject(SideSheets).open<AssignData, Saved>(AssignSheet, { label: 'Assign an exercise', data });
 * // inside: readonly data = inject(SHEET_DATA) as AssignData; readonly sheet = inject(SheetRef<Saved>);
 */
@Service()
export class SideSheets {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);
  private readonly view = inject(DOCUMENT).defaultView as Window;

  /** Resolves with what the sheet closed with; `undefined` when it was dismissed. */
  async open<Data, Answer>(content: Type<unknown>, options: SheetOptions<Data>): Promise<Answer | undefined> {
    const reference = this.dialog.open<Answer, Data, unknown>(content, {
      ariaLabel: options.label,
      panelClass: 'rk-sheet-pane',
      backdropClass: 'rk-scrim',
      positionStrategy: this.overlay.position().global().top('0').right('0').bottom('0'),
      closeOnNavigation: false,
      autoFocus: 'first-heading',
      providers: (ref: DialogRef<Answer, unknown>) => [
        { provide: SHEET_DATA, useValue: options.data },
        { provide: SheetRef, useValue: new SheetRef<Answer>((answer) => ref.close(answer)) },
      ],
    });
    const stepBack = backCloses(this.view, () => reference.close());
    const answer = await new Promise<Answer | undefined>((resolve) => reference.closed.subscribe(resolve));
    await stepBack();
    return answer;
  }
}

/** How the content of a sheet closes it. */
export class SheetRef<Answer = unknown> {
  constructor(readonly close: (answer?: Answer) => void) {}
}

/** The frame of a sheet's content: title, close button, scrolling body, actions that stay in sight (`rkSheetActions`). */
@Component({
  selector: 'rk-sheet',
  imports: [Icon],
  template: `
    <header>
      <h2 tabindex="-1">{{ title() }}</h2>
      <button type="button" class="rk-icon-button" aria-label="Close" (click)="sheet.close()">
        <rk-icon name="close" />
      </button>
    </header>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[rkSheetActions]" /></footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      min-height: 0;
    }
    header {
      display: flex;
      gap: var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
      padding: var(--rk-space-4) var(--rk-space-4) var(--rk-space-3) var(--rk-space-6);
      border-bottom: 1px solid var(--rk-line);
    }
    h2:focus {
      outline: none;
    }
    .body {
      flex: 1;
      min-height: 0;
      padding: var(--rk-space-5) var(--rk-space-6);
      overflow-y: auto;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
      padding: var(--rk-space-3) var(--rk-space-6);
      border-top: 1px solid var(--rk-line);
    }
    footer:empty {
      display: none;
    }
  `,
})
export class Sheet {
  protected readonly sheet = inject(SheetRef);
  readonly title = input.required<string>();
}
