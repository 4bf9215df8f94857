import { Injectable } from '@nestjs/common';
import { isRepeated, SlipProblem, type OpenSlip, type SlipSaved } from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { fieldProblem, notFound, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import { SlipRepository, type SlipPlace } from '../persistence/slip.repository';
import { SlipNews } from './slip-news';

/** Writing a slip down: about something of one's own that was missed, or free. */
@Injectable()
export class SlipOpening {
  constructor(
    private readonly slips: SlipRepository,
    private readonly occurrences: OccurrenceRepository,
    private readonly work: AssignedWork,
    private readonly cases: Cases,
    private readonly news: SlipNews,
  ) {}

  async open(actor: Actor, body: OpenSlip): Promise<SlipSaved> {
    const place = await this.placeOf(actor, body);
    this.refuseWrongTimes(body);
    const earlier = await this.slips.earlier(actor, place.caseId);
    const others = earlier.map((row) => ({ ...row, happenedAt: row.happened_at.toISOString() }));
    const id = await this.slips.add(actor, place, { ...body, repeated: isRepeated(body, others) });
    if (place.participationId) await this.work.begun(place.participationId);
    await this.news.changed({ id, caseId: place.caseId, clientId: actor.clientId ?? '' });
    return { id, version: 1, state: 'opened' };
  }

  private async placeOf(actor: Actor, { occurrenceId, participationId }: OpenSlip): Promise<SlipPlace> {
    const work = participationId ? await this.work.requireMine(actor, participationId) : undefined;
    if (work && work.kind !== 'slip_repair') throw notFound();
    if (work?.ended) throw new ProblemException(SlipProblem.moveNotAllowed);
    const missed = occurrenceId ? await this.occurrences.own(actor, occurrenceId) : undefined;
    if (missed && this.news.standing(missed).state !== 'missed')
      throw new ProblemException(SlipProblem.moveNotAllowed);
    const caseId = missed?.caseId ?? work?.caseId;
    if (caseId === undefined) throw fieldProblem('participationId', 'required');
    if (missed && work && missed.caseId !== work.caseId) throw notFound();
    const { participantId } = await this.cases.requireOwn(actor, caseId);
    return { caseId, participantId, participationId, occurrenceId };
  }

  private refuseWrongTimes({ happenedAt, toldWithin, knownAt }: OpenSlip): void {
    const now = this.news.now();
    if (happenedAt > now) throw fieldProblem('happenedAt', 'in-future');
    if ((toldWithin === undefined) !== (knownAt === undefined))
      throw fieldProblem(knownAt === undefined ? 'knownAt' : 'toldWithin', 'required');
    if (knownAt !== undefined && (knownAt < happenedAt || knownAt > now))
      throw new ProblemException(SlipProblem.toldBefore, { knownAt: [{ code: 'out-of-range' }] });
  }
}
