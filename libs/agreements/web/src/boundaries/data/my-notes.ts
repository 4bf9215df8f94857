import { Service, inject } from '@angular/core';
import {
  boundaryPaths,
  type BoundaryEventView,
  type LogBoundaryEvent,
  type LoggedBoundaryEvent,
} from '@reknit/agreements/model';
import { MyBoundaryApi } from './my-boundary-api';

/** Whose boundary a note is about: one's own, or an agreement one was shown. */
export type NoteSide = 'boundary' | 'told';

/** Where notes about a boundary are read and written, whichever side somebody stands on. */
@Service()
export class MyNotes {
  private readonly api = inject(MyBoundaryApi);

  path(side: NoteSide, id: string): string {
    return side === 'boundary' ? boundaryPaths.mine(id) : boundaryPaths.told(id);
  }

  keep(
    to: { readonly side: NoteSide; readonly id: string; readonly event?: BoundaryEventView },
    note: LogBoundaryEvent,
    key: string,
  ): Promise<LoggedBoundaryEvent> {
    if (to.event) return this.api.correct(to.event.id, note, to.event.number);
    return to.side === 'boundary' ? this.api.log(to.id, note, key) : this.api.logTold(to.id, note, key);
  }
}
