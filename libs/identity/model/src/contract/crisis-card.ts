/** `GET /api/crisis-card`: public, chosen by the person's stated location and never by address. */
export interface CrisisCard {
  readonly rows: readonly CrisisRow[];
}

export interface CrisisRow {
  /** ISO 3166-1 alpha-2, or `fallback`. */
  readonly country: string;
  readonly countryName: string;
  readonly emergency: string;
  readonly crisis: string;
  readonly domesticAbuse: string;
  /** False until an administrator has checked the row; the card then says so. */
  readonly verified: boolean;
}
