import { createHash, hkdfSync } from 'node:crypto';
import { KEY_BYTES, keyIdOf, openBox, sealBox, type SealedPlace, type SealingKey } from './sealed-box';

/** Trees of keys that never meet: the record, psychotherapy notes, and what a person in care asks to have corrected in their record. */
export const KEY_TREES = ['record', 'psychotherapy', 'correction'] as const;
export type KeyTree = (typeof KEY_TREES)[number];

/** The keys from outside the database: the one that wraps now, and the one before it while a change of keys is under way. */
export interface MasterSecret {
  /** 32 bytes, hexadecimal. */
  readonly now: string;
  readonly before?: string;
}

interface Masters {
  readonly now: SealingKey;
  readonly before?: SealingKey;
}

/** Each tree is wrapped by a key of its own, derived from the master key: knowing one of them says nothing of the other. */
export class MasterKeys {
  private readonly trees: Readonly<Record<KeyTree, Masters>>;

  constructor({ now, before }: MasterSecret) {
    const of = (tree: KeyTree): Masters => ({
      now: derived(now, tree),
      ...(before === undefined ? {} : { before: derived(before, tree) }),
    });
    this.trees = {
      record: of('record'),
      psychotherapy: of('psychotherapy'),
      correction: of('correction'),
    };
  }

  wrap(tree: KeyTree, place: SealedPlace, key: Buffer): Buffer {
    return sealBox(this.trees[tree].now, place, key);
  }

  unwrap(tree: KeyTree, place: SealedPlace, wrapped: Buffer): Buffer {
    const { now, before } = this.trees[tree];
    const master = before !== undefined && keyIdOf(wrapped) === before.id ? before : now;
    return openBox(master, place, wrapped);
  }

  /** Whether it is wrapped by the key of today. */
  isCurrent(tree: KeyTree, wrapped: Buffer): boolean {
    return keyIdOf(wrapped) === this.trees[tree].now.id;
  }
}

function derived(master: string, tree: KeyTree): SealingKey {
  const secret = Buffer.from(master, 'hex');
  if (secret.length !== KEY_BYTES) throw new Error('The master key is 32 bytes.');
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', `reknit|${tree}|wrap`, KEY_BYTES));
  // A name for it that gives nothing of it away.
  const name = createHash('sha256').update('reknit|key id|').update(bytes).digest('hex').slice(0, 32);
  return { id: name.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), bytes };
}
