import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sessionPaths, type CalendarFeed, type NewCalendarFeed } from '@reknit/sessions/model';
import {
  Clock,
  IdSource,
  Lookups,
  notFound,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, ClientId, PracticeId, TimeZoneName } from '@reknit/shared/model';
import ical, { ICalCalendarMethod } from 'ical-generator';

const KEEP = statement(
  'feed.keep',
  `insert into calendar_feed (practice_id, account_id, token_hash, since) values ($1, $2, $3, $4)
   on conflict (practice_id, account_id) do update set token_hash = excluded.token_hash, since = excluded.since, last_used_at = null`,
);
const READ = statement(
  'feed.read',
  'select since, last_used_at as "lastUsedAt" from calendar_feed where practice_id = $1 and account_id = $2',
);
const END = statement('feed.end', 'delete from calendar_feed where practice_id = $1 and account_id = $2');
const OPENED = statement('feed.opened', 'select * from auth.calendar_of($1)');
const USED = statement(
  'feed.used',
  'update calendar_feed set last_used_at = $3 where practice_id = $1 and account_id = $2 and token_hash = $4',
);
/** Times and nothing else. $2 and $3: whose, as a clinician or as a person in care. */
const TIMES = statement(
  'feed.times',
  `select s.id, s.starts_at as start, s.ends_at as "end" from session s
   where s.practice_id = $1 and s.live and s.starts_at between $4::timestamptz - interval '60 days' and $4::timestamptz + interval '400 days'
     and case when $3::uuid is null
       then s.case_id in (select sec.my_cases()) and exists (select 1 from session_clinician c
         where c.practice_id = s.practice_id and c.session_id = s.id and c.account_id = $2)
       else s.id in (select sec.my_sessions()) and exists (select 1 from session_attendee e
         where e.practice_id = s.practice_id and e.session_id = s.id and e.client_id = $3 and e.booked) end
   order by s.starts_at, s.id limit 2000`,
);

interface Opened {
  readonly practice_id: PracticeId;
  readonly account_id: AccountId;
  readonly client_id: ClientId | null;
  readonly practice_zone: TimeZoneName;
}

const TOKEN_FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

@Injectable()
export class FeedSources {
  constructor(
    readonly lookups: Lookups,
    readonly ids: IdSource,
    readonly clock: Clock,
  ) {}
}

/** Calendars people take their own sessions into. Whoever has the address sees times, and the word "Session". */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly sources: FeedSources,
  ) {}

  async read(actor: Actor): Promise<CalendarFeed> {
    const found = await this.sql.first<{ since: Date; lastUsedAt: Date | null }>(READ, this.of(actor));
    if (!found) return { active: false };
    return {
      active: true,
      since: found.since.toISOString(),
      ...(found.lastUsedAt ? { lastUsedAt: found.lastUsedAt.toISOString() } : {}),
    };
  }

  /** A new address; the one before ends with it. */
  async begin(actor: Actor): Promise<NewCalendarFeed> {
    const token = this.sources.ids.token();
    const since = this.sources.clock.now();
    await this.sql.change(KEEP, [...this.of(actor), hashOf(token), since]);
    return { path: sessionPaths.calendar(token), since };
  }

  async end(actor: Actor): Promise<CalendarFeed> {
    await this.sql.change(END, this.of(actor));
    return { active: false };
  }

  /** The calendar of whoever was given this address, as they would see it. */
  async calendar(file: string): Promise<string> {
    const token = TOKEN_FILE.exec(file)?.[1];
    const hash = hashOf(token ?? '');
    const opened =
      token === undefined
        ? undefined
        : await this.sources.lookups.first<Opened & Record<string, unknown>>(OPENED, [hash]);
    if (!opened) throw notFound();
    const { practice_id: practiceId, account_id: accountId, client_id: clientId } = opened;
    const who = {
      practiceId,
      practiceTimeZone: opened.practice_zone,
      accountId,
      ...(clientId ? { clientId } : {}),
    };
    return this.transactions.run(who, async () => {
      const now = this.sources.clock.now();
      if ((await this.sql.change(USED, [practiceId, accountId, now, hash])) !== 1) throw notFound();
      const rows = await this.sql.rows<{ id: string; start: Date; end: Date }>(TIMES, [
        practiceId,
        accountId,
        clientId,
        now,
      ]);
      return written(rows, new Date(now));
    });
  }

  private of({ practiceId, accountId }: Actor): readonly string[] {
    return [practiceId, accountId];
  }
}

function written(
  times: readonly { readonly id: string; readonly start: Date; readonly end: Date }[],
  stamp: Date,
): string {
  const calendar = ical({
    name: 'Sessions',
    prodId: '//Reknit//Sessions//EN',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, start, end } of times) calendar.createEvent({ id, start, end, stamp, summary: 'Session' });
  return calendar.toString();
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();
