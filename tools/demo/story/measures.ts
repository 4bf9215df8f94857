// What somebody was asked to fill in, and what was done about an answer that asked for somebody to look at once.
import type { FlagMove } from '@reknit/measures/model';
import type { LocalTime } from '@reknit/shared/model';
import type { ClientKey } from '../people';

/** A time on a day; with a day of the week (1 for Monday): the first such day from there on. */
export interface DayOfStory {
  readonly day: number;
  readonly weekday?: number;
  readonly time: LocalTime;
}

export interface MeasureStory {
  readonly who: ClientKey;
  readonly instrument: 'phq-9' | 'gad-7' | 'phq-2' | 'gad-2';
  /** Asked for on the morning of that day, unless told otherwise. */
  readonly asked?: LocalTime;
  readonly filledIn: DayOfStory;
  /** In the order of the items. */
  readonly items: readonly number[];
}

/** What the therapist did about the flag of a person, oldest first. */
export interface FlagStory {
  readonly who: ClientKey;
  readonly moves: readonly { readonly at: DayOfStory; readonly move: FlagMove; readonly reason?: string }[];
}

export interface MeasuresOfCase {
  readonly filledIn: readonly MeasureStory[];
  readonly flags?: readonly FlagStory[];
}
