import { Injectable } from '@nestjs/common';
import { isLateEntry, signDueAt, type NoteHeader, type NoteSettings } from '@reknit/sessions/model';
import type { CaseId, Instant } from '@reknit/shared/model';
import type { NoteRecord } from '../persistence/note-row';
import { NoteSessions, type SessionForNote } from './note-sessions';
import { SessionSettings } from './session-settings';

/** The session a note is about, and what the practice has set about time. */
@Injectable()
export class NoteTimes {
  constructor(
    private readonly sessions: NoteSessions,
    private readonly setting: SessionSettings,
  ) {}

  settings(): Promise<NoteSettings> {
    return this.setting.read();
  }

  session(caseId: CaseId, sessionId: string): Promise<SessionForNote | undefined> {
    return this.sessions.find(caseId, sessionId);
  }

  /** What stands above a draft now. */
  async headerOf({ caseId, sessionId }: NoteRecord): Promise<NoteHeader> {
    const session = sessionId === undefined ? undefined : await this.sessions.find(caseId, sessionId);
    return session?.header ?? { attendance: [] };
  }

  /** A draft follows its session, which may have been moved since. */
  async refreshed(note: NoteRecord): Promise<{ readonly about: Instant; readonly signDueAt: Instant }> {
    const session =
      note.sessionId === undefined ? undefined : await this.sessions.find(note.caseId, note.sessionId);
    const about = session?.end ?? note.about;
    return { about, signDueAt: signDueAt(about, await this.setting.read()) };
  }

  async isLate(about: Instant, begun: Instant): Promise<boolean> {
    return isLateEntry(about, begun, await this.setting.read());
  }
}
