import { done } from '../../support/answers';
import { safetyPaths } from '@reknit/cases/model';
import { homeworkPaths, type AssignHomework } from '@reknit/homework/model';
import { AssignedWork, Submitted } from '@reknit/homework/api';
import { Transactions, type Actor } from '@reknit/shared/api-kernel';
import { PEOPLE, PRACTICES, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { type ClientName } from './acts';
import { rawSqlIn } from './raw';
import { sharingActsIn } from './sharing-acts';

const BOTH = ['rosalind', 'tobias'] as const;

describe('work that brings two people together', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
  });
  afterEach(() => world.close());

  const ask = async (code: string, mode: AssignHomework['mode'], more: Partial<AssignHomework> = {}) =>
    (await world.as('ilse')).post<{ code: string; fields?: object }>(homeworkPaths.forCase(acts.caseId), {
      ...acts.assignment(BOTH, { exercise: { code, version: 1 }, mode, ...more }),
      acknowledged: [
        'coercion_or_violence',
        'active_deceit',
        'no_contact',
        'acute_crisis',
        'under_pressure',
        'child_carries_repair',
        'violence_as_topic',
        'hidden_disclosure',
        'under_the_influence',
        'child_listens',
        'control',
        'used_to_watch',
        'unsafe_to_tell',
      ],
    });
  const GATED = [
    ['EX-01', 'pair_parallel'],
    ['EX-08', 'pair_turns'],
    ['EX-08', 'clinician_led'],
    ['EX-11', 'shared_document'],
    ['EX-12', 'pair_parallel'],
    ['EX-13', 'shared_document'],
  ] as const;

  it('is given in no way before joint work is open, in every way once it is, and in none while it is stopped', async () => {
    for (const [code, mode] of GATED) {
      const { status, body } = await ask(code, mode);
      expect([code, mode, status, body.code]).toEqual([code, mode, 409, 'not-available-now']);
    }
    await acts.openJointWork();
    for (const [code, mode] of GATED)
      expect([code, mode, (await ask(code, mode)).status]).toEqual([code, mode, 201]);
    done(await (await world.as('ilse')).post(safetyPaths.suspend(acts.caseId), { reason: 'To look at' }));
    for (const [code, mode] of GATED) expect((await ask(code, mode)).body.code).toBe('not-available-now');
  });

  it('is refused by the database as well, whoever forgets to ask', async () => {
    const { homeworkId } = await acts.give(['rosalind'], 'EX-20');
    const raw = rawSqlIn(world);
    const copy = `with given as (
        insert into homework (practice_id, id, case_id, template_code, template_version, relation_type, mode, place, rationale,
          when_and_where, obstacle, smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, assigned_by, assigned_at)
        select practice_id, $2, case_id, template_code, template_version, relation_type, $3, place, rationale, when_and_where, obstacle,
          smallest_version, due_at, due_time_zone, due_whole_day, grace_minutes, assigned_by, assigned_at
        from homework where id = $1)
      insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at)
      select p.practice_id, gen_random_uuid(), $2, p.case_id, p.id, p.client_id, '', now(), now()
      from participant p where p.case_id = (select case_id from homework where id = $1)`;
    const next = '01890000-0000-7000-8000-000000000001';
    await expect(raw('ilse', copy, [homeworkId, next, 'pair_parallel'])).rejects.toMatchObject({
      code: 'RK001',
    });
    await expect(raw('ilse', copy, [homeworkId, next, 'solo'])).resolves.toBeDefined();
  });

  it('checks the set-up of listening rounds and keeps it complete', async () => {
    await acts.openJointWork();
    const wrong = await ask('EX-08', 'pair_turns', { settings: { timeOutMinutes: 5, recording: true } });
    expect([wrong.status, Object.keys(wrong.body.fields ?? {}).sort()]).toEqual([
      422,
      ['settings.recording', 'settings.timeOutMinutes'],
    ]);
    expect((await ask('EX-08', 'pair_turns', { settings: { roundsTarget: 1 } })).status).toBe(201);
    const [row] = (await acts.list()).rows;
    expect(row).toMatchObject({
      exercise: { code: 'EX-08', kind: 'listening' },
      settings: {
        roundsTarget: 1,
        speakSeconds: 90,
        format: 'two_devices',
        shareWithTherapist: 'ratings_only',
      },
    });
    const [own] = (await acts.home('tobias')).coming;
    expect(own).toMatchObject({ kind: 'listening', held: false });
    // It is done in its own place: nobody hands it in as if it were a form.
    const tobias = await world.as('tobias');
    const handedIn = await tobias.post<{ code: string }>(homeworkPaths.submissions(own?.id ?? ''), {
      answers: {},
    });
    const draft = await tobias.put<{ code: string }>(homeworkPaths.draft(own?.id ?? ''), {
      baseRevision: 0,
      changes: {},
      step: '',
    });
    expect([handedIn.body.code, draft.body.code]).toEqual(Array(2).fill('homework.move-not-allowed'));
  });

  it('rests while joint work is stopped and goes on as it was, with the time given back', async () => {
    await acts.openJointWork();
    const pair = await acts.give(BOTH, 'EX-01', 'pair_parallel');
    const alone = await acts.give(['tobias'], 'EX-20');
    await acts.open('rosalind', pair.partOf('rosalind'));
    done(await acts.post('tobias', homeworkPaths.pause(pair.partOf('tobias'))));
    const team = await world.as('ilse');
    done(await team.post(safetyPaths.suspend(acts.caseId), { reason: 'To look at' }));
    const standing = async (id: string) =>
      (await acts.list()).rows
        .find((row) => row.id === id)
        ?.participations.map(({ status, held }) => [status, held]);
    expect(await standing(pair.homeworkId)).toEqual([
      ['paused', 'gate'],
      ['paused', 'gate'],
    ]);
    expect(await standing(alone.homeworkId)).toEqual([['assigned', undefined]]);
    expect((await acts.mine('rosalind', pair.partOf('rosalind'))).held).toBe(true);
    done(await team.post(safetyPaths.reopen(acts.caseId), { reason: 'Looked at' }));
    expect((await acts.mine('rosalind', pair.partOf('rosalind'))).status).toBe('in_progress');
    expect((await acts.mine('tobias', pair.partOf('tobias'))).status).toBe('paused');
    expect((await acts.post('tobias', homeworkPaths.resume(pair.partOf('tobias')))).status).toBe(200);
  });

  it('worse: yes holds a person’s own pair work until the care team lets it go on', async () => {
    await acts.openJointWork();
    const pair = await acts.give(BOTH, 'EX-01', 'pair_parallel');
    const { entryId } = await acts.write('rosalind');
    done(
      await acts.post('rosalind', homeworkPaths.afterwards(entryId), {
        helpful: 0,
        worse: 'yes',
        obstacles: [],
      }),
    );
    expect((await acts.mine('rosalind', pair.partOf('rosalind'))).held).toBe(true);
    expect((await acts.mine('tobias', pair.partOf('tobias'))).held).toBe(false);
    const resumed = await acts.post('rosalind', homeworkPaths.resume(pair.partOf('rosalind')));
    expect(resumed.body.code).toBe('not-available-now');
    const heavy = await (
      await world.as('ilse')
    ).post<{ code: string }>(
      homeworkPaths.forCase(acts.caseId),
      acts.assignment(BOTH, { exercise: { code: 'EX-01', version: 1 }, mode: 'pair_parallel' }),
    );
    expect(heavy.body.code).toMatch('not-available-now');
    const row = (await acts.list()).rows.find(({ id }) => id === pair.homeworkId);
    const goOn = await (
      await world.as('ilse')
    ).post(homeworkPaths.goOn(pair.homeworkId), {}, { version: row?.version });
    expect(goOn.status).toBe(200);
    expect((await acts.mine('rosalind', pair.partOf('rosalind'))).status).toBe('assigned');
  });

  it('looks the same when the care team holds something back for a reason of its own', async () => {
    const { homeworkId, partOf } = await acts.give(['rosalind'], 'EX-20');
    const team = await world.as('ilse');
    expect((await team.post(homeworkPaths.hold(homeworkId), {}, { version: 1 })).status).toBe(200);
    const mine = await acts.mine('rosalind', partOf('rosalind'));
    expect([mine.status, mine.held]).toEqual(['paused', true]);
    expect(
      (await team.post<{ code: string }>(homeworkPaths.hold(homeworkId), {}, { version: 2 })).body.code,
    ).toBe('homework.move-not-allowed');
    expect((await team.post(homeworkPaths.goOn(homeworkId), {}, { version: 2 })).status).toBe(200);
    expect((await acts.mine('rosalind', partOf('rosalind'))).held).toBe(false);
  });

  describe('for the domains that hold what is written there', () => {
    const actorOf = (name: PersonName): Actor => ({
      accountId: world.accountIds[name],
      practiceId: world.practiceIds[PEOPLE[name].practice],
      practiceTimeZone: PRACTICES[PEOPLE[name].practice].zone,
      roles: [...PEOPLE[name].roles],
      name,
      email: PEOPLE[name].email,
      timeZone: PEOPLE[name].zone,
      clientId: world.clientIds[name],
      sessionHash: '',
      sessionEndsAt: '',
      provedAt: world.clock.now(),
    });
    const as = <T>(name: PersonName, work: (actor: Actor) => Promise<T>): Promise<T> =>
      world.app.get(Transactions).run(actorOf(name), () => work(actorOf(name)));
    const work = () => world.app.get(AssignedWork);

    it('says who takes part in a piece of work, with what set-up, to those who do', async () => {
      await acts.openJointWork();
      done(await ask('EX-08', 'pair_turns', { settings: { roundsTarget: 1 } }));
      const [homework] = (await acts.list()).rows;
      const partOf = (name: ClientName) =>
        homework?.participations.find(({ participantId }) => participantId === acts.participantId(name))
          ?.id ?? '';
      const piece = await as('tobias', (actor) => work().requireMine(actor, partOf('tobias')));
      expect(piece).toMatchObject({
        kind: 'listening',
        mode: 'pair_turns',
        participantId: acts.participantId('tobias'),
        settings: { roundsTarget: 1 },
        held: false,
        ended: false,
      });
      expect(piece.participants.map(({ givenName, clientId }) => [givenName, clientId]).sort()).toEqual([
        ['Rosalind', world.clientIds.rosalind],
        ['Tobias', world.clientIds.tobias],
      ]);
      for (const [name, id] of [
        ['tobias', partOf('rosalind')],
        ['delphine', partOf('tobias')],
        ['ilse', partOf('tobias')],
      ] as const)
        await expect(as(name, (actor) => work().requireMine(actor, id))).rejects.toMatchObject({
          code: 'not-found',
        });
      expect(await as('ilse', () => work().openFor(acts.caseId, 'listening'))).toHaveLength(1);
      expect(await as('mara', () => work().openFor(acts.caseId, 'listening'))).toEqual([]);
      expect(await as('ilse', () => work().openFor(acts.caseId, 'boundary'))).toEqual([]);
      await as('tobias', () => work().begun(partOf('tobias')));
      await as('tobias', () => work().handedIn(partOf('tobias')));
      await as('tobias', () => work().handedIn(partOf('tobias')));
      await as('ilse', () => work().reviewed(partOf('tobias')));
      await as('ilse', () => work().madeWorse(homework?.id ?? ''));
      const [row] = (await acts.list()).rows;
      const statuses = row?.participations.map(({ name, status, held }) => [
        name.split(' ')[0],
        status,
        held,
      ]);
      expect(statuses?.sort()).toEqual([
        ['Rosalind', 'paused', 'made_worse'],
        ['Tobias', 'reviewed', undefined],
      ]);
      expect((await as('tobias', (actor) => work().requireMine(actor, partOf('tobias')))).held).toBe(true);
    });

    it('answers the newest entry of somebody, or the newest accepted one, inside the reach of whoever asks', async () => {
      const submitted = world.app.get(Submitted);
      const wanted = { caseId: acts.caseId, participantId: acts.participantId('tobias'), code: 'EX-06' };
      const first = await acts.write('tobias', { code: 'EX-06' });
      const latest = (name: PersonName, accepted?: boolean) =>
        as(name, () => submitted.latestOf({ ...wanted, ...(accepted && { accepted }) }));
      expect((await latest('tobias'))?.entryId).toBe(first.entryId);
      expect(await latest('tobias', true)).toBeUndefined();
      const reading = await acts.reading(first.participationId);
      await acts.review(first.participationId, { entryId: first.entryId }, reading.version);
      const second = await acts.write('tobias', { code: 'EX-06' });
      expect((await latest('ilse'))?.entryId).toBe(second.entryId);
      expect((await latest('ilse', true))?.entryId).toBe(first.entryId);
      expect((await as('tobias', () => submitted.get(first.entryId)))?.acceptedAt).toBeDefined();
      for (const name of ['rosalind', 'owen', 'gil'] as const) {
        expect(await latest(name)).toBeUndefined();
        expect(await as(name, () => submitted.get(first.entryId))).toBeUndefined();
      }
    });

    it('answers what somebody released to another, while it is released and accepted', async () => {
      await acts.openJointWork();
      const submitted = world.app.get(Submitted);
      const { id } = await acts.share('rosalind', 'tobias', { fields: ['lookLike'] });
      const released = () => as('tobias', (actor) => submitted.releasedToMe(actor, acts.caseId, 'EX-01'));
      expect(await released()).toEqual([]);
      done(await acts.accept('tobias', id));
      expect(await released()).toMatchObject([{ shareId: id, from: 'Rosalind', fields: ['lookLike'] }]);
      expect(Object.keys((await released())[0]?.answers ?? {})).toEqual(['lookLike']);
      done(await acts.withdraw('rosalind', id));
      expect(await released()).toEqual([]);
    });
  });
});
