import { done } from '../../support/answers';
import { exampleOf } from '@reknit/exercises/templates';
import {
  homeworkPaths,
  type AssignedHomework,
  type AssignHomework,
  type CaseHomework,
  type MyHome,
  type MyHomework,
  type ParticipationReview,
  type Receipt,
  type ReviewHomework,
} from '@reknit/homework/model';
import { latest } from '@reknit/exercises/templates';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';

export type ClientName = 'rosalind' | 'tobias' | 'delphine' | 'gil' | 'hedda';

/** What people do with homework, in as few words as a test needs. Each throws when the server says no. */
export function actsIn(world: World) {
  const participantId = (name: ClientName) => world.participantIds[name] ?? '';

  const assignment = (names: readonly ClientName[], more: Partial<AssignHomework> = {}): AssignHomework => ({
    exercise: { code: 'EX-20', version: 1 },
    mode: 'solo',
    participantIds: names.map(participantId),
    place: 'at_home',
    rationale: 'Because a thought looks different on paper.',
    whenAndWhere: 'After supper',
    obstacle: 'Being tired',
    smallestVersion: 'One line',
    due: { date: world.clock.inDays(5).slice(0, 10), timeZone: 'Europe/Lisbon', graceMinutes: 1440 },
    acknowledged: (latest('EX-20')?.contraindications ?? []).map(({ code }) => code),
    ready: true,
    ...more,
  });

  async function assign(
    names: readonly ClientName[],
    more: Partial<AssignHomework> = {},
    by: { readonly who: PersonName; readonly caseId: string } = { who: 'ilse', caseId: world.caseIds.couple },
  ) {
    const clinician = await world.as(by.who);
    const answer = await clinician.post<AssignedHomework>(
      homeworkPaths.forCase(by.caseId),
      assignment(names, more),
    );
    const { id, participationIds } = done(answer);
    const { rows } = await world.owner.query<{ id: string; participant_id: string }>(
      'select id, participant_id from participation where homework_id = $1',
      [id],
    );
    const partOf = (name: ClientName) =>
      rows.find((row) => row.participant_id === participantId(name))?.id ?? '';
    return { homeworkId: id, participationIds, partOf };
  }

  async function submit(name: ClientName, id: string, answers: object = thoughts()): Promise<Receipt> {
    const client = await world.as(name);
    await client.post(homeworkPaths.open(id));
    return done(await client.post<Receipt>(homeworkPaths.submissions(id), { answers }));
  }

  return {
    participantId,
    assignment,
    assign,
    submit,
    open: async (name: ClientName, id: string) =>
      done(await (await world.as(name)).post(homeworkPaths.open(id))),
    review: async (id: string, body: Partial<ReviewHomework>, version: number) =>
      (await world.as('ilse')).post<{ id: string; version: number }>(
        homeworkPaths.reviews(id),
        { decision: 'accept', quality: 2, summary: '', comments: {}, ...body },
        { version },
      ),
    reading: async (id: string) =>
      done(await (await world.as('ilse')).get<ParticipationReview>(homeworkPaths.participation(id))),
    list: async (caseId = world.caseIds.couple) =>
      done(await (await world.as('ilse')).get<CaseHomework>(homeworkPaths.forCase(caseId))),
    home: async (name: ClientName) => done(await (await world.as(name)).get<MyHome>(homeworkPaths.myHome)),
    mine: async (name: ClientName, id: string) =>
      done(await (await world.as(name)).get<MyHomework>(homeworkPaths.mine(id))),
  };
}

/** A complete thought record. */
export function thoughts(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...exampleOf('EX-20', 1, 'romantic'), ...more };
}
