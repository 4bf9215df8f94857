import { Injectable } from '@nestjs/common';
import type { AmendsForTeam, CaseAmends, CaseAmendsRow } from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AuditTrail, notFound, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { AmendsOverview, type AmendsOverviewRow } from '../persistence/amends-overview';
import { AmendsRepository } from '../persistence/amends.repository';
import { AmendsTeamRecords } from '../persistence/amends-team-records';
import { AuthorAmendsParts } from './author-amends.query';
import { teamActs, revisionForTeam, type TeamStanding } from './amends-for-team';

/** What a page for the care team is made of besides rows of the plan. */
@Injectable()
export class CaseAmendsAround {
  constructor(
    readonly parts: AuthorAmendsParts,
    readonly trail: AuditTrail,
  ) {}
}

/** Plans for the care team and those who supervise it. Reading one is audited. */
@Injectable()
export class CaseAmendsQueries {
  constructor(
    private readonly cases: Cases,
    private readonly overview: AmendsOverview,
    private readonly plans: AmendsRepository,
    private readonly kept: AmendsTeamRecords,
    private readonly around: CaseAmendsAround,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseAmends> {
    const { mayChange } = await this.cases.requireInScope(actor, caseId);
    this.around.trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    const rows = await this.overview.ofCase(caseId);
    return { rows: rows.map(listed), beginnable: mayChange ? await this.beginnable(caseId, rows) : [] };
  }

  /** Given to somebody who can begin, and without a plan that is under way. */
  private async beginnable(
    caseId: CaseId,
    rows: readonly AmendsOverviewRow[],
  ): Promise<CaseAmends['beginnable']> {
    const given = await this.around.parts.desk.assigned.openFor(caseId, 'amends_plan');
    return given
      .filter(({ held }) => !held)
      .flatMap(({ participants }) => participants)
      .filter(({ status }) => status === 'assigned' || status === 'in_progress')
      .filter(({ participationId }) => rows.every(({ openFor }) => openFor !== participationId))
      .map(({ participationId, givenName }) => ({ participationId, name: givenName }));
  }

  async read(actor: Actor, caseId: CaseId, id: string): Promise<AmendsForTeam> {
    const of = await this.cases.requireInScope(actor, caseId);
    const plan = await this.plans.lookInCase(actor, caseId, id);
    const { answers, commitments, desk, records } = this.around.parts;
    desk.changes.about(plan);
    const rows = await this.overview.ofCase(caseId);
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound();
    const versions = await this.plans.versionsOf(plan);
    const pause = await records.openPause(plan);
    const kept = await this.kept.of(plan);
    const pending = versions.find(({ state }) => PENDING.includes(state));
    const standing: TeamStanding = {
      plan,
      pending,
      needs: row.needs,
      mayChange: of.mayChange,
      supervises: actor.roles.includes('supervisor'),
    };
    return {
      id,
      version: plan.version,
      caseId,
      caseTitle: of.title,
      relationType: of.relationType,
      relationSubtype: of.relationSubtype,
      author: row.author,
      harmed: row.harmed,
      participationId: plan.participationId,
      state: row.state,
      pausedFrom: plan.pausedFrom ?? undefined,
      pausedBy: pause?.by,
      personWantsToGoOn: pause?.personAgreed,
      needs: row.needs,
      revisions: versions.map(revisionForTeam),
      together: plan.draftedTogether,
      draft: plan.draftedTogether ? await this.plans.draftOf(plan) : undefined,
      ...kept,
      proposals: await answers.proposalsOf(plan),
      followThrough: await commitments.followThrough(plan),
      startsOn: plan.startsOn ?? undefined,
      endsOn: endOf(versions.find(({ state }) => state === 'in_force')?.text.endsOn),
      nextReviewOn: plan.nextReviewOn ?? undefined,
      windowEndsAt: plan.windowEndsAt ?? undefined,
      ruptureEventId:
        versions.find(({ ruptureEventId }) => ruptureEventId !== null)?.ruptureEventId ?? undefined,
      linked: linkedTo(row, rows),
      can: teamActs(standing),
    };
  }
}

const PENDING: readonly string[] = ['in_review', 'approved', 'offered'];
const endOf = (endsOn: string | undefined) => (endsOn === 'open_ended' ? undefined : endsOn);

function listed({ id, title, state, approach, author, harmed, needs }: AmendsOverviewRow): CaseAmendsRow {
  return { id, title, state, approach, author, harmed, needs };
}

/** The other way round, about the same event. */
function linkedTo(row: AmendsOverviewRow, rows: readonly AmendsOverviewRow[]): readonly string[] {
  return rows
    .filter(({ ruptureEventId }) => ruptureEventId !== undefined && ruptureEventId === row.ruptureEventId)
    .filter(({ author }) => author.participantId === row.harmed?.participantId)
    .map(({ id }) => id);
}
