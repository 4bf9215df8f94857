import { Dialog } from '@angular/cdk/dialog';
import type { Injector } from '@angular/core';
import type { PaletteEntry } from './matching';
import { PALETTE_ENTRIES, Palette } from './palette';

let isOpen = false;

/** Opens the palette over whatever is there, once; the entries stand below the cases it finds. */
export function openPalette(injector: Injector, entries: readonly PaletteEntry[]): void {
  if (isOpen) return;
  isOpen = true;
  const reference = injector.get(Dialog).open(Palette, {
    ariaLabel: 'Go to',
    backdropClass: 'rk-scrim',
    autoFocus: 'input',
    providers: [{ provide: PALETTE_ENTRIES, useValue: entries }],
  });
  reference.closed.subscribe(() => (isOpen = false));
}
