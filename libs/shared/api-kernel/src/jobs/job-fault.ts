import { sqlStateOf } from '../database/sql-state';
import { ProblemException } from '../problems/problem-exception';

/**
 * Why a job failed, by its kind alone: it is kept beside the job and stands in the log, and a driver's error carries the row
 * it was about.
 *
 * @example kindOfFault(new TypeError('of "I was at my sister"')) // 'TypeError'
 */
export function kindOfFault(fault: unknown): string {
  if (fault instanceof AggregateError) return [...new Set(fault.errors.map(kindOfFault))].join(', ');
  if (fault instanceof ProblemException) return fault.code;
  return sqlStateOf(fault) ?? (fault instanceof Error ? fault.name : typeof fault);
}
