import { Injectable } from '@nestjs/common';
import {
  hasEnded,
  instrumentFor,
  SafetyProblem,
  SCREEN_TEXTS,
  ScreenResult,
  type DecideScreen,
  type RecordScreen,
} from '@reknit/cases/model';
import { notFound, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { CaseChanges } from '../case-changes';
import { SafetyFacts } from './safety-facts';
import { ScreeningRounds } from './screening-rounds';
import { Screens, type StoredScreen } from './screens';
import { Suspensions } from './suspensions';

/** What clinicians do about private check-ins: offer them to everybody, ask in person, read, decide. */
@Injectable()
export class ScreenCommands {
  constructor(
    private readonly changes: CaseChanges,
    private readonly facts: SafetyFacts,
    private readonly screens: Screens,
    private readonly rounds: ScreeningRounds,
    private readonly suspensions: Suspensions,
  ) {}

  async offer(actor: Actor, caseId: CaseId): Promise<void> {
    await this.changes.openAlone(actor, caseId);
    await this.rounds.offer(caseId, actor.accountId);
    await this.changes.tell({ caseId, kind: 'consent', event: 'safety.screens-offered' });
  }

  /** Asked in person: whoever asked has read it. */
  async record(actor: Actor, caseId: CaseId, body: RecordScreen): Promise<Saved> {
    const { relationType } = await this.changes.open(actor, caseId);
    const { participantId, answers, safeNow } = body;
    const person = await this.facts.person(caseId, participantId);
    if (hasEnded(person.state)) throw notFound();
    const instrument = instrumentFor(relationType);
    const of = { caseId, participantId, clientId: person.clientId };
    const textVersion = SCREEN_TEXTS[instrument].version;
    const how = { instrument, textVersion, answers, safeNow, recordedBy: actor.accountId };
    const id = await this.screens.add(actor, of, how);
    await this.screens.read(actor, { ...of, id });
    this.changes.about({ subjectType: 'screening', subjectId: id });
    if (safeNow === 'no')
      await this.suspensions.stop({ caseId, cause: 'not_safe_now', participantId }, actor);
    return { id, version: 1 };
  }

  async read(actor: Actor, at: ScreenPlace): Promise<void> {
    await this.screens.read(actor, await this.found(actor, at));
  }

  /** Blocking new joint work follows by itself; whether what runs stops as well is decided here. */
  async decide(actor: Actor, at: ScreenPlace, body: DecideScreen): Promise<Saved> {
    const screen = await this.found(actor, at);
    if (screen.result !== ScreenResult.positive && screen.result !== ScreenResult.ask) throw notFound();
    if (!(await this.screens.readBy(actor, at.caseId)).includes(screen.id))
      throw new ProblemException(SafetyProblem.screensUnread);
    await this.screens.decide(actor, screen, body);
    if (body.decision === 'suspend') await this.suspensions.decide(actor, at.caseId, body.reason);
    return { id: screen.id, version: 1 };
  }

  private async found(actor: Actor, { caseId, id }: ScreenPlace): Promise<StoredScreen> {
    await this.changes.open(actor, caseId);
    const screen = await this.screens.find(actor, caseId, id);
    if (!screen) throw notFound();
    this.changes.about({ subjectType: 'screening', subjectId: id });
    return screen;
  }
}

/** A screen, by its case. */
export interface ScreenPlace {
  readonly caseId: CaseId;
  readonly id: string;
}
