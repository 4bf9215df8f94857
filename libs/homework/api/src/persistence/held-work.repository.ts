import { Injectable } from '@nestjs/common';
import type { HeldFor } from '@reknit/homework/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, HomeworkId, Instant } from '@reknit/shared/model';

/** As the rules `hold` and `letGo` say, for many at once: a test holds them together. */
const HELD = `status = 'paused', held_for = $2, held_from = p.status, held_at = $3,
     paused_from = case when p.status = 'paused' then p.paused_from else p.status end, version = p.version + 1
   from homework h
   where h.practice_id = p.practice_id and h.id = p.homework_id and p.practice_id = $1 and p.held_for is null
     and p.status in ('assigned', 'in_progress', 'paused')
     and (p.status = 'paused' or p.entry_count > 0 or p.lapse_at >= $3)`;
const LET_GO = `status = p.held_from, paused_from = case when p.held_from = 'paused' then p.paused_from end,
     lapse_at = p.lapse_at + ($2::timestamptz - p.held_at), held_for = null, held_from = null, held_at = null, version = p.version + 1
   where p.practice_id = $1`;

const HOLD_CASE = statement(
  'homework.hold-case',
  `update participation p set ${HELD} and p.case_id = $4 and h.mode <> 'solo'`,
);
const HOLD_PERSON = statement(
  'homework.hold-person',
  `update participation p set ${HELD} and p.case_id = $4 and p.client_id = $5 and h.mode <> 'solo'`,
);
const HOLD_HOMEWORK = statement(
  'homework.hold-one',
  `update participation p set ${HELD} and p.homework_id = $4`,
);
const LET_CASE_GO = statement(
  'homework.let-case-go',
  `update participation p set ${LET_GO} and p.case_id = $3 and p.held_for = 'gate'`,
);
const LET_HOMEWORK_GO = statement(
  'homework.let-one-go',
  `update participation p set ${LET_GO} and p.homework_id = $3 and p.held_for in ('made_worse', 'clinician')`,
);

/** Work that rests until somebody else lets it go on. In the name of the system, the care team, or for one's own part its person. */
@Injectable()
export class HeldWork {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** All pair and shared work of a case. */
  holdCase(caseId: CaseId, at: Instant): Promise<number> {
    return this.sql.change(HOLD_CASE, [this.practiceId(), 'gate', at, caseId]);
  }

  /** One person's parts of pair work in a case; the others' go on and show nothing of it. */
  holdPerson(clientId: ClientId, caseId: CaseId, at: Instant): Promise<number> {
    return this.sql.change(HOLD_PERSON, [this.practiceId(), 'made_worse', at, caseId, clientId]);
  }

  /** Everybody's part of one piece of work. */
  holdHomework(homeworkId: HomeworkId, heldFor: HeldFor, at: Instant): Promise<number> {
    return this.sql.change(HOLD_HOMEWORK, [this.practiceId(), heldFor, at, homeworkId]);
  }

  /** What was held because joint work was stopped. */
  letCaseGo(caseId: CaseId, at: Instant): Promise<number> {
    return this.sql.change(LET_CASE_GO, [this.practiceId(), at, caseId]);
  }

  /** What the care team held, or what was held until they have talked about it. */
  letHomeworkGo(homeworkId: HomeworkId, at: Instant): Promise<number> {
    return this.sql.change(LET_HOMEWORK_GO, [this.practiceId(), at, homeworkId]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
