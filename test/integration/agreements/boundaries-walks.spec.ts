import {
  BOUNDARY_TRANSITIONS,
  boundaryPaths,
  TRANSPARENCY_TRANSITIONS,
  transparencyPaths,
  type BoundaryMove,
  type TransparencyMove,
} from '@reknit/agreements/model';
import type { PersonName } from '../../support/people';
import { pressed, severalAtOnce, walks, type Step } from '../../support/walking';
import { aWorld, type World } from '../../support/world';
import { boundariesIn } from './boundaries-acts';
import { transparencyIn } from './transparency-acts';

/** One press of one person: what it may do to the state, by the table of moves. */
interface Press<Move> {
  readonly who: PersonName;
  readonly moves: readonly Move[];
  readonly path: (id: string, telling: string) => string;
  readonly body?: object;
  /** Where it is likely to do something: half of the presses are chosen among these. */
  readonly from: readonly string[];
}

const LANES = 4;
const NOBODY = '01a20517-66ba-75a4-b82f-455905583bca';

describe('five hundred walks through the API', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('boundaries: every press leads where the table says or changes nothing, and no promise is broken', async () => {
    const acts = boundariesIn(world);
    await acts.begin();
    const author = (
      moves: readonly BoundaryMove[],
      path: (id: string) => string,
      from: readonly string[],
      body?: object,
    ): Press<BoundaryMove> => ({ who: 'rosalind', moves, path, body, from });
    const other = (
      moves: readonly BoundaryMove[],
      path: (id: string) => string,
      from: readonly string[],
      body?: object,
    ): Press<BoundaryMove> => ({
      who: 'tobias',
      moves,
      path: (_, telling) => path(telling),
      body,
      from,
    });
    const clinician = (
      moves: readonly BoundaryMove[],
      path: (id: string) => string,
      from: readonly string[],
      body?: object,
    ): Press<BoundaryMove> => ({ who: 'ilse', moves, path, body, from });
    const presses: readonly Press<BoundaryMove>[] = [
      author(['submit'], boundaryPaths.submit, ['draft']),
      author(['rehearse'], boundaryPaths.rehearsals, [], {}),
      author(['tell', 'start'], boundaryPaths.tell, ['ready'], { inProduct: true, parts: ['flex'] }),
      author(['tell', 'start'], boundaryPaths.tell, [], { inProduct: false, parts: [] }),
      author(['activate'], boundaryPaths.activate, ['ready']),
      author(['hear_agreed', 'hear_refused', 'start'], boundaryPaths.heardAnswer, [], { answer: 'agreed' }),
      author(['pause'], boundaryPaths.pause, ['active'], { emergencyToday: true }),
      author(['resume'], boundaryPaths.resume, ['paused']),
      author(['open_review'], boundaryPaths.review, ['active']),
      author(['renew'], boundaryPaths.renew, ['under_review'], { reviewOn: acts.today(50) }),
      author(['adjust'], boundaryPaths.adjust, ['under_review', 'in_discussion']),
      author(['retire'], boundaryPaths.retire, ['under_review'], { retracted: false }),
      author(['keep_as_limit', 'drop'], boundaryPaths.afterRefusal, ['refused'], { choice: 'drop' }),
      author(['withdraw'], boundaryPaths.withdraw, [], {}),
      author(['log'], boundaryPaths.events, ['active'], acts.event({ type: 'crossed' })),
      other(['acknowledge', 'start'], boundaryPaths.answerTold, ['communicated'], {
        answer: 'acknowledge',
        revision: 1,
      }),
      other(['accept', 'start'], boundaryPaths.answerTold, ['communicated'], {
        answer: 'accept',
        revision: 1,
      }),
      other(['refuse'], boundaryPaths.answerTold, ['communicated'], { answer: 'refuse', revision: 1 }),
      other(['suggest'], boundaryPaths.answerTold, ['communicated'], {
        answer: 'suggest',
        revision: 1,
        wording: 'Rather like this, please',
      }),
      other(['pause'], boundaryPaths.pauseTold, ['active']),
      other(['resume'], boundaryPaths.resumeTold, ['paused']),
      other(['withdraw'], boundaryPaths.withdrawTold, [], {}),
      other(['log'], boundaryPaths.toldEvents, ['active'], acts.event()),
      clinician(['return'], boundaryPaths.giveBack, [], { comment: 'Once more, please' }),
      clinician(['mark_ready'], boundaryPaths.markReady, ['in_review'], {}),
    ];
    const kinds = [
      acts.limit(),
      acts.limit({ channel: 'do_not_tell' }),
      acts.limit({ safeToTell: 'no' }),
      acts.request(),
      acts.request({ channel: 'say_it_myself' }),
      acts.agreement(),
      acts.agreement(),
    ];
    const reached = new Map<string, number>();
    await severalAtOnce(walks(500, 6, 11), LANES, async (steps, _, index) => {
      if (index % 100 === 20) await world.takeStock();
      const id = await acts.ready(kinds[index % kinds.length]);
      await follow(presses, steps, {
        id,
        tableOf: (move) => BOUNDARY_TRANSITIONS[move],
        stateOf: async () => {
          const { rows } = await world.owner.query<{
            state: string;
            version: number;
            telling: string | null;
          }>(
            `select b.state, b.version, (select t.id from boundary_telling t where t.boundary_id = b.id order by t.revision desc limit 1) as telling
             from boundary b where b.id = $1`,
            [id],
          );
          const row = rows[0];
          return { state: row?.state ?? '', version: row?.version ?? 0, telling: row?.telling ?? NOBODY };
        },
        post: acts.post,
        reached,
      });
    });
    const broken = await world.owner.query(
      `select 'BD-5' from boundary b where b.kind = 'agreement' and b.state in ('agreed', 'active')
         and (select count(distinct c.client_id) from boundary_confirmation c where c.boundary_id = b.id and c.revision = b.revision) < 2
       union all select 'BD-4' from boundary b join boundary_telling t on t.boundary_id = b.id where b.personal or b.safe_to_tell <> 'yes'
       union all select 'BD-7' from boundary b where b.state in ('retired', 'closed', 'withdrawn') and b.in_force_revision is not null`,
    );
    expect(broken.rows).toEqual([]);
    for (const state of ['active', 'communicated', 'paused', 'refused', 'under_review', 'retired'])
      expect([state, reached.has(state)]).toEqual([state, true]);
  }, 240_000);

  // In eight places: nobody has hundreds of them, and every statement looks through all of one's own.
  it.each([13, 14, 15, 16, 17, 18, 19, 20])(
    'transparency: nothing holds that was not confirmed, and an end is an end (%i)',
    async (seed) => {
      const world = await aWorld();
      const acts = transparencyIn(world);
      await acts.begin();
      const press = (
        who: PersonName,
        moves: readonly TransparencyMove[],
        path: (id: string) => string,
        from: readonly string[],
        body: object = {},
      ): Press<TransparencyMove> => ({ who, moves, path, from, body });
      const both = ['rosalind', 'tobias'] as const;
      const renewal = { items: [{ number: 1, endsOn: acts.today(60) }] };
      const presses = [
        ...both.flatMap((who) => [
          press(who, ['propose'], transparencyPaths.propose, ['drafting']),
          press(who, ['confirm'], transparencyPaths.confirm, ['proposed'], { revision: 1 }),
          press(who, ['confirm'], transparencyPaths.confirm, ['under_review'], { revision: 2 }),
          press(who, ['open_review'], transparencyPaths.review, ['active', 'renewed']),
          press(who, ['ask_renewal'], transparencyPaths.renewal, ['under_review'], renewal),
          press(who, ['taper'], transparencyPaths.taper, []),
          press(who, ['reject'], transparencyPaths.reject, [], { revision: 1 }),
          press(who, ['end'], transparencyPaths.end, []),
        ]),
        press('ilse', ['review_renewal'], transparencyPaths.reviewRenewal, ['under_review'], {
          approve: true,
        }),
        press('ilse', ['end'], transparencyPaths.endForTeam, []),
      ];
      const reached = new Map<string, number>();
      await severalAtOnce(walks(63, 5, seed), LANES, async (steps, _, index) => {
        if (index === 20) await world.takeStock();
        const id = (await acts.create()).body.id;
        await follow(presses, steps, {
          id,
          tableOf: (move) => TRANSPARENCY_TRANSITIONS[move],
          stateOf: async () => {
            const { rows } = await world.owner.query<{ state: string; version: number }>(
              'select state, version from transparency_agreement where id = $1',
              [id],
            );
            return { state: rows[0]?.state ?? '', version: rows[0]?.version ?? 0, telling: '' };
          },
          post: acts.post,
          reached,
        });
      });
      const broken = await world.owner.query(
        `select a.id from transparency_agreement a where a.state in ('active', 'renewed')
         and (select count(distinct c.client_id) from transparency_confirmation c where c.agreement_id = a.id and c.revision = a.revision) < 2`,
      );
      expect(broken.rows).toEqual([]);
      expect(reached.get('active')).toBeGreaterThan(0);
      await world.close();
    },
    240_000,
  );
});

interface Ground<Move> {
  readonly id: string;
  readonly tableOf: (move: Move) => Readonly<Record<string, string | undefined>>;
  readonly stateOf: () => Promise<{
    readonly state: string;
    readonly version: number;
    readonly telling: string;
  }>;
  readonly post: (
    who: PersonName,
    path: string,
    body?: object,
    version?: number,
  ) => Promise<{ readonly status: number; readonly text: string }>;
  readonly reached: Map<string, number>;
}

async function follow<Move>(
  presses: readonly Press<Move>[],
  steps: readonly Step[],
  ground: Ground<Move>,
): Promise<void> {
  let before = await ground.stateOf();
  for (const step of steps) {
    const press = pressed(step, presses, ({ from }) => from.includes(before.state));
    const answer = await ground.post(
      press.who,
      press.path(ground.id, before.telling),
      press.body ?? {},
      before.version,
    );
    const after = await ground.stateOf();
    if (answer.status >= 500)
      throw new Error(`${before.state} ${press.moves.join()}: ${answer.status} ${answer.text}`);
    const led = [before.state];
    // A press may be two moves: an answer after which it takes effect at once.
    for (const move of press.moves)
      for (const state of [...led]) led.push(...reach(ground.tableOf(move)[state], state));
    const allowed = answer.status < 300 ? led : [before.state];
    if (!allowed.includes(after.state) && !led.includes('anywhere'))
      throw new Error(
        `${before.state} → ${after.state} by ${press.who} ${press.moves.join()} (${answer.status})`,
      );
    ground.reached.set(after.state, (ground.reached.get(after.state) ?? 0) + 1);
    before = after;
  }
}

/** What the table's word for a target can mean. */
function reach(target: string | undefined, from: string): readonly string[] {
  if (target === undefined) return [];
  if (target === 'itself') return [from];
  if (target === 'as before') return ['active', 'agreed', 'communicated', 'under_review'];
  if (target === 'by kind') return ['active', 'unanswered', 'agreed', 'communicated'];
  if (target === 'by facts') return ['active', 'proposed', 'under_review', 'renewed'];
  return [target];
}
