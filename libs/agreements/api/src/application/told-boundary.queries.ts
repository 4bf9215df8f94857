import { Injectable } from '@nestjs/common';
import {
  answersTo,
  eventsOf,
  toldStanding,
  type BoundaryDomain,
  type ToldBoundary,
} from '@reknit/agreements/model';
import { notFound, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryLog } from '../persistence/boundary-log';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import type { Telling } from '../persistence/boundary-tellings';
import { BoundaryAuthoring } from './boundary-authoring';

/** Everything here runs in the name of whoever was told: the database lets through the told revision and its told parts alone. */
const WORDS = statement(
  'boundary.told-words',
  `select r.domain, r.statement, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn", r.review_on::text as "reviewOn",
     (select json_object_agg(p.part, p.value) from boundary_part p
      where p.practice_id = $1 and p.boundary_id = $2 and p.revision = $3 and p.part = any ($4)) as parts
   from boundary_revision r where r.practice_id = $1 and r.boundary_id = $2 and r.revision = $3`,
);
const ANSWER = statement(
  'boundary.told-answer',
  'select answer, at, wording from boundary_answer where practice_id = $1 and telling_id = $2',
);

interface Words {
  readonly domain: BoundaryDomain;
  readonly statement: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly reviewOn: string;
  readonly parts: Pick<ToldBoundary, 'situation' | 'response' | 'flex' | 'exceptions' | 'times'> | null;
}

interface Answer {
  readonly answer: NonNullable<ToldBoundary['answer']>['answer'];
  readonly at: Date;
  readonly wording: string | null;
}

/** One boundary for somebody who was told it. */
@Injectable()
export class ToldBoundaryQueries {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly authoring: BoundaryAuthoring,
    private readonly log: BoundaryLog,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async read(actor: Actor, id: string): Promise<ToldBoundary> {
    const { tellings, changes } = this.authoring.tools;
    const [telling] = await tellings.mine(actor, id);
    if (!telling) throw notFound();
    changes.about(telling.caseId, 'boundary-telling', id);
    const row = await this.transactions.asSystem(() => this.boundaries.look(telling.boundaryId));
    const standing = toldStanding(row, telling.revision);
    if (standing === undefined) throw notFound();
    const words = await this.wordsOf(actor, telling);
    const everybody = await this.authoring.people.everybody(telling.caseId);
    return {
      id,
      caseId: telling.caseId,
      from: everybody.find(({ clientId }) => clientId === telling.authorClientId)?.givenName ?? '',
      kind: row.kind,
      standing,
      revision: telling.revision,
      toldAt: telling.toldAt,
      farewell: telling.farewell ?? undefined,
      ...words,
      answer: await this.answerOf(actor, id),
      events: row.kind === 'agreement' ? await this.mine(actor, row) : [],
      may: { answers: answersTo(row.kind, standing), ...movesOf(row, standing, telling) },
    };
  }

  private async wordsOf(
    actor: Actor,
    { boundaryId, revision, parts }: Telling,
  ): Promise<Partial<ToldBoundary>> {
    const values = [actor.practiceId, boundaryId, revision, parts];
    const found = await this.sql.first<Words>(WORDS, values);
    if (!found) return {};
    const { parts: told, endsOn, ...words } = found;
    return { ...words, endsOn: endsOn ?? undefined, ...told };
  }

  private async answerOf(actor: Actor, tellingId: string): Promise<ToldBoundary['answer']> {
    const found = await this.sql.first<Answer>(ANSWER, [actor.practiceId, tellingId]);
    return found && { answer: found.answer, at: found.at.toISOString(), wording: found.wording ?? undefined };
  }

  private async mine(actor: Actor, { id }: BoundaryRow): Promise<ToldBoundary['events']> {
    return eventsOf(await this.log.of([id], actor.clientId));
  }
}

function movesOf(
  row: BoundaryRow,
  standing: ToldBoundary['standing'],
  { clientId }: Telling,
): Omit<ToldBoundary['may'], 'answers'> {
  const agreement = row.kind === 'agreement';
  return {
    log: agreement && standing === 'in_force',
    pause: agreement && row.state === 'active',
    resume: agreement && row.state === 'paused' && row.pausedByClient === clientId,
    withdraw: agreement && ['agreed', 'active', 'paused', 'under_review'].includes(row.state),
  };
}
