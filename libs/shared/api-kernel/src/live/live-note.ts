import type { AccountId } from '@reknit/shared/model';

/** What the database calls out when something was told, or when a session of an account may have ended. */
export const LIVE_CHANNEL = 'reknit_live';

export interface Told {
  readonly id: string;
  /** Grows for each account in the order of commit, which is the order of what is called out. Stays inside the server. */
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
}

/** Without `told`: look whether the sessions of this account are still alive. */
export interface LiveNote {
  readonly account: AccountId;
  readonly told?: Told;
}

/**
 * Reads what was called out; anything else on the channel is nobody's.
 *
 * @example readNote('{"account":"a","id":"e","seq":7,"kind":"listening.moved","subject":"r"}')?.told?.kind // 'listening.moved'
 */
export function readNote(payload: string | undefined): LiveNote | undefined {
  try {
    const note = JSON.parse(payload ?? '') as Partial<Record<string, unknown>>;
    const { account, id, seq, kind, subject } = note;
    if (typeof account !== 'string') return undefined;
    if (typeof id !== 'string' || typeof kind !== 'string' || typeof subject !== 'string') return { account };
    return { account, told: { id, seq: Number(seq), kind, subject } };
  } catch {
    return undefined;
  }
}
