import { Injectable } from '@nestjs/common';
import { Cases, RiskHolds, RiskNotes } from '@reknit/cases/api';
import {
  confirmClosing,
  FlagMove,
  FlagStatus,
  moveFlag,
  RiskLevel,
  type ConfirmClose,
  type MoveFlag,
  type SavedFlag,
} from '@reknit/measures/model';
import { AuditTrail, Clock, fieldProblem, orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import type { Act, FlagPatch, RiskFlag } from '../persistence/flag-row';
import { FlagRepository } from '../persistence/flag.repository';

export interface FlagAddress {
  readonly caseId: CaseId;
  readonly id: string;
}

/** What acting on a flag leans on. */
@Injectable()
export class FlagActing {
  constructor(
    readonly flags: FlagRepository,
    readonly notes: RiskNotes,
    readonly clock: Clock,
    readonly trail: AuditTrail,
  ) {}
}

const DONE: Readonly<Record<Exclude<FlagMove, 'close'>, Act['what']>> = {
  acknowledge: 'acknowledged',
  assess: 'assessed',
  manage: 'managed',
};

/** Looking after a flag until it is closed. Who presses first acts; the other hears that something newer exists. */
@Injectable()
export class RiskFlagCommands {
  constructor(
    private readonly cases: Cases,
    private readonly holds: RiskHolds,
    private readonly acting: FlagActing,
  ) {}

  async move(actor: Actor, at: FlagAddress, body: MoveFlag, expected: number): Promise<SavedFlag> {
    await this.cases.requireToChange(actor, at.caseId);
    const flag = await this.found(actor, at, expected);
    const closes = body.move === FlagMove.close;
    if (closes !== (body.reason !== undefined))
      throw fieldProblem('reason', closes ? 'required' : 'not-wanted');
    const since = flag.openedAt.toISOString();
    const hasRiskNote = closes && (await this.acting.notes.writtenSince({ ...flag, since }));
    const standing = { ...flag, closingBy: flag.closeBy };
    const next = orThrow(moveFlag(standing, body.move, actor.accountId, { hasRiskNote }));
    if (!closes) {
      const what = DONE[body.move as keyof typeof DONE];
      return this.kept(actor, flag, { patch: { status: next.status }, act: { what } });
    }
    const now = new Date(this.acting.clock.now());
    const closed = next.status === FlagStatus.closed;
    return this.kept(actor, flag, {
      patch: {
        status: next.status,
        closeBy: actor.accountId,
        closeAt: now,
        closeReason: body.reason ?? null,
        closedAt: closed ? now : null,
      },
      act: { what: closed ? 'closed' : 'close-proposed', reason: body.reason },
    });
  }

  /** The second person: of the care team, or who supervises it. */
  async confirm(actor: Actor, at: FlagAddress, body: ConfirmClose, expected: number): Promise<SavedFlag> {
    await this.cases.requireInScope(actor, at.caseId);
    const flag = await this.found(actor, at, expected);
    const standing = { ...flag, closingBy: flag.closeBy };
    const next = orThrow(confirmClosing(standing, actor.accountId, body.confirmed));
    const closed = next.status === FlagStatus.closed;
    const patch: FlagPatch = closed
      ? { status: next.status, confirmedBy: actor.accountId, closedAt: new Date(this.acting.clock.now()) }
      : { closeBy: null, closeAt: null, closeReason: null };
    return this.kept(actor, flag, { patch, act: { what: closed ? 'closed' : 'close-refused' } });
  }

  private async found(actor: Actor, { caseId, id }: FlagAddress, expected: number): Promise<RiskFlag> {
    this.acting.trail.about({ caseId, subjectType: 'risk-flag', subjectId: id });
    return this.acting.flags.toChange(actor.practiceId, caseId, id, expected);
  }

  private async kept(
    actor: Actor,
    flag: RiskFlag,
    {
      patch,
      act,
    }: { readonly patch: FlagPatch; readonly act: Pick<Act, 'what'> & { readonly reason?: string } },
  ): Promise<SavedFlag> {
    const { flags } = this.acting;
    const version = await flags.put(actor.practiceId, flag, patch);
    await flags.act(actor.practiceId, flag, { ...act, by: actor.accountId });
    const status = patch.status ?? flag.status;
    if (status === FlagStatus.closed && flag.level === RiskLevel.high) await this.release(actor, flag);
    return { id: flag.id, version, status };
  }

  /** What rests goes on with the last high flag of this person. */
  private async release(actor: Actor, flag: RiskFlag): Promise<void> {
    if (await this.acting.flags.highLeft(actor.practiceId, flag)) return;
    await this.holds.release(actor, flag);
  }
}
