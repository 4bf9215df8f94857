import { done } from '../../support/answers';
import { currentTextOf, safetyPaths, type MyConsents } from '@reknit/cases/model';
import { Inbox } from '@reknit/cases/api';
import { homeworkPaths, sharingPaths } from '@reknit/homework/model';
import { Jobs, Transactions } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import { checkIn } from '../../support/joint-work';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from './raw';
import { OPEN, shapeOf, sharingActsIn } from './sharing-acts';

describe('what stops and what delays sharing', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
    await acts.openJointWork();
  });
  afterEach(() => world.close());

  const because = { reason: 'Something to look at' };
  const team = () => world.as('ilse');
  const suspend = async () => done(await (await team()).post(safetyPaths.suspend(acts.caseId), because));
  const reopen = async () => done(await (await team()).post(safetyPaths.reopen(acts.caseId), because));
  async function accepted() {
    const share = await acts.share('rosalind', 'tobias');
    done(await acts.accept('tobias', share.id));
    return share;
  }
  async function withdrawConsent(name: 'rosalind' | 'tobias') {
    const person = await world.as(name);
    const { decided } = done(await person.get<MyConsents>(safetyPaths.myConsents));
    const joint = decided.find(({ kind }) => kind === 'joint_work');
    return person.post(safetyPaths.withdrawConsent(joint?.id ?? ''));
  }

  it('a suspended gate makes every share unreadable at once, like something that never was, and readable again after', async () => {
    const { id, entryId } = await accepted();
    await suspend();
    expect(shapeOf(await acts.read('tobias', id))).toEqual(shapeOf(await acts.read('tobias', v7())));
    expect(await acts.sharedWith('tobias')).toEqual([]);
    expect((await acts.offer('tobias', entryId, 'rosalind')).status).toBe(404);
    expect((await acts.offer('rosalind', (await acts.write('rosalind')).entryId, 'tobias')).body.code).toBe(
      'not-available-now',
    );
    await reopen();
    expect((await acts.read('tobias', id)).status).toBe(200);
  });

  it('a private check-in closes what is new and leaves what runs: nothing vanishes right after it', async () => {
    const { id } = await accepted();
    const offered = await acts.share('rosalind', 'tobias');
    await checkIn(world, acts.caseId, 'rosalind', { answers: ['no', 'yes', 'no', 'no'] });
    expect((await acts.read('tobias', id)).status).toBe(200);
    expect((await acts.accept('tobias', offered.id)).body.code).toBe('not-available-now');
    const { entryId } = await acts.write('tobias');
    expect((await acts.offer('tobias', entryId, 'rosalind')).body.code).toBe('not-available-now');
    expect((await acts.sharesOf('tobias', entryId)).available).toBe(false);
  });

  it('consent withdrawn closes all live shares of that person in the same transaction, and pair work rests', async () => {
    const { id, entryId } = await accepted();
    const theirs = await acts.share('tobias', 'rosalind');
    done(await acts.accept('rosalind', theirs.id));
    const pair = await acts.give(['rosalind', 'tobias'], 'EX-01', 'pair_parallel');
    expect((await withdrawConsent('rosalind')).status).toBeLessThan(300);
    expect((await acts.read('tobias', id)).status).toBe(404);
    expect((await acts.read('rosalind', theirs.id)).status).toBe(404);
    expect(await acts.stateFor('rosalind', entryId, id)).toBe('withdrawn');
    const { rows } = await world.owner.query<{ end_reason: string | null }>(
      'select end_reason from share_grant where id = any ($1) order by end_reason nulls last',
      [[id, theirs.id]],
    );
    expect(rows.map((row) => row.end_reason)).toEqual(['consent', null]);
    const row = (await acts.list()).rows.find((homework) => homework.id === pair.homeworkId);
    expect(row?.participations.map(({ status, held }) => [status, held])).toEqual([
      ['paused', 'gate'],
      ['paused', 'gate'],
    ]);
    const mine = await acts.mine('tobias', pair.partOf('tobias'));
    expect([mine.status, mine.held]).toEqual(['paused', true]);
    const resumed = await acts.post('tobias', homeworkPaths.resume(pair.partOf('tobias')));
    expect([resumed.status, resumed.body.code]).toEqual([409, 'not-available-now']);
  });

  it('tells open pages the same whether somebody took their consent back or a clinician stopped joint work', async () => {
    const { id } = await accepted();
    const theirs = await acts.share('tobias', 'rosalind');
    const told = async (name: 'rosalind' | 'tobias') =>
      (
        await world.owner.query(
          'select kind, subject_id from live_event where account_id = $1 order by seq',
          [world.accountIds[name]],
        )
      ).rows;
    const both = async () => [await told('tobias'), await told('rosalind')];
    const changes = async (stop: () => Promise<unknown>) => {
      const before = await both();
      await stop();
      return (await both()).map((events, at) => events.slice(before[at]?.length));
    };
    const byDecision = await changes(suspend);
    expect(byDecision).toEqual([
      [{ kind: 'share.changed', subject_id: id }],
      [{ kind: 'share.changed', subject_id: theirs.id }],
    ]);
    await reopen();
    expect(await changes(() => withdrawConsent('rosalind'))).toEqual(byDecision);
  });

  it('a failure after the shares were closed leaves everything as it was', async () => {
    const { id } = await accepted();
    const transactions = world.app.get(Transactions);
    const { SafetyGate } = await import('@reknit/cases/api');
    world.app.get(SafetyGate).onSuspended(async () => {
      await transactions.current().client.query('select 1 / 0');
    });
    expect((await withdrawConsent('rosalind')).status).toBe(500);
    expect((await acts.read('tobias', id)).status).toBe(200);
  });

  it('whoever leaves stops sharing, reads nothing any more, and is not given away by what others see of their own shares', async () => {
    const { id, entryId } = await accepted();
    const tomorrow = await acts.share('rosalind', 'tobias', { sendTomorrow: true });
    const pair = await acts.give(['rosalind', 'tobias'], 'EX-01', 'pair_parallel');
    const theirs = await acts.share('tobias', 'rosalind');
    done(await acts.accept('rosalind', theirs.id));
    const seen = async () => ({
      said: await acts.sharesOf('rosalind', entryId),
      waiting: await acts.sharesOf('rosalind', tomorrow.entryId),
      tried: shapeOf(await acts.offer('rosalind', entryId, 'tobias')),
      // That it has gone on in between counts its versions up.
      work: JSON.stringify(await acts.mine('rosalind', pair.partOf('rosalind'))).replace(/"version":\d+/, ''),
    });
    await suspend();
    const stopped = await seen();
    expect(stopped.said.recipients).toEqual([
      { participantId: acts.participantId('tobias'), givenName: 'Tobias' },
    ]);
    await reopen();
    const left = await (await world.as('tobias')).post(safetyPaths.leave(acts.caseId));
    expect(left.status).toBeLessThan(300);
    expect(stopped.work).toMatch(/"status":"paused"/);
    expect(await seen()).toEqual(stopped);
    const raw = rawSqlIn(world);
    for (const name of OPEN) expect((await raw(name, 'select 1 from sec.shared_with_me()')).rowCount).toBe(0);
    expect((await acts.read('tobias', id)).status).toBe(404);
    expect((await acts.read('rosalind', theirs.id)).status).toBe(404);
    expect((await acts.ofCase()).rows.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
      'withdrawn',
    ]);
    world.clock.advance({ hours: 25 });
    await world.app.get(Jobs).runNow('homework.open-shares');
    const { rows } = await world.owner.query<{ id: string; end_reason: string | null; opened: boolean }>(
      'select id, end_reason, opened_at is not null as opened from share_grant order by offered_at, id',
    );
    expect(rows).toEqual([
      { id, end_reason: null, opened: true },
      { id: tomorrow.id, end_reason: null, opened: false },
      { id: theirs.id, end_reason: 'left', opened: true },
    ]);
  });

  it('"send tomorrow" goes out after a day, not before, and can be withdrawn until then without a trace', async () => {
    const tomorrow = await acts.share('rosalind', 'tobias', { sendTomorrow: true });
    const never = await acts.share('rosalind', 'tobias', { sendTomorrow: true });
    done(await acts.withdraw('rosalind', never.id));
    const [share] = (await acts.sharesOf('rosalind', tomorrow.entryId)).shares;
    expect([share?.state, share?.opensAt]).toEqual(['waiting', world.clock.inDays(1)]);
    const jobs = world.app.get(Jobs);
    world.clock.advance({ hours: 23, minutes: 59 });
    await jobs.runNow('homework.open-shares');
    const anew = async (name: PersonName) => {
      const client = world.anonymous();
      await client.signIn(PEOPLE[name].email, PASSWORD);
      return client;
    };
    const tobias = await anew('tobias');
    const rows = async () =>
      done(await tobias.get<{ rows: { id: string }[] }>(sharingPaths.sharedWithMe)).rows.map(({ id }) => id);
    expect(await rows()).toEqual([]);
    expect((await tobias.post(sharingPaths.accept(tomorrow.id))).status).toBe(404);
    world.clock.advance({ minutes: 1 });
    await jobs.runNow('homework.open-shares');
    await jobs.runNow('homework.open-shares');
    expect(await rows()).toEqual([tomorrow.id]);
    const { rows: letters } = await world.owner.query(
      "select 1 from live_event where kind = 'share.offered'",
    );
    expect(letters).toHaveLength(1);
  });

  it('waits for a session where the care team wants to be there, until somebody lets it go', async () => {
    const clinician = await team();
    expect(
      (await clinician.put(sharingPaths.setting(acts.caseId), { holdForSession: true }, { version: 0 }))
        .status,
    ).toBe(200);
    expect(
      (await clinician.put(sharingPaths.setting(acts.caseId), { holdForSession: false }, { version: 0 }))
        .status,
    ).toBe(412);
    const { id, entryId } = await acts.share('rosalind', 'tobias');
    expect((await acts.sharesOf('rosalind', entryId)).heldForSession).toBe(true);
    expect(await acts.stateFor('rosalind', entryId, id)).toBe('held_for_session');
    expect(await acts.sharedWith('tobias')).toEqual([]);
    const actor = {
      practiceId: world.practiceIds.here,
      accountId: world.accountIds.ilse,
      practiceTimeZone: 'UTC',
    };
    const items = await world.app
      .get(Transactions)
      .run(actor, () => world.app.get(Inbox).itemsFor({ ...actor, roles: ['clinician'] } as never));
    expect(items.filter(({ kind }) => kind === 'sharing.held-for-session')).toMatchObject([
      { caseId: acts.caseId, participantId: acts.participantId('rosalind') },
    ]);
    done(await clinician.post(sharingPaths.release(acts.caseId, id)));
    expect((await acts.sharedWith('tobias')).map((row) => row.id)).toEqual([id]);
    const again = await clinician.post<{ code: string }>(sharingPaths.release(acts.caseId, id));
    expect(again.body.code).toBe('sharing.move-not-allowed');
  });

  it('says to the author how confidences are held in this case', async () => {
    const { participationId } = await acts.write('rosalind');
    expect((await acts.mine('rosalind', participationId)).secretsPolicy).toBeUndefined();
    await (await team()).post(safetyPaths.policy(acts.caseId), { kind: 'limited' });
    for (const name of ['rosalind', 'tobias'] as const) {
      const person = await world.as(name);
      const { waiting } = done(await person.get<MyConsents>(safetyPaths.myConsents));
      const policy = waiting.find(({ kind }) => kind === 'secrets_policy');
      const textVersion = currentTextOf('secrets_policy').version;
      done(
        await person.post(safetyPaths.decideConsent(policy?.id ?? ''), { decision: 'given', textVersion }),
      );
    }
    expect((await acts.mine('rosalind', participationId)).secretsPolicy).toBe('limited');
  });
});
