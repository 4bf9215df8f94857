import { Injectable } from '@nestjs/common';
import { mayReopen, SafetyProblem, type SuspensionCause } from '@reknit/cases/model';
import {
  Clock,
  IdSource,
  orThrow,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { SafetyGate } from '../safety-gate';
import { Timeline } from '../timeline';
import { SafetyFacts } from './safety-facts';

/** Why joint work of a case stops, and whose word it followed from. */
export interface Stop {
  readonly caseId: CaseId;
  readonly cause: SuspensionCause;
  readonly participantId?: ParticipantId;
  readonly reason?: string;
}

const SUSPEND = statement(
  'safety.suspend',
  `insert into joint_suspension (practice_id, id, case_id, participant_id, cause, reason, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const STANDING = statement(
  'safety.standing-suspensions',
  `select coalesce(bool_or(cause = 'risk'), false) as risk, coalesce(bool_or(cause <> 'risk'), false) as other
   from joint_suspension where practice_id = $1 and case_id = $2 and ended_at is null`,
);
const END = statement(
  'safety.end-suspensions',
  `update joint_suspension set ended_at = $3, ended_by = $4, ended_reason = $5
   where practice_id = $1 and case_id = $2 and ended_at is null`,
);

/** The rows of suspensions. */
@Injectable()
export class SuspensionRows {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async insert({ caseId, cause, participantId, reason }: Stop, actor: Actor): Promise<void> {
    await this.sql.change(SUSPEND, [
      actor.practiceId,
      this.ids.next(),
      caseId,
      participantId ?? null,
      cause,
      reason ?? null,
      actor.accountId,
      this.clock.now(),
    ]);
  }

  /** What rests because somebody is at high risk goes on where that is looked after; what rests for any other reason does not. */
  async standing(caseId: CaseId, actor: Actor): Promise<{ readonly risk: boolean; readonly other: boolean }> {
    const found = await this.sql.first<{ risk: boolean; other: boolean }>(STANDING, [
      actor.practiceId,
      caseId,
    ]);
    return found ?? { risk: false, other: false };
  }

  async end(caseId: CaseId, actor: Actor, reason: string): Promise<void> {
    await this.sql.change(END, [actor.practiceId, caseId, this.clock.now(), actor.accountId, reason]);
  }
}

/** Stopping joint work and letting it go on. Only a clinician lets it go on. */
@Injectable()
export class Suspensions {
  constructor(
    private readonly gate: SafetyGate,
    private readonly facts: SafetyFacts,
    private readonly timeline: Timeline,
    private readonly transactions: Transactions,
    private readonly rows: SuspensionRows,
  ) {}

  /** A clinician's decision. */
  async decide(actor: Actor, caseId: CaseId, reason: string): Promise<void> {
    if (await this.restsAlready(actor, caseId)) throw new ProblemException(SafetyProblem.alreadySuspended);
    await this.stop({ caseId, cause: 'decision', reason }, actor);
  }

  /** Whether somebody has stopped joint work already; that somebody is at high risk ends by itself, and so is not counted. */
  async restsAlready(actor: Actor, caseId: CaseId): Promise<boolean> {
    return this.transactions.asSystem(async () => (await this.rows.standing(caseId, actor)).other);
  }

  /**
   * Stops everything that the people of a case do together, in the transaction at hand and in the name of the system: what it
   * means reaches rows that whoever acts may not touch.
   */
  async stop(stop: Stop, actor: Actor): Promise<void> {
    const { caseId, participantId, cause } = stop;
    await this.gate.holdAlone(caseId);
    const write = async () => {
      await this.rows.insert(stop, actor);
      await this.timeline.add({ caseId, kind: 'consent', event: 'safety.suspended', participantId });
    };
    await (actor.clientId === undefined ? write() : this.transactions.asSystem(write));
    await this.gate.tellSuspended({ caseId, participantId, cause });
  }

  async reopen(actor: Actor, caseId: CaseId, reason: string): Promise<void> {
    await this.gate.holdAlone(caseId);
    orThrow(mayReopen(await this.facts.of(caseId)));
    if ((await this.rows.standing(caseId, actor)).risk) throw new ProblemException(SafetyProblem.notClear);
    await this.rows.end(caseId, actor, reason);
    await this.timeline.add({ caseId, kind: 'consent', event: 'safety.reopened' });
    await this.gate.tellReopened({ caseId });
  }
}
