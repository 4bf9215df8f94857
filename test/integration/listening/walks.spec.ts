import {
  listeningPaths,
  mayMove,
  move,
  MoveKind,
  OWN_MOVES,
  readMove,
  readSettings,
  turnRulesOf,
  windowEnd,
  type MovedRound,
  type MoveRound,
  type RoundStanding,
  type RoundStatus,
} from '@reknit/listening/model';
import * as fc from 'fast-check';
import { aWorld, type World } from '../../support/world';
import { codeOf, DEBRIEF, roundsIn } from './acts';

type Name = 'rosalind' | 'tobias';
interface Step {
  readonly by: Name;
  readonly kind: MoveKind;
}
interface Command extends Step {
  readonly values: Values;
  readonly pick: number;
  /** On what they saw a while ago. */
  readonly stale: boolean;
}

const NAMES: readonly Name[] = ['rosalind', 'tobias'];
const WALKS = 500;
/** The same walks each time: a failure can be walked again. */
const SEED = 20_261_122;
const scale = fc.integer({ min: 0, max: 10 });
/** What is sent for each kind of move. */
const bodies = fc.record({
  calm: fc.constantFrom(8, 8, 8, 8, 8, 2),
  topicHeat: fc.constantFrom(1, 2, 3, 4, 5, 5, 5, 9),
  accuracy: scale,
  feltHeard: scale,
  minutes: fc.integer({ min: 20, max: 60 }),
});
type Values = typeof bodies extends fc.Arbitrary<infer Value> ? Value : never;

/** Where chance seldom leads: one round from its beginning to its end, one with a rest that is stopped. */
const together = (kind: MoveKind) => NAMES.map((by) => ({ by, kind }));
const floorOf = (speaker: Name, listener: Name) => [
  ...together('ready'),
  { by: speaker, kind: MoveKind.say },
  { by: listener, kind: MoveKind.reflect },
  { by: speaker, kind: MoveKind.check },
  { by: listener, kind: MoveKind.makeSense },
  { by: listener, kind: MoveKind.guessFeeling },
  { by: speaker, kind: MoveKind.markGuess },
  { by: speaker, kind: MoveKind.closeFloor },
];
const DIRECTED: readonly (readonly Step[])[] = [
  [
    ...together('enter'),
    ...floorOf('rosalind', 'tobias'),
    ...floorOf('tobias', 'rosalind'),
    ...together('appreciate'),
    ...together('debrief'),
  ],
  [
    ...together('enter'),
    ...together('ready'),
    { by: 'tobias', kind: 'timeOut' },
    { by: 'rosalind', kind: 'resume' },
    { by: 'rosalind', kind: 'stop' },
    ...together('debrief'),
  ],
];
const PLAIN: Values = { calm: 8, topicHeat: 3, accuracy: 8, feltHeard: 4, minutes: 20 };
/** Every state that the moves of two people lead to; the others are the clock's or the clinician's. */
const REACHABLE: readonly RoundStatus[] = [
  ...(['lobby', 'readiness', 'speaking', 'reflecting', 'checking', 'validating', 'floor_closed'] as const),
  ...(['joint_close', 'private_debrief', 'submitted', 'timed_out', 'stopped'] as const),
];

function bodyOf(kind: MoveKind, values: Values): MoveRound {
  switch (kind) {
    case 'ready':
      return { kind, calm: values.calm, willing: true, topicHeat: values.topicHeat };
    case 'say':
    case 'reflect':
      return { kind, text: 'I was alone when it rang.' };
    case 'check':
      return { kind, accuracy: values.accuracy };
    case 'makeSense':
      return { kind, spoken: true };
    case 'guessFeeling':
      return { kind, feelings: [{ word: 'dread', strength: 4 }] };
    case 'markGuess':
      return { kind, marks: ['yes'] };
    case 'closeFloor':
      return { kind, feltHeard: values.feltHeard };
    case 'pickTopic':
    case 'parkIt':
      return { kind, text: 'the holiday' };
    case 'timeOut':
      return { kind, minutes: values.minutes };
    case 'debrief':
      return { kind, debrief: DEBRIEF };
    default:
      return { kind };
  }
}

const KINDS = Object.values(MoveKind).filter((kind) => kind !== 'handOver' && kind !== 'take');
const ENDING: readonly MoveKind[] = ['stop', 'timeOut'];
const command: fc.Arbitrary<Command> = fc.record({
  by: fc.constantFrom(...NAMES),
  kind: fc.constantFrom(...KINDS),
  values: bodies,
  pick: fc.nat(1000),
  stale: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** The rules and the server, side by side: what one allows the other does, and both stand in the same place after it. */
class TwoOfThem {
  standing: RoundStanding | undefined;
  id = '';
  version = 1;
  ready: { calm: number; willing: boolean; topicHeat: number }[] = [];
  moves = 0;
  readonly reached = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly rounds: ReturnType<typeof roundsIn>,
    private readonly settings: object,
  ) {}

  async begin(participationId: string): Promise<void> {
    this.id = await this.rounds.start('rosalind', participationId);
    this.version = 1;
    this.ready = [];
    this.standing = {
      way: 'two_devices',
      status: 'scheduled',
      step: null,
      seats: NAMES.map((name) => this.seatOf(name)),
      rules: turnRulesOf(readSettings(this.settings, 'romantic')),
      hasTopic: true,
      floor: 0,
      turn: 0,
      turnNumber: 0,
      loops: 0,
      attempt: 0,
      guesses: 0,
      since: this.world.clock.now(),
      speakUntil: null,
      windowUntil: null,
      lapsedFrom: null,
      timeOut: null,
      holderId: null,
      passing: false,
      notice: null,
      completed: false,
    };
  }

  isOver(): boolean {
    const over = ['submitted', 'abandoned'];
    const stopped =
      this.standing?.status === 'stopped' && this.standing.seats.every(({ debriefed }) => debriefed);
    return this.standing === undefined || over.includes(this.standing.status) || stopped;
  }

  /** Half of the times they wait until they may go on. */
  async step({ stale, values, pick, ...given }: Command): Promise<void> {
    const { standing } = this;
    if (!standing || this.isOver()) return;
    const { by, kind } = this.suited(standing, { ...given, pick });
    if (kind === 'resume' && pick % 2 === 0) await this.rounds.later({ minutes: 21 });
    await this.take(standing, { by, one: bodyOf(kind, values), old: stale && this.version > 1 });
  }

  /** Exactly these steps, each of which has to be allowed. */
  async follow(steps: readonly Step[]): Promise<void> {
    for (const { by, kind } of steps) {
      const { standing, version } = this;
      if (kind === 'resume') await this.rounds.later({ minutes: 21 });
      if (standing) await this.take(standing, { by, one: bodyOf(kind, PLAIN), old: false });
      if (this.version === version) throw new Error(`${by} could not ${kind} in ${standing?.status}.`);
    }
  }

  private async take(
    standing: RoundStanding,
    { by, one, old }: { by: Name; one: MoveRound; old: boolean },
  ): Promise<void> {
    const expected = this.expected(standing, by, one);
    const answer = await (
      await this.world.as(by)
    ).post<MovedRound>(listeningPaths.moves(this.id), one, {
      version: old ? this.version - 1 : this.version,
    });
    this.moves += 1;
    const own = OWN_MOVES.includes(one.kind);
    if (expected === undefined || (old && !own)) return this.refused(answer, { one, old });
    if (answer.status !== 200) throw new Error(`${by} may ${one.kind} in ${standing.status}: ${answer.text}`);
    if (answer.body.version !== this.version + 1) throw new Error('A move is one version.');
    if (answer.body.status !== expected.status)
      throw new Error(
        `${one.kind} leads to ${expected.status} by the rules, to ${answer.body.status} on the server`,
      );
    if (one.kind === 'ready')
      this.ready.push({ calm: one.calm ?? 0, willing: true, topicHeat: one.topicHeat ?? 0 });
    if (expected.attempt !== standing.attempt) this.ready = [];
    this.standing = expected;
    this.version += 1;
    this.reached.add(expected.status);
  }

  private refused(
    answer: { status: number; body: unknown; text: string },
    about: { one: MoveRound; old: boolean },
  ): void {
    const codes = ['listening.move-not-allowed', 'listening.too-early'];
    const allowed = about.old ? [...codes, 'listening.floor-moved-on'] : codes;
    if (!allowed.includes(codeOf(answer as never)))
      throw new Error(`${about.one.kind} went through: ${answer.text}`);
  }

  private expected(standing: RoundStanding, by: Name, one: MoveRound): RoundStanding | undefined {
    const read = readMove(one);
    const now = this.world.clock.now();
    if (!read.ok) throw new Error('A walk sends what can be read.');
    const outcome = move(
      standing,
      { by: this.rounds.idOf(by), move: read.value },
      { now, gateOpen: true, othersReady: this.ready, windowEnd: (_, hours) => windowEnd(now, hours, 'UTC') },
    );
    return outcome.ok ? outcome.value.standing : undefined;
  }

  /** Mostly something that is possible, and seldom an end: walks that are only refused, or soon over, get nowhere. */
  private suited(standing: RoundStanding, { by, kind, pick }: Step & { pick: number }): Step {
    const possible = NAMES.flatMap((name) =>
      KINDS.filter((one) => mayMove(standing, this.rounds.idOf(name), one)).map((one) => ({
        by: name,
        kind: one,
      })),
    ).filter((one) => !ENDING.includes(one.kind) || pick > 985);
    const chosen = possible[pick % Math.max(1, possible.length)];
    return pick % 7 === 0 || !chosen ? { by, kind } : chosen;
  }

  private seatOf(name: Name) {
    const no = { minor: false, entered: false, answered: false, closed: false, debriefed: false };
    return { participantId: this.rounds.idOf(name), ...no, left: false, hasPin: false, spoke: 0, heard: 0 };
  }
}

describe('walks through the API', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    await rounds.open();
  });
  afterAll(() => world.close());

  it('stand where the rules stand after every step, and leave rows that hold every invariant (500 walks)', async () => {
    const settings = {
      roundsTarget: 1,
      turnsPerFloor: 2,
      maxClarify: 2,
      timers: false,
      firstSpeaker: 'clinician',
      firstSpeakerId: rounds.idOf('rosalind'),
    };
    let work = await rounds.assign({ settings });
    const walk = new TwoOfThem(world, rounds, settings);
    const another = async () => {
      if (walk.standing?.status === 'submitted') work = await rounds.assign({ settings });
      await walk.begin(work.partOf('rosalind'));
    };
    for (const steps of DIRECTED) {
      await another();
      await walk.follow(steps);
    }
    const walks = fc.sample(fc.array(command, { minLength: 2, maxLength: 7, size: 'max' }), {
      numRuns: WALKS,
      seed: SEED,
    });
    for (const [index, commands] of walks.entries()) {
      if (walk.isOver()) await another();
      try {
        for (const one of commands) await walk.step(one);
      } catch (fault) {
        throw new Error(`Walk ${index} of seed ${SEED}`, { cause: fault });
      }
    }
    expect(walk.moves).toBeGreaterThan(2 * WALKS);
    expect([...walk.reached]).toEqual(expect.arrayContaining([...REACHABLE]));
    const { rows } = await world.owner.query<Record<string, number>>(BROKEN);
    expect(rows[0]).toEqual({
      roles: 0,
      loops: 0,
      versions: 0,
      complete: 0,
      double: 0,
      open_turns: 0,
      still_open: 0,
    });
  }, 240_000);
});

/** AL-1 to AL-6 as questions to the rows; each counts what should not be there. */
const BROKEN = `select
  (select count(*)::int from listening_entry e join listening_turn t on t.id = e.turn_id
    where e.participant_id <> case when e.kind in ('said', 'accuracy', 'mark') then t.speaker_id else t.listener_id end) as roles,
  (select count(*)::int from listening_turn t where t.loops > t.max_clarify
    or (select count(*) from listening_entry e where e.turn_id = t.id and e.kind = 'accuracy') > t.max_clarify + 1) as loops,
  (select count(*)::int from listening_round r where r.version - 1 <> (select count(*) from listening_act a where a.round_id = r.id)) as versions,
  (select count(*)::int from listening_round r where r.completed and exists (select 1 from listening_seat s where s.round_id = r.id
    and not (exists (select 1 from listening_turn t where t.round_id = r.id and t.speaker_id = s.participant_id)
      and exists (select 1 from listening_turn t where t.round_id = r.id and t.listener_id = s.participant_id)))) as complete,
  (select count(*)::int from (select turn_id from listening_entry where kind = 'said' group by turn_id having count(*) > 1) d) as double,
  (select count(*)::int from listening_turn t join listening_round r on r.id = t.round_id
    where t.closed_at is null and r.status not in ('speaking', 'reflecting', 'checking', 'validating')) as open_turns,
  (select count(*)::int from listening_turn t where t.still_open and t.finished
    and not exists (select 1 from listening_entry e where e.turn_id = t.id and e.kind = 'accuracy' and e.value < 7)) as still_open`;
