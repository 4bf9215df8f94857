import { Injectable } from '@nestjs/common';
import {
  COMMITMENT_LIMITS,
  CommitmentProblem,
  dayIn,
  daysLater,
  startOfDay,
  type PauseCommitment,
} from '@reknit/agreements/model';
import {
  AuditTrail,
  Clock,
  notFound,
  ProblemException,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Saved, TimeZoneName } from '@reknit/shared/model';
import { CommitmentNews } from './commitment-news';
import { Commitments } from './commitments';

const OWN = statement(
  'commitment.own-to-pause',
  `select id, case_id, client_id, owner_id, time_zone, version from commitment
   where practice_id = $1 and client_id = $2 and id = $3 and state = 'active' and case_id in (select sec.my_cases())`,
);

interface OwnRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly client_id: ClientId;
  readonly owner_id: string;
  readonly time_zone: TimeZoneName;
  readonly version: number;
}

/** A holiday: one commitment rests from one day to another, and nothing of it is counted. Days that have begun stay as they are. */
@Injectable()
export class PausingCommitment {
  constructor(
    private readonly commitments: Commitments,
    private readonly news: CommitmentNews,
    private readonly sql: Sql,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async pause(actor: Actor, id: string, { from, until }: PauseCommitment): Promise<Saved> {
    const values = [actor.practiceId, actor.clientId ?? null, id];
    const own = await this.sql.first<OwnRow>(OWN, values);
    if (!own) throw notFound();
    this.trail.about({ caseId: own.case_id, subjectType: 'commitment', subjectId: id });
    const zone = own.time_zone;
    const { max } = COMMITMENT_LIMITS.pauseDays;
    const begun = from < dayIn(zone, this.clock.now());
    if (begun || until < from || until > daysLater(from, max - 1))
      throw new ProblemException(CommitmentProblem.rangeInvalid);
    const end = new Date(Date.parse(startOfDay(daysLater(until, 1), zone)) - 1).toISOString();
    const by = { actor: 'author', accountId: actor.accountId } as const;
    await this.commitments.pauseOne(id, { from: startOfDay(from, zone), until: end }, by);
    await this.news.changed({ caseId: own.case_id, clientId: own.client_id, ownerId: own.owner_id });
    return { id, version: own.version };
  }
}
