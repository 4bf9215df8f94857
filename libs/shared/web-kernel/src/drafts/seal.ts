/**
 * Sealing with AES-GCM under a key that never leaves the browser's keystore: it can be used and thrown away, not read.
 * `about` is bound to the seal, so that what was kept for one place cannot be passed off as another's.
 */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const CIPHER = 'AES-GCM';

export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, content: unknown, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: CIPHER, iv, additionalData: bytesOf(about) },
    key,
    bytesOf(JSON.stringify(content)),
  );
  return { iv, data };
}

/** Undefined when it was sealed with another key, for another place, or has been touched. */
export async function unseal(key: CryptoKey, { iv, data }: Sealed, about: string): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: CIPHER, iv, additionalData: bytesOf(about) },
      key,
      data,
    );
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
