import type { AgendaSession } from '@reknit/sessions/model';
import type { ChosenTime } from './chosen-time';

/** A session that was dragged on the calendar; nothing has been asked of the server yet. */
export interface Moved {
  readonly session: AgendaSession;
  readonly to: ChosenTime;
  /** Puts it back where it was. */
  readonly back: () => void;
}
