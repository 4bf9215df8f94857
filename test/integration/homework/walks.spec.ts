import {
  accept,
  asAuthorSees,
  asRecipientSees,
  closeAll,
  decline,
  extend,
  giveBack,
  HomeworkProblem,
  homeworkPaths,
  mayRead,
  moveShare,
  open,
  pause,
  resume,
  shareState,
  sharingPaths,
  submit,
  withdrawAll,
  type Moved,
  type ShareMove,
  type ShareStanding,
  type Standing,
} from '@reknit/homework/model';
import { refuse, succeed } from '@reknit/shared/model';
import { done } from '../../support/answers';
import type { PersonName } from '../../support/people';
import { pressed, severalAtOnce, walks } from '../../support/walking';
import { aWorld, type World } from '../../support/world';
import { thoughts } from './acts';
import { sharingActsIn, trustMeaning } from './sharing-acts';

const LANES = 4;

describe('five hundred walks of a share through the API', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
    await acts.openJointWork();
  });
  afterAll(() => world.close());

  interface Press {
    readonly who: PersonName;
    readonly move: ShareMove;
    readonly path: (id: string) => string;
    /** Not theirs to press: as absent for them as what does not exist. */
    readonly foreign?: boolean;
  }
  const answers = (who: PersonName, foreign = false): readonly Press[] => [
    { who, move: 'accept', path: sharingPaths.accept, foreign },
    { who, move: 'postpone', path: sharingPaths.postpone, foreign },
    { who, move: 'refuse', path: sharingPaths.refuse, foreign },
    { who, move: 'say_read', path: sharingPaths.sayRead, foreign },
  ];
  const presses = (): readonly Press[] => [
    ...answers('tobias'),
    ...answers('rosalind', true),
    { who: 'rosalind', move: 'withdraw', path: sharingPaths.withdraw },
    { who: 'tobias', move: 'withdraw', path: sharingPaths.withdraw, foreign: true },
    { who: 'ilse', move: 'release', path: (id) => sharingPaths.release(acts.caseId, id) },
    { who: 'owen', move: 'release', path: (id) => sharingPaths.release(acts.caseId, id), foreign: true },
  ];

  async function standing(id: string): Promise<ShareStanding> {
    const { rows } = await world.owner.query<ShareStanding>(
      `select g.held_for_session and g.released_at is null as "heldForSession", g.opened_at is not null as opened,
         coalesce(a.answer, 'none') as answer, a.told_read_at is not null as "toldRead", g.end_reason as end
       from share_grant g left join share_answer a on a.share_id = g.id where g.id = $1`,
      [id],
    );
    return rows[0] as ShareStanding;
  }

  /** What each sees of it: the author whether it was read, the recipient the words or nothing. */
  async function expectSeen(entryId: string, id: string): Promise<void> {
    const share = await standing(id);
    const read = await acts.read('tobias', id);
    const offered = share.opened && share.end === null && share.answer !== 'refused';
    const seen = {
      author: await acts.stateFor('rosalind', entryId, id),
      status: read.status,
      words: read.text.includes(trustMeaning()['definition'] as string),
    };
    const readable = mayRead(share, { stands: true });
    expect([shareState(share), seen]).toEqual([
      shareState(share),
      { author: asAuthorSees(share), status: offered ? 200 : 404, words: readable },
    ]);
  }

  it('lead where the table says for whom a press is for, are absent for the others, and show each what is theirs to see', async () => {
    const all = presses();
    // An entry is offered anew once the walk before has taken it back; what a page lists of it stays short.
    const entries = await Promise.all(
      Array.from({ length: 10 * LANES }, async () => (await acts.write('rosalind')).entryId),
    );
    const reached = new Map<string, number>();
    const take = async (steps: ReturnType<typeof walks>[number], lane: number, index: number) => {
      if (index === 20) await world.takeStock();
      const entryId = entries[lane + LANES * (index % 10)] ?? '';
      const offer = await acts.offer('rosalind', entryId, 'tobias', { sendTomorrow: index % 10 === 9 });
      const id = done(offer).shares[0]?.id ?? '';
      for (const step of steps) {
        const before = await standing(id);
        const press = pressed(step, all, ({ foreign, move }) => !foreign && moveShare(before, move).ok);
        const answer = await (await world.as(press.who)).post(press.path(id));
        const after = await standing(id);
        const led = moveShare(before, press.move);
        // What its recipient does not see is absent for them, whatever they said to it before.
        const isThere = press.who !== 'tobias' || asRecipientSees(before) !== undefined;
        const possible = !press.foreign && led.ok && isThere;
        const words = `${shareState(before)}: ${press.move} by ${press.who} (${answer.status})`;
        expect([words, answer.status < 300]).toEqual([words, possible]);
        if (possible)
          expect([words, LED[led.value] ?? [led.value]]).toEqual([
            words,
            expect.arrayContaining([shareState(after)]),
          ]);
        else expect([words, after]).toEqual([words, before]);
        if (press.foreign) expect([words, answer.status]).toEqual([words, 404]);
        reached.set(shareState(after), (reached.get(shareState(after)) ?? 0) + 1);
      }
      if (index % 4 === 0) await expectSeen(entryId, id);
      expect((await acts.withdraw('rosalind', id)).status).toBe(200);
      expect((await acts.read('tobias', id)).status).toBe(404);
    };
    const half = walks(500, 4, 17);
    await severalAtOnce(half.slice(0, 350), LANES, take);
    const { body } = await (
      await world.as('ilse')
    ).get<{ version: number }>(sharingPaths.ofCase(acts.caseId));
    await (
      await world.as('ilse')
    ).put(sharingPaths.setting(acts.caseId), { holdForSession: true }, { version: body.version });
    await severalAtOnce(half.slice(350), LANES, take);
    for (const state of STATES) expect([state, (reached.get(state) ?? 0) > 10]).toEqual([state, true]);
  }, 240_000);

  const STATES = [
    'held_for_session',
    'waiting',
    'offered',
    'postponed',
    'accepted',
    'read',
    'refused',
    'withdrawn',
  ];
  /** What is let go goes out at once, unless it was to go out tomorrow. */
  const LED: Readonly<Record<string, readonly string[]>> = { waiting: ['waiting', 'offered'] };
});

describe('five hundred walks of a part of homework through the API', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
  });
  afterAll(() => world.close());

  interface Row extends Standing {
    readonly version: number;
    readonly homeworkVersion: number;
    readonly homeworkId: string;
    readonly isOpen: boolean;
    readonly entryId: string;
  }
  interface Press {
    readonly who: PersonName;
    readonly rule: (row: Row, now: string) => Moved;
    /** About the homework as a whole, which may have ended. */
    readonly ofWhole?: boolean;
    readonly path: (row: Row, id: string) => string;
    readonly body?: (row: Row) => object;
    readonly versioned?: (row: Row) => number;
    readonly foreign?: boolean;
  }
  const THOUGHTS = thoughts();
  /** Where the homework as a whole is ended, what that makes of its only part; and nothing once it has ended. */
  const ofWhole =
    (rule: typeof closeAll): Press['rule'] =>
    (row, now) => {
      const ended = rule([row], now);
      return ended.ok ? succeed({ status: row.status, ...ended.value.patches[0] }) : ended;
    };
  const mine = (who: PersonName, foreign = false): readonly Press[] => [
    { who, rule: open, path: (_, id) => homeworkPaths.open(id), foreign },
    {
      who,
      rule: submit,
      path: (_, id) => homeworkPaths.submissions(id),
      body: () => ({ answers: THOUGHTS }),
      foreign,
    },
    { who, rule: pause, path: (_, id) => homeworkPaths.pause(id), foreign },
    { who, rule: resume, path: (_, id) => homeworkPaths.resume(id), foreign },
    { who, rule: decline, path: (_, id) => homeworkPaths.decline(id), foreign },
  ];
  const review = { summary: '', comments: {} };
  const theirs = (who: PersonName, foreign = false): readonly Press[] => [
    {
      who,
      rule: (standing, now) => accept(standing, 2, now),
      path: (_, id) => homeworkPaths.reviews(id),
      body: ({ entryId }) => ({ ...review, entryId, decision: 'accept', quality: 2 }),
      versioned: ({ version }) => version,
      foreign,
    },
    {
      who,
      rule: giveBack,
      path: (_, id) => homeworkPaths.reviews(id),
      body: ({ entryId }) => ({ ...review, entryId, decision: 'return', summary: 'A little more, please.' }),
      versioned: ({ version }) => version,
      foreign,
    },
    {
      who,
      rule: ofWhole(closeAll),
      path: ({ homeworkId }) => homeworkPaths.close(homeworkId),
      versioned: ({ homeworkVersion }) => homeworkVersion,
      ofWhole: true,
      foreign,
    },
    {
      who,
      rule: ofWhole(withdrawAll),
      path: ({ homeworkId }) => homeworkPaths.withdraw(homeworkId),
      versioned: ({ homeworkVersion }) => homeworkVersion,
      ofWhole: true,
      foreign,
    },
    {
      who,
      rule: (standing, now) => extend(standing, { dueAt: now, lapseAt: now, wholeDay: false }, now),
      path: ({ homeworkId }) => homeworkPaths.due(homeworkId),
      body: () => ({ due: { date: '2031-01-07', timeZone: 'Europe/Lisbon', graceMinutes: 60 } }),
      versioned: ({ homeworkVersion }) => homeworkVersion,
      ofWhole: true,
      foreign,
    },
  ];

  const leadsTo = ({ rule, ofWhole: whole }: Press, row: Row, now: string): Moved =>
    whole && !row.isOpen ? refuse({ code: HomeworkProblem.moveNotAllowed }) : rule(row, now);

  async function standing(id: string): Promise<Row> {
    const { rows } = await world.owner.query<Row>(
      `select p.status, p.paused_from as "pausedFrom", p.lapse_at as "lapseAt", p.entry_count as "entryCount", p.version,
         p.held_for as "heldFor", h.version as "homeworkVersion", h.id as "homeworkId", h.status = 'open' as "isOpen",
         coalesce((select e.id from homework_entry e where e.participation_id = p.id order by e.number desc limit 1), p.id) as "entryId",
         (select count(*)::int from homework_entry e where e.participation_id = p.id) as entries
       from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id where p.id = $1`,
      [id],
    );
    const row = rows[0] as Row & { entries: number; lapseAt: unknown };
    expect(row.entries).toBe(row.entryCount);
    return { ...row, lapseAt: new Date(row.lapseAt as string).toISOString() };
  }

  it('lead where the rules lead for whom a press is for, are absent for the others, and keep every answer', async () => {
    const all = [...mine('rosalind'), ...mine('tobias', true), ...theirs('ilse'), ...theirs('owen', true)];
    const reached = new Map<string, number>();
    await severalAtOnce(walks(500, 4, 19), LANES, async (steps, _, index) => {
      if (index === 20) await world.takeStock();
      const { partOf } = await acts.assign(['rosalind']);
      const id = partOf('rosalind');
      // What comes after answers is seldom reached by chance.
      if (index % 4 === 0) await acts.submit('rosalind', id);
      for (const step of steps) {
        const before = await standing(id);
        const now = world.clock.now();
        const press = pressed(step, all, (one) => !one.foreign && leadsTo(one, before, now).ok);
        const version = press.versioned?.(before);
        const answer = await (
          await world.as(press.who)
        ).post(press.path(before, id), press.body?.(before) ?? {}, { version });
        const after = await standing(id);
        const led = leadsTo(press, before, now);
        const words = `${before.status}: ${press.rule.name} by ${press.who} (${answer.status} ${answer.text})`;
        expect([words, answer.status < 300]).toEqual([words, led.ok && !press.foreign]);
        if (led.ok && !press.foreign) expect([words, after.status]).toEqual([words, led.value.status]);
        else expect([words, after]).toEqual([words, before]);
        if (press.foreign) expect([words, answer.status]).toEqual([words, 404]);
        reached.set(after.status, (reached.get(after.status) ?? 0) + 1);
      }
    });
    for (const state of ['in_progress', 'submitted', 'reviewed', 'paused', 'declined', 'withdrawn', 'closed'])
      expect([state, (reached.get(state) ?? 0) > 10]).toEqual([state, true]);
  }, 240_000);
});
