import type { PersonName } from '../../../support/people';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';

/** Who is asked about: the couple of `ilse`, whose first person is `rosalind` and whose second is `tobias`. */
export const EVERYBODY = [
  'ilse',
  'owen',
  'wren',
  'bea',
  'mara',
  'rosalind',
  'tobias',
  'delphine',
  'gil',
] as const satisfies readonly PersonName[];

/** Who has a role, wherever; and who stands to the couple as its care team, and as the author of what is asked for. */
export const STAFF: readonly PersonName[] = ['ilse', 'owen', 'wren', 'mara'];
export const CLINICIANS: readonly PersonName[] = ['ilse', 'owen', 'mara'];
export const ADMINISTRATORS: readonly PersonName[] = ['bea', 'mara'];
export const CLIENTS: readonly PersonName[] = ['rosalind', 'tobias', 'delphine', 'gil'];
export const TEAM: readonly PersonName[] = ['ilse'];
export const AUTHOR: readonly PersonName[] = ['rosalind'];

export interface AccessRow {
  /** Everybody else is answered as if the record, or the route, did not exist. */
  readonly allowed: readonly PersonName[];
  readonly body?: (ids: Ids, world: World) => object;
  /** Sent as If-Match. */
  readonly version?: number;
  /** Fields of the body, or of its nested parts, that hold ids: each is tried with ids of others. */
  readonly idsInBody?: readonly string[];
  /** Query string to add. */
  readonly query?: (ids: Ids) => string;
  /** What stands for names in the path where `Ids` has no id of that name: `{ id: ids.goalId }`. */
  readonly at?: (ids: Ids) => Readonly<Record<string, string>>;
  /** The other person of the couple is meant to see this: they may find ids of the first person in it. */
  readonly meantForBoth?: true;
}

export type AccessRows = Readonly<Record<string, AccessRow>>;

/** One slice of the product: its rows, and what has to happen in a case so that there is something to ask for. */
export interface AccessSlice {
  readonly rows: AccessRows;
  /** Runs after the slices before it; the ids it gives are found in `ids.more` by the slices behind it. */
  readonly ground?: (world: World, cast: Cast, ids: Ids) => Promise<Readonly<Record<string, string>>>;
}
