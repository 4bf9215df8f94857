import { ResponseStatus, stillOpen } from '@reknit/measures/model';
import type { Instant, LocalDate } from '@reknit/shared/model';
import type { MeasureResponse } from '../persistence/response.repository';

/** What a response is to whoever looks at it now: an unfinished one lapses without anybody writing that down. */
export function statusOf(
  response: MeasureResponse,
  { today, now }: { readonly today: LocalDate; readonly now: Instant },
): ResponseStatus {
  if (response.status === 'submitted') return ResponseStatus.submitted;
  const { dueOn, startsOn, everyWeeks, savedAt, endedAt } = response;
  const unfinished = {
    dueOn,
    startsOn,
    everyWeeks: everyWeeks ?? undefined,
    savedAt: savedAt.toISOString(),
    endedAt: endedAt?.toISOString(),
  };
  return stillOpen(unfinished, today, now) ? ResponseStatus.open : ResponseStatus.lapsed;
}
