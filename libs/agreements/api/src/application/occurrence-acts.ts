import { Injectable } from '@nestjs/common';
import { after, stepsOfTime, type OccurrenceSaved, type OccurrenceStep } from '@reknit/agreements/model';
import {
  AuditTrail,
  Clock,
  orThrow,
  ProblemException,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import { OccurrenceRepository } from '../persistence/occurrence.repository';
import type { StoredOccurrence } from '../persistence/occurrence-rows';
import { CommitmentNews } from './commitment-news';
import { standing } from './occurrence-standing';

export interface OccurrenceAct {
  /** Decides on the occurrence as it stands once the clock has done its part. */
  readonly rule: (at: StoredOccurrence, now: Instant) => Outcome<OccurrenceStep, Problem>;
  /** The version the caller has read, where the act builds on it. */
  readonly expected?: number;
  readonly seen?: boolean;
  readonly note?: string;
}

/** One act on one occurrence that is held: first what the clock has done by now, then what the person does. */
@Injectable()
export class OccurrenceActs {
  constructor(
    private readonly occurrences: OccurrenceRepository,
    private readonly news: CommitmentNews,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async act(actor: Actor, held: StoredOccurrence, act: OccurrenceAct): Promise<OccurrenceSaved> {
    this.trail.about({ caseId: held.caseId, subjectType: 'occurrence', subjectId: held.id });
    if (act.expected !== undefined && act.expected !== held.version)
      throw new ProblemException(SharedProblem.versionStale);
    const now = this.clock.now();
    const at = await this.upTo(now, held);
    const step = orThrow(act.rule(at, now));
    const { seen, note } = act;
    await this.occurrences.apply([{ occurrence: at, steps: [step], accountId: actor.accountId, seen, note }]);
    await this.news.changed(at);
    return { id: at.id, version: at.version + 1, state: after(at, step).state };
  }

  /** Noted beside it for the therapist: nothing its author reads moves, and only the care team hears of it. */
  async remark(actor: Actor, held: StoredOccurrence, rule: OccurrenceAct['rule']): Promise<OccurrenceSaved> {
    this.trail.about({ caseId: held.caseId, subjectType: 'occurrence', subjectId: held.id });
    const now = this.clock.now();
    const step = orThrow(rule(standing(held, now), now));
    await this.occurrences.remark(held, step, actor.accountId);
    await this.news.forTeam(held);
    return { id: held.id, version: held.version, state: held.state };
  }

  /** What the clock does is written in the name of the system. */
  private async upTo(now: Instant, occurrence: StoredOccurrence): Promise<StoredOccurrence> {
    const steps = stepsOfTime(occurrence, now);
    if (steps.length === 0) return occurrence;
    await this.transactions.asSystem(() => this.occurrences.apply([{ occurrence, steps }]));
    return {
      ...standing(occurrence, now),
      version: occurrence.version + 1,
      eventCount: occurrence.eventCount + steps.length,
    };
  }
}
