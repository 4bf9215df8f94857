import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Mail } from '@reknit/identity/api';
import { afterQuiet, elapse, type Elapsed } from '@reknit/listening/model';
import { Clock, CONFIG, Jobs, Presence, Sql, statement, type Config } from '@reknit/shared/api-kernel';
import type { AccountId, ClientId, Instant, ParticipantId } from '@reknit/shared/model';
import type { RoundRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';
import { RoundFacts } from './round-facts';
import { Settling } from './settling';

export const LISTENING_SWEEP = 'listening.sweep';
const NUDGE = 'listening.nudge';

const ACCOUNTS = statement(
  'listening.accounts',
  `select id, client_id as "clientId", email from account where practice_id = $1 and client_id = any ($2) and status = 'active'`,
);
const ERASE = statement('listening.erase', 'select sec.erase_listening_words($1) as erased');
const STILL_LAPSED = statement(
  'listening.still-lapsed',
  `select s.client_id as "clientId" from listening_round r
   join listening_seat s on s.practice_id = r.practice_id and s.round_id = r.id and s.participant_id = $3
   where r.practice_id = $1 and r.id = $2 and r.status = 'turn_lapsed'`,
);

interface AccountRow {
  readonly id: AccountId;
  readonly clientId: ClientId;
  readonly email: string;
}

/** Whether people of a round are there, and how to reach them. */
@Injectable()
export class RoundPeople {
  constructor(
    private readonly presence: Presence,
    private readonly mail: Mail,
    private readonly sql: Sql,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  /** As the system: when each person's page of the round was last open. */
  async lastSeen(round: RoundRecord): Promise<ReadonlyMap<ParticipantId, Instant>> {
    const seen = await this.presence.lastSeen(round.id);
    const accounts = await this.accounts(
      round.practiceId,
      round.seats.map(({ clientId }) => clientId),
    );
    return new Map(
      round.seats.flatMap(({ clientId, participantId }) => {
        const account = accounts.find((one) => one.clientId === clientId);
        const at = account && seen.get(account.id);
        return at === undefined ? [] : [[participantId, at] as const];
      }),
    );
  }

  /** Names no exercise, no other person and nothing of what it is about. */
  async remind(practiceId: string, clientIds: readonly ClientId[]): Promise<void> {
    for (const { email } of await this.accounts(practiceId, clientIds))
      await this.mail.send(email, {
        subject: 'You have something due today.',
        text: `You have something due today.\n\nOpen it when you have a quiet moment:\n\n${this.config.publicOrigin}/my\n`,
      });
  }

  private accounts(practiceId: string, clientIds: readonly ClientId[]): Promise<readonly AccountRow[]> {
    return this.sql.rows<AccountRow>(ACCOUNTS, [practiceId, clientIds]);
  }
}

/** What time alone does to rounds, found by their state and the clock; and the erasure of words that were kept long enough. */
@Injectable()
export class RoundClock {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly settling: Settling,
    private readonly people: RoundPeople,
    private readonly given: RoundFacts,
    private readonly jobs: Jobs,
  ) {}

  /** As the system, of one practice. */
  async sweep(): Promise<void> {
    for (const round of await this.rounds.holdUnderWay()) {
      const facts = await this.settling.facts(round, true);
      const lastSeen = await this.people.lastSeen(round);
      const elapsed = elapse(round.standing, { ...facts, lastSeen });
      if (elapsed) await this.settle(round, elapsed, facts.now);
    }
  }

  private async settle(round: RoundRecord, elapsed: Elapsed, now: Instant): Promise<void> {
    const by = round.seats.find(({ participantId }) => participantId === elapsed.by);
    if (by) await this.settling.write(round, by, elapsed.entries);
    const ended = elapsed.standing.status === 'abandoned';
    const why = ended ? (elapsed.why === 'time_out' ? 'time_out' : 'rested') : undefined;
    const act = { kind: `clock.${elapsed.why ?? 'time_up'}` };
    await this.settling.save(round, elapsed, { act, why });
    if (elapsed.nudge.length > 0) await this.nudge(round, elapsed.nudge, now);
  }

  /** Once for each lapse, when nobody's quiet hours are disturbed by it. */
  private async nudge(round: RoundRecord, whom: readonly ParticipantId[], now: Instant): Promise<void> {
    const zones = await this.given.zonesOf(round);
    for (const participantId of whom)
      await this.jobs.send(
        NUDGE,
        { roundId: round.id, participantId },
        {
          startAfter: afterQuiet(now, zones.get(participantId) ?? 'UTC'),
          singletonKey: `${round.id}|${participantId}`,
        },
      );
  }
}

/** Words only the people of a round read are kept for thirty days. What was rated stays. */
@Injectable()
export class WordsErasure {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** As the system. */
  async erase(): Promise<void> {
    await this.sql.rows(ERASE, [this.clock.now()]);
  }
}

/** The jobs of this domain. */
@Injectable()
export class ListeningSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: RoundClock,
    private readonly people: RoundPeople,
    private readonly words: WordsErasure,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.jobs.every(LISTENING_SWEEP, '* * * * *', async () => {
      await this.clock.sweep();
      await this.words.erase();
    });
    this.jobs.define(NUDGE, async ({ roundId, participantId }, { practiceId }) => {
      const values = [practiceId, roundId, participantId];
      const rows = await this.sql.rows<{ clientId: ClientId }>(STILL_LAPSED, values);
      await this.people.remind(
        practiceId,
        rows.map(({ clientId }) => clientId),
      );
    });
  }
}
