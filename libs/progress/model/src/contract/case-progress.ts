import type { Instant, ParticipantId } from '@reknit/shared/model';

/** `GET /api/cases/:caseId/progress?weeks=12` (8, 12, 26 or 52). */
export interface CaseProgress {
  readonly weeks: number;
  readonly people: readonly { readonly participantId: ParticipantId; readonly name: string }[];
  readonly series: readonly ProgressSeries[];
  /** Over homework that was due in these weeks. */
  readonly adherence: readonly {
    readonly participantId: ParticipantId;
    readonly done: number;
    readonly of: number;
    /** Mean of the quality ratings, 0–3, where there are any. */
    readonly quality?: number;
  }[];
  /** What exercises of these weeks were about, in the words offered there; most often named first. */
  readonly themes: readonly ThemesNamed[];
  /** Things that happened, for marks on the time axis. */
  readonly marks: readonly { readonly at: Instant; readonly event: string; readonly subject?: string }[];
}

/** One line: one person, one recorded figure. Never merged across people. */
export interface ProgressSeries {
  /** `EX-09.tension.drop` or `goal.<id>` */
  readonly key: string;
  readonly label: string;
  readonly source: string;
  readonly participantId: ParticipantId;
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower' | 'neither';
  readonly points: readonly { readonly at: Instant; readonly value: number }[];
}

/** How often one person named each theme of one exercise. */
export interface ThemesNamed {
  readonly participantId: ParticipantId;
  readonly source: string;
  readonly counts: readonly { readonly theme: string; readonly times: number }[];
}

export const PROGRESS_WEEKS = [8, 12, 26, 52] as const;

export const progressPaths = {
  today: '/api/today',
  putOff: '/api/today/put-off',
  takeUp: '/api/today/take-up',
  supervision: '/api/supervision/caseloads',
  case: (caseId: string) => `/api/cases/${caseId}/progress`,
  record: (caseId: string) => `/api/cases/${caseId}/record`,
  brief: (caseId: string) => `/api/cases/${caseId}/brief`,
} as const;
