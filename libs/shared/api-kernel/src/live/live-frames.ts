import type { LiveEvent } from '@reknit/shared/model';
import type { Told } from './live-note';

// Frames of an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). An id is what a browser comes
// back with in Last-Event-ID; ids are uuids, and everything else is JSON on one line.

/** How long a browser waits before it comes back. */
const RETRY_MILLIS = 2_000;

/** Where somebody begins for whom nothing has ever been told. */
export const BEGINNING = '0';

export const beginFrame = (position: string): string =>
  `retry: ${RETRY_MILLIS}\nid: ${position}\nevent: ready\ndata: {}\n\n`;

export const toldFrame = ({ id, kind, subject }: Told): string =>
  `id: ${id}\nevent: live\ndata: ${JSON.stringify({ kind, id: subject } satisfies LiveEvent)}\n\n`;

/** More happened than is told one by one: everything on the screen is to be read again. */
export const resyncFrame = (position?: string): string =>
  `${position === undefined ? '' : `id: ${position}\n`}event: resync\ndata: {}\n\n`;

/** Says nothing, and keeps what lies between us from closing the connection. */
export const STILL_HERE = ': \n\n';
