import { Injectable } from '@nestjs/common';
import {
  ConsentState,
  mayWithdraw,
  type ConsentScope,
  type MyConsent,
  type MyConsents,
  type SafeContact,
} from '@reknit/cases/model';
import { AuditTrail, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import { COLUMNS, type ConsentRow } from '../../persistence/consent.columns';
import { Consents } from './consents';

const MINE = statement(
  'consent.mine',
  `select ${COLUMNS} from consent c
   where c.practice_id = $1 and c.client_id = $2 and not (c.decision is null and c.withdrawn_at is not null)
   order by coalesce(c.at, c.proposed_at), c.id`,
);

/** What somebody was asked and what they said. Theirs to read for good. */
@Injectable()
export class MyConsentQueries {
  constructor(
    private readonly sql: Sql,
    private readonly consents: Consents,
    private readonly trail: AuditTrail,
  ) {}

  async mine(actor: Actor): Promise<MyConsents> {
    const rows = await this.sql.rows<ConsentRow>(MINE, [actor.practiceId, actor.clientId ?? null]);
    const all = rows.map((row) => this.present(row));
    this.trail.about({ subjectType: 'consent', ids: rows.map(({ id }) => id) });
    const waiting = all.filter(({ state }) => state === ConsentState.proposed);
    const decided = all.filter(({ state }) => state !== ConsentState.proposed).reverse();
    const safeContact = contactOf(rows);
    return { waiting, decided, ...(safeContact ? { safeContact } : {}) };
  }

  private present(row: ConsentRow): MyConsent {
    const state = this.consents.stateToday(row);
    return {
      id: row.id,
      kind: row.kind,
      ...(row.caseId === null ? {} : { caseId: row.caseId }),
      state,
      textVersion: row.textVersion,
      scope: row.scope,
      proposedAt: row.proposedAt.toISOString(),
      ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
      ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt.toISOString() }),
      ...(row.validTo === null ? {} : { validTo: row.validTo }),
      mayWithdraw: mayWithdraw({ kind: row.kind, state }),
    };
  }
}

/** How somebody said last that they may be reached, while that stands. */
export function contactOf(
  rows: readonly { readonly state: ConsentState; readonly scope: ConsentScope }[],
): SafeContact | undefined {
  return rows.find(({ state, scope }) => state === ConsentState.active && scope.safeContact !== undefined)
    ?.scope.safeContact;
}
