import { casePaths, type CaseRecord, type OpenCase, type OpenedCase } from '@reknit/cases/model';
import type { OutboxMail } from '@reknit/identity/model';
import type { Page } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';

const person = (givenName: string, change: object = {}) => ({
  givenName,
  familyName: 'Marsh',
  timeZone: 'Europe/London',
  ...change,
});
const couple = (change: Partial<OpenCase> = {}): OpenCase => ({
  kind: 'couple',
  relationType: 'romantic',
  relationSubtype: 'cohabiting',
  presentingProblem: 'We stopped talking after the letter.',
  people: [person('Una'), person('Ivo')],
  invite: false,
  ...change,
});

describe('opening a case', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ DEMO: '1' });
  });
  afterAll(() => world.close());

  const open = async (body: object, key?: string) =>
    (await world.as('ilse')).post<OpenedCase & { fields?: object; code?: string }>(casePaths.cases, body, {
      key,
    });
  const read = async (id: string) =>
    (await (await world.as('ilse')).get<CaseRecord>(casePaths.case(id))).body;
  const countCases = async () =>
    (await world.owner.query<{ count: number }>('select count(*)::int as count from care_case')).rows[0]
      ?.count;
  const letters = async () => (await (await world.as('bea')).get<OutboxMail[]>('/api/outbox')).body;

  it('puts its people and whoever opens it in place', async () => {
    const opened = await open(couple());
    expect(opened.status).toBe(201);
    expect(opened.body).toEqual({ id: expect.any(String), version: 1 });
    expect(opened.headers['etag']).toBe('"v1"');
    const record = await read(opened.body.id);
    expect(record).toMatchObject({
      title: 'Una & Ivo',
      kind: 'couple',
      relationType: 'romantic',
      relationSubtype: 'cohabiting',
      state: 'intake',
      presentingProblem: 'We stopped talking after the letter.',
      version: 1,
      mayChange: true,
      ruptures: [],
      goals: [],
      careTeam: [{ accountId: world.accountIds.ilse, name: 'Ilse Marchetti', role: 'primary' }],
    });
    expect(record.participants.map(({ givenName, state }) => [givenName, state])).toEqual([
      ['Una', 'invited'],
      ['Ivo', 'invited'],
    ]);
    expect(record.participants[0]).not.toHaveProperty('invitation');
    expect(record.participants[0]?.hasAccount).toBe(false);
  });

  it('leaves an audit row and the first line of the timeline', async () => {
    const { id } = (await open(couple())).body;
    const audit = await world.owner.query(
      "select account_id, outcome, subject_type, subject_id from audit_event where action = 'case.open' and case_id = $1",
      [id],
    );
    expect(audit.rows).toEqual([
      { account_id: world.accountIds.ilse, outcome: 'done', subject_type: 'case', subject_id: id },
    ]);
    const timeline = await (await world.as('ilse')).get<Page<object>>(casePaths.timeline(id));
    expect(timeline.body.rows).toEqual([
      expect.objectContaining({ kind: 'case', event: 'case.opened', actorName: 'Ilse Marchetti' }),
    ]);
  });

  it('sent twice with one key happens once, also at the same moment', async () => {
    const before = (await countCases()) ?? 0;
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(couple(), 'once-and-only-once')));
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const again = await open(couple(), 'once-and-only-once');
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(await countCases()).toBe(before + 1);
    expect((await open(couple({ presentingProblem: 'Other' }), 'once-and-only-once')).status).toBe(422);
  });

  it('invites each person with an address, and names what is missing for it', async () => {
    const una = { email: 'una@marsh.example', birthYear: 1988 };
    const missing = await open(
      couple({ people: [person('Una', { email: una.email }), person('Ivo')], invite: true }),
    );
    expect(missing.status).toBe(422);
    expect(missing.body.fields).toEqual({ 'people.0.birthYear': [{ code: 'required' }] });

    const opened = await open(couple({ people: [person('Una', una), person('Ivo')], invite: true }));
    const [first, second] = (await read(opened.body.id)).participants;
    expect(first).toMatchObject({ email: una.email, invitation: { expired: false } });
    expect(second).not.toHaveProperty('invitation');
    expect((await letters()).map(({ to }) => to)).toContain(una.email);
  });

  it('refuses one address for two people, in one request and against an account there is', async () => {
    const shared = couple({
      people: [
        person('Una', { email: 'both@marsh.example' }),
        person('Ivo', { email: 'BOTH@marsh.example' }),
      ],
    });
    const twice = await open(shared);
    expect([twice.status, twice.body.code]).toEqual([409, 'identity.address-in-use']);
    expect(twice.body.fields).toEqual({ 'people.1.email': [{ code: 'address-in-use' }] });

    const before = await countCases();
    const taken = await open(
      couple({
        people: [person('Una'), person('Ivo', { email: 'Tobias@here.example', birthYear: 1982 })],
        invite: true,
      }),
    );
    expect([taken.status, taken.body.code]).toEqual([409, 'identity.address-in-use']);
    expect(taken.body.fields).toEqual({ 'people.1.email': [{ code: 'address-in-use' }] });
    expect(await countCases()).toBe(before);
  });

  it.each([
    [{ people: [person('Una')] }, 'case.too-few-people'],
    [{ kind: 'individual' as const }, 'case.too-many-people'],
    [{ relationType: 'family' as const }, 'case.relation-mismatch'],
    [{ relationSubtype: 'siblings' as const }, 'case.relation-mismatch'],
  ])('%j is refused with %s', async (change, code) => {
    const answer = await open(couple(change));
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each([
    [{ people: [] }, 'people', 'too-few'],
    [{ people: Array.from({ length: 13 }, () => person('Una')) }, 'people', 'too-many'],
    [{ people: [person(''), person('Ivo')] }, 'people.0.givenName', 'too-short'],
    [
      { people: [person('Una', { timeZone: 'Mars/Olympus' }), person('Ivo')] },
      'people.0.timeZone',
      'bad-time-zone',
    ],
    [{ people: [person('Una', { caseId: 'x' }), person('Ivo')] }, 'people.0.caseId', 'unknown-field'],
    [{ practiceId: 'x' }, 'practiceId', 'unknown-field'],
    [{ presentingProblem: 'x'.repeat(1001) }, 'presentingProblem', 'too-long'],
    [{ invite: 'yes' }, 'invite', 'wrong-type'],
  ])('%j is refused at %s: %s', async (change, path, code) => {
    const answer = await open({ ...couple(), ...change });
    expect(answer.status).toBe(422);
    expect(answer.body.fields).toEqual(
      expect.objectContaining({ [path]: expect.arrayContaining([expect.objectContaining({ code })]) }),
    );
  });
});
