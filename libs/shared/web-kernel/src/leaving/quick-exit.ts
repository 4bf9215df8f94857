import { DOCUMENT, DestroyRef, Service, inject } from '@angular/core';
import { PageLoad } from '../session/page-load';
import { Clock } from '../time/clock';

/** A page anybody might have open: it says nothing about why it is there. */
const NEUTRAL_PAGE = 'https://www.bbc.com/weather';
const PRESSES = 3;
const WITHIN = 1500;

/** Leaves at once: what is on the screen goes first, then the page, with no way back to it by the back button. */
@Service()
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private readonly load = inject(PageLoad);
  private readonly clock = inject(Clock);

  leave(): void {
    this.document.title = '';
    this.document.body.hidden = true;
    this.load.leaveFor(NEUTRAL_PAGE);
  }

  /** Makes Escape, pressed three times in a row, leave from anywhere. Call from an injection context. */
  listen(): void {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') {
        presses = [];
        return;
      }
      const now = this.clock.milliseconds();
      presses = [...presses.filter((at) => now - at < WITHIN), now];
      if (presses.length >= PRESSES) this.leave();
    };
    this.document.addEventListener('keydown', onKey, { capture: true });
    inject(DestroyRef).onDestroy(() =>
      this.document.removeEventListener('keydown', onKey, { capture: true }),
    );
  }
}
