import { Injectable } from '@nestjs/common';
import type { ApologyChecklist, ApologyPart } from '@reknit/agreements/model';
import { checklistOf, lintsOf, visibleTo } from '@reknit/exercises/model';
import { Submitted, type SubmittedEntry } from '@reknit/homework/api';
import { notFound, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, EntryId, ParticipantId } from '@reknit/shared/model';

type Answers = Readonly<Record<string, unknown>>;

/** A handed-in version of an apology's text. */
export type ApologyEntry = SubmittedEntry;

const APOLOGY_BUILDER = 'EX-06';

/** The texts of apologies, where they were written. Nothing is copied: who may read one reads it there, each time anew. */
@Injectable()
export class ApologyTexts {
  constructor(
    private readonly submitted: Submitted,
    private readonly transactions: Transactions,
  ) {}

  /** In the reach of whoever the transaction runs for. */
  async entry(id: EntryId): Promise<ApologyEntry> {
    const entry = await this.submitted.get(id);
    if (entry?.exercise.code !== APOLOGY_BUILDER) throw notFound();
    return entry;
  }

  /** For a reader whom the walls around the apology itself have let through. */
  entryFor(id: EntryId): Promise<ApologyEntry> {
    return this.transactions.asSystem(() => this.entry(id));
  }

  latest(caseId: CaseId, participantId: ParticipantId): Promise<ApologyEntry | undefined> {
    return this.submitted.latestOf({ caseId, participantId, code: APOLOGY_BUILDER });
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
