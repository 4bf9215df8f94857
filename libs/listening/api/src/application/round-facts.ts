import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { effective, RoundStatus, RoundWay, windowEnd, type MoveFacts } from '@reknit/listening/model';
import { Clock, ProblemException, Sql, statement } from '@reknit/shared/api-kernel';
import type { ParticipantId, TimeZoneName } from '@reknit/shared/model';
import { EntryRepository } from '../persistence/entry.repository';
import type { RoundRecord } from '../persistence/round-row';

const ZONES = statement(
  'listening.zones',
  `select s.participant_id as id, coalesce(a.time_zone, k.time_zone) as zone
   from listening_seat s
   join client k on k.practice_id = s.practice_id and k.id = s.client_id
   left join account a on a.practice_id = s.practice_id and a.client_id = s.client_id
   where s.practice_id = $1 and s.round_id = $2`,
);

/** What a move is decided from besides the round itself. */
@Injectable()
export class RoundFacts {
  constructor(
    private readonly gate: SafetyGate,
    private readonly entries: EntryRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether these people may do something together now; from here on no stop happens before the transaction has ended.
   * Asked before the round is held: whoever stops joint work asks in the same order.
   */
  async isOpen(round: RoundRecord): Promise<boolean> {
    try {
      await this.gate.requireOpen(
        round.caseId,
        round.seats.map(({ participantId }) => participantId),
      );
      return true;
    } catch (refused) {
      if (refused instanceof ProblemException) return false;
      throw refused;
    }
  }

  /** For somebody who does not feel safe: everything done together waits from here on. */
  holdAlone(round: RoundRecord): Promise<void> {
    return this.gate.holdAlone(round.caseId);
  }

  /** As the system. Only what the state and the way of being together can need is read. */
  async of(round: RoundRecord, gateOpen: boolean): Promise<MoveFacts> {
    const now = this.clock.now();
    const { way } = round.standing;
    const status = effective(round.standing);
    const zones = way === RoundWay.async ? await this.zonesOf(round) : undefined;
    return {
      now,
      gateOpen,
      othersReady: status === RoundStatus.readiness ? await this.entries.readiness(round) : [],
      draft: status === RoundStatus.speaking ? await this.entries.typed(round) : undefined,
      windowEnd: (id, hours) => windowEnd(now, hours, zones?.get(id) ?? 'UTC'),
    };
  }

  async zonesOf({ practiceId, id }: RoundRecord): Promise<ReadonlyMap<ParticipantId, TimeZoneName>> {
    const rows = await this.sql.rows<{ id: ParticipantId; zone: TimeZoneName }>(ZONES, [practiceId, id]);
    return new Map(rows.map((row) => [row.id, row.zone]));
  }
}
