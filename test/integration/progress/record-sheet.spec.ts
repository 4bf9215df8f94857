import { done } from '../../support/answers';
import { v7 } from 'uuid';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { progressPaths, type CaseRecordSheet } from '@reknit/progress/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts } from '../homework/acts';

describe('the record sheet of a case', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  let handedIn: string;
  let waiting: string;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
    const first = await acts.assign(['rosalind', 'tobias']);
    handedIn = first.partOf('rosalind');
    waiting = first.partOf('tobias');
    await acts.submit('rosalind', handedIn, thoughts({ beliefAfter: 40 }));
  });
  afterAll(() => world.close());

  const sheet = async (name: PersonName, caseId = world.caseIds.couple) =>
    (await world.as(name)).get<CaseRecordSheet>(progressPaths.record(caseId));

  it('says whom it is about', async () => {
    const { title, openedOn, people, relationType, state } = done(await sheet('ilse'));
    expect({ title, relationType, state }).toEqual({
      title: 'Rosalind & Tobias',
      relationType: 'romantic',
      state: 'active',
    });
    expect(openedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(people.map(({ name }) => name).sort()).toEqual(['Rosalind Achterberg', 'Tobias Mwangi']);
    expect(people.find(({ name }) => name === 'Rosalind Achterberg')).toEqual({
      participantId: world.participantIds.rosalind,
      name: 'Rosalind Achterberg',
      state: 'active',
      timeZone: 'Europe/Lisbon',
      birthYear: 1984,
    });
  });

  it('shows what somebody still has to do something for, as it stands now', async () => {
    const { open } = done(await sheet('ilse'));
    expect(new Map(open.map(({ participationId, status }) => [participationId, status]))).toEqual(
      new Map([
        [handedIn, 'submitted'],
        [waiting, 'assigned'],
      ]),
    );
    expect(open[0]).toMatchObject({
      exercise: { code: 'EX-20', version: 1, title: 'Thought record' },
      due: { timeZone: 'Europe/Lisbon', graceMinutes: 1440, wholeDay: true },
    });
    await world.owner.query('update participation set lapse_at = $2 where id = $1', [
      waiting,
      world.clock.inDays(-1),
    ]);
    const later = done(await sheet('ilse')).open.find(({ participationId }) => participationId === waiting);
    expect(later?.status).toBe('lapsed');
  });

  it('shows what was answered, all of it, with what follows from it', async () => {
    const { responses } = done(await sheet('ilse'));
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({
      participationId: handedIn,
      participantId: world.participantIds.rosalind,
      exercise: { code: 'EX-20', version: 1, title: 'Thought record' },
      number: 1,
      late: false,
      answers: thoughts({ beliefAfter: 40 }),
      scores: { 'belief.drop': -45 },
      attention: [],
    });
  });

  it('shows nothing a clinician may not read, even if it lay in the row', async () => {
    const { partOf } = await acts.assign(
      ['delphine'],
      {
        exercise: { code: 'EX-05', version: 1 },
        acknowledged: latest('EX-05')?.contraindications.map(({ code }) => code),
      },
      { who: 'owen', caseId: world.caseIds.single },
    );
    const answers = exampleOf('EX-05', 1, 'romantic');
    const { entryId } = await acts.submit('delphine', partOf('delphine'), answers);
    await world.owner.query(
      `insert into homework_entry (practice_id, id, participation_id, case_id, client_id, number, template_code, template_version,
         answers, scores, attention, submitted_at, late)
       select practice_id, $2, participation_id, case_id, client_id, 2, template_code, template_version,
         answers || '{"unsent": "For nobody else"}', scores, attention, submitted_at + interval '1 minute', late
       from homework_entry where id = $1`,
      [entryId, v7()],
    );
    const { responses } = done(await sheet('owen', world.caseIds.single));
    expect(responses.map((response) => [response.number, response.answers])).toEqual([
      [2, answers],
      [1, answers],
    ]);
  });

  it('holds the last ten, newest first', async () => {
    for (let n = 0; n < 11; n += 1) {
      world.clock.advance({ minutes: 1 });
      const { partOf } = await acts.assign(['tobias']);
      await acts.submit('tobias', partOf('tobias'), thoughts({ beliefAfter: n }));
    }
    const { responses } = done(await sheet('ilse'));
    expect(responses.map(({ answers }) => answers['beliefAfter'])).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('is not there for anybody else, whatever they may be', async () => {
    for (const name of ['owen', 'bea', 'mara', 'rosalind', 'gil'] as const) {
      const answer = await sheet(name);
      expect([name, answer.status, answer.text.includes('lamp')]).toEqual([name, 404, false]);
    }
    expect((await sheet('wren', world.caseIds.single)).status).toBe(200);
  });

  it('leaves an audit row that names the case and the responses that were seen', async () => {
    const { responses } = done(await sheet('ilse'));
    const { rows } = await world.owner.query<{ ids: string[]; case_id: string }>(
      "select ids, case_id from audit_event where action = 'progress.read-record' and outcome = 'done' and account_id = $1 order by at desc, id desc limit 1",
      [world.accountIds.ilse],
    );
    expect(rows[0]).toEqual({ ids: responses.map(({ id }) => id), case_id: world.caseIds.couple });
  });
});
