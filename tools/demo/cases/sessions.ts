// When people met, who came, and what is arranged. One table for all cases: two therapists have two calendars.
import type { Attendance, PartialDecision, SessionMedium } from '@reknit/sessions/model';
import type { LocalTime } from '@reknit/shared/model';
import type { When } from '../calendar';
import type { ClientKey } from '../people';

export const SESSION_MINUTES = 50;

/** Bea's rooms. */
export const ROOMS = ['Garden room', 'Street room'] as const;
type Room = (typeof ROOMS)[number];

export interface SessionStory {
  /** When it begins. */
  readonly at: When;
  readonly who: readonly ClientKey[];
  /** Who did not simply come, and how. */
  readonly but?: Readonly<Partial<Record<ClientKey, SessionTurn>>>;
  readonly decision?: PartialDecision;
  /** It is over, and nobody has said yet who came: that is left for whoever tries the product. */
  readonly open?: true;
  /** Called off for everybody, so long before. */
  readonly cancelled?: { readonly by: 'clinician' | 'participant'; readonly hoursBefore: number };
}

export interface SessionTurn {
  readonly attendance: Attendance;
  readonly minutes?: number;
}

export interface SessionsOfCase {
  readonly medium: SessionMedium;
  readonly room?: Room;
  readonly past: readonly SessionStory[];
  /** Once a week from this day on. */
  readonly ahead?: {
    readonly from: number;
    readonly at: LocalTime;
    readonly who: readonly ClientKey[];
    readonly times: number;
  };
}

const late = (minutes: number): SessionTurn => ({ attendance: 'attended_late', minutes });
const away: SessionTurn = { attendance: 'no_show' };
const on = (time: LocalTime, who: readonly ClientKey[], days: readonly number[]): readonly SessionStory[] =>
  days.map((day) => ({ at: [day, time], who }));

const R_AND_T = ['rosalind', 'tobias'] as const;
const I_AND_M = ['ines', 'marek'] as const;
const G_AND_N = ['graciela', 'noor'] as const;
const K_AND_F = ['kwabena', 'felix'] as const;
const D_AND_C = ['desmond', 'callum'] as const;
const H_AND_P = ['hana', 'priya'] as const;

export const SESSIONS: Readonly<Record<string, SessionsOfCase>> = {
  C1: {
    medium: 'in_person',
    room: 'Garden room',
    past: [
      ...on('17:00', R_AND_T, [-84, -70, -63, -56, -28, -7]),
      { at: [-42, '17:00'], who: R_AND_T, but: { tobias: late(10) } },
      ...on('17:00', ['rosalind'], [-77, -21]),
      ...on('17:00', ['tobias'], [-35]),
      { at: [-49, '17:00'], who: ['tobias'], cancelled: { by: 'participant', hoursBefore: 3 } },
    ],
    ahead: { from: 0, at: '17:00', who: R_AND_T, times: 4 },
  },
  C2: {
    medium: 'in_person',
    room: 'Garden room',
    past: [
      ...on('13:10', I_AND_M, [-70, -49]),
      { at: [-21, '13:10'], who: I_AND_M, but: { marek: late(5) } },
      { at: [-1, '13:10'], who: I_AND_M, open: true },
      { at: [-1, '14:10'], who: ['marek'], open: true },
    ],
    ahead: { from: 1, at: '13:10', who: I_AND_M, times: 3 },
  },
  C3: {
    medium: 'in_person',
    room: 'Street room',
    past: [
      ...on('14:05', ['delphine'], [-42, -35, -28, -12, -5]),
      { at: [-20, '14:05'], who: ['delphine'], but: { delphine: away } },
    ],
    ahead: { from: 0, at: '14:05', who: ['delphine'], times: 4 },
  },
  C4: {
    medium: 'video',
    past: [
      ...on('15:10', G_AND_N, [-77, -33]),
      { at: [-14, '15:10'], who: G_AND_N, cancelled: { by: 'participant', hoursBefore: 72 } },
    ],
    ahead: { from: 2, at: '15:10', who: G_AND_N, times: 3 },
  },
  C5: {
    medium: 'video',
    past: [{ at: [-98, '08:30'], who: K_AND_F, but: { felix: late(5) } }, ...on('08:30', K_AND_F, [-49])],
  },
  C6: {
    medium: 'in_person',
    room: 'Street room',
    past: [
      ...on('17:10', D_AND_C, [-56]),
      { at: [-35, '17:10'], who: D_AND_C, but: { callum: away }, decision: 'rescheduled' },
    ],
    ahead: { from: 3, at: '17:10', who: D_AND_C, times: 2 },
  },
  C7: {
    medium: 'in_person',
    room: 'Garden room',
    past: [
      ...on('15:10', ['anselm'], [-84, -77, -63, -42, -28, -14]),
      { at: [-49, '15:10'], who: ['anselm'], cancelled: { by: 'clinician', hoursBefore: 30 } },
    ],
    ahead: { from: 1, at: '15:10', who: ['anselm'], times: 3 },
  },
  C8: {
    medium: 'in_person',
    room: 'Garden room',
    past: [
      ...on('10:20', H_AND_P, [-63, -28]),
      { at: [-35, '10:20'], who: H_AND_P, cancelled: { by: 'participant', hoursBefore: 5 } },
    ],
  },
};
