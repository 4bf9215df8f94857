import type { Instant } from '@reknit/shared/model';
import { submit, type Moved, type Standing } from './lifecycle';

/**
 * Answers are given in a session and written down there by the clinician; it need not have been opened before. What the person
 * has handed in meanwhile is no reason to lose them, once it has been seen: they stand after it, until it is reviewed.
 */
export function answerInRoom(
  standing: Standing,
  now: Instant,
  hasSeenTheirs: 'has-seen-theirs' | 'first' = 'first',
): Moved {
  const { status } = standing;
  const isOpen = status === 'assigned' || (status === 'submitted' && hasSeenTheirs === 'has-seen-theirs');
  return submit(isOpen ? { ...standing, status: 'in_progress' } : standing, now);
}
