import { Injectable } from '@nestjs/common';
import {
  needsSupervisor,
  toldOnTime,
  type CaseTransparency,
  type CaseTransparencyRow,
  type TransparencyForTeam,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import type { TransparencyRow } from '../persistence/transparency.repository';
import { TransparencyMover } from './transparency-mover';

const REVIEWS = statement(
  'transparency.reviews',
  `select r.approved, a.name as by, r.at, r.note, r.supervisor_note as "supervisorNote"
   from transparency_review r join account a on a.practice_id = r.practice_id and a.id = r.reviewed_by
   where r.practice_id = $1 and r.agreement_id = $2 order by r.at desc, r.id desc`,
);

interface ReviewRow {
  readonly approved: boolean;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
  readonly supervisorNote: string | null;
}

const waitsForReview = (row: TransparencyRow) =>
  row.state === 'under_review' && row.renewalRevision === row.revision && row.renewalApproved === null;

/** Transparency agreements of a case, for the care team and those who supervise it. */
@Injectable()
export class TransparencyTeamQueries {
  constructor(
    private readonly mover: TransparencyMover,
    private readonly cases: Cases,
    private readonly sql: Sql,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseTransparency> {
    await this.cases.requireInScope(actor, caseId);
    this.mover.changes.about(caseId, 'case', caseId);
    const rows = [];
    for (const row of await this.mover.agreements.list(caseId)) rows.push(await this.rowOf(row));
    return { rows };
  }

  async read(actor: Actor, id: string): Promise<TransparencyForTeam> {
    const row = await this.mover.agreements.look(id);
    this.mover.changes.about(row.caseId, 'transparency', id);
    const of = await this.cases.requireInScope(actor, row.caseId);
    const texts = await this.mover.agreements.texts(id);
    return {
      id,
      version: row.version,
      caseId: row.caseId,
      caseTitle: of.title,
      relationType: of.relationType,
      variant: await this.mover.variant(row, of.relationType),
      state: row.state,
      revision: row.revision,
      renewals: row.renewals,
      ...(await this.peopleOf(row)),
      items: texts[0]?.items ?? [],
      endsOn: row.endsOn ?? undefined,
      renewalToReview: waitsForReview(row),
      needsSupervisorNote: needsSupervisor(row),
      reviews: await this.reviewsOf(actor, id),
      revisions: await this.revisionsOf(row, texts),
      mayChange: of.mayChange,
    };
  }

  private async rowOf(row: TransparencyRow): Promise<CaseTransparencyRow> {
    const items = (await this.mover.agreements.texts(row.id))[0]?.items ?? [];
    return {
      id: row.id,
      caseId: row.caseId,
      state: row.state,
      revision: row.revision,
      areas: items.map(({ area }) => area),
      endsOn: row.endsOn ?? undefined,
      renewals: row.renewals,
      renewalToReview: waitsForReview(row),
    };
  }

  private async peopleOf(
    row: TransparencyRow,
  ): Promise<Pick<TransparencyForTeam, 'people' | 'weeks' | 'toldOnTime'>> {
    const everybody = await this.mover.people.everybody(row.caseId);
    const confirmed = await this.mover.agreements.confirmations(row);
    const parties = await this.mover.agreements.parties(row.id);
    const all = await this.mover.weeks.of(row.id);
    const people = parties.map(({ participantId, clientId }) => ({
      participantId,
      clientId,
      name: everybody.find((one) => one.participantId === participantId)?.givenName ?? '',
    }));
    return {
      people: people.map(({ clientId, ...person }) => {
        const yes = confirmed.find((one) => one.clientId === clientId);
        return { ...person, confirmed: yes !== undefined, confirmedAt: yes?.at };
      }),
      weeks: people.map(({ clientId, ...person }) => ({
        ...person,
        weeks: all.filter((week) => week.clientId === clientId).map(({ clientId: _, ...week }) => week),
      })),
      toldOnTime: toldOnTime(all),
    };
  }

  private async reviewsOf(actor: Actor, id: string): Promise<TransparencyForTeam['reviews']> {
    const rows = await this.sql.rows<ReviewRow>(REVIEWS, [actor.practiceId, id]);
    return rows.map(({ at, note, supervisorNote, ...review }) => ({
      ...review,
      at: at.toISOString(),
      note: note ?? undefined,
      supervisorNote: supervisorNote ?? undefined,
    }));
  }

  private async revisionsOf(
    row: TransparencyRow,
    texts: Awaited<ReturnType<TransparencyMover['agreements']['texts']>>,
  ): Promise<TransparencyForTeam['revisions']> {
    const everybody = await this.mover.people.everybody(row.caseId);
    return texts.map(({ revision, at, writtenBy }) => ({
      revision,
      at,
      by: everybody.find(({ clientId }) => clientId === writtenBy)?.givenName ?? '',
    }));
  }
}
