import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DatabaseActor } from '../access/actor';
import { Sql, statement } from '../database/sql';
import { Jobs } from '../jobs/jobs';
import { Clock } from '../time/clock';

const DAY_MILLIS = 86_400_000;
const EVENTS = statement('live.prune', 'delete from live_event where practice_id = $1 and at < $2');
const PRESENCES = statement('presence.prune', 'delete from presence where practice_id = $1 and seen_at < $2');

/** Takes away what was told, and who was there, more than a day ago. */
@Injectable()
export class LivePruning implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('live.prune', '17 * * * *', (who) => this.prune(who));
  }

  private async prune({ practiceId }: DatabaseActor): Promise<void> {
    const before = new Date(this.clock.epochMillis() - DAY_MILLIS).toISOString();
    await this.sql.change(EVENTS, [practiceId, before]);
    await this.sql.change(PRESENCES, [practiceId, before]);
  }
}
