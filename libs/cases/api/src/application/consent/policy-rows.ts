import { Injectable } from '@nestjs/common';
import type { SecretsPolicyKind } from '@reknit/cases/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId } from '@reknit/shared/model';

interface PolicyRow {
  readonly caseId: CaseId;
  readonly kind: SecretsPolicyKind;
  readonly done: boolean;
}

const REPLACE = statement(
  'policy.replace',
  `with given_up as (
     update secrets_policy set superseded_at = $3
     where practice_id = $1 and case_id = $2 and in_force_from is null and superseded_at is null returning id)
   update consent c set withdrawn_at = $3, ended_reason = 'replaced' from given_up g
   where c.practice_id = $1 and c.policy_id = g.id and c.decision is null and c.withdrawn_at is null and c.superseded_at is null`,
);
const PROPOSE = statement(
  'policy.propose',
  `insert into secrets_policy (practice_id, id, case_id, version, kind, proposed_by, proposed_at)
   select $1::uuid, $2::uuid, $3::uuid, coalesce(max(s.version), 0) + 1, $4, $5::uuid, $6::timestamptz
   from secrets_policy s where s.practice_id = $1 and s.case_id = $3 returning version`,
);
const HOLD = statement(
  'policy.hold',
  `select s.case_id as "caseId", s.kind, (s.in_force_from is not null or s.superseded_at is not null) as done
   from secrets_policy s where s.practice_id = $1 and s.id = $2 for update`,
);
const SIGNERS = statement(
  'policy.signers',
  `select c.client_id as "clientId" from consent c where c.practice_id = $1 and c.policy_id = $2 and c.state = 'active'`,
);
const GIVE_WAY = statement(
  'policy.give-way',
  `update secrets_policy set superseded_at = $3
   where practice_id = $1 and case_id = $2 and in_force_from is not null and superseded_at is null`,
);
const ENFORCE = statement(
  'policy.enforce',
  'update secrets_policy set in_force_from = $3 where practice_id = $1 and id = $2',
);

/** The versions of a case's secrets policy. */
@Injectable()
export class PolicyRows {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** A version waits for signatures; the one in force stays so until they are complete. */
  async propose(
    caseId: CaseId,
    kind: SecretsPolicyKind,
    by: string,
  ): Promise<{ readonly id: string; readonly version: number }> {
    const now = this.clock.now();
    await this.sql.change(REPLACE, [this.practiceId(), caseId, now]);
    const id = this.ids.next();
    const made = await this.sql.first<{ version: number }>(PROPOSE, [
      this.practiceId(),
      id,
      caseId,
      kind,
      by,
      now,
    ]);
    return { id, version: made?.version ?? 1 };
  }

  /** Held until the transaction ends: of two who sign at once, one is the last. */
  hold(id: string): Promise<PolicyRow | undefined> {
    return this.sql.first<PolicyRow>(HOLD, [this.practiceId(), id]);
  }

  async signers(id: string): Promise<readonly ClientId[]> {
    const rows = await this.sql.rows<{ clientId: ClientId }>(SIGNERS, [this.practiceId(), id]);
    return rows.map(({ clientId }) => clientId);
  }

  async enforce(id: string, caseId: CaseId): Promise<void> {
    const now = this.clock.now();
    await this.sql.change(GIVE_WAY, [this.practiceId(), caseId, now]);
    await this.sql.change(ENFORCE, [this.practiceId(), id, now]);
  }

  /** Whoever signs changes a version that is not theirs to change. */
  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.asSystem(work);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
