import {
  answerApology,
  apologyPaths,
  changePromise,
  closeSlip,
  commitmentPaths,
  deliverApology,
  moveApology,
  ownSlip,
  reliabilityPaths,
  settleSlip,
  slipPaths,
  SLIP_AREAS,
  SLIP_SIZES,
  type ApologyEvent,
  type ApologyState,
  type ApologyWay,
  type OccurrenceState,
  type PromiseChange,
  type PromiseState,
  type SlipFacts,
  type Willingness,
} from '@reknit/agreements/model';

import { done } from '../../support/answers';
import type { PersonName } from '../../support/people';
import { pressed, severalAtOnce, walks } from '../../support/walking';
import { aWorld, type World } from '../../support/world';
import { amendsIn } from './amends-acts';
import { apologiesIn } from './apology-acts';
import { reliabilityIn } from './reliability-acts';

/** Every time of a promise is a row: what is seldom due is soon made. */
const SELDOM = { schedule: { freq: 'weekly', interval: 4, byDay: ['fri'], time: '19:00' } } as const;
const LANES = 4;
const WALKS = 500;

/** One press of one person, and whether what it stands before lets it. */
interface Press<Row> {
  readonly name: string;
  readonly who: PersonName;
  readonly path: (row: Row) => string;
  readonly body?: object;
  /** Where it leads, or undefined where it is refused. */
  readonly leads: (row: Row) => string | undefined;
  /** Nobody it is for: absent for them, wherever it stands. */
  readonly foreign?: boolean;
}
interface Standing {
  readonly state: string;
  readonly version: number;
}
const valueOf = (outcome: { readonly ok: boolean; readonly value?: string }) => outcome.value;

/** Presses as a walk says, and after each compares with the rules. */
async function follow<Row extends Standing>(
  world: World,
  steps: ReturnType<typeof walks>[number],
  presses: readonly Press<Row>[],
  { look, reached }: { readonly look: () => Promise<Row>; readonly reached: Map<string, number> },
): Promise<void> {
  for (const step of steps) {
    const before = await look();
    const press = pressed(step, presses, (one) => !one.foreign && one.leads(before) !== undefined);
    const client = await world.as(press.who);
    const answer = await client.post(press.path(before), press.body ?? {}, { version: before.version });
    const after = await look();
    const to = press.foreign ? undefined : press.leads(before);
    const words = `${before.state}: ${press.name} by ${press.who} (${answer.status} ${answer.text})`;
    expect([words, answer.status < 300, after.state]).toEqual([words, to !== undefined, to ?? before.state]);
    if (to === undefined) expect([words, after]).toEqual([words, before]);
    if (press.foreign) expect([words, answer.status]).toEqual([words, 404]);
    reached.set(after.state, (reached.get(after.state) ?? 0) + 1);
  }
}

function expectReached(reached: ReadonlyMap<string, number>, states: readonly string[]): void {
  for (const state of states) expect([state, (reached.get(state) ?? 0) > 10]).toEqual([state, true]);
}

describe('five hundred walks through the API', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('of an apology reach nobody who did not want it, and end with the one it is for', async () => {
    const amends = amendsIn(world);
    const apologies = apologiesIn(world, amends);
    await amends.begin();
    const { caseId } = amends.couple();
    interface Row extends Standing {
      readonly state: ApologyState;
      readonly id: string;
      readonly willingness: Willingness | null;
      readonly way: ApologyWay | null;
    }
    const move =
      (event: ApologyEvent, by: 'author' | 'clinician') =>
      ({ state }: Row) =>
        valueOf(moveApology(state, event, by));
    const deliver =
      (by: 'author' | 'clinician', way: 'shared' | 'in_session') =>
      ({ state, willingness }: Row) =>
        valueOf(
          deliverApology(state, by, {
            way,
            willingness,
            throughTherapist: false,
            muted: false,
            gateOpen: true,
          }),
        );
    const team = (who: PersonName, foreign?: boolean): readonly Press<Row>[] => [
      {
        name: 'return',
        who,
        path: ({ id }) => apologyPaths.giveBack(caseId, id),
        body: { comment: 'Say what you did, please.' },
        leads: move('return', 'clinician'),
        foreign,
      },
      {
        name: 'make ready',
        who,
        path: ({ id }) => apologyPaths.makeReady(caseId, id),
        leads: move('make_ready', 'clinician'),
        foreign,
      },
      {
        name: 'hold',
        who,
        path: ({ id }) => apologyPaths.hold(caseId, id),
        leads: move('hold', 'clinician'),
        foreign,
      },
      {
        name: 'release',
        who,
        path: ({ id }) => apologyPaths.release(caseId, id),
        leads: move('release', 'clinician'),
        foreign,
      },
      {
        name: 'in session',
        who,
        path: ({ id }) => apologyPaths.delivery(caseId, id),
        body: { way: 'in_session' },
        leads: deliver('clinician', 'in_session'),
        foreign,
      },
      ...(['yes', 'not_now', 'no'] as const).map((answer) => ({
        name: answer,
        who,
        path: ({ id }: Row) => apologyPaths.willingness(caseId, id),
        body: { answer },
        leads: ({ state }: Row) => state,
        foreign,
      })),
    ];
    const author = (who: PersonName, foreign?: boolean): readonly Press<Row>[] => [
      {
        name: 'deliver',
        who,
        path: ({ id }) => apologyPaths.deliver(id),
        leads: deliver('author', 'shared'),
        foreign,
      },
    ];
    const answers = (who: PersonName, foreign?: boolean): readonly Press<Row>[] =>
      (['read', 'not_now', 'not_wanted'] as const).map((answer) => ({
        name: answer,
        who,
        path: ({ id }) => apologyPaths.answer(id),
        body: { answer },
        // What was said in a session is on no page of hers to answer.
        leads: ({ state, way }) => (way === 'shared' ? valueOf(answerApology(state, answer)) : undefined),
        foreign,
      }));
    const presses = [
      ...team('ilse'),
      ...author('tobias'),
      ...answers('rosalind'),
      ...team('owen', true),
      ...author('rosalind', true),
      ...answers('tobias', true),
    ];
    const parts = await copiesOf(world, await apologies.entry(), WALKS);
    const reached = new Map<string, number>();
    await severalAtOnce(walks(WALKS, 4, 23), LANES, async (steps, _, index) => {
      if (index === 20) await world.takeStock();
      const { id } = done(await apologies.propose(parts[index] ?? ''));
      const look = async () => {
        const { rows } = await world.owner.query<Row>(
          `select a.id, a.version, c.way, case when a.stage = 'ready' then c.state else a.stage end as state,
             (select w.answer from apology_willingness w where w.apology_id = a.id order by w.at desc, w.id desc limit 1) as willingness
           from apology a left join apology_course c on c.apology_id = a.id where a.id = $1`,
          [id],
        );
        return rows[0] as Row;
      };
      // What comes after an apology was given is seldom reached by chance.
      if (index % 6 === 0) {
        done(await apologies.decide(apologyPaths.makeReady, id));
        done(await apologies.ask(id));
        done(await apologies.deliver(id));
      }
      await follow(world, steps, presses, { look, reached });
      // Nobody has hundreds of them before them.
      const { state, way } = await look();
      if (way === 'shared' && state !== 'set_aside') done(await apologies.answer(id, 'not_wanted'));
    });
    expectReached(reached, ['returned', 'ready', 'held', 'delivered', 'received', 'set_aside']);
  }, 240_000);

  it('of a slip call nothing repaired that was not, and close nothing grave unseen', async () => {
    const acts = reliabilityIn(world);
    const caseId = world.caseIds.couple;
    const work = await acts.assign('EX-14');
    interface Row extends Standing, SlipFacts {
      readonly id: string;
      readonly state: SlipFacts['state'];
      readonly fix: OccurrenceState;
      readonly fixId: string;
    }
    const mine = (who: PersonName, foreign?: boolean): readonly Press<Row>[] => [
      {
        name: 'own',
        who,
        path: ({ id }) => slipPaths.own(id),
        body: acts.owning(),
        leads: (row) => valueOf(ownSlip(row)),
        foreign,
      },
      ...(['repaired', 'not_repaired'] as const).map((outcome) => ({
        name: outcome,
        who,
        path: ({ id }: Row) => slipPaths.settle(id),
        body: { outcome },
        leads: (row: Row) => valueOf(settleSlip(row, outcome, row.fix)),
        foreign,
      })),
      {
        name: 'close',
        who,
        path: ({ id }) => slipPaths.closeMine(id),
        leads: (row) => valueOf(closeSlip(row, 'author')),
        foreign,
      },
    ];
    const team = (who: PersonName, foreign?: boolean): readonly Press<Row>[] => [
      {
        name: 'close',
        who,
        path: ({ id }) => slipPaths.close(caseId, id),
        leads: (row) => valueOf(closeSlip(row, 'clinician')),
        foreign,
      },
    ];
    const presses = [...mine('tobias'), ...team('ilse'), ...mine('rosalind', true), ...team('owen', true)];
    const reached = new Map<string, number>();
    await severalAtOnce(walks(WALKS, 4, 29), LANES, async (steps, _, index) => {
      if (index % 100 === 20) await world.takeStock();
      const size = SLIP_SIZES[index % SLIP_SIZES.length];
      const { id } = done(
        await acts.openSlip({ participationId: work, size, area: SLIP_AREAS[index % SLIP_AREAS.length] }),
      );
      const look = async () => {
        const { rows } = await world.owner.query<Row>(
          `select s.id, s.state, s.size, s.repeated, s.looked_at::text as "lookedAt", s.version, o.state as fix, o.id as "fixId" from slip s
           left join commitment c on c.owner_kind = 'slip' and c.owner_id = s.id left join occurrence o on o.commitment_id = c.id
           where s.id = $1`,
          [id],
        );
        return rows[0] as Row;
      };
      // A third of what is grave is looked at first, a third of what was undertaken is done.
      if (index % 3 === 0) done(await acts.send('ilse', slipPaths.look(caseId, id), {}, 1));
      await follow(world, steps.slice(0, 1), presses, { look, reached });
      const { fixId, fix } = await look();
      if (fixId && fix === 'pending' && index % 2 === 0)
        await acts.act('tobias', commitmentPaths.reports(fixId), { word: 'kept' });
      await follow(world, steps.slice(1), presses, { look, reached });
    });
    expectReached(reached, ['opened', 'owned', 'repaired', 'not_repaired', 'closed']);
  }, 240_000);

  it('of a promise take nothing up again that was finished or given back', async () => {
    const acts = reliabilityIn(world);
    const { toWhom: _to, timeZone: _zone, startsOn: _from, confirmation: _by, ...words } = acts.words(SELDOM);
    interface Row extends Standing {
      readonly id: string;
      readonly state: PromiseState;
    }
    const changes: readonly (readonly [PromiseChange, keyof typeof reliabilityPaths, object?])[] = [
      ['reworded', 'reword', words],
      ['paused', 'pause'],
      ['resumed', 'resume'],
      ['finished', 'finish'],
      ['dropped', 'drop'],
    ];
    const pressesOf = (who: PersonName, foreign?: boolean): readonly Press<Row>[] =>
      changes.map(([change, path, body]) => ({
        name: change,
        who,
        path: ({ id }) => reliabilityPaths[path as 'drop'](id),
        body,
        leads: ({ state }) => valueOf(changePromise(state, change)),
        foreign,
      }));
    const presses = [...pressesOf('tobias'), ...pressesOf('rosalind', true)];
    const log = await acts.assign('EX-12');
    const reached = new Map<string, number>();
    await severalAtOnce(walks(WALKS, 4, 31), LANES, async (steps, _, index) => {
      if (index % 100 === 20) await world.takeStock();
      const { id } = done(await acts.promise(log, SELDOM));
      const look = async () => {
        const { rows } = await world.owner.query<Row>(
          'select id, state, version from promise where id = $1',
          [id],
        );
        return rows[0] as Row;
      };
      await follow(world, steps, presses, { look, reached });
      // Five at a time, and no more.
      const { state, version } = await look();
      if (state === 'active' || state === 'paused')
        done(await acts.send('tobias', reliabilityPaths.drop(id), {}, version));
    });
    expectReached(reached, ['active', 'paused', 'finished', 'dropped']);
  }, 240_000);
});

/** The same answers handed in as other homework, as often as asked: an apology is begun once from each. */
async function copiesOf(world: World, entryId: string, count: number): Promise<readonly string[]> {
  const { rows } = await world.owner.query<{ id: string }>(
    `with made as (select uuidv7() as work_id, uuidv7() as part_id, uuidv7() as entry_id, uuidv7() as review_id from generate_series(1, $2)),
     entry as (select * from homework_entry where id = $1),
     works as (insert into homework select (jsonb_populate_record(h, jsonb_build_object('id', made.work_id))).* from made, entry, participation p
       join homework h on h.id = p.homework_id where p.id = entry.participation_id),
     parts as (insert into participation select (jsonb_populate_record(p, jsonb_build_object('id', made.part_id, 'homework_id', made.work_id))).*
       from made, entry, participation p where p.id = entry.participation_id),
     entries as (insert into homework_entry select (jsonb_populate_record(x, jsonb_build_object('id', made.entry_id, 'participation_id', made.part_id))).*
       from made, homework_entry x where x.id = $1),
     reviews as (insert into homework_review select (jsonb_populate_record(v, jsonb_build_object('id', made.review_id, 'entry_id', made.entry_id, 'participation_id', made.part_id))).*
       from made, homework_review v where v.entry_id = $1)
     select entry_id as id from made`,
    [entryId, count],
  );
  return rows.map(({ id }) => id);
}
