import {
  refuse,
  SharedProblem,
  succeed,
  type FieldFault,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import { HOMEWORK_LIMITS } from '../contract/limits';
import type { WrittenStatus } from './lifecycle';
import { quotes } from './sharing/quotes';

/** What a comment to everybody is weighed against. */
export interface CommentGround {
  readonly decision: 'accept' | 'return';
  /** How every part of the homework stands once the review is done. */
  readonly statuses: readonly WrittenStatus[];
  /** Every text anybody of them handed in, as the reviewer may read it. */
  readonly texts: readonly string[];
}

const HANDED_IN: readonly WrittenStatus[] = ['submitted', 'reviewed', 'closed'];

/**
 * Whether everybody who takes part has handed in. Before that a word to all would tell one of them how far another is.
 *
 * @example
 * everybodyHandedIn(['submitted', 'in_progress']) // false
 */
export function everybodyHandedIn(statuses: readonly WrittenStatus[]): boolean {
  return statuses.length > 1 && statuses.every((status) => HANDED_IN.includes(status));
}

/**
 * A clinician's comment that everybody who takes part reads, in the same words. It goes with accepting, needs everybody to have handed
 * in, and repeats nobody's answers: what one person wrote is theirs to share.
 *
 * @returns the comment without blanks around it, or what is wrong with it under `toAll`
 * @example
 * commentToAll('You both took time for this.', { decision: 'accept', statuses: ['reviewed', 'submitted'], texts: [] })
 * // { ok: true, value: 'You both took time for this.' }
 */
export function commentToAll(words: string, ground: CommentGround): Outcome<string, Problem> {
  const said = words.trim();
  const fault = faultOf(said, ground);
  return fault ? refuse({ code: SharedProblem.validation, fields: { toAll: [fault] } }) : succeed(said);
}

function faultOf(said: string, { decision, statuses, texts }: CommentGround): FieldFault | undefined {
  const { max } = HOMEWORK_LIMITS.toAll;
  if (said === '') return { code: 'required' };
  if ([...said].length > max) return { code: 'too-long', limit: max };
  if (decision !== 'accept') return { code: 'goes-with-accepting' };
  if (!everybodyHandedIn(statuses)) return { code: 'not-everybody-yet' };
  return texts.some((text) => quotes(said, text)) ? { code: 'repeats-answers' } : undefined;
}
