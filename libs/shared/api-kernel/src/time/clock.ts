import { Injectable } from '@nestjs/common';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day a moment falls on in a zone: `2026-03-08`. */
export function localDateIn(timeZone: TimeZoneName, at: Instant): LocalDate {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(timeZone, format);
  }
  return format.format(Date.parse(at));
}

/** What the machine's own clock says, whatever a test's clock does: for what PostgreSQL compares with its own. */
export function machineMillis(): number {
  return Date.now();
}

/** The only source of "now" on the server; tests bind one that stands still. */
@Injectable()
export class Clock {
  now(): Instant {
    return new Date(this.epochMillis()).toISOString();
  }

  epochMillis(): number {
    return machineMillis();
  }

  today(timeZone: TimeZoneName): LocalDate {
    return localDateIn(timeZone, this.now());
  }
}
