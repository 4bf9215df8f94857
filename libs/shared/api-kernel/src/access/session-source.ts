/** Name under which the strategy that reads the session cookie registers with Passport. */
export const SESSION_STRATEGY = 'session-cookie';

export const COOKIES = { session: '__Host-sid', csrf: '__Host-csrf' } as const;
