/** Keys of the test world. They protect nothing. */
export const CONTEXT_KEY = '5e'.repeat(32);
export const MASTER_KEY = '3c'.repeat(32);
export const SESSION_KEY = 'a7'.repeat(32);
