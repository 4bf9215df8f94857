import { Injectable } from '@nestjs/common';
import { CaseMaterial } from '@reknit/cases/api';
import { weeksFrom } from '@reknit/progress/model';
import { NotePlans, Sessions, type SessionBrief } from '@reknit/sessions/api';
import { notFound } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';

const WEEKS_BACK = -4;

/** Where a brief is made from. */
@Injectable()
export class BriefSources {
  constructor(
    readonly material: CaseMaterial,
    readonly plans: NotePlans,
    private readonly sessions: Sessions,
  ) {}

  /** @throws not-found, for the session of another case as for none */
  async session(caseId: CaseId, id: string | undefined): Promise<SessionBrief | undefined> {
    if (id === undefined) return undefined;
    const found = await this.sessions.find(caseId, id);
    if (!found) throw notFound();
    return found;
  }

  /** The end of the last session one of these people was at, this one not counted; four weeks back when there was none. */
  async since(
    caseId: CaseId,
    people: readonly ParticipantId[],
    { session, now }: { readonly session: SessionBrief | undefined; readonly now: Instant },
  ): Promise<Instant> {
    const last = await this.sessions.lastHeld(caseId, people);
    if (last && last.id !== session?.id) return last.end;
    return weeksFrom(session && session.start < now ? session.start : now, WEEKS_BACK);
  }
}
