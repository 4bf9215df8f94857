import { Injectable } from '@nestjs/common';
import type { SuspensionCause } from '@reknit/cases/model';
import { ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type ClientId, type ParticipantId } from '@reknit/shared/model';

/** What stopped, and whose word it followed from. Without a participant: a clinician's decision about the case. */
export interface Suspended {
  readonly caseId: CaseId;
  readonly participantId?: ParticipantId;
  /** For listeners that close for good what only rests otherwise: a consent withdrawn ends shares, a pause does not. */
  readonly cause: SuspensionCause;
}

export interface Reopened {
  readonly caseId: CaseId;
}

export interface Left {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

type Listener<What> = (what: What) => Promise<void>;

// Joint acts hold this lock together, a stop holds it alone: nothing done together slips past a stop under way.
const HOLD = statement('safety.hold', 'select pg_advisory_xact_lock_shared(hashtextextended($1::text, 4))');
const HOLD_ALONE = statement(
  'safety.hold-alone',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 4))',
);
const OPEN = statement('safety.open', 'select sec.joint_work_open($1, $2::uuid[]) as answer');
const SUSPENDED = statement('safety.suspended', 'select sec.joint_work_suspended($1) as answer');

/**
 * May these people do something together now? The database decides, by the same function that its own triggers and
 * policies ask; nobody who asks is told why not.
 *
 * Listeners are other domains' ways of stopping and closing what is theirs. They run inside the transaction of the act they
 * follow from, as the system, one after the other: all of it happens or nothing.
 */
@Injectable()
export class SafetyGate {
  private readonly suspendedListeners: Listener<Suspended>[] = [];
  private readonly reopenedListeners: Listener<Reopened>[] = [];
  private readonly leftListeners: Listener<Left>[] = [];

  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** True when nothing of safety or consent stands against joint work of exactly these people, and it is not suspended. */
  isOpen(caseId: CaseId, participantIds: readonly ParticipantId[]): Promise<boolean> {
    return this.ask(OPEN, [caseId, participantIds]);
  }

  /**
   * For commands that do something together: as `isOpen`, and no stop happens before the transaction has ended.
   *
   * @throws the one neutral refusal, whatever the reason
   */
  async requireOpen(caseId: CaseId, participantIds: readonly ParticipantId[]): Promise<void> {
    await this.sql.rows(HOLD, [caseId]);
    if (!(await this.isOpen(caseId, participantIds))) throw new ProblemException(SharedProblem.notOpen);
  }

  isSuspended(caseId: CaseId): Promise<boolean> {
    return this.ask(SUSPENDED, [caseId]);
  }

  /** Joint work of a case stops: a decision, "not safe now", a wish, a consent withdrawn, somebody gone. */
  onSuspended(listener: Listener<Suspended>): void {
    this.suspendedListeners.push(listener);
  }

  /** A clinician has decided that it may go on. */
  onReopened(listener: Listener<Reopened>): void {
    this.reopenedListeners.push(listener);
  }

  /** Somebody takes part no longer: they have left, or were removed. */
  onLeft(listener: Listener<Left>): void {
    this.leftListeners.push(listener);
  }

  /** For whatever stops joint work, before anything else it does: waits for joint acts under way. */
  async holdAlone(caseId: CaseId): Promise<void> {
    await this.sql.rows(HOLD_ALONE, [caseId]);
  }

  /** For this domain's own commands, after their rows are written. */
  tellSuspended(what: Suspended): Promise<void> {
    return this.tell(this.suspendedListeners, what);
  }

  tellReopened(what: Reopened): Promise<void> {
    return this.tell(this.reopenedListeners, what);
  }

  tellLeft(who: Left): Promise<void> {
    return this.tell(this.leftListeners, who);
  }

  private async tell<What>(listeners: readonly Listener<What>[], what: What): Promise<void> {
    if (listeners.length === 0) return;
    await this.transactions.asSystem(async () => {
      for (const listener of listeners) await listener(what);
    });
  }

  private async ask(query: typeof OPEN, values: readonly unknown[]): Promise<boolean> {
    return (await this.sql.first<{ answer: boolean }>(query, values))?.answer === true;
  }
}
