import { sqlStateOf } from '../database/sql-state';
import { ProblemException } from '../problems/problem-exception';

/**
 * pg-boss keeps why a job failed beside the job, and a driver's error carries the row it was about. So a failure is told by
 * its kind alone.
 *
 * @example withoutWords(new TypeError('of "I was at my sister's"')).message // 'TypeError'
 */
export function withoutWords(fault: unknown): Error {
  const bare = new Error(kindOf(fault));
  delete bare.stack;
  return bare;
}

function kindOf(fault: unknown): string {
  if (fault instanceof AggregateError) return [...new Set(fault.errors.map(kindOf))].join(', ');
  if (fault instanceof ProblemException) return fault.code;
  return sqlStateOf(fault) ?? (fault instanceof Error ? fault.name : typeof fault);
}
