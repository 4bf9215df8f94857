import { required, validate, type SchemaPathTree } from '@angular/forms/signals';
import {
  SLIP_LIMITS,
  type OpenSlip,
  type SlipArea,
  type SlipSize,
  type ToldWithin,
} from '@reknit/agreements/model';
import { instantOf, wallClockAt } from '@reknit/exercises/web';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { lengthWithin, mustHave } from '@reknit/shared/web-kernel';

/** A slip as it is being written down. Days and times on the person's own clock. */
export interface SlipModel {
  happened: string;
  date: string;
  time: string;
  area: SlipArea | '';
  size: SlipSize | '';
  /** How the other person came to know, or that they do not know yet. */
  known: ToldWithin | 'not_yet' | '';
  knownDate: string;
  knownTime: string;
}

interface Now {
  readonly now: Instant;
  readonly zone: TimeZoneName;
}

/** Empty, and about this moment. */
export function emptySlip({ now, zone }: Now): SlipModel {
  const { date, time } = wallClockAt(now, zone);
  return { happened: '', date, time, area: '', size: '', known: '', knownDate: date, knownTime: time };
}

export function slipSchema(path: SchemaPathTree<SlipModel>): void {
  mustHave(path.happened);
  lengthWithin(path.happened, SLIP_LIMITS.happened);
  mustHave(path.date, 'Say on which day.');
  mustHave(path.time, 'Say at about what time.');
  required(path.area, { message: 'Choose what comes nearest.' });
  required(path.size, { message: 'Choose one.' });
  required(path.known, { message: 'Choose one.' });
  validate(path.knownDate, ({ value, valueOf }) =>
    isKnown(valueOf(path.known)) && !value() ? { kind: 'required', message: 'Say on which day.' } : undefined,
  );
}

export function isKnown(known: SlipModel['known']): known is ToldWithin {
  return known !== '' && known !== 'not_yet';
}

/** A moment of the clock on the wall; never ahead of now, so that this very minute is now. */
export function momentOf(date: string, time: string, { now, zone }: Now): Instant {
  const at = instantOf({ date, time: time || '12:00' }, zone);
  return at > now ? now : at;
}

/** The slip as the server takes it. */
export function slipBody(
  { happened, date, time, area, size, known, knownDate, knownTime }: SlipModel,
  from: Now & Pick<OpenSlip, 'occurrenceId' | 'participationId'>,
): OpenSlip {
  return {
    ...(from.occurrenceId && { occurrenceId: from.occurrenceId }),
    ...(from.participationId && { participationId: from.participationId }),
    happened: happened.trim(),
    happenedAt: momentOf(date, time, from),
    area: area || 'other',
    size: size || 'small',
    ...(isKnown(known) && { toldWithin: known, knownAt: momentOf(knownDate, knownTime, from) }),
  };
}
