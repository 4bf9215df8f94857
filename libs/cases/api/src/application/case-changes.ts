import { Injectable } from '@nestjs/common';
import { whileOpen } from '@reknit/cases/model';
import {
  AuditTrail,
  Clock,
  compareAndSet,
  orThrow,
  Transactions,
  type Actor,
  type Subjects,
  type VersionedRow,
} from '@reknit/shared/api-kernel';
import type { CaseId, Instant, LocalDate } from '@reknit/shared/model';
import type { EntityTarget } from 'typeorm';
import { CaseRepository, type CaseInScope } from '../persistence/case.repository';
import { Timeline, type TimelineEntry } from './timeline';

/** What every command on a case does around its decision: find it in scope, save over the version, say what happened. */
@Injectable()
export class CaseChanges {
  constructor(
    private readonly repository: CaseRepository,
    private readonly transactions: Transactions,
    private readonly timeline: Timeline,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The case, for changing what belongs to it: theirs, and not closed. */
  async open(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.found(await this.repository.inScopeOf(actor).toChange(caseId), { orClosed: false });
  }

  /** As `open`, held until the transaction ends. */
  async openAlone(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.found(await this.repository.inScopeOf(actor).toChangeAlone(caseId), { orClosed: false });
  }

  /** Theirs, closed or not, held until the transaction ends. */
  async anyAlone(actor: Actor, caseId: CaseId): Promise<CaseInScope> {
    return this.found(await this.repository.inScopeOf(actor).toChangeAlone(caseId), { orClosed: true });
  }

  /** @returns the new version; stale when somebody was faster */
  apply<Row extends VersionedRow>(
    entity: EntityTarget<Row>,
    row: Pick<Row, 'practiceId' | 'id'>,
    change: Parameters<typeof compareAndSet<Row>>[3],
  ): Promise<number> {
    return compareAndSet(this.transactions.current(), entity, row, change);
  }

  about(subjects: Subjects): void {
    this.trail.about(subjects);
  }

  tell(entry: TimelineEntry): Promise<void> {
    return this.timeline.add(entry);
  }

  now(): Instant {
    return this.clock.now();
  }

  today(actor: Actor): LocalDate {
    return this.clock.today(actor.practiceTimeZone);
  }

  private found(found: CaseInScope, { orClosed }: { readonly orClosed: boolean }): CaseInScope {
    this.trail.about({ caseId: found.id, subjectType: 'case', subjectId: found.id });
    if (!orClosed) orThrow(whileOpen(found.state));
    return found;
  }
}
