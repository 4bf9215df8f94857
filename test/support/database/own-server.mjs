/**
 * What the set-up made, for the tear-down to take away: the server, null when `npm test` brought one; the file of schemas.
 * @type {{ server: { stop: () => Promise<void> } | null, schemas: string | null }}
 */
export const own = { server: null, schemas: null };
