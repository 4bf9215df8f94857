import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  casePaths,
  type AddGoal,
  type AddParticipant,
  type CareTeamMember,
  type CaseRecord,
  type ClinicianName,
  type GoalView,
  type InviteParticipant,
  type JoinCareTeam,
  type MoveCase,
  type MoveParticipant,
  type OpenCase,
  type OpenedCase,
  type ParticipantView,
  type RateGoal,
  type RecordRupture,
  type RuptureView,
  type UpdateCase,
  type UpdateGoal,
} from '@reknit/cases/model';
import type { Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel';

/** The version a change is made against: what the page shows, not what the server has by now. */
type Of<Thing extends { id: string; version: number }> = Pick<Thing, 'id' | 'version'>;

/** Everything the browser asks of the cases domain. Reads are called from an injection context. */
@Service()
export class CasesApi {
  private readonly commands = inject(Commands);

  record(caseId: () => string): HttpResourceRef<CaseRecord | undefined> {
    return httpResource<CaseRecord>(() => casePaths.case(caseId()));
  }

  clinicians(): HttpResourceRef<readonly ClinicianName[] | undefined> {
    return httpResource<readonly ClinicianName[]>(() => casePaths.clinicians);
  }

  open(body: OpenCase, idempotencyKey: string): Promise<OpenedCase> {
    return this.commands.post(casePaths.cases, body, { idempotencyKey });
  }

  update(record: Of<CaseRecord>, body: UpdateCase): Promise<Saved> {
    return this.commands.patch(casePaths.case(record.id), body, { version: record.version });
  }

  move(record: Of<CaseRecord>, body: MoveCase): Promise<Saved> {
    return this.commands.post(casePaths.moves(record.id), body, { version: record.version });
  }

  addParticipant(caseId: string, body: AddParticipant): Promise<Saved> {
    return this.commands.post(casePaths.participants(caseId), body);
  }

  moveParticipant(caseId: string, person: Of<ParticipantView>, body: MoveParticipant): Promise<Saved> {
    return this.commands.post(casePaths.participantMoves(caseId, person.id), body, {
      version: person.version,
    });
  }

  invite(caseId: string, participantId: string, body: InviteParticipant): Promise<void> {
    return this.commands.post(casePaths.participantInvitations(caseId, participantId), body);
  }

  joinCareTeam(caseId: string, body: JoinCareTeam): Promise<unknown> {
    return this.commands.post(casePaths.careTeam(caseId), body);
  }

  endCareTeam(caseId: string, member: Pick<CareTeamMember, 'id'>): Promise<unknown> {
    return this.commands.post(casePaths.endCareTeam(caseId, member.id));
  }

  recordRupture(caseId: string, body: RecordRupture): Promise<Saved> {
    return this.commands.post(casePaths.ruptures(caseId), body);
  }

  changeRupture(caseId: string, rupture: Of<RuptureView>, body: RecordRupture): Promise<Saved> {
    return this.commands.patch(casePaths.rupture(caseId, rupture.id), body, { version: rupture.version });
  }

  addGoal(caseId: string, body: AddGoal): Promise<Saved> {
    return this.commands.post(casePaths.goals(caseId), body);
  }

  updateGoal(caseId: string, goal: Of<GoalView>, body: UpdateGoal): Promise<Saved> {
    return this.commands.patch(casePaths.goal(caseId, goal.id), body, { version: goal.version });
  }

  rateGoal(caseId: string, goalId: string, body: RateGoal): Promise<unknown> {
    return this.commands.post(casePaths.goalRatings(caseId, goalId), body);
  }
}
