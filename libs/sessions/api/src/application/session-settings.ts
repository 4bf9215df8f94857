import { Injectable } from '@nestjs/common';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';

/** What a practice has set about the time of sessions and notes. */
export interface PracticeSessionSettings {
  /** Notice shorter than this is late. */
  readonly lateCancelHours: number;
  readonly signDueHours: number;
  readonly autoLockDays: number;
  readonly unsignWindowMinutes: number;
  readonly cosignDueDays: number;
  readonly lateEntryHours: number;
}

/** Until a practice sets something else. */
export const USUAL_SESSION_SETTINGS: PracticeSessionSettings = {
  lateCancelHours: 24,
  signDueHours: 72,
  autoLockDays: 7,
  unsignWindowMinutes: 30,
  cosignDueDays: 7,
  lateEntryHours: 48,
};

const READ = statement(
  'session-settings.read',
  `select late_cancel_hours as "lateCancelHours", sign_due_hours as "signDueHours", auto_lock_days as "autoLockDays",
     unsign_window_minutes as "unsignWindowMinutes", cosign_due_days as "cosignDueDays", late_entry_hours as "lateEntryHours"
   from session_settings where practice_id = $1`,
);

/** The settings of the practice the transaction is in: for sessions and notes alike. */
@Injectable()
export class SessionSettings {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async read(): Promise<PracticeSessionSettings> {
    const { practiceId } = this.transactions.current().who;
    return (await this.sql.first<PracticeSessionSettings>(READ, [practiceId])) ?? USUAL_SESSION_SETTINGS;
  }
}
