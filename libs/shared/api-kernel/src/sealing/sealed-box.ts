import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM with a random 96-bit IV and the whole tag. `ver (1) | key id (16) | iv (12) | tag (16) | ciphertext`. */
const VERSION = 1;
const ID_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES + IV_BYTES + TAG_BYTES;
export const KEY_BYTES = 32;

/** A key with the id that boxes sealed by it name. */
export interface SealingKey {
  /** A UUID. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** The one place a box belongs to. It is bound into the seal: what is moved anywhere else does not open. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly practiceId: string;
  readonly rowId: string;
  /** Which writing of the row; 0 where a row is written once. */
  readonly revision: number;
}

/** A box that does not open: changed, moved, or sealed by another key. Says nothing of what is in it. */
export class SealBroken extends Error {
  constructor() {
    super('What is sealed here does not open.');
  }
}

/**
 * Seals bytes for one place.
 *
 * @example openBox(key, place, sealBox(key, place, Buffer.from('x'))).toString() // 'x'
 */
export function sealBox(key: SealingKey, place: SealedPlace, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), idBytes(key.id), iv, cipher.getAuthTag(), text]);
}

/**
 * Opens a box in its place.
 *
 * @throws SealBroken for anything but exactly what was sealed, by this key, for this place
 */
export function openBox(key: SealingKey, place: SealedPlace, box: Buffer): Buffer {
  if (keyIdOf(box) !== key.id) throw new SealBroken();
  const iv = box.subarray(1 + ID_BYTES, 1 + ID_BYTES + IV_BYTES);
  const tag = box.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES);
  try {
    // Without the length spelled out, a tag cut to four bytes would do.
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(box.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

/**
 * The id of the key a box was sealed with.
 *
 * @throws SealBroken when it is no box
 */
export function keyIdOf(box: Buffer): string {
  if (box.length < HEAD_BYTES || box[0] !== VERSION) throw new SealBroken();
  const hex = box.subarray(1, 1 + ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** `v1|table|column|practice|row|revision`. No part can hold the bar, so that no two places read the same. */
function boundTo({ table, column, practiceId, rowId, revision }: SealedPlace): Buffer {
  const parts = [`v${VERSION}`, table, column, practiceId, rowId, String(revision)];
  if (parts.some((part) => part === '' || part.includes('|')))
    throw new Error('A sealed place is named plainly.');
  return Buffer.from(parts.join('|'), 'utf8');
}

function idBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== ID_BYTES) throw new Error('The id of a key is a UUID.');
  return bytes;
}
