import type { AttentionItem } from '@reknit/exercises/model';
import type { Afterwards, QualityRating, ReviewView } from '@reknit/homework/model';
import type { EntryId } from '@reknit/shared/model';
import { instantOf } from './instants';

/** The columns of a submission with what was said about it, in a statement that holds the three joins below. */
export const ENTRY_COLUMNS = `e.id, e.number, e.submitted_at, e.late, e.scores, e.attention, wa.name as written_by,
  w.told_at, w.helpful, w.comment, w.worse, w.minutes, w.obstacles,
  r.at as reviewed_at, ra.name as reviewer, r.decision, r.quality, r.summary, r.comments`;

export const ENTRY_JOINS = `left join homework_afterwards w on w.practice_id = e.practice_id and w.entry_id = e.id
  left join homework_review r on r.practice_id = e.practice_id and r.entry_id = e.id
  left join account wa on wa.practice_id = e.practice_id and wa.id = e.written_by
  left join account ra on ra.practice_id = r.practice_id and ra.id = r.reviewer_id`;

export interface EntryColumns {
  readonly id: EntryId;
  readonly number: number;
  readonly submitted_at: Date;
  readonly late: boolean;
  readonly written_by: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly attention: readonly AttentionItem[];
  readonly told_at: Date | null;
  readonly helpful: number;
  readonly comment: string | null;
  readonly worse: Afterwards['worse'];
  readonly minutes: number | null;
  readonly obstacles: string[];
  readonly reviewed_at: Date | null;
  readonly reviewer: string;
  readonly decision: ReviewView['decision'];
  readonly quality: QualityRating | null;
  readonly summary: string;
  readonly comments: Readonly<Record<string, string>>;
}

export function afterwardsOf(row: EntryColumns): Afterwards | undefined {
  if (!row.told_at) return undefined;
  return {
    helpful: row.helpful,
    comment: row.comment ?? undefined,
    worse: row.worse,
    minutes: row.minutes ?? undefined,
    obstacles: row.obstacles,
  };
}

export function reviewOf(row: EntryColumns): ReviewView | undefined {
  if (!row.reviewed_at) return undefined;
  return {
    at: instantOf(row.reviewed_at),
    reviewer: row.reviewer,
    decision: row.decision,
    quality: row.quality ?? undefined,
    summary: row.summary,
    comments: row.comments,
  };
}
