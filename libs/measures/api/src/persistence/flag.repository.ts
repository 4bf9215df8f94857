import { Injectable } from '@nestjs/common';
import type { Target } from '@reknit/measures/model';
import { Clock, IdSource, notFound, ProblemException, Sql, statement } from '@reknit/shared/api-kernel';
import { SharedProblem, type AccountId, type CaseId } from '@reknit/shared/model';
import type { Act, FlagPatch, FlagPlace, NewFlag, Occurrence, RiskFlag } from './flag-row';

const COLUMNS = `f.id, f.case_id as "caseId", f.participant_id as "participantId", f.type, f.level, f.instrument, f.rule, f.status,
  f.opened_at as "openedAt", f.level_at as "levelAt", f.outside_hours as "outsideHours", f.clock_from as "clockFrom",
  f.acknowledge_by as "acknowledgeBy", f.supervisor_told_at as "supervisorToldAt", f.close_by as "closeBy", f.close_at as "closeAt",
  f.close_reason as "closeReason", f.confirmed_by as "confirmedBy", f.closed_at as "closedAt", f.version`;

const OF_CASE = statement(
  'risk-flag.of-case',
  `select ${COLUMNS} from risk_flag f where f.practice_id = $1 and f.case_id = $2
   order by (f.status = 'closed'), f.opened_at desc, f.id desc`,
);
const TO_CHANGE = statement(
  'risk-flag.to-change',
  `select ${COLUMNS} from risk_flag f where f.practice_id = $1 and f.case_id = $2 and f.id = $3 for no key update`,
);
const BY_ID = statement(
  'risk-flag.by-id',
  `select ${COLUMNS} from risk_flag f where f.practice_id = $1 and f.id = $2 for no key update`,
);
const RUNNING = statement(
  'risk-flag.running',
  `select ${COLUMNS} from risk_flag f
   where f.practice_id = $1 and f.case_id = $2 and f.participant_id = $3 and f.instrument = $4 and f.rule = $5 and f.status <> 'closed'
   for no key update`,
);
const OPEN = statement(
  'risk-flag.open',
  `insert into risk_flag (practice_id, id, case_id, participant_id, type, level, instrument, rule, opened_at, level_at, outside_hours,
     clock_from, acknowledge_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12)
   on conflict (practice_id, case_id, participant_id, instrument, rule) where status <> 'closed' do nothing returning id`,
);
const PUT = statement(
  'risk-flag.put',
  `update risk_flag set level = $4, level_at = $5, status = $6, outside_hours = $7, clock_from = $8, acknowledge_by = $9,
     supervisor_told_at = $10, close_by = $11, close_at = $12, close_reason = $13, confirmed_by = $14, closed_at = $15,
     version = version + 1
   where practice_id = $1 and id = $2 and version = $3 returning version`,
);
const OCCUR = statement(
  'risk-flag.occur',
  `insert into risk_flag_occurrence (practice_id, id, case_id, participant_id, flag_id, response_id, level, value, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (practice_id, flag_id, response_id, value) do nothing`,
);
const ACT = statement(
  'risk-flag.act',
  `insert into risk_flag_act (practice_id, id, case_id, participant_id, flag_id, what, reason, account_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const OCCURRENCES = statement(
  'risk-flag.occurrences',
  `select flag_id as "flagId", response_id as "responseId", level, value, at from risk_flag_occurrence
   where practice_id = $1 and case_id = $2 order by at desc, id desc`,
);
const ACTS = statement(
  'risk-flag.acts',
  `select x.flag_id as "flagId", x.what, x.reason, a.name as by, x.at
   from risk_flag_act x left join account a on a.practice_id = x.practice_id and a.id = x.account_id
   where x.practice_id = $1 and x.case_id = $2 order by x.at, x.id`,
);
const HIGH = statement(
  'risk-flag.high-left',
  `select exists (select 1 from risk_flag
     where practice_id = $1 and case_id = $2 and participant_id = $3 and level = 'high' and status <> 'closed') as yes`,
);

/** Rows of risk flags. Clinicians come here with a case they have found in scope; answers come as the system. */
@Injectable()
export class FlagRepository {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  ofCase(practiceId: string, caseId: CaseId): Promise<RiskFlag[]> {
    return this.rows(OF_CASE, [practiceId, caseId]);
  }

  /** Held until the transaction ends, and over the version the decision builds on. */
  async toChange(practiceId: string, caseId: CaseId, id: string, expected: number): Promise<RiskFlag> {
    const [found] = await this.rows(TO_CHANGE, [practiceId, caseId, id]);
    if (!found) throw notFound();
    if (found.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return found;
  }

  async byId(practiceId: string, id: string): Promise<RiskFlag | undefined> {
    return (await this.rows(BY_ID, [practiceId, id]))[0];
  }

  /** The one that is not closed, opened now unless there is one: of two answers at once both are of the same flag. */
  async runningOrNew(
    practiceId: string,
    flag: NewFlag,
    target: Target,
  ): Promise<{ readonly flag: RiskFlag; readonly opened: boolean }> {
    const { caseId, participantId, instrument, rule } = flag;
    const { outsideHours, clockFrom, acknowledgeBy } = target;
    const head = [
      practiceId,
      this.ids.next(),
      caseId,
      participantId,
      flag.type,
      flag.level,
      instrument,
      rule,
    ];
    const opened = await this.rows(OPEN, [...head, this.clock.now(), outsideHours, clockFrom, acknowledgeBy]);
    const [running] = await this.rows(RUNNING, [practiceId, caseId, participantId, instrument, rule]);
    // Closed at this very moment: another is opened.
    return running
      ? { flag: running, opened: opened.length > 0 }
      : this.runningOrNew(practiceId, flag, target);
  }

  /** @returns the new version */
  async put(practiceId: string, flag: RiskFlag, patch: FlagPatch): Promise<number> {
    const next = { ...flag, ...patch };
    const row = await this.sql.first<{ version: number }>(PUT, [
      practiceId,
      flag.id,
      flag.version,
      next.level,
      next.levelAt,
      next.status,
      next.outsideHours,
      next.clockFrom,
      next.acknowledgeBy,
      next.supervisorToldAt,
      next.closeBy,
      next.closeAt,
      next.closeReason,
      next.confirmedBy,
      next.closedAt,
    ]);
    if (!row) throw new ProblemException(SharedProblem.versionStale);
    return row.version;
  }

  /** The same answer of the same response is one occurrence, however often it is saved. */
  async occur(
    practiceId: string,
    flag: FlagPlace,
    of: Pick<Occurrence, 'responseId' | 'level' | 'value'>,
  ): Promise<void> {
    await this.sql.change(OCCUR, [
      practiceId,
      this.ids.next(),
      flag.caseId,
      flag.participantId,
      flag.id,
      of.responseId,
      of.level,
      of.value,
      this.clock.now(),
    ]);
  }

  async act(
    practiceId: string,
    flag: FlagPlace,
    act: { readonly what: Act['what']; readonly reason?: string; readonly by?: AccountId },
  ): Promise<void> {
    await this.sql.change(ACT, [
      practiceId,
      this.ids.next(),
      flag.caseId,
      flag.participantId,
      flag.id,
      act.what,
      act.reason ?? null,
      act.by ?? null,
      this.clock.now(),
    ]);
  }

  occurrencesOf(practiceId: string, caseId: CaseId): Promise<Occurrence[]> {
    return this.sql.rows<Occurrence & Record<string, unknown>>(OCCURRENCES, [practiceId, caseId]);
  }

  actsOf(practiceId: string, caseId: CaseId): Promise<Act[]> {
    return this.sql.rows<Act & Record<string, unknown>>(ACTS, [practiceId, caseId]);
  }

  async highLeft(practiceId: string, { caseId, participantId }: FlagPlace): Promise<boolean> {
    const found = await this.sql.first<{ yes: boolean }>(HIGH, [practiceId, caseId, participantId]);
    return found?.yes === true;
  }

  private rows(query: typeof OF_CASE, values: readonly unknown[]): Promise<RiskFlag[]> {
    return this.sql.rows<RiskFlag & Record<string, unknown>>(query, values);
  }
}
