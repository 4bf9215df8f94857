import { type Refusal, codeOf, done } from '../../support/answers';
import { transparencyPaths, type MyTransparency } from '@reknit/agreements/model';
import { ownRecordPaths, safetyPaths, type MyConsents, type OwnRecord } from '@reknit/cases/model';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { transparencyIn } from './transparency-acts';

describe('a transparency agreement', () => {
  let world: World;
  let acts: ReturnType<typeof transparencyIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = transparencyIn(world);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  const endsOnDay = async (id: string) => done(await acts.read('tobias', id)).endsOn;

  it('holds when both have confirmed the same revision, and not before', async () => {
    const id = await acts.proposed();
    done(await acts.confirm('tobias', id, 1));
    expect(await acts.stateOf(id)).toBe('proposed');
    expect(done(await acts.read('rosalind', id))).toMatchObject({
      state: 'proposed',
      people: expect.arrayContaining([
        { participantId: acts.couple().tobias, name: 'Tobias', confirmed: true },
        { participantId: acts.couple().rosalind, name: 'Rosalind', confirmed: false },
      ]) as object[],
      may: { confirm: true, reject: true, end: true },
    });
    expect(codeOf(await acts.confirm('rosalind', id, 2))).toEqual([409, 'transparency.revision-stale']);
    done(await acts.confirm('rosalind', id, 1));
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('any edit after that is a new revision that both confirm anew', async () => {
    const id = await acts.active();
    done(await acts.put('rosalind', id, [acts.item({ howOften: 'monthly' })]));
    const read = done(await acts.read('tobias', id));
    expect(read).toMatchObject({ state: 'proposed', revision: 2, items: [{ howOften: 'monthly' }] });
    expect(read.people.map(({ confirmed }) => confirmed)).toEqual([false, false]);
    for (const name of ['rosalind', 'tobias'] as const) done(await acts.confirm(name, id, 2));
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('is confirmed by nobody for somebody else, and made active by no statement', async () => {
    const id = await acts.proposed();
    const confirm = `insert into transparency_confirmation (practice_id, id, agreement_id, case_id, revision, client_id, at)
      values ($1, gen_random_uuid(), $2, $3, 1, $4, now())`;
    const values = [world.practiceIds.here, id, acts.couple().caseId, world.clientIds.rosalind];
    for (const name of ['tobias', 'ilse'] as const)
      await expect(raw(name, confirm, values)).rejects.toMatchObject({ code: '42501' });
    await expect(
      raw('tobias', "update transparency_agreement set state = 'active' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      world.owner.query("update transparency_agreement set state = 'active' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['whatIsTold', 'You share your live location', 'live-location'],
    ['whatIsTold', 'I keep your passwords', 'holding-passwords'],
    ['proportionate', 'I want to read your messages with her', 'third-party-messages'],
    ['stopIf', 'Random checks find nothing', 'secret-checks'],
  ])('refuses what no agreement may hold, and names the field: %s “%s”', async (field, text, code) => {
    const answer = await acts.create([acts.item({ [field]: text })]);
    expect(codeOf(answer)).toEqual([422, 'transparency.banned']);
    expect((answer.body as unknown as Refusal).fields).toEqual({ [`items.0.${field}`]: [{ code }] });
  });

  it('knows only its own areas and ways of telling', async () => {
    for (const more of [{ area: 'location' }, { how: 'gps' }, { how: 'app' }])
      expect((await acts.create([acts.item(more as object)])).status).toBe(422);
  });

  it('lasts twelve weeks at most', async () => {
    expect(codeOf(await acts.create([acts.item({ endsOn: acts.today(90) })]))).toEqual([
      422,
      'transparency.content-invalid',
    ]);
    expect(done(await acts.create([acts.item({ endsOn: acts.today(83) })])).id).toBeTruthy();
  });

  it('ends by itself, and nothing leads on from there', async () => {
    const id = await acts.active([acts.item({ endsOn: acts.today(10) })]);
    acts.later(9);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('active');
    acts.later(3);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('expired');
    for (const path of [transparencyPaths.review, transparencyPaths.taper, transparencyPaths.end])
      expect(codeOf(await acts.step('tobias', path, id))).toEqual([409, 'transparency.move-not-allowed']);
    await expect(
      world.owner.query("update transparency_agreement set state = 'active' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('becomes lighter, and either ends it at any time', async () => {
    const id = await acts.active();
    done(await acts.step('rosalind', transparencyPaths.taper, id));
    expect(await acts.stateOf(id)).toBe('tapering');
    done(await acts.step('tobias', transparencyPaths.end, id));
    expect(await acts.stateOf(id)).toBe('ended');
  });

  it('can be rejected by either', async () => {
    const id = await acts.proposed();
    done(await acts.post('rosalind', transparencyPaths.reject(id), { revision: 1 }));
    expect(await acts.stateOf(id)).toBe('rejected');
  });

  async function renew(id: string, supervisorNote?: string) {
    done(await acts.step('tobias', transparencyPaths.review, id));
    done(
      await acts.step('tobias', transparencyPaths.renewal, id, {
        items: [{ number: 1, endsOn: acts.today(60) }],
      }),
    );
    const { revision } = done(await acts.read('tobias', id));
    for (const name of ['rosalind', 'tobias'] as const) done(await acts.confirm(name, id, revision));
    expect(await acts.stateOf(id)).toBe('under_review');
    return acts.step('ilse', transparencyPaths.reviewRenewal, id, { approve: true, supervisorNote });
  }

  it('is renewed only with the clinician’s review and both confirmations; a third time with a supervisor’s word', async () => {
    const id = await acts.active();
    for (const renewals of [1, 2]) {
      done(await renew(id));
      expect(await acts.forTeam(id)).toMatchObject({ state: 'renewed', renewals });
    }
    expect(await endsOnDay(id)).toBe(acts.today(60));
    expect((await acts.forTeam(id)).needsSupervisorNote).toBe(true);
    expect(codeOf(await renew(id))).toEqual([422, 'transparency.needs-supervisor-note']);
    expect((await acts.forTeam(id)).reviews).toHaveLength(2);
    done(
      await acts.step('ilse', transparencyPaths.reviewRenewal, id, {
        approve: true,
        supervisorNote: 'Talked over with my supervisor.',
      }),
    );
    expect(await acts.forTeam(id)).toMatchObject({ state: 'renewed', renewals: 3 });
  });

  it('a renewal the clinician does not approve is none', async () => {
    const id = await acts.active();
    done(await acts.step('tobias', transparencyPaths.review, id));
    done(
      await acts.step('tobias', transparencyPaths.renewal, id, {
        items: [{ number: 1, endsOn: acts.today(60) }],
      }),
    );
    done(
      await acts.step('ilse', transparencyPaths.reviewRenewal, id, {
        approve: false,
        note: 'Let us make it lighter.',
      }),
    );
    for (const name of ['rosalind', 'tobias'] as const) done(await acts.confirm(name, id, 2));
    expect(await acts.stateOf(id)).toBe('under_review');
    await expect(
      world.owner.query("update transparency_agreement set state = 'renewed' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps each person’s weeks private, with the trend for the therapist', async () => {
    const id = await acts.active();
    for (const [week, urge] of [8, 8, 7, 5, 4, 4].entries()) {
      if (week > 0) acts.later(7);
      done(
        await acts.post('rosalind', transparencyPaths.weeks(id), {
          urgeToCheck: urge,
          reliefAfter: 6,
          told: [],
        }),
      );
    }
    done(
      await acts.post('rosalind', transparencyPaths.weeks(id), { urgeToCheck: 3, reliefAfter: 6, told: [] }),
    );
    done(await acts.post('tobias', transparencyPaths.weeks(id), { told: [{ number: 1, kept: 'on_time' }] }));
    expect(done(await acts.read('rosalind', id)).myWeeks.map(({ urgeToCheck }) => urgeToCheck)).toEqual([
      8, 8, 7, 5, 4, 3,
    ]);
    const tobias = await acts.read('tobias', id);
    expect(done(tobias).myWeeks).toMatchObject([{ told: [{ number: 1, kept: 'on_time' }] }]);
    expect(tobias.text).not.toContain('"urgeToCheck":8');
    expect(
      (await raw('tobias', 'select 1 from transparency_week where agreement_id = $1', [id])).rowCount,
    ).toBe(1);
    expect(await acts.forTeam(id)).toMatchObject({
      toldOnTime: { n: 1, of: 1 },
      weeks: expect.arrayContaining([expect.objectContaining({ name: 'Rosalind' })]) as object[],
    });
  });

  it('is in its author’s own copy as what was told when, without a word both wrote and nothing of the other’s week', async () => {
    const id = await acts.active([acts.item(), acts.item({ number: 2 })]);
    const told = [
      { number: 1, kept: 'late' },
      { number: 2, kept: 'not_told' },
    ];
    done(await acts.post('tobias', transparencyPaths.weeks(id), { told }));
    done(await acts.post('rosalind', transparencyPaths.weeks(id), { urgeToCheck: 8, told: [] }));
    const { parts } = done(await acts.post<OwnRecord>('tobias', ownRecordPaths.record));
    const items = parts.flatMap((part) => part.items);
    expect(items.findLast(({ kind }) => kind === 'agreements.transparency-week')).toMatchObject({
      words: [
        { label: 'Item 1 was told', text: 'late' },
        { label: 'Item 2 was told', text: 'not told' },
      ],
      figures: [],
    });
    expect(JSON.stringify(items)).not.toContain(acts.item().whatIsTold);
  });

  it('is out of everybody’s sight while joint work rests, and begun by nobody', async () => {
    const id = await acts.active();
    done(
      await acts.post('ilse', safetyPaths.suspend(acts.couple().caseId), { reason: 'Something to look at' }),
    );
    for (const name of ['rosalind', 'tobias'] as const) {
      expect(codeOf(await acts.read(name, id))).toEqual([404, 'not-found']);
      expect(
        (await raw(name, 'select 1 from transparency_revision where agreement_id = $1', [id])).rowCount,
      ).toBe(0);
    }
    expect(codeOf(await acts.create())).toEqual([409, 'not-available-now']);
  });

  it('is forbidden where somebody said in private that they are afraid; the refusal is the neutral one', async () => {
    const before = await acts.proposed();
    done(await acts.confirm('tobias', before, 1));
    const content = { kind: 'limit', safeToTell: 'no', situation: 'He asks for my phone' };
    done(await acts.post('rosalind', '/api/my/boundaries', { caseId: acts.couple().caseId, draft: content }));
    expect(codeOf(await acts.create())).toEqual([409, 'not-available-now']);
    expect(codeOf(await acts.confirm('rosalind', before, 1))).toEqual([409, 'not-available-now']);
    const afraid = await offeredTo('tobias', before);
    expect(afraid).toMatchObject({ may: { edit: false, reject: true, end: true }, places: [] });
    await world.owner.query("update boundary set state = 'closed' where case_id = $1", [
      acts.couple().caseId,
    ]);
    expect((await offeredTo('tobias', before)).may).toMatchObject({ edit: true });
    await world.owner.query(
      "update safety_clearance set revoked_at = $2, revoked_reason = 'x' where case_id = $1",
      [acts.couple().caseId, world.clock.now()],
    );
    expect(await offeredTo('tobias', before)).toEqual(afraid);
    done(await acts.step('rosalind', transparencyPaths.end, before));
  });

  /** What the pages of one of them offer: the same whichever of the two stands against it. */
  async function offeredTo(name: 'rosalind' | 'tobias', id: string) {
    const list = await (await acts.as(name)).get<MyTransparency>(transparencyPaths.myAgreements);
    const places = done(list).places.filter(({ caseId }) => caseId === acts.couple().caseId);
    return { may: done(await acts.read(name, id)).may, places };
  }

  it('rests when one of them takes back consent: out of reach of both, and over on its day', async () => {
    const id = await acts.active([acts.item({ endsOn: acts.today(10) })]);
    const tobias = await acts.as('tobias');
    const { decided } = done(await tobias.get<MyConsents>(safetyPaths.myConsents));
    const consent = decided.find(
      ({ kind, caseId }) => kind === 'joint_work' && caseId === acts.couple().caseId,
    );
    done(await tobias.post(safetyPaths.withdrawConsent(consent?.id ?? '')));
    expect(await acts.stateOf(id)).toBe('active');
    for (const name of ['rosalind', 'tobias'] as const) {
      expect((await acts.read(name, id)).status).toBe(404);
      expect(
        (await raw(name, 'select 1 from transparency_revision where agreement_id = $1', [id])).rowCount,
      ).toBe(0);
    }
    acts.later(12);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('expired');
  });

  /** Tobias is sixteen and Rosalind his mother; his guardian and he have agreed to work together. */
  async function growingUp(work: () => Promise<void>): Promise<void> {
    const born = 'update client set birth_year = $2 where id = $1';
    await world.owner.query(
      "update care_case set kind = 'family', relation_type = 'family', relation_subtype = 'parent_minor' where id = $1",
      [acts.couple().caseId],
    );
    const given = `insert into consent (practice_id, id, client_id, case_id, kind, text_version, decision, at, method, witness, recorded_by, given_by)
      values ($1, gen_random_uuid(), $2, $3, $4, '1', 'given', $5, $6, $7, $8, $9)`;
    const about = [world.practiceIds.here, world.clientIds.tobias, acts.couple().caseId];
    const inPerson = ['in_person', 'Seen', world.accountIds.ilse, 'His mother'];
    await world.owner.query(given, [...about, 'guardian_consent', world.clock.now(), ...inPerson]);
    await world.owner.query(given, [...about, 'minor_assent', world.clock.now(), 'portal', null, null, null]);
    await world.owner.query(born, [world.clientIds.tobias, Number(acts.today().slice(0, 4)) - 16]);
    try {
      await work();
    } finally {
      await world.owner.query(born, [world.clientIds.tobias, PEOPLE.tobias.birthYear]);
    }
  }

  it('is with a teenager a graded freedom plan, which puts nothing of an adult’s on them and waits for their own yes', async () => {
    await growingUp(async () => {
      const list = await (await acts.as('tobias')).get<MyTransparency>(transparencyPaths.myAgreements);
      const place = done(list).places.find(({ caseId }) => caseId === acts.couple().caseId);
      expect(place?.variant).toBe('graded_freedom');
      const debts = acts.item({ byWhom: acts.couple().rosalind });
      const refused = (await acts.create([debts], 'rosalind')).body as unknown as Refusal;
      expect(refused.fields).toEqual({ 'items.0.area': [{ code: 'not-a-childs-to-hear' }] });
      const id = await acts.proposed([
        acts.item({ area: 'whereabouts', whatIsTold: 'Where I go in the evening' }),
      ]);
      done(await acts.confirm('rosalind', id, 1));
      expect(await acts.stateOf(id)).toBe('proposed');
      await expect(
        world.owner.query("update transparency_agreement set state = 'active' where id = $1", [id]),
      ).rejects.toMatchObject({ code: '42501' });
      done(await acts.confirm('tobias', id, 1));
      expect(done(await acts.read('rosalind', id))).toMatchObject({
        state: 'active',
        variant: 'graded_freedom',
      });
      expect((await acts.forTeam(id)).variant).toBe('graded_freedom');
    });
  });

  it('of two who confirm at the same moment, both are heard', async () => {
    const id = await acts.proposed();
    const answers = await Promise.all([acts.confirm('rosalind', id, 1), acts.confirm('tobias', id, 1)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('of an edit and a confirmation at the same moment, nobody has confirmed words they did not read', async () => {
    const id = await acts.proposed();
    done(await acts.confirm('tobias', id, 1));
    await Promise.all([
      acts.put('tobias', id, [acts.item({ howOften: 'daily' })]),
      acts.confirm('rosalind', id, 1),
    ]);
    const read = done(await acts.read('tobias', id));
    if (read.state === 'active') expect(read.items[0]?.howOften).toBe('weekly');
    else expect(read.people.map(({ confirmed }) => confirmed)).toEqual([false, false]);
  });
});
