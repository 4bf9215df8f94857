import type {
  CaseId,
  Instant,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationType,
} from '@reknit/shared/model';
import type {
  ToldOnTime,
  TransparencyArea,
  TransparencyRhythm,
  TransparencyState,
  TransparencyVariant,
  TransparencyWay,
} from '../vocabulary/transparency-words';

/** One thing that is openly told, for how long, and how it ends. */
export interface TransparencyItem {
  /** 1 to 6, in order; the weekly notes name it. */
  readonly number: number;
  readonly area: TransparencyArea;
  /** For contact with a named person: who. */
  readonly namedPerson?: string;
  readonly whatIsTold: string;
  readonly byWhom: ParticipantId;
  readonly how: TransparencyWay;
  readonly howOften: TransparencyRhythm;
  /** "Why this much and not more." */
  readonly proportionate: string;
  readonly reciprocal: boolean;
  readonly reciprocalReason: string;
  /** At most twelve weeks away. */
  readonly endsOn: LocalDate;
  /** The next lighter step. */
  readonly taperTo: string;
  readonly stopIf: string;
}

/** `POST /api/my/transparency-agreements` (Idempotency-Key) → 201. With everybody of this homework who is named. */
export interface CreateTransparency {
  readonly participationId: ParticipationId;
  readonly items: readonly TransparencyItem[];
}

/** `PUT /api/my/transparency-agreements/:id` (If-Match). Once proposed, every edit is a new revision and undoes every confirmation. */
export interface EditTransparency {
  readonly items: readonly TransparencyItem[];
}

/** `POST …/confirm`, `POST …/reject` (once): the revision that was read. */
export interface ConfirmTransparency {
  readonly revision: number;
}

/** `POST …/renewal` (If-Match): a new end for each item that goes on; what is not named ends. */
export interface AskTransparencyRenewal {
  readonly items: readonly { readonly number: number; readonly endsOn: LocalDate }[];
}

/** `POST …/weeks` (once a week and person; said again, the last one counts). Private. */
export interface KeepTransparencyWeek {
  /** How strong the urge to check was, 0–10. */
  readonly urgeToCheck?: number;
  /** How much relief there was after being told, 0–10. */
  readonly reliefAfter?: number;
  /** By whoever tells: the items, and whether they were told on time. */
  readonly told: readonly { readonly number: number; readonly kept: ToldOnTime }[];
}

/** `POST /api/transparency-agreements/:id/renewal-review` (If-Match) */
export interface ReviewTransparencyRenewal {
  readonly approve: boolean;
  readonly note?: string;
  /** Required from the third renewal on: what the supervisor said. */
  readonly supervisorNote?: string;
}

export interface TransparencySaved {
  readonly id: string;
  readonly version: number;
}

/** `GET /api/my/transparency-agreements` */
export interface MyTransparency {
  readonly rows: readonly TransparencyRow[];
  /** Homework in which one can be begun. */
  readonly places: readonly {
    readonly participationId: ParticipationId;
    readonly caseId: CaseId;
    readonly variant: TransparencyVariant;
    readonly people: readonly { readonly participantId: ParticipantId; readonly givenName: string }[];
  }[];
}

export interface TransparencyRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly state: TransparencyState;
  readonly revision: number;
  readonly areas: readonly TransparencyArea[];
  /** The last day any item of it holds. */
  readonly endsOn?: LocalDate;
  readonly waitsForMe: boolean;
}

export interface TransparencyMoves {
  readonly edit: boolean;
  readonly propose: boolean;
  readonly confirm: boolean;
  readonly reject: boolean;
  readonly openReview: boolean;
  readonly askRenewal: boolean;
  readonly taper: boolean;
  readonly end: boolean;
  readonly keepWeek: boolean;
}

/** `GET /api/my/transparency-agreements/:id`: the shared document, and beside it my own private weeks. ETag carries the version. */
export interface TransparencyAgreement {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly relationType: RelationType;
  readonly variant: TransparencyVariant;
  readonly state: TransparencyState;
  readonly revision: number;
  readonly renewals: number;
  readonly me: ParticipantId;
  readonly people: readonly TransparencyPerson[];
  readonly items: readonly TransparencyItem[];
  readonly endsOn?: LocalDate;
  readonly myWeeks: readonly TransparencyWeek[];
  readonly may: TransparencyMoves;
}

export interface TransparencyPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** This revision. No moment is given to the other person. */
  readonly confirmed: boolean;
}

/** Monday of the week, and what one person said of it. */
export interface TransparencyWeek extends KeepTransparencyWeek {
  readonly weekOf: LocalDate;
}

/** `GET /api/cases/:caseId/transparency-agreements` */
export interface CaseTransparency {
  readonly rows: readonly CaseTransparencyRow[];
}

export interface CaseTransparencyRow extends Omit<TransparencyRow, 'waitsForMe'> {
  readonly renewals: number;
  readonly renewalToReview: boolean;
}

/** `GET /api/transparency-agreements/:id`: for the care team. Reading it is audited. ETag carries the version. */
export interface TransparencyForTeam {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly relationType: RelationType;
  readonly variant: TransparencyVariant;
  readonly state: TransparencyState;
  readonly revision: number;
  readonly renewals: number;
  readonly people: readonly (TransparencyPerson & { readonly confirmedAt?: Instant })[];
  readonly items: readonly TransparencyItem[];
  readonly endsOn?: LocalDate;
  readonly renewalToReview: boolean;
  readonly needsSupervisorNote: boolean;
  readonly reviews: readonly {
    readonly approved: boolean;
    readonly by: string;
    readonly at: Instant;
    readonly note?: string;
    readonly supervisorNote?: string;
  }[];
  /** Each person's weeks, oldest first: a falling urge means that it works. */
  readonly weeks: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly weeks: readonly TransparencyWeek[];
  }[];
  readonly toldOnTime: { readonly n: number; readonly of: number };
  readonly revisions: readonly { readonly revision: number; readonly at: Instant; readonly by: string }[];
  readonly mayChange: boolean;
}
