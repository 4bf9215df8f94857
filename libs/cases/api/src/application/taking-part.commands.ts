import { Injectable } from '@nestjs/common';
import { hasEnded, moveParticipant, ParticipantState } from '@reknit/cases/model';
import { AuditTrail, Clock, notFound, orThrow, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CasePeople, type Standing } from './case-people';
import { Cases } from './cases';
import { Departures } from './departures';
import { ParticipantRows } from './participant-rows';
import { SafetyGate } from './safety-gate';
import { Suspensions } from './safety/suspensions';

/** What moving one's own part needs of the kernel. */
@Injectable()
export class PartTools {
  constructor(
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.asSystem(work);
  }

  about(caseId: CaseId, participantId: string): void {
    this.trail.about({ caseId, subjectType: 'participant', subjectId: participantId });
  }

  today(actor: Actor): string {
    return this.clock.today(actor.practiceTimeZone);
  }
}

/** Moves a person's own participation; what it rests on is read and written in the name of the system. */
@Injectable()
export class OwnParts {
  constructor(
    private readonly cases: Cases,
    private readonly people: CasePeople,
    private readonly rows: ParticipantRows,
    private readonly gate: SafetyGate,
    private readonly tools: PartTools,
  ) {}

  async move(actor: Actor, caseId: CaseId, to: ParticipantState): Promise<MovedPart> {
    const { participantId } = await this.cases.requireOwn(actor, caseId);
    this.tools.about(caseId, participantId);
    await this.gate.holdAlone(caseId);
    return this.tools.asSystem(async () => {
      await this.rows.hold(caseId, participantId);
      const standings = await this.people.standings(caseId);
      const standing = standings.find(({ id }) => id === participantId);
      if (!standing) throw notFound();
      const facts = { by: 'person', consented: standing.consented, today: this.tools.today(actor) } as const;
      const patch = orThrow(moveParticipant(standing, { to }, facts));
      const version = await this.rows.apply(standing.id, patch);
      await this.rows.tell(caseId, standing.id, patch.state);
      const others = standings.filter(({ id, state }) => id !== participantId && !hasEnded(state));
      return { ...standing, version, withOthers: others.length > 0 };
    });
  }
}

/** A person's own part in a case: leaving it, resting, going on. No reason is asked, and nobody else learns of it. */
@Injectable()
export class TakingPartCommands {
  constructor(
    private readonly parts: OwnParts,
    private readonly departures: Departures,
    private readonly suspensions: Suspensions,
  ) {}

  /** Ends their part, what they agreed to for it, and everything done together. Their own record stays theirs. */
  async leave(actor: Actor, caseId: CaseId): Promise<Saved> {
    const own = await this.parts.move(actor, caseId, ParticipantState.left);
    await this.departures.departed(actor, { caseId, participantId: own.id, clientId: own.clientId });
    return { id: own.id, version: own.version };
  }

  /** Stops joint work at once. What was done alone goes on when they like. */
  async pause(actor: Actor, caseId: CaseId): Promise<Saved> {
    const own = await this.parts.move(actor, caseId, ParticipantState.paused);
    if (own.withOthers)
      await this.suspensions.stop({ caseId, cause: 'person_asked', participantId: own.id }, actor);
    return { id: own.id, version: own.version };
  }

  /** They are there again. Whether joint work goes on is for a clinician to say. */
  async resume(actor: Actor, caseId: CaseId): Promise<Saved> {
    const own = await this.parts.move(actor, caseId, ParticipantState.active);
    return { id: own.id, version: own.version };
  }
}

type MovedPart = Standing & { readonly version: number; readonly withOthers: boolean };
