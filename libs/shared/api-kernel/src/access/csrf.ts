import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token that ties a write to the session it was read in: HMAC of the session's hash under the server's key. */
export function csrfTokenOf(sessionKey: string, sessionHash: string): string {
  return createHmac('sha256', Buffer.from(sessionKey, 'hex'))
    .update(`csrf|${sessionHash}`)
    .digest('base64url');
}

export function sameToken(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
