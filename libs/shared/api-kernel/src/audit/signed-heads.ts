import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { ChainHead } from './audit-chain';

/** What is kept of one night: the heads that moved, in words, and the signature over those words. */
export interface SignedHeads {
  readonly number: number;
  readonly document: string;
  readonly signature: Buffer;
}

/** Of a night, as it stands in the log: enough to tell whether what stands in the database is still that. */
export interface KeptHeads {
  readonly practiceId: string;
  readonly number: number;
  /** SHA-256 of the document, hexadecimal. */
  readonly digest: string;
}

/** What the line of the log says, by which the check of the trail finds it again. */
export const HEADS_SIGNED = 'audit heads signed';

interface Words {
  readonly practice: string;
  readonly number: number;
  readonly at: string;
  /** Digest of the document of the night before; empty for the first. */
  readonly prev: string;
  readonly key: string;
  readonly chains: readonly (readonly [accountId: string, seq: number, hash: string])[];
}

/** What an Ed25519 seed is wrapped in to be a private key (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key pair that follows from the master key and from nothing in the database. */
export class HeadKey {
  private readonly own: KeyObject;
  /** The public half: 32 bytes, base64url. It may be shown to anybody. */
  readonly publicKey: string;

  /** @param master 32 bytes, hexadecimal */
  constructor(master: string) {
    const seed = Buffer.from(hkdfSync('sha256', Buffer.from(master, 'hex'), '', 'reknit|audit|sign', 32));
    this.own = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.own).export({ format: 'jwk' }).x ?? '';
  }

  sign(
    heads: readonly ChainHead[],
    {
      before,
      ...about
    }: { readonly practiceId: string; readonly at: string; readonly before?: Omit<SignedHeads, 'signature'> },
  ): SignedHeads {
    const words: Words = {
      practice: about.practiceId,
      number: (before?.number ?? 0) + 1,
      at: about.at,
      prev: before ? digestOf(before.document) : '',
      key: this.publicKey,
      chains: heads.map(({ accountId, seq, hash }) => [accountId, seq, hash]),
    };
    const document = JSON.stringify(words);
    return { number: words.number, document, signature: sign(null, Buffer.from(document), this.own) };
  }
}

/** SHA-256 of a document, hexadecimal. */
export function digestOf(document: string): string {
  return createHash('sha256').update(document, 'utf8').digest('hex');
}

/**
 * The heads of all nights of a practice, or what is wrong with them. Each document names the one before it, so the newest
 * signature answers for all: the master key may have changed since the earlier ones were signed.
 *
 * @param documents in the order of their numbers
 * @param trusted public keys, base64url
 * @param kept of this practice, from wherever the log went
 */
export function readSignedHeads(
  practiceId: string,
  documents: readonly SignedHeads[],
  { trusted, kept = [] }: { readonly trusted: readonly string[]; readonly kept?: readonly KeptHeads[] },
): { readonly signed: readonly ChainHead[] } | { readonly badDocument: number } {
  const signed: ChainHead[] = [];
  let prev = '';
  for (const [index, { number, document }] of documents.entries()) {
    const words = wordsOf(document);
    const fits = words?.practice === practiceId && words.number === index + 1 && words.prev === prev;
    if (!fits || number !== index + 1) return { badDocument: index + 1 };
    for (const [accountId, seq, hash] of words.chains) signed.push({ accountId, seq, hash });
    prev = digestOf(document);
  }
  const newest = documents.at(-1);
  if (newest && !trusted.some((key) => isSignedBy(key, newest))) return { badDocument: newest.number };
  const lost = kept.find(({ number, digest }) => digestOf(documents[number - 1]?.document ?? '') !== digest);
  return lost ? { badDocument: lost.number } : { signed };
}

function isSignedBy(publicKey: string, { document, signature }: SignedHeads): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(document), key, signature);
}

function wordsOf(document: string): Words | undefined {
  try {
    return JSON.parse(document) as Words;
  } catch {
    return undefined;
  }
}
