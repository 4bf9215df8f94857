// Sessions as they were arranged, held, called off, and are arranged for the next weeks.
import { casePaths, type CaseRecord } from '@reknit/cases/model';
import {
  sessionPaths,
  type CaseSession,
  type ChangeSessionSettings,
  type ScheduleSession,
  type SessionsScheduled,
  type SessionSettingsView,
} from '@reknit/sessions/model';
import type { LocalTime } from '@reknit/shared/model';
import { minutesBefore, type When } from '../calendar';
import { ROOMS, SESSION_MINUTES, SESSIONS, type SessionsOfCase, type SessionStory } from '../cases/sessions';
import { PRACTICES, type ClientKey } from '../people';
import type { CaseStory } from '../story/case-story';
import { names } from './names';
import type { Step } from './script';
import type { Stage } from './stage';

const LETTERS = 'sessions.letter';
const HOUR = 60;
const ARRANGED_AHEAD: When = [-1, '12:00'];

/** What the session of a case that ends then is called: a note about it finds it by this. */
export const sessionCalled = (key: string, [day, time]: When): string =>
  `session ${day} ${time} of case ${key}`;

/** Bea names the rooms, before anybody meets in them. */
export const roomSteps: readonly Step[] = [
  {
    at: [-148, '09:00'],
    act: async (stage) => {
      const bea = await stage.as('bea');
      const { version, timeZone: _, ...kept } = await bea.get<SessionSettingsView>(sessionPaths.settings);
      const body: ChangeSessionSettings = { ...kept, rooms: ROOMS.map((name) => ({ name })) };
      const { rooms } = await bea.put<SessionSettingsView>(sessionPaths.settings, body, version);
      for (const { id, name } of rooms) stage.keep(name, id);
    },
  },
];

export function sessionSteps(stage: Stage, story: CaseStory): readonly Step[] {
  const told = SESSIONS[story.key];
  if (!told) return [];
  const { ahead } = told;
  return [
    ...told.past.flatMap((session) => pastSteps(stage, story, { told, session })),
    ...(ahead ? [{ at: ARRANGED_AHEAD, act: () => arrangeAhead(stage, story, told) }] : []),
  ];
}

interface Told {
  readonly told: SessionsOfCase;
  readonly session: SessionStory;
}

function pastSteps(stage: Stage, story: CaseStory, { told, session }: Told): readonly Step[] {
  const { at, cancelled, open } = session;
  const end = minutesBefore(at, -SESSION_MINUTES);
  const daysAhead = cancelled && cancelled.hoursBefore > 24 ? 5 : 1;
  const arranged: When = [at[0] - daysAhead, '16:00'];
  const arranging = { at: arranged, act: () => arrange(stage, story, { told, session }) };
  if (open) return [arranging];
  return [
    arranging,
    cancelled
      ? { at: minutesBefore(at, cancelled.hoursBefore * HOUR), act: () => callOff(stage, story, session) }
      : { at: minutesBefore(end, -5), act: () => hold(stage, story, session) },
  ];
}

async function arrange(stage: Stage, story: CaseStory, { told, session }: Told): Promise<void> {
  const { at, who } = session;
  const body = await bodyOf(stage, story, { told, who, day: at[0], time: at[1] });
  const { sessions } = await scheduled(stage, story, body);
  stage.keep(sessionCalled(story.key, minutesBefore(at, -SESSION_MINUTES)), sessions[0]?.id ?? '');
}

async function arrangeAhead(stage: Stage, story: CaseStory, told: SessionsOfCase): Promise<void> {
  if (!told.ahead) return;
  const { from, at, who, times } = told.ahead;
  const body = await bodyOf(stage, story, { told, who, day: from, time: at });
  await scheduled(stage, story, { ...body, repeat: { everyWeeks: 1, count: times } });
}

async function scheduled(stage: Stage, story: CaseStory, body: ScheduleSession): Promise<SessionsScheduled> {
  const therapist = await stage.as(story.therapist);
  const made = await therapist.post<SessionsScheduled>(
    sessionPaths.sessions(stage.id(names.case(story.key))),
    body,
  );
  await stage.passTime(LETTERS);
  return made;
}

interface Wanted {
  readonly told: SessionsOfCase;
  readonly who: readonly ClientKey[];
  readonly day: number;
  readonly time: LocalTime;
}

async function bodyOf(
  stage: Stage,
  story: CaseStory,
  { told, who, day, time }: Wanted,
): Promise<ScheduleSession> {
  const caseId = stage.id(names.case(story.key));
  const { careTeam } = await (await stage.as(story.therapist)).get<CaseRecord>(casePaths.case(caseId));
  const { medium, room } = told;
  const { timeZone } = PRACTICES.lanternhill;
  return {
    time: { on: stage.calendar.date(day), at: time, timeZone, minutes: SESSION_MINUTES },
    place: { medium, ...(room ? { roomId: stage.id(room) } : {}) },
    modality: who.length === 1 ? 'individual' : MODALITY[story.about.kind],
    participantIds: who.map((one) => stage.id(names.participant(story.key, one))),
    clinicianIds: careTeam.slice(0, 1).map(({ accountId }) => accountId),
  };
}

const MODALITY = {
  individual: 'individual',
  couple: 'couple',
  family: 'family',
  friends: 'other_pair',
} as const satisfies Record<string, ScheduleSession['modality']>;

async function hold(
  stage: Stage,
  story: CaseStory,
  { at, who, but = {}, decision }: SessionStory,
): Promise<void> {
  const { therapist, path, version } = await found(stage, story, at);
  const attendance = who.map((one) => ({
    participantId: stage.id(names.participant(story.key, one)),
    ...(but[one] ?? { attendance: 'attended' as const }),
  }));
  await therapist.put(`${path}/attendance`, { attendance, ...(decision ? { decision } : {}) }, version);
}

async function callOff(stage: Stage, story: CaseStory, { at, cancelled }: SessionStory): Promise<void> {
  const { therapist, path, version } = await found(stage, story, at);
  await therapist.post(`${path}/cancel`, { scope: 'this', by: cancelled?.by }, version);
  await stage.passTime(LETTERS);
}

async function found(stage: Stage, { key, therapist: who }: CaseStory, at: When) {
  const id = stage.id(sessionCalled(key, minutesBefore(at, -SESSION_MINUTES)));
  const path = sessionPaths.session(stage.id(names.case(key)), id);
  const therapist = await stage.as(who);
  const { version } = await therapist.get<CaseSession>(path);
  return { therapist, path, version };
}
