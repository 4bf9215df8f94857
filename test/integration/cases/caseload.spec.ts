import { CaseFigures, type HomeworkFigures } from '@reknit/cases/api';
import { casePaths, CASELOAD_SORTS, type CaseloadRow } from '@reknit/cases/model';
import type { Page, Saved } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';

describe('the caseload', () => {
  let world: World;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await aWorld();
    for (const [name, kind] of [
      ['Élise', 'individual'],
      ['anders', 'individual'],
      ['Bo_b', 'individual'],
      ['100%', 'individual'],
      ['Bo\\x', 'individual'],
    ] as const) {
      world.clock.advance({ minutes: 1 });
      ids[name] = await open(name, kind);
    }
  });
  afterAll(() => world.close());

  async function open(givenName: string, kind: string): Promise<string> {
    const answer = await (
      await world.as('ilse')
    ).post<{ id: string }>(casePaths.cases, {
      kind,
      relationType: 'friendship',
      relationSubtype: 'friend',
      people: [{ givenName, familyName: `of ${givenName}`, timeZone: 'Europe/London' }],
      invite: false,
    });
    return answer.body.id;
  }
  const read = async (query = '') =>
    (await world.as('ilse')).get<Page<CaseloadRow> & { fields?: object }>(`${casePaths.caseload}?${query}`);
  const titles = async (query: string) => (await read(query)).body.rows.map(({ title }) => title);

  it('is read in four orders', async () => {
    expect(await titles('sort=name')).toEqual([
      '100%',
      'anders',
      'Bo_b',
      'Bo\\x',
      'Élise',
      'Rosalind & Tobias',
    ]);
    const newestFirst = ['Bo\\x', '100%', 'Bo_b', 'anders', 'Élise', 'Rosalind & Tobias'];
    expect(await titles('sort=last_activity')).toEqual(newestFirst);
    expect(await titles('')).toEqual(newestFirst);
    expect(await titles('sort=opened')).toEqual(newestFirst);
    await world.owner.query('update case_figures set to_review = 2 where case_id = $1', [ids['anders']]);
    expect(await titles('sort=to_review')).toEqual([
      'anders',
      'Bo\\x',
      '100%',
      'Bo_b',
      'Élise',
      'Rosalind & Tobias',
    ]);
  });

  it.each(CASELOAD_SORTS)('comes page by page without a gap or a repetition, by %s', async (sort) => {
    const whole = await titles(`sort=${sort}`);
    const gathered: string[] = [];
    let after = '';
    for (let page = 0; page < 6; page += 1) {
      const { body } = await read(`sort=${sort}&limit=2${after}`);
      gathered.push(...body.rows.map(({ title }) => title));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(gathered).toEqual(whole);
  });

  it('pages on after a title longer than a cursor', async () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      givenName: `"${'é'.repeat(78)}${index % 10}`,
      familyName: 'Long',
      timeZone: 'Europe/London',
    }));
    const friends = {
      kind: 'friends',
      relationType: 'friendship',
      relationSubtype: 'friend',
      people,
      invite: false,
    };
    const opened = await (await world.as('ilse')).post<Saved>(casePaths.cases, friends);
    expect(opened.status).toBe(201);
    const first = await read('sort=name&limit=1');
    expect(first.body.rows[0]?.people).toHaveLength(12);
    expect((await read(`sort=name&limit=1&after=${first.body.next}`)).status).toBe(200);
    await world.owner.query(
      "update care_case set state = 'not_taken_on', closed_on = opened_on, end_reason = 'other' where id = $1",
      [opened.body.id],
    );
  });

  it.each(['after=abc', 'after=W10', `after=${Buffer.from('["name","a",1]').toString('base64url')}`])(
    'refuses a cursor it did not make (%s)',
    async (query) => {
      const answer = await read(`sort=name&${query}`);
      expect([answer.status, answer.body.fields]).toEqual([422, { after: [{ code: 'bad-format' }] }]);
    },
  );

  it('refuses a cursor of another order', async () => {
    const { body } = await read('sort=name&limit=1');
    expect((await read(`sort=opened&after=${body.next}`)).status).toBe(422);
  });

  it.each([
    ['ANDERS', ['anders']],
    ['mwangi', ['Rosalind & Tobias']],
    ['tobias mw', ['Rosalind & Tobias']],
    ['d & t', ['Rosalind & Tobias']],
    ['o_b', ['Bo_b']],
    ['%', ['100%']],
    ['\\', ['Bo\\x']],
    ['éLISE', ['Élise']],
    ['Delphine', []],
    ["' or 1=1 --", []],
  ])('finds %j by part of a name, and takes it for nothing but a name', async (part, found) => {
    expect(await titles(`search=${encodeURIComponent(part)}`)).toEqual(found);
  });

  it('is narrowed by kind and state, and holds closed cases only when asked', async () => {
    expect(await titles('kind=couple')).toEqual(['Rosalind & Tobias']);
    expect(await titles('state=active')).toEqual(['Rosalind & Tobias']);
    expect(await titles('state=discharged')).toEqual([]);
    await (
      await world.as('ilse')
    ).post(
      casePaths.moves(ids['anders'] ?? ''),
      { to: 'not_taken_on', reason: 'referred_on' },
      { version: 1 },
    );
    expect(await titles('')).not.toContain('anders');
    expect(await titles('state=not_taken_on')).toContain('anders');
  });

  it.each([
    'sort=age',
    'state=open',
    'kind=group',
    'limit=0',
    'limit=101',
    'limit=x',
    'search[]=a',
    'owner=ilse',
  ])('refuses %s', async (query) => {
    expect((await read(query)).status).toBe(422);
  });

  it('shows figures of homework that are worked out again only when they no longer hold', async () => {
    const asked: string[][] = [];
    const figures: HomeworkFigures = {
      openHomework: 3,
      toReview: 1,
      overdue: 2,
      responded: 4,
      passedUnanswered: 1,
      lastResponseAt: '2026-03-08T07:30:00.000Z',
      nextLapseAt: world.clock.inDays(1),
    };
    world.app.get(CaseFigures).onStale((caseIds) => {
      asked.push([...caseIds]);
      return Promise.resolve(new Map(caseIds.map((id) => [id, figures])));
    });
    await world.owner.query('update case_figures set next_lapse_at = $2 where case_id = any ($1)', [
      [world.caseIds.couple, world.caseIds.single],
      world.clock.inDays(-1),
    ]);
    const couple = async () => (await read('kind=couple')).body.rows[0];
    expect(await couple()).toEqual({
      caseId: world.caseIds.couple,
      title: 'Rosalind & Tobias',
      kind: 'couple',
      relationType: 'romantic',
      state: 'active',
      openedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      people: [
        { participantId: world.participantIds.rosalind, name: 'Rosalind Achterberg' },
        { participantId: world.participantIds.tobias, name: 'Tobias Mwangi' },
      ],
      openHomework: 3,
      toReview: 1,
      overdue: 2,
      adherence: { done: 4, of: 5 },
      lastResponseAt: '2026-03-08T07:30:00.000Z',
      primaryClinician: 'Ilse Marchetti',
    });
    await couple();
    expect(asked).toEqual([[world.caseIds.couple]]);
  });
});
