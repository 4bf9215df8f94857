import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { ActionName } from '@reknit/shared/model';
import type { Actor } from '../access/actor';
import { Sql, statement } from '../database/sql';
import { Transactions } from '../database/transactions';
import { Clock } from '../time/clock';
import { IdSource } from '../time/id-source';

/** What an action was about: ids only, never a word somebody wrote. */
export interface Subjects {
  readonly caseId?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  /** Further ids, such as the rows of a list. */
  readonly ids?: readonly string[];
}

interface Page {
  subjects: Subjects;
}

const APPEND = statement(
  'audit.append',
  `insert into audit_event (practice_id, id, at, account_id, roles, action, outcome, code, case_id, subject_type, subject_id, ids, request_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/**
 * Who did or saw what. A handler says what it is about with `about`; the row is written by the edge, in the same
 * transaction as the data, so that both stand or fall together. Refusals are written apart: they must stay although
 * the rest is rolled back.
 */
@Injectable()
export class AuditTrail {
  private readonly pages = new AsyncLocalStorage<Page>();

  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Opens an empty page for one request; what runs inside may write on it. */
  open<T>(work: () => Promise<T>): Promise<T> {
    return this.pages.run({ subjects: {} }, work);
  }

  about(subjects: Subjects): void {
    const page = this.pages.getStore();
    if (page) page.subjects = { ...page.subjects, ...subjects };
  }

  /** The row of an action that happened. Called inside its transaction. */
  done(actor: Actor, action: ActionName, requestId: string): void {
    this.append(actor, action, { outcome: 'done', requestId });
  }

  /** The row of an action that was refused, in a transaction of its own. */
  async refused(
    actor: Actor,
    action: ActionName,
    why: { readonly requestId: string; readonly code: string },
  ): Promise<void> {
    await this.transactions.apart(actor, async () =>
      this.append(actor, action, { outcome: 'refused', ...why }),
    );
  }

  private append(
    actor: Actor,
    action: ActionName,
    row: { readonly outcome: 'done' | 'refused'; readonly code?: string; readonly requestId: string },
  ): void {
    const about = this.pages.getStore()?.subjects ?? {};
    this.sql.atLast(APPEND, [
      actor.practiceId,
      this.ids.next(),
      this.clock.now(),
      actor.accountId,
      actor.roles,
      action,
      row.outcome,
      row.code ?? null,
      about.caseId ?? null,
      about.subjectType ?? null,
      about.subjectId ?? null,
      about.ids ?? [],
      row.requestId,
    ]);
  }
}
