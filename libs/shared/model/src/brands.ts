declare const brand: unique symbol;

/** A string that says what it identifies, so that a client's id cannot be passed where a case's is meant. */
export type Branded<Name extends string> = string & { readonly [brand]?: Name };

export type PracticeId = Branded<'practice'>;
export type AccountId = Branded<'account'>;
export type ClientId = Branded<'client'>;
export type CaseId = Branded<'case'>;
export type ParticipantId = Branded<'participant'>;
export type HomeworkId = Branded<'homework'>;
export type ParticipationId = Branded<'participation'>;
export type EntryId = Branded<'entry'>;

/** A moment, ISO 8601 in UTC with milliseconds: `2026-03-08T07:30:00.000Z`. */
export type Instant = Branded<'instant'>;
/** A calendar day without a zone: `2026-03-08`. */
export type LocalDate = Branded<'local-date'>;
/** A wall-clock time without a zone, minutes only: `20:00`. */
export type LocalTime = Branded<'local-time'>;
/** An IANA time zone: `Europe/Lisbon`. */
export type TimeZoneName = Branded<'time-zone'>;
