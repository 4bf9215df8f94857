// What is told about one case: plain data, dated from today. `script.ts` makes steps of it.
import type {
  CaseState,
  ConsentKind,
  GoalState,
  OpenCase,
  ParticipantState,
  RecordRupture,
  RuptureRole,
  ScreenAnswer,
} from '@reknit/cases/model';
import type { Answers } from '@reknit/exercises/model';
import type { ExerciseCode } from '@reknit/exercises/templates';
import type { Afterwards, AssignHomework, HomeworkReason, QualityRating } from '@reknit/homework/model';
import type { LocalTime, TimeZoneName } from '@reknit/shared/model';
import type { When } from '../calendar';
import type { ClientKey, StaffKey } from '../people';
import type { MeasuresOfCase } from './measures';
import type { NotesOfCase } from './notes';
import type { Together } from './together';

type OnePer<Person extends string, Thing> = { readonly [key in Person]?: Thing };

export interface CaseStory {
  readonly key: string;
  readonly therapist: StaffKey;
  readonly opened: When;
  readonly about: Omit<OpenCase, 'people' | 'invite'>;
  readonly people: readonly ClientKey[];
  /** When each followed their invitation. Whoever is missing here has an account from an earlier case. */
  readonly joined: OnePer<ClientKey, When>;
  readonly active: When;
  readonly ruptures: readonly RuptureStory[];
  readonly goals: readonly GoalStory[];
  readonly homework: readonly HomeworkStory[];
  /** What the therapist wrote about the work. */
  readonly notes?: NotesOfCase;
  /** What people filled in, and what an answer set off. */
  readonly measures?: MeasuresOfCase;
  readonly turns?: readonly Turn[];
  /** Who agreed for a minor. They take no part themselves. */
  readonly guardian?: string;
  /** Private check-ins beyond the first one, which everybody of a case answers with a plain no. */
  readonly checkIns?: readonly CheckInStory[];
  /** What two people do with each other, or one for another. */
  readonly together?: Together;
}

export interface CheckInStory {
  readonly who: ClientKey;
  readonly at: When;
  readonly answers: readonly ScreenAnswer[];
  readonly safeNow: ScreenAnswer;
  /** What the therapist decided about it, in their words. */
  readonly decided?: string;
}

export interface RuptureStory extends Omit<RecordRupture, 'roles' | 'status'> {
  readonly told: When;
  readonly roles: OnePer<ClientKey, RuptureRole>;
  /** Being worked on unless it has been settled. */
  readonly settled?: When;
}

export interface GoalStory {
  readonly named: When;
  readonly words: string;
  /** Absent: theirs together. */
  readonly whose?: ClientKey;
  readonly targetDay?: number;
  /** Each person's own ratings, on which days. */
  readonly ratings: OnePer<ClientKey, readonly (readonly [day: number, rating: number])[]>;
  readonly ended?: { readonly at: When; readonly as: Exclude<GoalState, 'open'> };
}

export interface HomeworkStory {
  readonly given: When;
  readonly exercise: ExerciseCode;
  readonly reason: HomeworkReason;
  readonly due: DueStory;
  /** More time, given later. */
  readonly extended?: { readonly at: When; readonly due: DueStory };
  readonly place?: AssignHomework['place'];
  /** A name for it, where something else of the story belongs to it. */
  readonly called?: string;
  /** Absent: alone, or side by side. */
  readonly mode?: AssignHomework['mode'];
  /** How rounds of listening are set up, and who speaks first in them. */
  readonly settings?: {
    readonly first?: ClientKey;
    readonly roundsTarget: number;
    readonly turnsPerFloor: number;
  };
  /** The clinician judges the person ready, for exercises that need it. */
  readonly ready?: true;
  /** What each of them did with it; nothing yet is an empty list. More than one person answer side by side. */
  readonly parts: OnePer<ClientKey, readonly Deed[]>;
  readonly ended?: { readonly at: When; readonly by: 'close' | 'withdraw'; readonly note: string };
}

export interface DueStory {
  readonly day: number;
  /** Absent: the end of that day. */
  readonly time?: LocalTime;
  /** Absent: the practice's own. */
  readonly timeZone?: TimeZoneName;
  /** Absent: a day. */
  readonly graceHours?: number;
}

export type Deed = Submission | Draft | { readonly did: 'decline' | 'pause' | 'resume'; readonly at: When };

export interface Submission {
  readonly did: 'submit';
  readonly at: When;
  readonly answers: Answers;
  readonly afterwards?: Afterwards;
  readonly review?: ReviewStory;
}

export interface Draft {
  readonly did: 'draft';
  readonly at: When;
  readonly answers: Answers;
  readonly step: string;
}

export interface ReviewStory {
  readonly at: When;
  /** Absent: given back for another look. */
  readonly quality?: QualityRating;
  readonly summary: string;
  /** By the path of the answer it is about. */
  readonly comments?: Readonly<Record<string, string>>;
  /** What everybody who takes part reads: once all of them have handed in. */
  readonly toAll?: string;
}

/** What else happened to a case and its people. */
export type Turn =
  | { readonly turn: 'case'; readonly at: When; readonly to: CaseState; readonly reason?: string }
  | {
      readonly turn: 'person';
      readonly at: When;
      readonly who: ClientKey;
      readonly to: ParticipantState;
      readonly reason?: string;
    }
  | {
      readonly turn: 'consent';
      readonly at: When;
      readonly who: ClientKey;
      readonly withdraws: ConsentKind;
    }
  | {
      readonly turn: 'zone';
      readonly at: When;
      readonly who: ClientKey;
      readonly timeZone: TimeZoneName;
    };
