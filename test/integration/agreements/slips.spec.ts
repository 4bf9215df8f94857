import { commitmentPaths, slipPaths, type OpenSlip } from '@reknit/agreements/model';
import { Inbox } from '@reknit/cases/api';
import { Transactions, type Actor } from '@reknit/shared/api-kernel';
import { aWorld, type World } from '../../support/world';
import { weeklyTalk } from './commitments-acts';
import { reliabilityIn } from './reliability-acts';

describe('a slip and its repair', () => {
  let world: World;
  let acts: ReturnType<typeof reliabilityIn>;
  let work: string;
  beforeEach(async () => {
    world = await aWorld();
    acts = reliabilityIn(world);
    work = await acts.assign('EX-14');
  });
  afterEach(() => world.close());

  const opened = async (more: Partial<OpenSlip> = {}) => {
    const answer = await acts.openSlip({ participationId: work, ...more });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const own = (id: string, version = 1, more = {}) =>
    acts.send<{ state: string; version: number }>('tobias', slipPaths.own(id), acts.owning(more), version);
  const settle = (id: string, outcome: string, version: number) =>
    acts.send<{ state: string; version: number }>('tobias', slipPaths.settle(id), { outcome }, version);
  const team = (act: 'look' | 'close', id: string, version: number) =>
    acts.send<{ state: string }>('ilse', slipPaths[act](world.caseIds.couple, id), {}, version);
  const share = (id: string) =>
    acts.send('tobias', slipPaths.shares(id), { participantId: world.participantIds.rosalind });

  it('is owned, put right by a commitment of its own, and closed', async () => {
    const id = await opened();
    expect((await own(id)).body).toMatchObject({ state: 'owned', version: 2 });
    const [fix] = await acts.stored({ ownerKind: 'slip', ownerId: id });
    expect((await settle(id, 'repaired', 2)).body).toMatchObject({ code: 'slip.fix-still-open' });
    await acts.act('tobias', commitmentPaths.reports(fix?.id ?? ''), { word: 'kept' });
    expect((await settle(id, 'repaired', 2)).body.state).toBe('repaired');
    const closed = await acts.send<{ state: string }>('tobias', slipPaths.closeMine(id), {}, 3);
    expect(closed.body.state).toBe('closed');
    expect((await acts.slips()).people[0]).toMatchObject({ fixes: { kept: 1, of: 1 } });
  });

  it('is not repaired when what was undertaken is not done, and says so without a word of blame', async () => {
    const id = await opened();
    await own(id);
    expect((await settle(id, 'not_repaired', 2)).body.state).toBe('not_repaired');
    expect((await acts.stored({ ownerKind: 'slip', ownerId: id })).map(({ state }) => state)).toEqual([
      'cancelled',
    ]);
  });

  it('follows from a miss that invites to it, once', async () => {
    const owner = await acts.undertake([weeklyTalk]);
    const [first] = await acts.stored(owner);
    const about = { participationId: undefined, occurrenceId: first?.id };
    expect((await acts.openSlip(about)).body.code).toBe('slip.move-not-allowed');
    acts.goTo(first?.due_at ?? new Date(0), 80);
    expect((await acts.today('tobias')).invitations.map(({ id }) => id)).toEqual([first?.id]);
    expect((await acts.openSlip(about)).status).toBe(201);
    expect((await acts.today('tobias')).invitations).toEqual([]);
    expect((await acts.openSlip(about)).body.code).toBe('slip.already-opened');
  });

  it('is refused without anything it is about, and with times that cannot be', async () => {
    expect((await acts.openSlip({})).status).toBe(422);
    const later = { happenedAt: world.clock.inDays(1) };
    expect((await acts.openSlip({ participationId: work, ...later })).status).toBe(422);
    const before = { toldWithin: 'same_day', knownAt: world.clock.inDays(-2) } as const;
    expect((await acts.openSlip({ participationId: work, ...before })).body.code).toBe('slip.told-before');
    const id = await opened();
    const wrong = await own(id, 1, {
      fix: { what: 'I will try to call sooner', byDate: world.clock.inDays(3).slice(0, 10), timeZone: 'UTC' },
    });
    expect([wrong.status, Object.keys((wrong.body as unknown as { fields: object }).fields)]).toEqual([
      422,
      ['fix.what'],
    ]);
  });

  it('that is serious is the therapist’s first: not shown directly, in their inbox, closed by them after looking', async () => {
    await acts.openGate();
    const id = await opened({ size: 'serious' });
    expect(await acts.slip(id)).toMatchObject({ therapistFirst: true, mayShare: false });
    await own(id);
    expect((await share(id)).body.code).toBe('slip.therapist-first');
    expect(await inboxKinds()).toContain('slip.serious');
    await settle(id, 'not_repaired', 2);
    expect((await acts.send<object>('tobias', slipPaths.closeMine(id), {}, 3)).body.code).toBe(
      'slip.therapist-first',
    );
    expect((await team('close', id, 3)).status).toBe(409);
    expect((await team('look', id, 3)).status).toBe(200);
    expect((await team('close', id, 4)).body.state).toBe('closed');
    expect(await inboxKinds()).not.toContain('slip.serious');
  });

  async function inboxKinds(): Promise<readonly string[]> {
    const actor = {
      practiceId: world.practiceIds.here,
      practiceTimeZone: 'Pacific/Chatham',
      accountId: world.accountIds.ilse,
      roles: ['clinician'],
    } as unknown as Actor;
    const items = await world.app.get(Transactions).run(actor, () => world.app.get(Inbox).itemsFor(actor));
    return items.map(({ kind }) => kind);
  }

  it('the third serious one of a kind in eight weeks is not answered with one more apology', async () => {
    const serious = { size: 'serious', area: 'money' } as const;
    await opened({ ...serious, happenedAt: world.clock.inDays(-40) });
    await opened({ ...serious, happenedAt: world.clock.inDays(-20) });
    const id = await opened(serious);
    expect((await own(id)).body).toMatchObject({ code: 'slip.therapist-first' });
    expect(await inboxKinds()).toContain('slip.repeated');
    expect((await acts.slips()).people[0]?.rows[0]).toMatchObject({
      id,
      repeated: true,
      therapistFirst: true,
    });
    await team('look', id, 1);
    expect((await own(id, 2)).body.state).toBe('owned');
  });

  it('records how soon the other knew, told and found out kept apart, for its author and the therapist alone', async () => {
    const id = await opened({ happenedAt: hoursAgo(10) });
    const told = { toldWithin: 'same_day', knownAt: hoursAgo(5) };
    expect((await acts.send('tobias', slipPaths.disclosure(id), told, 1)).status).toBe(200);
    expect((await acts.send('tobias', slipPaths.disclosure(id), told, 2)).status).toBe(409);
    await opened({ happenedAt: hoursAgo(30), toldWithin: 'found_out', knownAt: hoursAgo(2) });
    const expected = { told: { slips: 1, medianHours: 5 }, foundOut: { slips: 1, medianHours: 28 } };
    expect((await acts.slips()).people[0]?.disclosure).toEqual(expected);
    const mine = (await (await acts.as('tobias')).get<{ disclosure: object }>(slipPaths.mySlips)).body;
    expect(mine.disclosure).toEqual(expected);
  });
  const hoursAgo = (hours: number) => world.clock.inDays(-hours / 24);

  it('is shown to the other person by its author, in their words, without its size and how it came out', async () => {
    await acts.openGate();
    const id = await opened({ toldWithin: 'found_out', knownAt: world.clock.now() });
    expect((await share(id)).status).toBe(409);
    await own(id);
    const shared = await share(id);
    expect(shared.status).toBe(201);
    const [seen] = (await acts.receivedSlips('rosalind')).rows;
    expect(seen).toMatchObject({ from: 'Tobias', own: 'I said eleven and I was not there.', fixDone: false });
    expect(Object.keys(seen ?? {})).toEqual(
      expect.not.arrayContaining(['size', 'area', 'toldWithin', 'knownAt', 'happenedAt']),
    );
    expect(JSON.stringify(seen)).not.toContain(id);
    const { shares } = await acts.slip(id);
    await acts.send('tobias', slipPaths.endShare(shares[0]?.id ?? ''), {});
    expect((await acts.receivedSlips('rosalind')).rows).toEqual([]);
  });

  it('is nobody’s but its author’s and their care team’s', async () => {
    const id = await opened();
    for (const name of ['rosalind', 'delphine', 'gil'] as const) {
      expect((await (await acts.as(name)).get(slipPaths.mine(id))).status).toBe(404);
      expect((await acts.send(name, slipPaths.own(id), acts.owning(), 1)).status).toBe(404);
    }
    for (const name of ['owen', 'mara'] as const)
      expect((await (await acts.as(name)).get(slipPaths.forCase(world.caseIds.couple))).status).toBe(404);
  });
});
