// When something falls due is the product's own reckoning; a story only says what came of it each time.
import { minutesLater, scheduledTimes, type CommitmentSchedule } from '@reknit/agreements/model';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import type { Calendar } from '../calendar';
import type { DueWord, Told } from '../story/together';

/** What is promised, with real dates. */
export interface Promised {
  readonly schedule: CommitmentSchedule;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly timeZone: TimeZoneName;
}

export interface DueTime {
  readonly localDate: LocalDate;
  readonly word: DueWord;
  /** When its author speaks of it, and when the other person does. */
  readonly saidAt: Instant;
  readonly answeredAt: Instant;
}

/** What is set aside beforehand may lie a week ahead. */
const DAYS_AHEAD = 7;
const HOUR = 60;
/** Something without a time is due when the day ends, and told in the evening before; the rest a little afterwards. */
const TOLD = { timed: 20, wholeDay: -3.5 * HOUR };
/** The next morning: after it was due, and in time for what allows a day. */
const NEXT_MORNING = { timed: 13 * HOUR, wholeDay: 9 * HOUR };
const BEFOREHAND = { timed: -5 * HOUR, wholeDay: -10 * HOUR };
/** What was done is shown to the other person from the following night on. */
const ANSWERED = 15 * HOUR;

/**
 * Each time something was due that its story has a word for.
 *
 * @throws when the story has more words than there are times
 */
export function dueTimes(calendar: Calendar, promised: Promised, { of, words }: Told): readonly DueTime[] {
  const { schedule, startsOn } = promised;
  const times = scheduledTimes(schedule, promised, { from: startsOn, until: calendar.date(DAYS_AHEAD) });
  if (times.length < words.length) throw new Error(`"${of}" is due only ${times.length} times.`);
  return words.map((word, index) => {
    const { localDate = startsOn, dueAt = '', wholeDay = false } = times[index] ?? {};
    const at = (offset: typeof TOLD) => minutesLater(dueAt, wholeDay ? offset.wholeDay : offset.timed);
    return { localDate, word, saidAt: at(offsetOf(word)), answeredAt: minutesLater(dueAt, ANSWERED) };
  });
}

function offsetOf(word: DueWord): typeof TOLD {
  if (word === 'late' || word === 'missed') return NEXT_MORNING;
  return word.startsWith('kept') ? TOLD : BEFOREHAND;
}
