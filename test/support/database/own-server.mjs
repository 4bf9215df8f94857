/**
 * The server the set-up started, for the tear-down to stop; null when `npm test` brought one.
 * @type {{ server: { stop: () => Promise<void> } | null }}
 */
export const own = { server: null };
