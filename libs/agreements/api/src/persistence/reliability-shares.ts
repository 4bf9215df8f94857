import { Injectable } from '@nestjs/common';
import { SafetyGate, SomethingNew } from '@reknit/cases/api';
import { Clock, IdSource, notFound, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId } from '@reknit/shared/model';

/** Somebody with whom something could be shared. */
export interface ShareRecipient {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
}

/** What is shared, and by whom. */
export interface OwnThing {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

const RECIPIENTS = statement(
  'share.recipients',
  `select participant_id as "participantId", client_id as "clientId", given_name as "givenName" from sec.share_recipients($1)`,
);
const END_PROMISE = statement(
  'promise.end-shares-to',
  `update promise_share set ended_at = $4
   where practice_id = $1 and promise_id = $2 and recipient_participant_id = $3 and ended_at is null`,
);
const SHARE_PROMISE = statement(
  'promise.share',
  `insert into promise_share (practice_id, id, case_id, promise_id, client_id, recipient_participant_id, recipient_client_id, shared_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const SHARE_SLIP = statement('slip.share', SHARE_PROMISE.text.replaceAll('promise', 'slip'));
const END_SLIP_TO = statement('slip.end-shares-to', END_PROMISE.text.replaceAll('promise', 'slip'));
const END_PROMISE_SHARE = statement(
  'promise.end-share',
  `update promise_share set ended_at = coalesce(ended_at, $4)
   where practice_id = $1 and client_id = $2 and id = $3 and case_id in (select sec.my_cases()) returning case_id`,
);
const END_SLIP_SHARE = statement('slip.end-share', END_PROMISE_SHARE.text.replaceAll('promise', 'slip'));
const END_ALL_PROMISES = statement(
  'promise.end-all-shares',
  `update promise_share s set ended_at = $4 from participant a
   where a.practice_id = s.practice_id and a.case_id = s.case_id and a.client_id = s.client_id
     and s.practice_id = $1 and s.case_id = $2 and s.ended_at is null and a.id = $3`,
);
const END_ALL_SLIPS = statement('slip.end-all-shares', END_ALL_PROMISES.text.replaceAll('promise', 'slip'));

const STATEMENTS = {
  promise: { share: SHARE_PROMISE, endTo: END_PROMISE, end: END_PROMISE_SHARE },
  slip: { share: SHARE_SLIP, endTo: END_SLIP_TO, end: END_SLIP_SHARE },
} as const;

/** Showing a promise or a slip to somebody on purpose, for as long as its author wants. */
@Injectable()
export class ReliabilityShares {
  constructor(
    private readonly sql: Sql,
    private readonly gate: SafetyGate,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly letters: SomethingNew,
  ) {}

  /** The others of a case, also while joint work is not open with one of them: a name that goes would say with whom, and so why. */
  recipients(caseId: CaseId): Promise<readonly ShareRecipient[]> {
    return this.sql.rows<ShareRecipient & Record<string, unknown>>(RECIPIENTS, [caseId]);
  }

  /** Shared again, it is shown up to the new moment. @throws the one neutral refusal while joint work is not open */
  async share(
    actor: Actor,
    kind: 'promise' | 'slip',
    own: OwnThing,
    participantId: ParticipantId,
  ): Promise<string> {
    await this.gate.requireOpen(own.caseId, [own.participantId, participantId]);
    const recipients = await this.recipients(own.caseId);
    const recipient = recipients.find((one) => one.participantId === participantId);
    if (!recipient) throw notFound();
    const now = this.clock.now();
    const id = this.ids.next();
    await this.sql.change(STATEMENTS[kind].endTo, [actor.practiceId, own.id, participantId, now]);
    const whose = [own.caseId, own.id, own.clientId, participantId, recipient.clientId, now];
    await this.sql.change(STATEMENTS[kind].share, [actor.practiceId, id, ...whose]);
    await this.letters.tell([recipient.clientId]);
    return id;
  }

  /** Ended once, it stays ended: what was seen cannot be unseen, and is not shown again. */
  async end(actor: Actor, kind: 'promise' | 'slip', shareId: string): Promise<CaseId> {
    const values = [actor.practiceId, actor.clientId ?? null, shareId, this.clock.now()];
    const row = await this.sql.first<{ case_id: CaseId }>(STATEMENTS[kind].end, values);
    if (!row) throw notFound();
    return row.case_id;
  }

  /** What somebody shows ends. What they were shown is out of their sight, and for whoever showed it as it was. */
  async endAllOf(practiceId: string, caseId: CaseId, participantId: ParticipantId): Promise<void> {
    const values = [practiceId, caseId, participantId, this.clock.now()];
    await this.sql.change(END_ALL_PROMISES, values);
    await this.sql.change(END_ALL_SLIPS, values);
  }
}
