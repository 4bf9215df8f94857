import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  moveApology,
  type ApologyEvent,
  type GiveApologyBack,
  type RecordApologyDelivery,
  type RecordApologyWillingness,
} from '@reknit/agreements/model';
import { Cases, SafetyGate, type Suspended } from '@reknit/cases/api';
import { orThrow, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { ApologyRepository, stateOf, type ApologyRow } from '../persistence/apology.repository';
import { ApologyCommands } from './apology.commands';
import { ApologyNews } from './apology-news';

export interface ApologyPlace {
  readonly caseId: CaseId;
  readonly id: string;
}

/** What the care team decides about an apology: back to its author, ready, held back, or given in a session. */
@Injectable()
export class ApologyTeamCommands implements OnModuleInit {
  constructor(
    private readonly cases: Cases,
    private readonly gate: SafetyGate,
    private readonly apologies: ApologyRepository,
    private readonly giving: ApologyCommands,
    private readonly news: ApologyNews,
  ) {}

  onModuleInit(): void {
    this.gate.onSuspended((what) => this.suspended(what));
  }

  async giveBack(
    actor: Actor,
    place: ApologyPlace,
    { comment }: GiveApologyBack,
    expected: number,
  ): Promise<Saved> {
    const row = await this.moving(actor, place, 'return', expected);
    const version = await this.apologies.change(row, { stage: 'returned', comment, at: this.news.now() });
    await this.news.moved(row, 'author');
    return { id: row.id, version };
  }

  async makeReady(actor: Actor, place: ApologyPlace, expected: number): Promise<Saved> {
    const row = await this.moving(actor, place, 'make_ready', expected);
    const ready = { stage: 'ready', readyBy: actor.accountId, at: this.news.now() } as const;
    const version = await this.apologies.change(row, ready);
    await this.apologies.putCourse({ ...row, stage: 'ready' }, 'ready');
    await this.news.moved(row, 'author');
    return { id: row.id, version };
  }

  async hold(actor: Actor, place: ApologyPlace, expected: number): Promise<Saved> {
    const row = await this.moving(actor, place, 'hold', expected);
    await this.apologies.putCourse(row, 'held');
    await this.news.moved(row, 'author');
    return { id: row.id, version: row.version };
  }

  async release(actor: Actor, place: ApologyPlace, expected: number): Promise<Saved> {
    const row = await this.moving(actor, place, 'release', expected);
    await this.apologies.putCourse(row, 'ready');
    await this.news.moved(row, 'author');
    return { id: row.id, version: row.version };
  }

  async recordWillingness(
    actor: Actor,
    place: ApologyPlace,
    { answer }: RecordApologyWillingness,
  ): Promise<Saved> {
    const row = await this.held(actor, place);
    await this.apologies.ask(row, { id: this.news.nextId(), answer, at: this.news.now() });
    return { id: row.id, version: row.version };
  }

  async recordDelivery(
    actor: Actor,
    place: ApologyPlace,
    { way }: RecordApologyDelivery,
    expected: number,
  ): Promise<Saved> {
    const seen = await this.held(actor, place, expected);
    const gateOpen = await this.news.isOpen(seen);
    await this.giving.give(seen, { way, by: 'clinician', gateOpen });
    return { id: seen.id, version: seen.version };
  }

  private async moving(
    actor: Actor,
    place: ApologyPlace,
    event: ApologyEvent,
    expected: number,
  ): Promise<ApologyRow> {
    const row = await this.held(actor, place, expected);
    const course = await this.apologies.courseOf(row);
    orThrow(moveApology(stateOf(row, course), event, 'clinician'));
    return row;
  }

  private async held(actor: Actor, { caseId, id }: ApologyPlace, expected?: number): Promise<ApologyRow> {
    await this.cases.requireToChange(actor, caseId);
    this.news.about(caseId, id);
    return this.apologies.ofCase(actor, caseId, id, expected);
  }

  /** A joint consent withdrawn, by leaving as well, takes back what this person had shared. A stop alone only hides it. */
  private async suspended({ caseId, participantId, cause }: Suspended): Promise<void> {
    if (participantId === undefined || (cause !== 'consent_withdrawn' && cause !== 'left')) return;
    await this.apologies.endShares(caseId, participantId, this.news.now());
  }
}
