import type {
  Instant,
  LocalDate,
  LocalTime,
  ParticipantId,
  ParticipationId,
  TimeZoneName,
} from '@reknit/shared/model';
import type { SlipArea, SlipSize, SlipState, ToldWithin } from '../vocabulary/slip-words';
import type { IfThen, OccurrenceView } from './commitment';

/**
 * `POST /api/my/slips` (Idempotency-Key) → 201 `SlipSaved`. Either about an occurrence of one's own that was missed, or free: then
 * within homework of this kind.
 */
export interface OpenSlip {
  readonly occurrenceId?: string;
  /** One's own part in that homework; anybody else's is not found. */
  readonly participationId?: ParticipationId;
  /** Facts: what a camera would have seen. */
  readonly happened: string;
  readonly happenedAt: Instant;
  readonly area: SlipArea;
  readonly size: SlipSize;
  readonly toldWithin?: ToldWithin;
  /** When they were told, or found out; absent while they do not know. */
  readonly knownAt?: Instant;
}

/** `POST /api/my/slips/:slipId/disclosure` (If-Match): they know now, by being told or by finding out. */
export interface TellDisclosed {
  readonly toldWithin: ToldWithin;
  readonly knownAt: Instant;
}

/** `POST /api/my/slips/:slipId/own` (If-Match). The fix becomes a commitment of its own, due once. */
export interface OwnSlip {
  readonly own: string;
  readonly sorry: string;
  readonly fix: SlipFix;
  readonly guard: IfThen;
}

export interface SlipFix {
  /** Who does what. */
  readonly what: string;
  readonly byDate: LocalDate;
  readonly byTime?: LocalTime;
  readonly timeZone: TimeZoneName;
}

/** `POST /api/my/slips/:slipId/settle` (If-Match). Repaired only once the fix was kept. */
export interface SettleSlip {
  readonly outcome: 'repaired' | 'not_repaired';
}

export interface SlipSaved {
  readonly id: string;
  readonly version: number;
  readonly state: SlipState;
}

/** `GET /api/my/slips`: newest first. */
export interface MySlips {
  readonly rows: readonly MySlip[];
  readonly disclosure: SlipDisclosure;
}

/** `GET /api/my/slips/:slipId` */
export interface MySlip extends SlipContent {
  readonly id: string;
  readonly version: number;
  readonly state: SlipState;
  readonly openedAt: Instant;
  readonly happenedAt: Instant;
  readonly area: SlipArea;
  readonly size: SlipSize;
  readonly toldWithin?: ToldWithin;
  readonly knownAt?: Instant;
  readonly occurrenceId?: string;
  readonly fixOccurrence?: OccurrenceView;
  /** "Your therapist will look at this with you first." */
  readonly therapistFirst: boolean;
  readonly mayShare: boolean;
  /** To whom, by given name. */
  readonly others: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
  readonly shares: readonly SlipShareView[];
}

export interface SlipContent {
  readonly happened: string;
  readonly own?: string;
  readonly sorry?: string;
  readonly fix?: SlipFix;
  readonly guard?: IfThen;
}

export interface SlipShareView {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly givenName: string;
  readonly sharedAt: Instant;
}

/** `POST /api/my/slips/:slipId/shares` (Idempotency-Key) → 201. */
export interface ShareSlip {
  readonly participantId: ParticipantId;
}

/** `GET /api/my/received-slips`. Without how large it was thought to be, and without how they came to know. */
export interface ReceivedSlips {
  readonly rows: readonly ReceivedSlip[];
}

export interface ReceivedSlip extends SlipContent {
  readonly id: string;
  readonly from: string;
  readonly sharedAt: Instant;
  readonly fixDone: boolean;
}

/** Median hours from the slip to the moment the other knew: told and found out kept apart. Never shown to another participant. */
export interface SlipDisclosure {
  readonly told: { readonly slips: number; readonly medianHours?: number };
  readonly foundOut: { readonly slips: number; readonly medianHours?: number };
}

/** `GET /api/cases/:caseId/slips`: for the care team. */
export interface CaseSlips {
  readonly people: readonly CaseSlipsPerson[];
}

export interface CaseSlipsPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly disclosure: SlipDisclosure;
  readonly fixes: { readonly kept: number; readonly of: number };
  readonly rows: readonly CaseSlip[];
}

export interface CaseSlip extends SlipContent {
  readonly id: string;
  readonly version: number;
  readonly state: SlipState;
  readonly openedAt: Instant;
  readonly happenedAt: Instant;
  readonly area: SlipArea;
  readonly size: SlipSize;
  readonly toldWithin?: ToldWithin;
  readonly knownAt?: Instant;
  readonly hoursToKnown?: number;
  /** The third serious one about the same thing in eight weeks. */
  readonly repeated: boolean;
  readonly therapistFirst: boolean;
  readonly lookedAt?: Instant;
  readonly shared: boolean;
  readonly fixOccurrence?: OccurrenceView;
}
