import { Injectable } from '@nestjs/common';
import { SafetyGate, Timeline } from '@reknit/cases/api';
import { AuditTrail, Clock, Live, ProblemException } from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type Instant,
  type LocalDate,
  type ParticipantId,
  type TimeZoneName,
} from '@reknit/shared/model';
import { AmendsPeople } from '../persistence/amends-people';
import type { AmendsPlanRow } from '../persistence/amends-rows';

/** What stands around every decision about a plan: when it is taken, what it is about, whether joint work is open, and telling. */
@Injectable()
export class AmendsChanges {
  constructor(
    private readonly timeline: Timeline,
    private readonly gate: SafetyGate,
    private readonly live: Live,
    private readonly trail: AuditTrail,
    private readonly people: AmendsPeople,
  ) {}

  /** Named before anything is decided: the audit row of a refusal carries it too. */
  about({ caseId, id }: Pick<AmendsPlanRow, 'caseId' | 'id'>): void {
    this.trail.about({ caseId, subjectType: 'amends_plan', subjectId: id });
  }

  /** Asked before a plan is held: no stop of joint work happens from here to the end of the transaction. */
  async isOpen(caseId: CaseId, participants: readonly ParticipantId[]): Promise<boolean> {
    try {
      await this.gate.requireOpen(caseId, participants);
      return true;
    } catch (refusal) {
      if (refusal instanceof ProblemException && refusal.code === SharedProblem.notOpen) return false;
      throw refusal;
    }
  }

  isSuspended(caseId: CaseId): Promise<boolean> {
    return this.gate.isSuspended(caseId);
  }

  /** A row for the care team. Nothing of the text, and nobody's name but of whoever acts. */
  async record(plan: AmendsPlanRow, event: string, participantId?: ParticipantId): Promise<void> {
    const link = { kind: 'amends_plan', id: plan.id } as const;
    await this.timeline.add({ caseId: plan.caseId, kind: 'agreement', event, participantId, link });
  }

  /** Open pages hear that it moved: the author's, the care team's, and those of the person it reaches. */
  async tell(plan: AmendsPlanRow, reached: readonly ClientId[], today: LocalDate): Promise<void> {
    const accountIds = await this.people.teamOf(plan.caseId, today);
    this.live.tell(
      { clientIds: [plan.authorClientId, ...reached], accountIds },
      { kind: 'amends.moved', id: plan.id },
    );
  }

  /** For what somebody tells the therapist alone. */
  async tellTeam(plan: AmendsPlanRow, today: LocalDate): Promise<void> {
    const accountIds = await this.people.teamOf(plan.caseId, today);
    this.live.tell({ accountIds }, { kind: 'amends.moved', id: plan.id });
  }
}

/** The moment and the day a decision is taken on. */
@Injectable()
export class AmendsTime {
  constructor(private readonly clock: Clock) {}

  now(): Instant {
    return this.clock.now();
  }

  today(zone: TimeZoneName): LocalDate {
    return this.clock.today(zone);
  }
}
