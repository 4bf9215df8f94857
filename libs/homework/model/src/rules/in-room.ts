import type { TemplateKind } from '@reknit/exercises/model';
import type { Instant } from '@reknit/shared/model';
import type { AssignHomework } from '../contract/assign-homework';
import { submit, type Moved, type Standing } from './lifecycle';

/**
 * Whether a piece is for the room alone: a form that is led there is opened in a session and written down in it. Whose it is finds
 * it once it is handed in, and does not do it alone before. What has pages of its own is led there, and open to those who take part.
 *
 * @example
 * isForRoomAlone({ kind: 'form', mode: 'clinician_led' }) // true
 */
export function isForRoomAlone({
  kind,
  mode,
}: {
  readonly kind: TemplateKind;
  readonly mode: AssignHomework['mode'];
}): boolean {
  return kind === 'form' && mode === 'clinician_led';
}

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
