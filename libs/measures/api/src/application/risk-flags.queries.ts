import { Injectable } from '@nestjs/common';
import { Cases, RiskNotes } from '@reknit/cases/api';
import { hasEnded } from '@reknit/cases/model';
import {
  FlagStatus,
  movesOf,
  RiskLevel,
  suggestedAfter,
  type RiskFlagView,
  type RiskFlags,
} from '@reknit/measures/model';
import {
  AuditTrail,
  Clock,
  localDateIn,
  notFound,
  Sql,
  statement,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, CaseId } from '@reknit/shared/model';
import type { Act, Occurrence, RiskFlag } from '../persistence/flag-row';
import { FlagRepository } from '../persistence/flag.repository';

const NAMES = statement(
  'risk-flag.names-of-accounts',
  'select id, name from account where practice_id = $1 and id = any ($2::uuid[])',
);

/** What reading flags leans on. */
@Injectable()
export class FlagReading {
  constructor(
    readonly flags: FlagRepository,
    readonly notes: RiskNotes,
    readonly sql: Sql,
    readonly clock: Clock,
    readonly trail: AuditTrail,
  ) {}
}

/** The risk flags of a case, for its care team and who supervises it; to anybody else there are none. */
@Injectable()
export class RiskFlagsQueries {
  constructor(
    private readonly cases: Cases,
    private readonly reading: FlagReading,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<RiskFlags> {
    const of = await this.cases.requireInScope(actor, caseId);
    const flags = await this.reading.flags.ofCase(actor.practiceId, caseId);
    this.reading.trail.about({
      caseId,
      subjectType: 'case',
      subjectId: caseId,
      ids: flags.map(({ id }) => id),
    });
    return { flags: await this.views(actor, caseId, flags, of.mayChange), mayAct: of.mayChange };
  }

  async one(actor: Actor, caseId: CaseId, id: string): Promise<RiskFlagView> {
    const of = await this.cases.requireInScope(actor, caseId);
    const flags = await this.reading.flags.ofCase(actor.practiceId, caseId);
    const found = flags.filter((flag) => flag.id === id);
    this.reading.trail.about({ caseId, subjectType: 'risk-flag', subjectId: id });
    const [view] = await this.views(actor, caseId, found, of.mayChange);
    if (!view) throw notFound();
    return view;
  }

  private async views(
    actor: Actor,
    caseId: CaseId,
    flags: readonly RiskFlag[],
    mayAct: boolean,
  ): Promise<readonly RiskFlagView[]> {
    if (flags.length === 0) return [];
    const { practiceId } = actor;
    const people = await this.cases.participantsOf(actor, caseId);
    const together = people.filter(({ state }) => !hasEnded(state)).length > 1;
    const occurrences = await this.reading.flags.occurrencesOf(practiceId, caseId);
    const acts = await this.reading.flags.actsOf(practiceId, caseId);
    const names = await this.namesOf(practiceId, flags);
    const views: RiskFlagView[] = [];
    for (const flag of flags) {
      const { participantId, openedAt } = flag;
      const person = people.find(({ id }) => id === participantId);
      const since = openedAt.toISOString();
      const hasRiskNote = await this.reading.notes.writtenSince({ caseId, participantId, since });
      views.push({
        ...this.standing(flag),
        pairWorkRests: together && flag.level === RiskLevel.high && flag.status !== FlagStatus.closed,
        name: person ? `${person.givenName} ${person.familyName}` : '',
        occurrences: occurrences.filter(({ flagId }) => flagId === flag.id).map(occurrenceOf),
        history: acts.filter(({ flagId }) => flagId === flag.id).map(lineOf),
        moves: mayAct ? movesOf({ ...flag, closingBy: closingBy(flag) }) : [],
        hasRiskNote,
        ...closingOf(flag, names),
        mayConfirm: closingBy(flag) !== null && closingBy(flag) !== actor.accountId,
        ...this.askAgain(actor, flag),
      });
    }
    return views;
  }

  private standing(flag: RiskFlag) {
    const now = this.reading.clock.now();
    const acknowledgeBy = flag.acknowledgeBy.toISOString();
    return {
      id: flag.id,
      version: flag.version,
      participantId: flag.participantId,
      type: flag.type,
      level: flag.level,
      status: flag.status,
      source: { instrument: flag.instrument, rule: flag.rule },
      openedAt: flag.openedAt.toISOString(),
      outsideHours: flag.outsideHours,
      clockFrom: flag.clockFrom.toISOString(),
      acknowledgeBy,
      overdue: flag.status === FlagStatus.open && acknowledgeBy < now,
      needsSecondPerson: flag.level === RiskLevel.high,
    };
  }

  /** A week on, as long as somebody still looks after it: for the clinician to ask, never asked by itself. */
  private askAgain(actor: Actor, flag: RiskFlag): Pick<RiskFlagView, 'askAgainOn'> {
    if (flag.status === FlagStatus.closed) return {};
    const opened = localDateIn(actor.practiceTimeZone, flag.levelAt.toISOString());
    return { askAgainOn: suggestedAfter(opened) };
  }

  private async namesOf(
    practiceId: string,
    flags: readonly RiskFlag[],
  ): Promise<ReadonlyMap<AccountId, string>> {
    const ids = flags.flatMap(({ closeBy }) => closeBy ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.reading.sql.rows<{ id: AccountId; name: string }>(NAMES, [practiceId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** Who has proposed to close it, while that waits for somebody else. */
function closingBy({ status, closeBy }: RiskFlag): AccountId | null {
  return status === FlagStatus.closed ? null : closeBy;
}

function closingOf(flag: RiskFlag, names: ReadonlyMap<AccountId, string>): Pick<RiskFlagView, 'closing'> {
  const by = closingBy(flag);
  if (by === null || !flag.closeAt || flag.closeReason === null) return {};
  return {
    closing: { by: names.get(by) ?? '', at: flag.closeAt.toISOString(), reason: flag.closeReason },
  };
}

function occurrenceOf({ responseId, at, level, value }: Occurrence) {
  return { responseId, at: at.toISOString(), level, value };
}

function lineOf({ what, at, by, reason }: Act) {
  return {
    what,
    at: at.toISOString(),
    ...(by === null ? {} : { by }),
    ...(reason === null ? {} : { reason }),
  };
}
