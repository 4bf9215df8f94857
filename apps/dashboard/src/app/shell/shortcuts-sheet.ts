import { Component, inject, type Injector } from '@angular/core';
import { SHEET_DATA, Sheet, SideSheets } from '@reknit/shared/web-ui/overlays';
import { Shortcuts } from './shortcuts';

export interface KeyInWords {
  readonly keys: string;
  readonly words: string;
}

/** Fetched with the sheet: a library asked for as a whole at run time would keep all of it in one piece. */
export async function openShortcuts(injector: Injector, data: readonly KeyInWords[]): Promise<void> {
  await injector.get(SideSheets).open(ShortcutsSheet, { label: 'Keyboard', data });
}

/** Every shortcut of the workspace, and whether single keys count. */
@Component({
  selector: 'rk-shortcuts-sheet',
  imports: [Sheet],
  template: `
    <rk-sheet title="Keyboard">
      <dl>
        @for (one of keys; track one.keys) {
          <div>
            <dt>
              @for (key of one.keys.split(' '); track $index) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ one.words }}</dd>
          </div>
        }
      </dl>
      <label class="choice">
        <input type="checkbox" [checked]="shortcuts.on()" (change)="choose($event)" />
        Shortcuts of single keys
      </label>
      <p class="rk-fine">They rest while you write. The choice is kept on this device.</p>
    </rk-sheet>
  `,
  styles: `
    dl {
      margin: 0 0 var(--rk-space-6);
    }
    dl div {
      display: flex;
      gap: var(--rk-space-4);
      align-items: baseline;
      padding-block: var(--rk-space-2);
      border-bottom: 1px solid var(--rk-line);
    }
    dt {
      display: flex;
      gap: var(--rk-space-1);
      width: 7rem;
    }
    dd {
      margin: 0;
    }
    kbd {
      padding: 0 var(--rk-space-2);
      border: 1px solid var(--rk-line);
      border-radius: 4px;
      background: var(--rk-sunken);
      font: inherit;
      font-size: 0.875rem;
    }
    .choice {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
      min-height: 2.75rem;
    }
  `,
})
export class ShortcutsSheet {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly keys = inject(SHEET_DATA) as readonly KeyInWords[];

  protected choose(event: Event): void {
    this.shortcuts.choose((event.target as HTMLInputElement).checked);
  }
}
