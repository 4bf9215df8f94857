import { answerAt } from '@reknit/exercises/model';
import {
  refuse,
  SharedProblem,
  type EntryId,
  type FieldFault,
  type Instant,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import type { ReviewHomework } from '../contract/homework-views';
import { HOMEWORK_LIMITS } from '../contract/limits';
import { HomeworkProblem } from '../vocabulary/homework-problem';
import { accept, giveBack, type Standing, type StandingPatch } from './lifecycle';

/** The submission under review, as far as the care team may read it. */
export interface ReviewedEntry {
  readonly id: EntryId;
  readonly answers: Readonly<Record<string, unknown>>;
}

type Faults = Record<string, FieldFault[]>;

/**
 * What a review makes of a submission. Accepting it needs a rating; giving it back needs something to go on, a summary
 * or a comment on an answer. Comments stand only beside answers that are there for the reviewer to read. Only the latest
 * submission can be reviewed.
 *
 * @returns the patch of the participation, or the fields to mend (`quality`, `summary`, `comments.values.0.text`)
 * @example
 * review(standing, { id: 'e1', answers: { said: 'a' } }, { entryId: 'e1', decision: 'return', summary: '', comments: {} }, now)
 * // { ok: false, problem: { code: 'validation-failed', fields: { summary: [{ code: 'required' }] } } }
 */
export function review(
  standing: Standing,
  latest: ReviewedEntry,
  body: ReviewHomework,
  now: Instant,
): Outcome<StandingPatch, Problem> {
  if (body.entryId !== latest.id) return refuse({ code: HomeworkProblem.moveNotAllowed });
  const fields = faultsOf(latest, body);
  if (Object.keys(fields).length > 0) return refuse({ code: SharedProblem.validation, fields });
  return body.decision === 'accept' ? accept(standing, body.quality ?? 0, now) : giveBack(standing, now);
}

function faultsOf(latest: ReviewedEntry, body: ReviewHomework): Faults {
  const comments = Object.entries(body.comments);
  const faults: Faults = {};
  if (body.decision === 'accept' && body.quality === undefined) faults['quality'] = [{ code: 'required' }];
  if (body.decision === 'return' && body.summary === '' && comments.length === 0)
    faults['summary'] = [{ code: 'required' }];
  for (const [path, comment] of comments) {
    const fault = commentFault(latest, path, comment);
    if (fault) faults[`comments.${path}`] = [fault];
  }
  return faults;
}

function commentFault(latest: ReviewedEntry, path: string, comment: string): FieldFault | undefined {
  if (path.includes('*') || answerAt(latest.answers, path) === undefined) return { code: 'unknown-field' };
  if (comment.trim() === '') return { code: 'required' };
  const { max } = HOMEWORK_LIMITS.comment;
  return [...comment].length > max ? { code: 'too-long', limit: max } : undefined;
}
