import { Injectable } from '@nestjs/common';
import {
  consentStateOn,
  isPersonal,
  type ConsentDecision,
  type ConsentKind,
  type ConsentMethod,
  type ConsentScope,
  type ConsentState,
} from '@reknit/cases/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, LocalDate } from '@reknit/shared/model';
import { COLUMNS, type ConsentRow } from '../../persistence/consent.columns';

/** What is agreed, by whom and about what. */
export interface ConsentSubject {
  readonly clientId: ClientId;
  readonly kind: ConsentKind;
  /** Ignored for what is agreed once for the whole of somebody's care. */
  readonly caseId?: CaseId;
  readonly textVersion: string;
  readonly scope: ConsentScope;
  readonly validTo?: LocalDate;
  readonly policyId?: string;
}

/** How a decision came about: in the portal, or elsewhere with somebody who was there. */
export interface Decided {
  readonly decision: ConsentDecision;
  readonly method: ConsentMethod;
  readonly witness?: string;
  readonly givenBy?: string;
  readonly recordedBy?: string;
}

const PROPOSE = statement(
  'consent.propose',
  `insert into consent (practice_id, id, client_id, kind, case_id, text_version, scope, valid_to, policy_id, proposed_at, proposed_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const RECORD = statement(
  'consent.record',
  `insert into consent (practice_id, id, client_id, kind, case_id, text_version, scope, valid_to, policy_id, proposed_at,
     decision, at, valid_from, method, witness, given_by, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, $12, $13, $14, $15, $16)`,
);
const DECIDE = statement(
  'consent.decide',
  `update consent set decision = $3, at = $4, valid_from = $5, scope = $6 where practice_id = $1 and id = $2 and state = 'proposed'`,
);
// The earlier word about the same thing, and with $8 an earlier question too. The waiting row that is decided is $7.
const SUPERSEDE = statement(
  'consent.supersede',
  `update consent set superseded_at = $2
   where practice_id = $1 and client_id = $3 and kind = $4 and case_id is not distinct from $5
     and coalesce(scope -> 'thirdParty' ->> 'name', '') = coalesce($6::text, '') and id is distinct from $7::uuid
     and superseded_at is null and withdrawn_at is null and (decision is not null or $8::boolean)
   returning state, kind, decision`,
);
const OWN = statement(
  'consent.own',
  `select ${COLUMNS} from consent c where c.practice_id = $1 and c.client_id = $2 and c.id = $3 for update`,
);
const WITHDRAW = statement(
  'consent.withdraw',
  `update consent set withdrawn_at = $3, ended_reason = $4
   where practice_id = $1 and id = $2 and withdrawn_at is null and superseded_at is null`,
);
const WITHDRAW_ALL = statement(
  'consent.withdraw-all',
  `update consent set withdrawn_at = $3, ended_reason = 'left'
   where practice_id = $1 and client_id = $2 and withdrawn_at is null and superseded_at is null
     and decision is distinct from 'refused' and (case_id = $4 or ($5::boolean and case_id is null))`,
);
const WITHDRAW_KIND = statement(
  'consent.withdraw-kind',
  `update consent set withdrawn_at = $3, ended_reason = $6
   where practice_id = $1 and client_id = $2 and case_id = $4 and kind = $5 and state in ('active', 'proposed')`,
);

/** The rows of consent, inside a transaction whose command has found out whose they are. Nothing here decides. */
@Injectable()
export class Consents {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Asks; a second question about the same thing is refused by the database while the first waits. */
  async propose(subject: ConsentSubject, by: string): Promise<string> {
    const id = this.ids.next();
    await this.sql.change(PROPOSE, [...this.row(id, subject), this.clock.now(), by]);
    return id;
  }

  /**
   * Writes down what was decided without a question before it. The earlier word about the same thing gives way.
   *
   * @returns the new row, and whether a yes stood until now
   */
  async record(subject: ConsentSubject, how: Decided): Promise<{ id: string; wasActive: boolean }> {
    const id = this.ids.next();
    const wasActive = await this.supersede(subject, { id, questionsToo: true });
    await this.sql.change(RECORD, [
      ...this.row(id, subject),
      this.clock.now(),
      how.decision,
      this.today(),
      how.method,
      how.witness ?? null,
      how.givenBy ?? null,
      how.recordedBy ?? null,
    ]);
    return { id, wasActive };
  }

  /** The answer to a question that waits. @returns whether a yes stood until now */
  async decide(row: ConsentRow, decision: ConsentDecision, scope: ConsentScope): Promise<boolean> {
    const wasActive = await this.supersede(row, { id: row.id, questionsToo: false });
    const values = [decision, this.clock.now(), this.today(), JSON.stringify(scope)];
    await this.sql.change(DECIDE, [this.practiceId(), row.id, ...values]);
    return wasActive;
  }

  /** One of somebody's own, held until the transaction ends. */
  async own(
    clientId: ClientId,
    id: string,
  ): Promise<(ConsentRow & { readonly stateToday: ConsentState }) | undefined> {
    const row = await this.sql.first<ConsentRow>(OWN, [this.practiceId(), clientId, id]);
    return row && { ...row, stateToday: this.stateToday(row) };
  }

  async withdraw(id: string, reason?: string): Promise<void> {
    await this.sql.change(WITHDRAW, [this.practiceId(), id, this.clock.now(), reason ?? null]);
  }

  /** One kind of one person in one case, if it stands or waits. */
  async withdrawKind(clientId: ClientId, caseId: CaseId, kind: ConsentKind): Promise<void> {
    const values = [clientId, this.clock.now(), caseId, kind, 'followed'];
    await this.sql.change(WITHDRAW_KIND, [this.practiceId(), ...values]);
  }

  /** Everything that stands or waits about one case, and with `personal` what was agreed for the whole of their care. */
  async withdrawAll(clientId: ClientId, caseId: CaseId, personal: boolean): Promise<void> {
    await this.sql.change(WITHDRAW_ALL, [this.practiceId(), clientId, this.clock.now(), caseId, personal]);
  }

  stateToday(row: Pick<ConsentRow, 'state' | 'validTo'>): ConsentState {
    return consentStateOn({ state: row.state, validTo: row.validTo ?? undefined }, this.today());
  }

  private async supersede(
    subject: Pick<ConsentSubject, 'clientId' | 'kind' | 'scope'> & { readonly caseId?: CaseId | null },
    { id, questionsToo }: { readonly id: string; readonly questionsToo: boolean },
  ): Promise<boolean> {
    const { clientId, kind, caseId, scope } = subject;
    const about = [
      clientId,
      kind,
      isPersonal(kind) ? null : (caseId ?? null),
      scope.thirdParty?.name ?? null,
    ];
    const values = [this.practiceId(), this.clock.now(), ...about, id, questionsToo];
    const ended = await this.sql.rows<{ decision: ConsentDecision | null }>(SUPERSEDE, values);
    return ended.some(({ decision }) => decision === 'given');
  }

  private row(id: string, subject: ConsentSubject): readonly unknown[] {
    return [
      this.practiceId(),
      id,
      subject.clientId,
      subject.kind,
      isPersonal(subject.kind) ? null : (subject.caseId ?? null),
      subject.textVersion,
      JSON.stringify(subject.scope),
      subject.validTo ?? null,
      subject.policyId ?? null,
    ];
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }

  private today(): LocalDate {
    return this.clock.today(this.transactions.current().who.practiceTimeZone);
  }
}
