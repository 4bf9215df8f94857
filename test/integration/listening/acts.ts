import { done } from '../../support/answers';
import { homeworkPaths, type AssignedHomework } from '@reknit/homework/model';
import {
  listeningPaths,
  type CaseListening,
  type Debrief,
  type FacilitateRound,
  type MovedRound,
  type MoveRound,
  type RoundForTeam,
  type RoundRoom,
  type StartRound,
} from '@reknit/listening/model';
import { latest } from '@reknit/exercises/templates';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Answer } from '../../support/api-client';
import { openJointWork } from '../../support/joint-work';
import { PASSWORD, PEOPLE, type CaseName, type PersonName } from '../../support/people';
import type { World } from '../../support/world';

export const SAID = 'When it is late and the phone lights up I feel alone. CANARY-said';
export const REFLECTION = 'You feel alone when the phone lights up. CANARY-reflection';
export const READY: Partial<MoveRound> & { kind: 'ready' } = {
  kind: 'ready',
  calm: 7,
  willing: true,
  topicHeat: 3,
};
export const DEBRIEF: Debrief = {
  feltHeard: 7,
  heardThem: 6,
  stayedCalm: 8,
  defensiveMoments: 1,
  interrupted: 0,
  safe: 'yes',
  oneThingLearned: 'CANARY-learned',
};

const COUPLE: readonly PersonName[] = ['rosalind', 'tobias'];

interface Given {
  readonly settings?: object;
  readonly mode?: string;
  readonly people?: readonly PersonName[];
  readonly caseName?: CaseName;
  readonly clinician?: PersonName;
}

/** What people do in rounds, in as few words as a test needs. */
export function roundsIn(world: World) {
  const idOf = (name: PersonName) => world.participantIds[name] ?? '';

  const room = async (name: PersonName, id: string) =>
    done(await (await world.as(name)).get<RoundRoom>(listeningPaths.mine(id)));

  /** As the browser does it: on the version it last saw. */
  async function tryMove(name: PersonName, id: string, body: MoveRound, version?: number) {
    const person = await world.as(name);
    const seen = version ?? (await room(name, id)).version;
    return person.post<MovedRound>(listeningPaths.moves(id), body, { version: seen });
  }
  const move = async (name: PersonName, id: string, body: MoveRound) => done(await tryMove(name, id, body));

  async function assign(given: Given = {}) {
    const { settings = { firstSpeaker: 'clinician', firstSpeakerId: idOf('rosalind') } } = given;
    const { mode = 'pair_turns', people = COUPLE, caseName = 'couple', clinician = 'ilse' } = given;
    const template = latest('EX-08');
    const body = {
      exercise: { code: 'EX-08', version: template?.version ?? 1 },
      mode,
      participantIds: people.map(idOf),
      place: 'at_home',
      rationale: 'Because being heard comes before being right.',
      whenAndWhere: 'After supper',
      obstacle: 'Being tired',
      smallestVersion: 'One turn each',
      due: { date: world.clock.inDays(5).slice(0, 10), timeZone: 'Europe/Lisbon', graceMinutes: 1440 },
      acknowledged: (template?.contraindications ?? []).map(({ code }) => code),
      ready: true,
      settings,
    };
    const caseId = world.caseIds[caseName];
    const { id } = done(
      await (await world.as(clinician)).post<AssignedHomework>(homeworkPaths.forCase(caseId), body),
    );
    const { rows } = await world.owner.query<{ id: string; participant_id: string }>(
      'select id, participant_id from participation where homework_id = $1',
      [id],
    );
    const partOf = (name: PersonName) => rows.find((row) => row.participant_id === idOf(name))?.id ?? '';
    return { homeworkId: id, partOf };
  }

  async function start(name: PersonName, participationId: string, more: Partial<StartRound> = {}) {
    const body = { participationId, way: 'two_devices', topic: 'Late evenings', ...more };
    return done(await (await world.as(name)).post<{ id: string }>(listeningPaths.myRounds, body)).id;
  }

  /** Assigned, begun, both in. */
  async function begin(given: Given = {}, more: Partial<StartRound> = {}) {
    const work = await assign(given);
    const id = await start('rosalind', work.partOf('rosalind'), more);
    for (const name of given.people ?? COUPLE)
      if (more.way !== 'async' || name === 'rosalind') await move(name, id, { kind: 'enter' });
    return { ...work, id };
  }

  async function ready(id: string, people = COUPLE) {
    for (const name of people) await move(name, id, READY);
  }

  async function turn(id: string, speaker: PersonName, listener: PersonName, ...accuracy: number[]) {
    await move(speaker, id, { kind: 'say', text: SAID });
    for (const value of accuracy) {
      await move(listener, id, { kind: 'reflect', text: REFLECTION });
      const missed = value < 7 ? 'How long it goes on. CANARY-missed' : undefined;
      await move(speaker, id, { kind: 'check', accuracy: value, missed });
    }
    await move(listener, id, {
      kind: 'makeSense',
      text: 'It makes sense because it was so before. CANARY-sense',
    });
    await move(listener, id, {
      kind: 'guessFeeling',
      feelings: [{ word: 'dread CANARY-word', strength: 6 }],
    });
    await move(speaker, id, { kind: 'markGuess', marks: ['partly'] });
  }

  async function floor(id: string, speaker: PersonName, listener: PersonName, ...accuracy: number[]) {
    await turn(id, speaker, listener, ...(accuracy.length === 0 ? [8] : accuracy));
    await move(speaker, id, { kind: 'closeFloor', feltHeard: 4 });
  }

  /** One round of one turn each, up to the joint close. */
  async function oneEach(given: Given = {}) {
    const settings = {
      ...SHORT,
      firstSpeaker: 'clinician',
      firstSpeakerId: idOf('rosalind'),
      ...given.settings,
    };
    const work = await begin({ ...given, settings });
    await ready(work.id);
    await floor(work.id, 'rosalind', 'tobias');
    await ready(work.id);
    await floor(work.id, 'tobias', 'rosalind');
    return work;
  }

  async function close(id: string, debriefs: Partial<Record<string, Partial<Debrief>>> = {}) {
    for (const name of COUPLE) await move(name, id, { kind: 'appreciate' });
    for (const name of COUPLE)
      await move(name, id, { kind: 'debrief', debrief: { ...DEBRIEF, ...debriefs[name] } });
  }

  /** Time passes, and people sign in again where their session has ended. */
  async function later(
    by: Parameters<World['clock']['advance']>[0],
    names: readonly PersonName[] = [...COUPLE, 'ilse'],
  ) {
    world.clock.advance(by);
    for (const name of names) await (await world.as(name)).signIn(PEOPLE[name].email, PASSWORD);
  }

  return {
    idOf,
    later,
    room,
    tryMove,
    move,
    assign,
    start,
    begin,
    ready,
    turn,
    floor,
    oneEach,
    close,
    open: () => openJointWork(world, { caseId: world.caseIds.couple, clinician: 'ilse', people: COUPLE }),
    sweep: () => world.app.get(Jobs).runNow('listening.sweep'),
    facilitate: async (id: string, body: FacilitateRound) => {
      const ilse = await world.as('ilse');
      const { version } = done(await ilse.get<RoundForTeam>(listeningPaths.round(id)));
      return ilse.post<MovedRound>(listeningPaths.facilitate(id), body, { version });
    },
    forTeam: async (id: string) =>
      done(await (await world.as('ilse')).get<RoundForTeam>(listeningPaths.round(id))),
    ofCase: async () =>
      done(await (await world.as('ilse')).get<CaseListening>(listeningPaths.forCase(world.caseIds.couple))),
  };
}

/** Settings under which a round is soon over. */
export const SHORT = { roundsTarget: 1, turnsPerFloor: 1 };

export const codeOf = (answer: Answer): string =>
  (answer.body as { code?: string }).code ?? String(answer.status);
