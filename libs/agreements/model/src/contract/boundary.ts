import type {
  CaseId,
  Instant,
  LocalDate,
  LocalTime,
  ParticipantId,
  ParticipationId,
  TimeZoneName,
} from '@reknit/shared/model';
import type {
  BoundaryAnswer,
  BoundaryChannel,
  BoundaryDomain,
  BoundaryEventType,
  BoundaryFlex,
  BoundaryHeld,
  BoundaryKind,
  BoundaryPart,
  ContactLevel,
  SafeToTell,
  Weekday,
} from '../vocabulary/boundary-words';

/** Somebody it applies to: of the case, or a free label for somebody outside. One of the two, never both. */
export interface BoundaryPerson {
  readonly participantId?: ParticipantId;
  readonly label?: string;
}

/** One rung of what I do: 1 a reminder, 2 stepping away, 3 a bigger change. */
export interface BoundaryResponse {
  readonly level: 1 | 2 | 3;
  readonly action: string;
  readonly withinMinutes?: number;
}

/** A span of the week on the clocks of one zone. `to` before `from` runs past midnight. */
export interface BoundaryTime {
  readonly days: readonly Weekday[];
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly timeZone: TimeZoneName;
}

export interface BoundaryControlCheck {
  readonly c1: boolean;
  readonly c2: boolean;
  readonly c3: boolean;
  readonly c4: boolean;
  readonly c5: boolean;
  readonly c6: boolean;
  readonly c7: boolean;
}

/** `PUT /api/my/boundaries/:id` (If-Match, whole). A draft may be half done; submitting asks for the rest, by field. */
export interface BoundaryDraft {
  readonly kind: BoundaryKind;
  readonly domain?: BoundaryDomain;
  readonly situation?: string;
  /** limit, request: "I will …". */
  readonly ownAction?: string;
  /** request: the doable act asked for. */
  readonly act?: string;
  /** agreement: "We both agree that …". */
  readonly conduct?: string;
  /** Absent: the frame's own sentence. */
  readonly statement?: string;
  readonly why?: string;
  readonly ownResponse?: readonly BoundaryResponse[];
  readonly flex?: BoundaryFlex;
  readonly exceptions?: readonly string[];
  readonly appliesTo?: readonly BoundaryPerson[];
  readonly channel?: BoundaryChannel;
  readonly times?: readonly BoundaryTime[];
  readonly startsOn?: LocalDate;
  readonly endsOn?: LocalDate;
  /** Absent: six weeks after it starts. */
  readonly reviewOn?: LocalDate;
  readonly controlCheck?: BoundaryControlCheck;
  readonly safeToTell?: SafeToTell;
  readonly confidence?: number;
}

/** `POST /api/my/boundaries` (Idempotency-Key) → 201. People of the case can be named when it belongs to shared homework. */
export interface CreateBoundary {
  readonly caseId: CaseId;
  readonly participationId?: ParticipationId;
  readonly draft: BoundaryDraft;
}

/** What changed, with the number the next change names. */
export interface BoundarySaved {
  readonly id: string;
  readonly version: number;
}

/** `POST …/rehearsals` (If-Match): a role-play was done, with whom and how it went. */
export interface RehearseBoundary {
  readonly note?: string;
}

/** `POST …/tell` (If-Match). `parts` beside the statement; an agreement is always shown whole. */
export interface TellBoundary {
  /** False: it was said aloud, and nothing is shown to anybody here. */
  readonly inProduct: boolean;
  readonly parts: readonly BoundaryPart[];
}

/** `POST …/heard-answer` (If-Match): what they said to a request that was spoken, not sent. */
export interface HeardBoundaryAnswer {
  readonly answer: 'agreed' | 'refused';
}

export interface BoundaryFeeling {
  readonly word: string;
  readonly strength: number;
}

/** `POST …/events` (Idempotency-Key) → 201; `POST …/corrections` (If-Match: the event's number). Private to its author and their therapist. */
export interface LogBoundaryEvent {
  readonly type: BoundaryEventType;
  readonly occurredAt: Instant;
  readonly what?: string;
  readonly intensity?: number;
  readonly responseLevelUsed: 0 | 1 | 2 | 3;
  readonly heldResponse?: BoundaryHeld;
  readonly felt: readonly BoundaryFeeling[];
  readonly safeNow: boolean;
  readonly wantToRaise: 'session' | 'message' | 'no';
}

/** What logging answers: enough to offer the author's own ladder, and help where they are not safe. */
export interface LoggedBoundaryEvent {
  readonly id: string;
  readonly number: number;
  /** "You planned to: …": the rungs, when it was crossed. */
  readonly ownLadder: readonly BoundaryResponse[];
  /** True: show the crisis card first. */
  readonly crisisCard: boolean;
}

/** `POST /api/my/boundary-events/:eventId/strike`: stays readable, struck through. */
export interface StrikeBoundaryEvent {
  readonly reason: string;
}

/** `POST …/pause` (If-Match). `emergencyToday`: until midnight on the author's clock, and it comes back by itself. */
export interface PauseBoundary {
  readonly emergencyToday: boolean;
}

/** `POST …/renew` (If-Match): the same words for another while. */
export interface RenewBoundary {
  readonly reviewOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly confidence?: number;
}

/** `POST …/retire` (If-Match). `retracted`: it should not have been sent; the note is for whoever was told. */
export interface RetireBoundary {
  readonly retracted: boolean;
  readonly note?: string;
}

/** `POST …/after-refusal` (If-Match). `keep_as_limit` answers with the new draft, filled from the own response. */
export interface ChooseAfterRefusal {
  readonly choice: 'keep_as_limit' | 'drop';
}

/** `POST /api/my/told-boundaries/:id/answer`. The revision that was read, so that nobody agrees to other words. */
export interface AnswerBoundary {
  readonly answer: BoundaryAnswer;
  readonly revision: number;
  /** With `suggest`: the wording they would rather have. */
  readonly wording?: string;
}

/** `POST /api/my/contact-levels` → 201: how much contact I have with somebody from now on. Families only. */
export interface SetContactLevel {
  readonly caseId: CaseId;
  readonly towards: BoundaryPerson;
  readonly level: ContactLevel;
  readonly fromOn: LocalDate;
}

/** `POST /api/boundaries/:id/return` (If-Match) */
export interface ReturnBoundary {
  readonly comment: string;
}

/** `POST /api/boundaries/:id/ready` (If-Match): the control check has been read. */
export interface MarkBoundaryReady {
  /** "Why this is a boundary": required when any of c1–c5 is yes. */
  readonly whyBoundary?: string;
  /** Required for the domain of children: their guardian was heard. */
  readonly guardianHeard?: boolean;
  /** Required where a minor is named in an agreement: what it asks of them, and why that fits their age. */
  readonly forMinor?: string;
}

/** `POST /api/boundary-prompts/:id/close` (once) */
export interface CloseBoundaryPrompt {
  readonly note: string;
}
