import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import {
  CORRECTION_LIMITS,
  CorrectionProblem,
  CorrectionState,
  moveCorrection,
  type AskForCorrection,
  type CorrectionMove,
  type MyCorrections,
} from '@reknit/sessions/model';
import {
  AuditTrail,
  Clock,
  IdSource,
  notFound,
  orThrow,
  ProblemException,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { ClientId, Saved } from '@reknit/shared/model';
import {
  CorrectionRequests,
  type CorrectionPatch,
  type CorrectionRecord,
} from '../persistence/correction-requests';
import { OwnSessions } from '../persistence/own-sessions';
import { myCorrectionOf } from './correction-views';
import { CorrectionWords } from './correction-words';

/** What a correction takes beside its rows: words, a moment, an id, and what the audit trail is told. */
@Injectable()
export class CorrectionTools {
  constructor(
    readonly words: CorrectionWords,
    readonly clock: Clock,
    readonly ids: IdSource,
    private readonly trail: AuditTrail,
  ) {}

  about({ caseId, id }: { readonly caseId: string; readonly id: string }): void {
    this.trail.about({ caseId, subjectType: 'correction', subjectId: id });
  }
}

/** A person in care asks for a correction of their record, takes it back, or disagrees with a no. Always their own. */
@Injectable()
export class MyCorrectionsDesk {
  constructor(
    private readonly rows: CorrectionRequests,
    private readonly sessions: OwnSessions,
    private readonly tools: CorrectionTools,
    private readonly cases: Cases,
  ) {}

  async list(actor: Actor): Promise<MyCorrections> {
    const rows = await this.rows.mine(clientOf(actor));
    const texts = await this.tools.words.opened(rows);
    return {
      requests: rows.flatMap((row, index) => {
        const said = texts[index];
        return said ? [myCorrectionOf(row, said)] : [];
      }),
      parts: await this.sessions.parts(actor, this.tools.clock.now()),
    };
  }

  async ask(actor: Actor, body: AskForCorrection): Promise<Saved> {
    const clientId = clientOf(actor);
    const { id: caseId, participantId } = await this.cases.requireOwn(actor, body.caseId);
    if (body.sessionId !== undefined && !(await this.isMine(actor, body.caseId, body.sessionId)))
      throw new ProblemException(CorrectionProblem.noSuchSession, { sessionId: [{ code: 'not-found' }] });
    if ((await this.rows.openCount(clientId, caseId)) >= CORRECTION_LIMITS.open)
      throw new ProblemException(CorrectionProblem.tooMany);
    const whose = { id: this.tools.ids.next(), caseId, accountId: actor.accountId };
    const content = await this.tools.words.asked(whose, body);
    const at = this.tools.clock.now();
    await this.rows.add({ ...whose, participantId, clientId, sessionId: body.sessionId, content, at });
    this.tools.about(whose);
    return { id: whose.id, version: 1 };
  }

  async takeBack(actor: Actor, id: string, expected: number): Promise<Saved> {
    const row = await this.held(actor, id, expected);
    return this.move(row, 'take_back', { takenBackAt: this.tools.clock.now() });
  }

  async disagree(actor: Actor, id: string, statement: string, expected: number): Promise<Saved> {
    const row = await this.held(actor, id, expected);
    const words = await this.tools.words.said(row, 'statement', statement);
    return this.move(row, 'disagree', { statement: { words, at: this.tools.clock.now() } });
  }

  private async isMine(actor: Actor, caseId: string, sessionId: string): Promise<boolean> {
    const parts = await this.sessions.parts(actor, this.tools.clock.now());
    const part = parts.find((one) => one.caseId === caseId);
    return part?.sessions.some(({ id }) => id === sessionId) ?? false;
  }

  private async held(actor: Actor, id: string, expected: number): Promise<CorrectionRecord> {
    const row = await this.rows.held(id, expected);
    if (row.clientId !== clientOf(actor)) throw notFound();
    this.tools.about(row);
    return row;
  }

  private async move(row: CorrectionRecord, move: CorrectionMove, patch: CorrectionPatch): Promise<Saved> {
    const state: CorrectionState = orThrow(moveCorrection(row.state, move, false));
    return { id: row.id, version: await this.rows.put(row, { ...patch, state }) };
  }
}

/** @throws not-found for anybody who is not in care themselves */
function clientOf({ clientId }: Actor): ClientId {
  if (!clientId) throw notFound();
  return clientId;
}
