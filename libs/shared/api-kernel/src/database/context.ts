import { createHash } from 'node:crypto';
import type { LocalDate } from '@reknit/shared/model';
import type { DatabaseActor } from '../access/actor';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const LIFETIME_SECONDS = 60;
const SAFE = /^[0-9a-f|us-]+$/;

const sha256 = (...parts: readonly Buffer[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * The signed sentence a transaction begins with: which backend, which practice, who, on which day, until when.
 * The database checks the signature with its own copy of the key (`sec.claims`), so that an injected statement
 * cannot talk itself into another practice, and a sentence overheard on one connection is worth nothing on another.
 *
 * Every part is hexadecimal, digits, `-`, or one of the letters u and s: it is safe inside a quoted literal.
 */
export function signContext(
  who: DatabaseActor,
  key: Buffer,
  where: { readonly backendPid: number; readonly today: LocalDate; readonly epochMillis: number },
): string {
  const payload = [
    where.backendPid,
    who.practiceId,
    who.accountId ?? NOBODY,
    who.clientId ?? NOBODY,
    who.accountId ? 'u' : 's',
    where.today,
    Math.floor(where.epochMillis / 1000) + LIFETIME_SECONDS,
  ].join('|');
  const mac = sha256(key, sha256(key, Buffer.from(payload, 'utf8'))).toString('hex');
  const sentence = `${payload}|${mac}`;
  if (!SAFE.test(sentence)) throw new Error('The database context holds an unexpected character.');
  return sentence;
}
