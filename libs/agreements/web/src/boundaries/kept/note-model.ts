import type { BoundaryEventType, BoundaryHeld, LogBoundaryEvent } from '@reknit/agreements/model';
import { instantOf, wallClockAt } from '@reknit/exercises/web';
import type { Instant, TimeZoneName } from '@reknit/shared/model';

/** What happened, as it is being noted. Everything but the type may stay as it is. */
export interface NoteModel {
  readonly type?: BoundaryEventType;
  /** Date and time on the person's own clock. */
  readonly date: string;
  readonly time: string;
  readonly what: string;
  readonly intensity?: number;
  readonly level: 0 | 1 | 2 | 3;
  readonly held?: BoundaryHeld;
  readonly felt: Readonly<Record<string, number>>;
  readonly raise: LogBoundaryEvent['wantToRaise'];
}

/** Words to choose from; how strong is said for each that is chosen. */
export const FEELINGS = ['angry', 'afraid', 'sad', 'ashamed', 'tired', 'calm', 'relieved', 'proud'] as const;

/** An empty note about this moment, or the one that is put right. */
export function noteModel(now: Instant, zone: TimeZoneName, event?: LogBoundaryEvent): NoteModel {
  const { date, time } = wallClockAt(event?.occurredAt ?? now, zone);
  return {
    type: event?.type,
    date,
    time,
    what: event?.what ?? '',
    intensity: event?.intensity,
    level: event?.responseLevelUsed ?? 0,
    held: event?.heldResponse,
    felt: Object.fromEntries((event?.felt ?? []).map(({ word, strength }) => [word, strength])),
    raise: event?.wantToRaise ?? 'no',
  };
}

/**
 * The note as the server takes it. `occurredAt` of this very minute is sent as now, so that nothing lies ahead.
 *
 * @returns undefined while nothing was chosen, or no moment
 */
export function noteBody(
  note: NoteModel,
  { safeNow, zone, now }: { readonly safeNow: boolean; readonly zone: TimeZoneName; readonly now: Instant },
): LogBoundaryEvent | undefined {
  if (!note.type || !note.date || !note.time) return undefined;
  const at = instantOf({ date: note.date, time: note.time }, zone);
  return {
    type: note.type,
    occurredAt: at > now ? now : at,
    ...(note.what.trim() && { what: note.what.trim() }),
    ...(note.intensity !== undefined && { intensity: note.intensity }),
    responseLevelUsed: note.level,
    ...(note.held && { heldResponse: note.held }),
    felt: Object.entries(note.felt).map(([word, strength]) => ({ word, strength })),
    safeNow,
    wantToRaise: note.raise,
  };
}
