import { Injectable } from '@nestjs/common';
import { OwnRecords } from '@reknit/cases/api';
import { OWN_RECORD_LIMITS, ownRecordOf, type OwnRecord } from '@reknit/cases/model';
import { AuditTrail, Clock, Download, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import { ownRecordPdf } from './own-record-pdf';

const WINDOW_MILLIS = OWN_RECORD_LIMITS.withinMinutes * 60_000;

/** The copy somebody takes out of what is their own. Read in one transaction, so that it is of one moment. */
@Injectable()
export class TakingOut {
  /** Moments of the last copies, by account. Each process counts for itself: this guards the machine, not the record. */
  private readonly taken = new Map<string, readonly number[]>();

  constructor(
    private readonly records: OwnRecords,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async record(actor: Actor): Promise<OwnRecord> {
    this.count(actor.accountId);
    this.trail.about({ subjectType: 'own-record', subjectId: actor.accountId });
    const items = await this.records.of(actor);
    return ownRecordOf({ person: actor.name, at: this.clock.now(), items });
  }

  /** Set on pages after the transaction has ended. */
  async pdf(actor: Actor): Promise<Download> {
    const record = await this.record(actor);
    return new Download('application/pdf', 'copy.pdf', () => ownRecordPdf(record, actor.timeZone));
  }

  private count(account: string): void {
    const now = this.clock.epochMillis();
    const recent = (this.taken.get(account) ?? []).filter((at) => at > now - WINDOW_MILLIS);
    const [first] = recent;
    if (first !== undefined && recent.length >= OWN_RECORD_LIMITS.times)
      throw new ProblemException(
        SharedProblem.tooMany,
        undefined,
        Math.ceil((first + WINDOW_MILLIS - now) / 1000),
      );
    for (const [other, moments] of this.taken)
      if (moments.every((at) => at <= now - WINDOW_MILLIS)) this.taken.delete(other);
    this.taken.set(account, [...recent, now]);
  }
}
