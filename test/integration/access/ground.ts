import { v7 } from 'uuid';
import { homeworkPaths, type AssignedHomework, type MyHomework } from '@reknit/homework/model';
import { casePaths, type CaseRecord } from '@reknit/cases/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';

/** Ids of everything one case holds, under the names routes give them in their paths. */
export interface Ids {
  readonly caseId: string;
  readonly participantId: string;
  readonly partnerParticipantId: string;
  readonly goalId: string;
  readonly ruptureId: string;
  readonly careTeamId: string;
  readonly homeworkId: string;
  /** The participation of the first person, who has answered. */
  readonly participationId: string;
  readonly entryId: string;
  readonly accountId: string;
  readonly linkId: string;
  /** A second invitation: sending one again ends the first. */
  readonly spareLinkId: string;
  /** What the slices of the access table add, by the names they give. */
  readonly more: Readonly<Record<string, string>>;
}

/** A word that stands in every text of one case: found anywhere it should not be, it names the leak. */
export const CANARIES = { couple: 'CANARY-couple-7f3a', abroad: 'CANARY-abroad-91bc' } as const;

export interface Cast {
  readonly caseId: string;
  readonly clinician: PersonName;
  readonly administrator: PersonName;
  readonly first: PersonName;
  readonly second: PersonName;
  readonly canary: string;
}

/** Lives through the main journey in one case, so that there is something of every kind to ask for. */
export async function liveThrough(world: World, cast: Cast): Promise<Ids> {
  const clinician = await world.as(cast.clinician);
  const first = world.participantIds[cast.first] ?? '';
  const second = world.participantIds[cast.second] ?? '';
  const created = (answer: { status: number; body: unknown; text: string }): { id: string } => {
    if (answer.status >= 300)
      throw new Error(`The ground could not be laid: ${answer.status} ${answer.text}`);
    return answer.body as { id: string };
  };
  const goal = created(
    await clinician.post(casePaths.goals(cast.caseId), {
      words: `Speak first, ${cast.canary}`,
      participantId: first,
    }),
  );
  const rupture = created(
    await clinician.post(casePaths.ruptures(cast.caseId), {
      title: `A letter, ${cast.canary}`,
      kind: 'hidden_money',
      summary: cast.canary,
      whenText: 'last spring',
      status: 'named',
      roles: [{ participantId: first, role: 'harmed' }],
    }),
  );
  const homework = created(
    await clinician.post(homeworkPaths.forCase(cast.caseId), assignment([first, second], cast.canary, world)),
  ) as AssignedHomework;
  const participationId = await participationOf(world, cast.first);
  const person = await world.as(cast.first);
  created(await person.post(homeworkPaths.open(participationId)));
  created(
    await person.put(homeworkPaths.draft(participationId), {
      baseRevision: 0,
      changes: { situation: cast.canary },
      step: 'situation',
    }),
  );
  const { entryId } = created(
    await person.post(homeworkPaths.submissions(participationId), { answers: thoughtRecord(cast.canary) }),
  ) as unknown as {
    entryId: string;
  };
  const record = (await clinician.get<CaseRecord>(casePaths.case(cast.caseId))).body;
  const linkId = await anOpenInvitation(world, cast.administrator, `open-${cast.caseId}@links.example`);
  const spareLinkId = await anOpenInvitation(world, cast.administrator, `spare-${cast.caseId}@links.example`);
  return {
    caseId: cast.caseId,
    participantId: first,
    partnerParticipantId: second,
    goalId: goal.id,
    ruptureId: rupture.id,
    careTeamId: record.careTeam[0]?.id ?? '',
    homeworkId: homework.id,
    participationId,
    entryId,
    accountId: world.accountIds[cast.clinician],
    linkId,
    spareLinkId,
    more: {},
  };
}

async function anOpenInvitation(world: World, administrator: PersonName, email: string): Promise<string> {
  const body = { name: 'Open Link', email, roles: ['clinician'] };
  await (await world.as(administrator)).post('/api/staff-invitations', body);
  const { rows } = await world.owner.query<{ id: string }>('select id from auth.link where email = $1', [
    email,
  ]);
  return rows[0]?.id ?? '';
}

export async function participationOf(world: World, name: PersonName): Promise<string> {
  const home = (
    await (
      await world.as(name)
    ).get<{ due: { id: string }[]; coming: { id: string }[] }>(homeworkPaths.myHome)
  ).body;
  return [...home.due, ...home.coming][0]?.id ?? '';
}

export function assignment(participantIds: readonly string[], words: string, world: World): object {
  return {
    exercise: { code: 'EX-20', version: thoughtRecordTemplate().version },
    mode: 'solo',
    participantIds,
    place: 'at_home',
    rationale: `Because it helps to look twice. ${words}`,
    whenAndWhere: 'After supper, at the table',
    obstacle: 'Being too tired for it',
    smallestVersion: 'One thought, one line',
    due: {
      date: world.clock.inDays(5).slice(0, 10),
      time: '20:00',
      timeZone: 'Europe/Lisbon',
      graceMinutes: 1440,
    },
    acknowledged: thoughtRecordTemplate().contraindications.map(({ code }) => code),
    ready: true,
  };
}

function thoughtRecordTemplate() {
  const template = latest('EX-20');
  if (!template) throw new Error('EX-20 is not in the library.');
  return template;
}

/** A complete thought record, with a word of one's own in every text. */
export function thoughtRecord(words: string): Record<string, unknown> {
  const example = exampleOf('EX-20', thoughtRecordTemplate().version, 'romantic');
  return { ...example, situation: `The phone lit up at ten. ${words}` };
}

export const random = (): string => v7();
export const NIL = '00000000-0000-0000-0000-000000000000';
export type { MyHomework };
