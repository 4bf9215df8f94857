import { done } from '../../support/answers';
import {
  sessionPaths,
  type CaseSession,
  type MySessions,
  type ScheduleSession,
  type SessionsScheduled,
} from '@reknit/sessions/model';
import { ApiClient } from '../../support/api-client';
import { PASSWORD, PEOPLE, type CaseName, type PersonName } from '../../support/people';
import type { World } from '../../support/world';

/** What clinicians and those in care do with sessions, as short as it can be said. */
export function sessionsIn(world: World) {
  const signedIn = new Map<string, Promise<ApiClient>>();
  const signIn = async (name: PersonName) => {
    const client = new ApiClient(world.app);
    done(await client.signIn(PEOPLE[name].email, PASSWORD));
    return client;
  };
  /** Signed in anew when the clock was moved: what one signs in for does not last for days. */
  const as = (name: PersonName): Promise<ApiClient> => {
    const key = `${name} ${world.clock.now()}`;
    const client = signedIn.get(key) ?? signIn(name);
    signedIn.set(key, client);
    return client;
  };
  const day = (days: number) => world.clock.inDays(days).slice(0, 10);
  const participants = (names: readonly PersonName[]) =>
    names.map((name) => world.participantIds[name] ?? '');

  const wanted = (
    names: readonly PersonName[],
    clinician: PersonName,
    more: Partial<ScheduleSession> & { readonly on?: string; readonly at?: string } = {},
  ): ScheduleSession => {
    const { on = day(7), at = '10:00', ...rest } = more;
    return {
      time: { on, at, timeZone: 'Pacific/Chatham', minutes: 50 },
      place: { medium: 'in_person' },
      modality: names.length === 1 ? 'individual' : 'couple',
      participantIds: participants(names),
      clinicianIds: [world.accountIds[clinician]],
      ...rest,
    };
  };

  const schedule = async (caseName: CaseName, body: ScheduleSession, by: PersonName = 'ilse') =>
    (await as(by)).post<SessionsScheduled>(sessionPaths.sessions(world.caseIds[caseName]), body);

  const read = async (id: string, by: PersonName = 'ilse', caseName: CaseName = 'couple') =>
    (await as(by)).get<CaseSession>(sessionPaths.session(world.caseIds[caseName], id));

  const mine = async (name: PersonName) => done(await (await as(name)).get<MySessions>(sessionPaths.mine));

  /** Arranged, as a record. */
  const arranged = async (body: ScheduleSession) => {
    const made = done(await schedule('couple', body)).sessions[0];
    return done(await read(made?.id ?? ''));
  };

  const reschedule = async (session: Pick<CaseSession, 'id' | 'version'>, body: object) =>
    (await as('ilse')).post<SessionsScheduled>(
      sessionPaths.reschedule(world.caseIds.couple, session.id),
      { scope: 'this', place: { medium: 'in_person' }, ...body },
      { version: session.version },
    );

  const cancel = async (session: Pick<CaseSession, 'id' | 'version'>, body: object = {}) =>
    (await as('ilse')).post<SessionsScheduled>(
      sessionPaths.cancel(world.caseIds.couple, session.id),
      { scope: 'this', by: 'clinician', ...body },
      { version: session.version },
    );

  const put = async (path: string, session: Pick<CaseSession, 'version'>, body: object) =>
    (await as('ilse')).put(path, body, { version: session.version });

  const attendance = (session: Pick<CaseSession, 'id' | 'version'>, body: object) =>
    put(sessionPaths.attendance(world.caseIds.couple, session.id), session, body);

  /** As if it had been arranged for so many minutes from now, whoever's calendar it stands in. */
  const beginsIn = async ({ id }: Pick<CaseSession, 'id'>, minutes: number): Promise<void> => {
    const at = Date.parse(world.clock.now()) + minutes * 60_000;
    const [from, to] = [new Date(at), new Date(at + 50 * 60_000)];
    await world.owner.query('update session set starts_at = $2, ends_at = $3 where id = $1', [id, from, to]);
  };

  const of = (name: PersonName, attendance: string, more: object = {}) => ({
    participantId: world.participantIds[name] ?? '',
    attendance,
    ...more,
  });

  return {
    as,
    day,
    participants,
    wanted,
    schedule,
    read,
    mine,
    arranged,
    reschedule,
    cancel,
    put,
    attendance,
    beginsIn,
    of,
  };
}

export type SessionActs = ReturnType<typeof sessionsIn>;
