import { Foundation1700000000001 } from './1700000000001-foundation';

/** In the order they run. A migration that has shipped is never edited and never leaves this list. */
export const MIGRATIONS = [Foundation1700000000001] as const;
