export const MeasuresProblem = {
  /** The instrument's words have not been compared with an official printing: not in production. */
  textNotVerified: 'measures.text-not-verified',
  unknownInstrument: 'measures.unknown-instrument',
  adultsOnly: 'measures.adults-only',
  /** Takes no part in this case now. */
  notTakingPart: 'measures.not-taking-part',
  alreadyAsked: 'measures.already-asked',
  /** Nearer to the last one than the instrument allows. */
  tooSoon: 'measures.too-soon',
  notDue: 'measures.not-due',
  alreadySubmitted: 'measures.already-submitted',
  /** Stopped, or the next one has fallen due. */
  noLongerOpen: 'measures.no-longer-open',
  incomplete: 'measures.incomplete',
  noteMissing: 'risk-flag.note-missing',
  moveNotAllowed: 'risk-flag.move-not-allowed',
  needsSecondPerson: 'risk-flag.needs-second-person',
} as const;
export type MeasuresProblem = (typeof MeasuresProblem)[keyof typeof MeasuresProblem];
