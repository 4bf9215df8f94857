import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { letterAt, type Reaching } from '@reknit/cases/model';
import { Mail } from '@reknit/identity/api';
import { CONFIG, Clock, Jobs, Sql, statement, type Config, type JobIds } from '@reknit/shared/api-kernel';
import { type ClientId, type PracticeId, type TimeZoneName } from '@reknit/shared/model';

const LETTER = 'sessions.letter';

export type LetterReason = 'arranged' | 'moved' | 'cancelled';

interface Addressee extends Reaching {
  readonly email: string;
  readonly start: Date;
  readonly on: boolean;
}

/** Of whoever was taken off there is no booking any more: to them it is cancelled. */
const ADDRESSEE = statement(
  'session.addressee',
  `select a.email, a.time_zone as "timeZone", s.starts_at as start, coalesce(e.live and e.booked, false) as on,
     coalesce(c.state <> 'active', false) as refused,
     c.scope -> 'safeContact' -> 'channels' as channels, c.scope -> 'safeContact' ->> 'from' as "from", c.scope -> 'safeContact' ->> 'to' as "to"
   from session s
   join account a on a.practice_id = s.practice_id and a.client_id = $3 and a.status = 'active'
   left join session_attendee e on e.practice_id = s.practice_id and e.session_id = s.id and e.client_id = a.client_id
   left join lateral (
     select x.state, x.scope from consent x
     where x.practice_id = a.practice_id and x.client_id = a.client_id and x.kind = 'electronic_communication'
       and x.decision is not null and x.superseded_at is null
     order by x.at desc, x.id desc limit 1) c on true
   where s.practice_id = $1 and s.id = $2 and exists (select 1 from participant p
     where p.practice_id = s.practice_id and p.case_id = s.case_id and p.client_id = a.client_id and p.state not in ('left', 'removed'))`,
);

const SUBJECTS: Readonly<Record<LetterReason, string>> = {
  arranged: 'Your session has been arranged',
  moved: 'Your session has been moved',
  cancelled: 'Your session has been cancelled',
};
const BEFORE_TIME: Readonly<Record<LetterReason, string>> = {
  arranged: 'It is on',
  moved: 'It is now on',
  cancelled: 'It was on',
};

@Injectable()
export class LetterPost {
  constructor(
    readonly mail: Mail,
    readonly sql: Sql,
    readonly jobs: Jobs,
    readonly clock: Clock,
    @Inject(CONFIG) readonly config: Config,
  ) {}
}

/**
 * Letters to whoever is booked: when it is, in their own time, and nothing that says with whom, where or what about. Nobody who has said that
 * mail is not safe for them gets one, and nobody outside the hours they have named.
 */
@Injectable()
export class SessionLetters implements OnModuleInit {
  constructor(private readonly post: LetterPost) {}

  onModuleInit(): void {
    this.post.jobs.define(LETTER, (ids, who) => this.deliver(ids, who.practiceId));
  }

  async send(reason: LetterReason, sessionId: string, clientId: ClientId): Promise<void> {
    // One that still waits says what is true when it goes out: another is not added.
    const singletonKey = `${sessionId}|${clientId}`;
    await this.post.jobs.send(LETTER, { reason, sessionId, clientId }, { singletonKey });
  }

  private async deliver(ids: JobIds, practiceId: PracticeId): Promise<void> {
    const { sql, mail, jobs, clock, config } = this.post;
    const values = [practiceId, ids['sessionId'], ids['clientId']];
    const to = await sql.first<Addressee & Record<string, unknown>>(ADDRESSEE, values);
    if (!to) return;
    const now = clock.now();
    const safeAt = letterAt(now, to);
    if (safeAt === undefined) return;
    // A time that has changed is said at once, at night as well, but never outside the hours somebody has named as safe.
    if (to.from && safeAt > now)
      return jobs.send(LETTER, ids, {
        startAfter: safeAt,
        singletonKey: `${ids['sessionId']}|${ids['clientId']}|${safeAt}`,
      });
    const reason = standingReason(ids['reason'] as LetterReason, to.on);
    await mail.send(to.email, {
      subject: SUBJECTS[reason],
      text: `${SUBJECTS[reason]}.\n\n${BEFORE_TIME[reason]} ${inWords(to.start, to.timeZone)}.\n\n${config.publicOrigin}/my/sessions\n`,
    });
  }
}

/** What is true when the letter goes out: it may have been cancelled, or be on again, since it was asked for. */
function standingReason(reason: LetterReason, on: boolean): LetterReason {
  if (!on) return 'cancelled';
  return reason === 'cancelled' ? 'moved' : reason;
}

function inWords(at: Date, timeZone: TimeZoneName): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    at,
  );
  return `${day} (${timeZone})`;
}
