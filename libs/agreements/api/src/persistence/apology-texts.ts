import { Injectable } from '@nestjs/common';
import type { ApologyChecklist, ApologyPart } from '@reknit/agreements/model';
import { Templates } from '@reknit/exercises/api';
import { checklistOf, compile, lintsOf, visibleTo, type CompiledForm } from '@reknit/exercises/model';
import { notFound, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type {
  CaseId,
  ClientId,
  EntryId,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';

type Answers = Readonly<Record<string, unknown>>;

/** A handed-in version of an apology's text. */
export interface ApologyEntry {
  readonly id: EntryId;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  /** The therapist has accepted it, and nothing later was handed in. */
  readonly reviewed: boolean;
  readonly answers: Answers;
  readonly form: CompiledForm;
}

interface EntryRow extends Record<string, unknown> {
  readonly id: EntryId;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly reviewed: boolean;
  readonly answers: Answers;
  readonly code: string;
  readonly version: number;
  readonly relationType: RelationType;
}

const COLUMNS = `e.id, e.case_id as "caseId", e.participation_id as "participationId", p.participant_id as "participantId",
  e.client_id as "clientId", e.answers, e.template_code as code, e.template_version as version, h.relation_type as "relationType",
  e.number = p.entry_count and exists (select 1 from homework_review r where r.practice_id = e.practice_id and r.entry_id = e.id
    and r.decision = 'accept') as reviewed`;
const FROM = `from homework_entry e
  join participation p on p.practice_id = e.practice_id and p.id = e.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id`;
const ENTRY = statement(
  'apology.entry',
  `select ${COLUMNS} ${FROM} where e.practice_id = $1 and e.id = $2 and e.template_code = 'EX-06'`,
);
const LATEST = statement(
  'apology.latest-entry',
  `select ${COLUMNS} ${FROM} where e.practice_id = $1 and e.case_id = $2 and e.client_id = $3 and e.template_code = 'EX-06'
   order by e.submitted_at desc, e.id desc limit 1`,
);

/** The texts of apologies, where they were written. Nothing is copied: who may read one reads it there, each time anew. */
@Injectable()
export class ApologyTexts {
  constructor(
    private readonly templates: Templates,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** In the reach of whoever the transaction runs for. */
  async entry(id: EntryId): Promise<ApologyEntry> {
    const row = await this.sql.first<EntryRow>(ENTRY, [this.practice(), id]);
    if (!row) throw notFound();
    return this.entryOf(row);
  }

  /** For a reader whom the walls around the apology itself have let through. */
  entryFor(id: EntryId): Promise<ApologyEntry> {
    return this.transactions.asSystem(() => this.entry(id));
  }

  async latest(caseId: CaseId, author: ClientId): Promise<ApologyEntry | undefined> {
    const row = await this.sql.first<EntryRow>(LATEST, [this.practice(), caseId, author]);
    return row && this.entryOf(row);
  }

  private async entryOf({ code, version, relationType, ...row }: EntryRow): Promise<ApologyEntry> {
    const form = compile(await this.templates.get({ code, version }), relationType);
    return { ...row, form };
  }

  private practice(): string {
    return this.transactions.current().who.practiceId;
  }
}

/** "6 of 7 checks pass", with the reason of each that does not: for the author alone. */
export function checklistFor({ form, answers }: ApologyEntry): ApologyChecklist | undefined {
  const list = checklistOf(form, answers);
  if (!list) return undefined;
  const why = new Map(lintsOf(form, answers).map((finding) => [finding.code, finding.why]));
  const checks = list.checks.map(({ code, state }) => ({ code, state, why: why.get(code) ?? '' }));
  return { passing: list.passing, of: list.of, checks };
}

/** A parent does not ask a child for comfort. */
export function asksForComfort({ form, answers }: ApologyEntry): boolean {
  return lintsOf(form, answers).some(({ code }) => code === 'asks_reassurance');
}

const PARTS = ['own', 'regret', 'explain', 'change', 'repair', 'disclose'] as const;

/** What the recipient reads: the parts that were written to be shared, in order. */
export function partsFor({ form, answers }: ApologyEntry): readonly ApologyPart[] {
  const shared = visibleTo(form, answers, 'participant-with-grant') as Answers;
  const parts = PARTS.flatMap((key) => {
    const held = shared[key];
    const text = Array.isArray(held) ? held.join('\n') : held;
    return typeof text === 'string' && text !== '' ? [{ key, text }] : [];
  });
  return shared['ask'] === 'open_ended' ? [...parts, { key: 'ask', text: '' }] : parts;
}

/** The lines of what somebody offers to do. */
export function repairOf({ answers }: ApologyEntry): readonly string[] {
  const lines = answers['repair'];
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
}
