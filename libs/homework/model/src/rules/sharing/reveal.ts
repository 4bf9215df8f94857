import type { ParticipationId } from '@reknit/shared/model';
import { RevealState } from '../../vocabulary/sharing-words';
import type { WrittenStatus } from '../lifecycle';

/** One person's part of what is answered side by side, as far as showing it to each other goes. */
export interface RevealPart {
  readonly participationId: ParticipationId;
  readonly status: WrittenStatus;
  /** An offer that has not been taken back. */
  readonly offered: boolean;
}

/** Whoever declined, or was taken out, is not waited for, and is shown nothing. */
const takesPart = ({ status }: RevealPart): boolean => status !== 'declined' && status !== 'withdrawn';

/**
 * Whether the moment has come: at least two take part and every one of them has offered. Both see at the same moment, and
 * neither before.
 *
 * @example
 * allOffered([{ participationId: 'a', status: 'submitted', offered: true }, { participationId: 'b', status: 'assigned', offered: false }])
 * // false
 */
export function allOffered(parts: readonly RevealPart[]): boolean {
  const active = parts.filter(takesPart);
  return active.length > 1 && active.every(({ offered }) => offered);
}

/**
 * What one of them sees. That the others have not offered looks the same as that they have not been asked.
 *
 * @example
 * revealState({ revealed: false, offered: true }) // 'offered'
 */
export function revealState(mine: { readonly revealed: boolean; readonly offered: boolean }): RevealState {
  if (mine.revealed) return RevealState.revealed;
  return mine.offered ? RevealState.offered : RevealState.notOffered;
}
