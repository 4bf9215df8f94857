import type { Material, Raisable } from '@reknit/cases/model';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';
import type { InboxItem } from './today';

/** `GET /api/cases/:caseId/brief?session=…`: what happened since the last session, for whoever prepares the next one. */
export interface CaseBrief {
  readonly caseId: CaseId;
  readonly caseTitle: string;
  /** The session it is for; absent when it is read without one. */
  readonly session?: { readonly id: string; readonly start: Instant; readonly end: Instant };
  /** Who would hear what is raised: the people booked into the session, or everybody in care. */
  readonly audience: readonly { readonly participantId: ParticipantId; readonly name: string }[];
  /** From when on things are told: the last session these people had, or four weeks ago. */
  readonly since: Instant;
  readonly lines: readonly BriefLine[];
  /** What the newest locked notes say about the next time, section by section, in the words of whoever wrote them. */
  readonly planned: readonly BriefPlan[];
  /** What waits for the care team in this case, most urgent first. Never to be raised from here. */
  readonly needs: readonly InboxItem[];
}

/** Out of one note: of the joint section, or of one person's own. */
export interface BriefPlan {
  readonly noteId: string;
  readonly about: Instant;
  /** Whose section; absent for the joint one. */
  readonly personName?: string;
  readonly raisable: Raisable;
  readonly texts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

/** `GET /api/cases/:caseId/brief` query. */
export interface ReadBrief {
  /** A session of the case. */
  readonly session?: string;
}

/** One line: never a word of anybody's answers, and always with the way it may be raised. */
export interface BriefLine extends Omit<Material, 'readers'> {
  readonly raisable: Raisable;
  /** Whom it is about; absent when it is about everybody. */
  readonly personName?: string;
}
