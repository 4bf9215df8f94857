import { Injectable } from '@nestjs/common';
import { Timeline } from '@reknit/cases/api';
import type { SessionEvent } from '@reknit/sessions/model';
import { AuditTrail, Live } from '@reknit/shared/api-kernel';
import type { AccountId, CaseId, ClientId, ParticipantId } from '@reknit/shared/model';
import { SessionLetters, type LetterReason } from './session-letters';

/** Who hears that something moved, and of which sessions. */
export interface NewsOf {
  readonly caseId: CaseId;
  readonly ids: readonly string[];
  readonly clinicianIds: readonly AccountId[];
  readonly people: readonly { readonly participantId: ParticipantId; readonly clientId: ClientId }[];
}

/** Tells the timeline, open pages and those who are booked; never more than that there is a session. */
@Injectable()
export class SessionNews {
  constructor(
    private readonly timeline: Timeline,
    private readonly live: Live,
    private readonly letters: SessionLetters,
    private readonly trail: AuditTrail,
  ) {}

  about(caseId: CaseId, ids: readonly string[]): void {
    this.trail.about({ caseId, subjectType: 'session', ...(ids[0] ? { subjectId: ids[0] } : {}), ids });
  }

  /** A row of the timeline: one for each thing done, however many sessions it is about. */
  async record(event: SessionEvent, { caseId, ids, people }: NewsOf, subject: string): Promise<void> {
    this.about(caseId, ids);
    const [only, another] = people;
    await this.timeline.add({
      caseId,
      kind: 'session',
      event,
      subject,
      ...(only && !another ? { participantId: only.participantId } : {}),
      ...(ids[0] ? { link: { kind: 'session', id: ids[0] } } : {}),
    });
  }

  /** Open pages of those who are in it. */
  tell({ ids, clinicianIds, people }: NewsOf): void {
    const clientIds = people.map(({ clientId }) => clientId);
    for (const id of ids)
      this.live.tell({ clientIds, accountIds: clinicianIds }, { kind: 'session.moved', id });
  }

  /** A letter to each, about the first of them: it says when, and nothing of what about or with whom. */
  async write(reason: LetterReason, { ids, people }: NewsOf): Promise<void> {
    const [first] = ids;
    if (first) for (const { clientId } of people) await this.letters.send(reason, first, clientId);
  }
}
