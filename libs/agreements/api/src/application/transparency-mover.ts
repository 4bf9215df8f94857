import { Injectable } from '@nestjs/common';
import {
  moveTransparency,
  TRANSPARENCY_ENDS,
  transparencyVariant,
  type TransparencyActor,
  type TransparencyFacts,
  type TransparencyMove,
  type TransparencyVariant,
} from '@reknit/agreements/model';
import { orThrow } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, RelationType } from '@reknit/shared/model';
import { TransparencyRepository, type TransparencyRow } from '../persistence/transparency.repository';
import { TransparencyWeeks } from '../persistence/transparency-weeks';
import { BoundaryChanges } from './boundary-changes';
import { BoundaryPeople } from './boundary-people';

/** One move of one transparency agreement: facts, rule, row, and open pages hear of it. */
@Injectable()
export class TransparencyMover {
  constructor(
    readonly agreements: TransparencyRepository,
    readonly people: BoundaryPeople,
    readonly changes: BoundaryChanges,
    readonly weeks: TransparencyWeeks,
  ) {}

  /** @throws the rule's problem */
  async move(
    row: TransparencyRow,
    move: TransparencyMove,
    actor: TransparencyActor,
    more: Partial<TransparencyFacts> = {},
  ): Promise<TransparencyRow> {
    const facts = { ...(await this.facts(row)), ...more };
    const patch = orThrow(moveTransparency(row, move, actor, facts));
    const endedAt = TRANSPARENCY_ENDS.includes(patch.state) ? this.changes.now() : null;
    const next = await this.agreements.put(row, { ...patch, endedAt });
    for (const { clientId } of await this.agreements.parties(row.id))
      this.changes.notify(clientId, 'transparency.moved', row.id);
    return next;
  }

  /** As things stand, before anything is said or written now. */
  async facts(row: TransparencyRow): Promise<TransparencyFacts> {
    return {
      today: this.changes.today(row.timeZone),
      revisionRead: row.revision,
      everybodyConfirmed: await this.everybodyConfirmed(row),
      approves: false,
      supervisorNote: false,
      newEnd: row.endsOn,
    };
  }

  /** How these people stand to each other, for what is only asked of some. */
  async variant(
    row: Pick<TransparencyRow, 'id' | 'caseId'>,
    relationType: RelationType,
  ): Promise<TransparencyVariant> {
    const ids = (await this.agreements.parties(row.id)).map(({ participantId }) => participantId);
    return this.variantOf(row.caseId, relationType, ids);
  }

  async variantOf(
    caseId: CaseId,
    relationType: RelationType,
    ids: readonly ParticipantId[],
  ): Promise<TransparencyVariant> {
    const everybody = await this.people.everybody(caseId);
    const people = everybody.filter(({ participantId }) => ids.includes(participantId));
    return transparencyVariant({ relationType, people });
  }

  /** Each of them, this very revision: also whoever is growing up tells nothing they have not said yes to. */
  async everybodyConfirmed(row: TransparencyRow): Promise<boolean> {
    const confirmed = (await this.agreements.confirmations(row)).map(({ clientId }) => clientId);
    const parties = await this.agreements.parties(row.id);
    return parties.length > 0 && parties.every(({ clientId }) => confirmed.includes(clientId));
  }
}
