import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { safetyPaths, type RecordOpening } from '@reknit/cases/model';
import type { LocalDate } from '@reknit/shared/model';
import {
  Clock,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  clockTime,
  dayInWords,
  localDate,
} from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { keyset } from '../data/keyset';
import { NOT_LISTED, OPENING_WORDS, staffWords } from '../words/opening-words';

/** Few enough that what is said below the list is not far away on a phone. */
const AT_ONCE = 20;

interface Day {
  readonly day: LocalDate;
  readonly words: string;
  readonly rows: readonly RecordOpening[];
}

/** Who of the staff opened what is kept about the person who reads this, newest first. */
@Component({
  selector: 'rk-opened-page',
  imports: [RouterLink, ...RESOURCE_GATE, EmptyState, PageHeader, ProblemNotice],
  templateUrl: './opened-page.html',
  styleUrl: './opened-page.css',
})
export class OpenedPage {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();

  protected readonly opened = keyset<string, RecordOpening>(
    computed(() => safetyPaths.myOpenings),
    (url, after) => ({ url, params: { limit: AT_ONCE, ...(after !== undefined && { after }) } }),
  );
  protected readonly words = OPENING_WORDS;
  protected readonly staff = staffWords;
  protected readonly notListed = NOT_LISTED;

  protected daysOf(rows: readonly RecordOpening[]): readonly Day[] {
    const today = localDate(this.minute(), this.session.timeZone());
    return [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => ({
      day,
      words: dayInWords(day, { today }),
      rows: ofDay,
    }));
  }

  protected timeOf({ at }: RecordOpening): string | undefined {
    return at && clockTime(at, this.session.timeZone());
  }
}
