import { Injectable } from '@nestjs/common';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import type { ConsentRow } from '../../persistence/consent.columns';
import { Timeline } from '../timeline';

const PLACES = statement(
  'consent.places',
  `select p.case_id as "caseId", p.id as "participantId" from participant p
   where p.practice_id = $1 and p.client_id = $2 and p.state not in ('left', 'removed') and ($3::uuid is null or p.case_id = $3)
   order by p.case_id`,
);

/** What care teams read of somebody's own word, in every case that it is about. */
@Injectable()
export class ConsentNews {
  constructor(
    private readonly sql: Sql,
    private readonly timeline: Timeline,
  ) {}

  async tell(
    actor: Actor,
    { clientId, caseId, kind }: Pick<ConsentRow, 'clientId' | 'caseId' | 'kind'>,
    event: 'consent.given' | 'consent.refused' | 'consent.withdrawn',
  ): Promise<void> {
    const places = await this.sql.rows<{ caseId: CaseId; participantId: ParticipantId }>(PLACES, [
      actor.practiceId,
      clientId,
      caseId,
    ]);
    for (const place of places) await this.timeline.add({ ...place, kind: 'consent', event, subject: kind });
  }
}
