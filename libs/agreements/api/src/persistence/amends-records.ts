import { Injectable } from '@nestjs/common';
import type { AmendsActor, AmendsStep, PauseStanding } from '@reknit/agreements/model';
import { IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId, Instant } from '@reknit/shared/model';
import type { AmendsPlanRow, AmendsVersionRow } from './amends-rows';

const CLOSE_SHARES = statement(
  'amends.close-shares',
  `update amends_share set withdrawn_at = $3 where practice_id = $1 and plan_id = $2 and withdrawn_at is null
     and ($4::int is null or number = $4) and ($5::int is null or number <> $5)`,
);
const SUPERSEDE = statement(
  'amends.supersede',
  "update amends_version set state = 'superseded' where practice_id = $1 and plan_id = $2 and state = 'in_force'",
);
const ADD_MOVE = statement(
  'amends.add-move',
  `insert into amends_move (practice_id, id, plan_id, case_id, event, from_state, to_state, by_role, account_id, reason, number, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const ADD_PAUSE = statement(
  'amends.add-pause',
  `insert into amends_pause (practice_id, id, plan_id, case_id, by_role, account_id, from_state, window_left_millis, started_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const OPEN_PAUSE = statement(
  'amends.open-pause',
  `select id, by_role as by, person_agreed_at is not null as "personAgreed", clinician_agreed_at is not null as "clinicianAgreed",
     window_left_millis::float8 as "windowLeftMillis"
   from amends_pause where practice_id = $1 and plan_id = $2 and ended_at is null`,
);
const AGREE = statement(
  'amends.agree-to-go-on',
  `update amends_pause set person_agreed_at = case when $3 then coalesce(person_agreed_at, $6) end,
     clinician_agreed_at = case when $4 then coalesce(clinician_agreed_at, $6) end, ended_at = case when $5 then $6::timestamptz end
   where practice_id = $1 and id = $2`,
);

export interface OpenPause extends PauseStanding {
  readonly id: string;
  readonly windowLeftMillis: number | null;
}

interface Moved {
  readonly plan: AmendsPlanRow;
  readonly version?: AmendsVersionRow;
  readonly step: AmendsStep;
  readonly event: string;
  readonly by: AmendsActor;
  readonly reason?: string;
}

/** What is kept beside a plan when it moves: the moves themselves, pauses, and what was shared. */
@Injectable()
export class AmendsRecords {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
  ) {}

  /** Nothing of it can be read from now on; `only` or `but` one version. */
  async closeShares(
    plan: AmendsPlanRow,
    at: Instant,
    which: { readonly only?: number; readonly but?: number } = {},
  ): Promise<void> {
    const { practiceId, id } = plan;
    await this.sql.change(CLOSE_SHARES, [practiceId, id, at, which.only ?? null, which.but ?? null]);
  }

  async supersede({ practiceId, id }: AmendsPlanRow): Promise<void> {
    await this.sql.change(SUPERSEDE, [practiceId, id]);
  }

  async addMove({ plan, version, step, event, by, reason }: Moved, at: Instant): Promise<void> {
    await this.sql.change(ADD_MOVE, [
      plan.practiceId,
      this.ids.next(),
      plan.id,
      plan.caseId,
      event,
      plan.state,
      step.plan.state,
      by,
      this.account(),
      reason ?? null,
      version?.number ?? plan.inForce,
      at,
    ]);
  }

  async addPause(
    plan: AmendsPlanRow,
    pause: { readonly by: AmendsActor; readonly windowLeftMillis: number | null; readonly at: Instant },
  ): Promise<void> {
    const { practiceId, id, caseId, state } = plan;
    const { by, windowLeftMillis, at } = pause;
    const account = by === 'system' ? null : this.account();
    const row = [practiceId, this.ids.next(), id, caseId, by, account, state, windowLeftMillis, at];
    await this.sql.change(ADD_PAUSE, row);
  }

  /** The pause under way, as far as whoever asks may know of it: a person knows of their own. */
  openPause({ practiceId, id }: { readonly practiceId: string; readonly id: string }) {
    return this.sql.first<OpenPause>(OPEN_PAUSE, [practiceId, id]);
  }

  async agree(
    plan: AmendsPlanRow,
    pause: OpenPause,
    ending: { readonly personAgreed: boolean; readonly clinicianAgreed: boolean; readonly over: boolean },
    at: Instant,
  ): Promise<void> {
    const { personAgreed, clinicianAgreed, over } = ending;
    await this.sql.change(AGREE, [plan.practiceId, pause.id, personAgreed, clinicianAgreed, over, at]);
  }

  private account(): AccountId | null {
    return this.transactions.current().who.accountId ?? null;
  }
}
