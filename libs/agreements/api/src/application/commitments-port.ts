import type {
  CommitmentConfirmation,
  CommitmentOwnerKind,
  CommitmentTerms,
  CommitmentView,
  FollowThrough,
  OccurrenceActor,
  OccurrenceView,
} from '@reknit/agreements/model';
import type {
  AccountId,
  CaseId,
  ClientId,
  Instant,
  LocalDate,
  ParticipantId,
  TimeZoneName,
} from '@reknit/shared/model';

/** What a commitment is part of. */
export interface CommitmentOwner {
  readonly ownerKind: CommitmentOwnerKind;
  readonly ownerId: string;
}

/** Who commits, and in which case. */
export interface CommitmentAuthor {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

/** The commitments of one revision of what owns them: whole, in order. */
export interface CommitmentRevision {
  readonly owner: CommitmentOwner;
  readonly author: CommitmentAuthor;
  readonly revision: number;
  readonly confirmation: CommitmentConfirmation;
  /** The zone its days and times are meant in. It never changes within a revision. */
  readonly timeZone: TimeZoneName;
  readonly startsOn: LocalDate;
  /** The last day; absent: open-ended. */
  readonly endsOn?: LocalDate;
  readonly terms: readonly CommitmentTerms[];
}

/** Who decides about a commitment, by their part in it. */
export interface CommitmentActor {
  readonly actor: OccurrenceActor;
  readonly accountId?: AccountId;
}

/** An open pause runs until it is resumed. */
export interface PauseRange {
  readonly from: Instant;
  readonly until?: Instant;
}

/**
 * For whatever owns commitments. Whether somebody may do this is decided by the owner before it comes here; everything is
 * written in the name of the system, inside the transaction at hand, and events carry who decided.
 */
export interface CommitmentsPort {
  /** Writes the commitments of a revision as drafts, in place of its earlier drafts. Refuses what cannot stand. @returns their ids, in order */
  put(revision: CommitmentRevision): Promise<readonly string[]>;
  /** The revision comes into force: earlier ones are superseded with their pending occurrences, and 60 days are made ahead. */
  activate(owner: CommitmentOwner, revision: number, by: CommitmentActor): Promise<void>;
  /** Nothing of it is counted in the range: pending occurrences in it are called off. */
  pause(owner: CommitmentOwner, range: PauseRange, by: CommitmentActor): Promise<void>;
  /** From now on again; what was called off stays so. */
  resume(owner: CommitmentOwner, by: CommitmentActor): Promise<void>;
  /** It is over: what is still pending is called off, what was due runs its course. */
  end(owner: CommitmentOwner, reason: 'ended' | 'dropped', by: CommitmentActor): Promise<void>;
  /** Makes the coming sixty days again, from now on. */
  regenerate(owner: CommitmentOwner, by: CommitmentActor): Promise<void>;
  /** Of the revision in force; of a draft, if none is. In the scope of whoever the transaction runs for. */
  commitmentsOf(owner: CommitmentOwner): Promise<readonly CommitmentView[]>;
  /** Over all revisions, oldest first, in the scope of whoever the transaction runs for. */
  occurrencesOf(owner: CommitmentOwner): Promise<readonly OccurrenceView[]>;
  followThrough(owner: CommitmentOwner): Promise<FollowThrough>;
  /** Whether its last day has passed and every occurrence is final. */
  isFinished(owner: CommitmentOwner): Promise<boolean>;
}
