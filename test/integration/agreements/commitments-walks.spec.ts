import {
  after,
  commitmentPaths,
  correct,
  CORRECTIONS,
  dispute,
  excuse,
  EXCUSE_POLICIES,
  report,
  REPORTS,
  resolve,
  RESOLUTIONS,
  see,
  stepsOfTime,
  type CommitmentTerms,
  type OccurrenceFacts,
  type OccurrenceStep,
  type OccurrenceTerms,
} from '@reknit/agreements/model';
import type { Outcome, Problem } from '@reknit/shared/model';
import fc from 'fast-check';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { commitmentsIn, weeklyTalk } from './commitments-acts';

const WALKS = 500;
const ROUNDS = 8;
const AT_ONCE = 10;
/** The same walks each time: a failure can be walked again. */
const SEED = 20_261_122;

/** An occurrence as the rules alone would have it, beside the one the database holds. */
interface Walk {
  readonly id: string;
  readonly terms: OccurrenceTerms;
  at: OccurrenceFacts;
  version: number;
  seen: boolean;
}

interface Move {
  readonly who: PersonName;
  readonly path: string;
  readonly body: object;
  readonly versioned: boolean;
  readonly rule: (at: OccurrenceFacts, now: string) => Outcome<OccurrenceStep, Problem>;
}

describe('five hundred walks through the API', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
    await acts.letSee(true);
  });
  afterAll(() => world.close());

  it('end everywhere where the rules alone would have led, with a record that says how', async () => {
    const [choices] = fc.sample(
      fc.array(fc.nat(), { minLength: WALKS * ROUNDS * 4, maxLength: WALKS * ROUNDS * 4, size: 'max' }),
      { numRuns: 1, seed: SEED },
    );
    let next = 0;
    const pick = <T>(from: readonly T[]): T => {
      next += 1;
      return from[(choices?.[next % choices.length] ?? 0) % from.length] as T;
    };
    const walks = await begin();
    expect(walks).toHaveLength(WALKS);
    await world.takeStock();
    for (let round = 0; round < ROUNDS; round += 1) {
      world.clock.advance({ hours: pick([1, 5, 13, 25, 47]) });
      if (round % 3 === 2) await agree(walks);
      for (let from = 0; from < walks.length; from += AT_ONCE)
        await Promise.all(walks.slice(from, from + AT_ONCE).map((walk) => step(walk, moveFor(walk, pick))));
      await agree(walks);
    }
    const { rows } = await world.owner.query<{ states: number; events: number }>(
      'select count(distinct to_state)::int as states, count(*)::int as events from occurrence_event',
    );
    expect(rows[0]?.states).toBeGreaterThanOrEqual(7);
    expect(rows[0]?.events).toBeGreaterThan(WALKS * 3);
  }, 240_000);

  /** Ten plans of fifty commitments, each due once within the next three days. */
  async function begin(): Promise<Walk[]> {
    const today = world.clock.inDays(1).slice(0, 10);
    const terms = Array.from({ length: 50 }, (_, index): CommitmentTerms => ({
      ...weeklyTalk,
      kind: index % 5 === 0 ? 'get_help' : 'one_off',
      text: 'I close the store card at the counter',
      schedule: { freq: 'once', date: today, time: `${String(index % 24).padStart(2, '0')}:00` },
      graceMinutes: [0, 60, 1440][index % 3] ?? 0,
      excusePolicy: EXCUSE_POLICIES[index % EXCUSE_POLICIES.length] ?? 'none',
    }));
    const walks: Walk[] = [];
    for (let plan = 0; plan < WALKS / terms.length; plan += 1) await acts.undertake(terms);
    const { rows } = await world.owner.query<Row>(
      `select o.id, o.local_date::text as "localDate", o.opens_at as "opensAt", o.due_at as "dueAt", o.grace_until as "graceUntil",
         c.kind, c.time_zone as "timeZone", c.excuse_policy as "excusePolicy", c.confirmation
       from occurrence o join commitment c on c.id = o.commitment_id`,
    );
    for (const row of rows) walks.push(walkOf(row));
    return walks;
  }

  function moveFor(walk: Walk, pick: <T>(from: readonly T[]) => T): Move | undefined {
    const inCase = (path: (caseId: string, id: string) => string) => path(world.caseIds.couple, walk.id);
    const to = pick(CORRECTIONS);
    const word = pick(REPORTS);
    const resolution = pick(RESOLUTIONS);
    const fix = { to, reason: 'remembered_wrongly' } as const;
    const aside = { reason: 'illness' } as const;
    const { terms } = walk;
    const correction = (actor: 'author' | 'clinician') => (at: OccurrenceFacts, now: string) =>
      correct(at, fix, actor, now);
    const excused = (actor: 'author' | 'other' | 'clinician') => (at: OccurrenceFacts, now: string) =>
      excuse(at, terms, { actor, ...aside }, now);
    const moves: readonly (Move | undefined)[] = [
      undefined,
      {
        who: 'tobias',
        path: commitmentPaths.reports(walk.id),
        body: { word },
        versioned: false,
        rule: (at, now) => report(at, terms, { word }, now),
      },
      {
        who: 'tobias',
        path: commitmentPaths.reports(walk.id),
        body: { word: 'kept' },
        versioned: false,
        rule: (at, now) => report(at, terms, { word: 'kept' }, now),
      },
      {
        who: 'tobias',
        path: commitmentPaths.myCorrections(walk.id),
        body: fix,
        versioned: true,
        rule: correction('author'),
      },
      {
        who: 'tobias',
        path: commitmentPaths.myExcuse(walk.id),
        body: aside,
        versioned: true,
        rule: excused('author'),
      },
      {
        who: 'rosalind',
        path: commitmentPaths.myExcuse(walk.id),
        body: aside,
        versioned: true,
        rule: excused('other'),
      },
      { who: 'rosalind', path: commitmentPaths.disputes(walk.id), body: {}, versioned: true, rule: dispute },
      {
        who: 'rosalind',
        path: commitmentPaths.seen(walk.id),
        body: {},
        versioned: false,
        rule: (at, now) => see(at, terms, now),
      },
      {
        who: 'ilse',
        path: inCase(commitmentPaths.corrections),
        body: fix,
        versioned: true,
        rule: correction('clinician'),
      },
      {
        who: 'ilse',
        path: inCase(commitmentPaths.excuse),
        body: aside,
        versioned: true,
        rule: excused('clinician'),
      },
      {
        who: 'ilse',
        path: inCase(commitmentPaths.resolutions),
        body: { resolution },
        versioned: true,
        rule: (at, now) => resolve(at, resolution, now),
      },
    ];
    return pick(moves);
  }

  async function step(walk: Walk, move: Move | undefined): Promise<void> {
    if (!move) return;
    const now = world.clock.now();
    const sees = move.path.endsWith('/seen');
    const client = await acts.as(move.who);
    const answer = await client.post<{ version: number; state: string; code?: string }>(
      move.path,
      move.body,
      move.versioned ? { version: walk.version } : {},
    );
    if (sees && walk.seen) {
      expect(answer.status).toBe(200);
      return;
    }
    const standing = stepsOfTime(walk.at, now).reduce((at, one) => after(at, one), walk.at);
    const expected = move.rule(standing, now);
    if (!expected.ok) {
      expect([walk.id, answer.status >= 400, answer.body.code]).toEqual([
        walk.id,
        true,
        expected.problem.code,
      ]);
      return;
    }
    walk.at = after(standing, expected.value);
    walk.version = answer.body.version;
    walk.seen ||= sees;
    expect([walk.id, move.path, answer.status < 300, answer.body.code, answer.body.state]).toEqual([
      walk.id,
      move.path,
      true,
      undefined,
      walk.at.state,
    ]);
  }

  /** The database stands where the rules stand, and its records lead there without a gap. */
  async function agree(walks: readonly Walk[]): Promise<void> {
    const now = world.clock.now();
    await acts.sweep();
    const { rows } = await world.owner.query<{ id: string; state: string; version: number; whole: boolean }>(
      `select o.id, o.state, o.version, o.event_count = (select count(*) from occurrence_event e where e.occurrence_id = o.id) as whole
       from occurrence o`,
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const walk of walks) {
      walk.at = stepsOfTime(walk.at, now).reduce((at, one) => after(at, one), walk.at);
      const row = stored.get(walk.id);
      expect([walk.id, row?.state, row?.whole]).toEqual([walk.id, walk.at.state, true]);
      walk.version = row?.version ?? 0;
    }
  }
});

interface Row {
  readonly id: string;
  readonly localDate: string;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly kind: OccurrenceTerms['kind'];
  readonly timeZone: string;
  readonly excusePolicy: OccurrenceTerms['excusePolicy'];
  readonly confirmation: OccurrenceTerms['confirmation'];
}

function walkOf({ id, localDate, opensAt, dueAt, graceUntil, ...terms }: Row): Walk {
  return {
    id,
    terms,
    version: 1,
    seen: false,
    at: {
      state: 'pending',
      localDate,
      opensAt: opensAt.toISOString(),
      dueAt: dueAt.toISOString(),
      graceUntil: graceUntil.toISOString(),
      reported: false,
      keptAt: null,
      doneLateAt: null,
      heldAs: null,
      resolution: null,
    },
  };
}
