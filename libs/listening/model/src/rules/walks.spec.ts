import type { ParticipantId } from '@reknit/shared/model';
import * as fc from 'fast-check';
import { elapse } from './clocks';
import { facilitate } from './facilitate';
import { mayMove } from './legal';
import { move } from './move';
import { plusMinutes, windowEnd } from './quiet-hours';
import type { RoundMove } from './read-move';
import { leave, suspendForGate } from './resting';
import { floorsOf, isComplete, LIVE, roleOf, seatOf, type RoundEntry, type RoundStanding } from './standing';
import { aRound, aSeat, DEBRIEF, facts, NOW } from '../testing/a-round';
import { FacilitatorMove } from '../vocabulary/move-kind';
import { RoundStatus, RoundWay } from '../vocabulary/round-status';

type Command =
  | { readonly do: 'move'; readonly by: ParticipantId; readonly move: RoundMove }
  | { readonly do: 'facilitate'; readonly kind: FacilitatorMove; readonly minutes: number }
  | { readonly do: 'wait'; readonly minutes: number; readonly away: boolean }
  | { readonly do: 'suspend' }
  | { readonly do: 'leave'; readonly by: ParticipantId }
  | { readonly do: 'gate'; readonly open: boolean };

/** The same walks each time: how far they get is no matter of luck, and a failure can be walked again. */
const SEED = 20_261_122;
const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const scale = fc.integer({ min: 0, max: 10 });
const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
const words = { text: fc.constant('words of a turn'), spoken: fc.constant(false) };

const anyMove: fc.Arbitrary<RoundMove> = fc.oneof(
  ...(['enter', 'timeUp', 'leaveOpen', 'nextTurn', 'pass', 'resume'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind) }),
  ),
  fc.record({
    kind: fc.constant('pickTopic' as const),
    text: fc.constant('late evenings'),
    notFor: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('ready' as const),
    calm: mostly(8, scale),
    willing: mostly(true, fc.boolean()),
    topicHeat: mostly(2, scale),
  }),
  fc.record({ kind: fc.constantFrom('say' as const, 'reflect' as const, 'makeSense' as const), ...words }),
  fc.record({ kind: fc.constant('check' as const), accuracy: scale }),
  fc.record({
    kind: fc.constant('guessFeeling' as const),
    feelings: fc.constant([{ word: 'dread', strength: 4 }]),
  }),
  fc.record({ kind: fc.constant('markGuess' as const), marks: fc.constant(['yes' as const]) }),
  fc.record({ kind: fc.constant('closeFloor' as const), feltHeard: scale }),
  fc.record({ kind: fc.constant('parkIt' as const), text: fc.constant('the holiday') }),
  fc.record({ kind: fc.constant('appreciate' as const) }),
  fc.record({ kind: fc.constant('debrief' as const), debrief: fc.constant(DEBRIEF) }),
  fc.record({ kind: fc.constant('handOver' as const), to: fc.constantFrom(...PEOPLE) }),
  fc.record({ kind: fc.constant('take' as const), pin: fc.constant('2468') }),
);
const rareMove: fc.Arbitrary<RoundMove> = fc.oneof(
  fc.record({ kind: fc.constant('stop' as const) }),
  fc.record({ kind: fc.constant('timeOut' as const), minutes: fc.integer({ min: 20, max: 1440 }) }),
);
const by = fc.constantFrom(...PEOPLE);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 60, arbitrary: fc.record({ do: fc.constant('move' as const), by, move: anyMove }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), by, move: rareMove }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('facilitate' as const),
      kind: fc.constantFrom(...Object.values(FacilitatorMove)),
      minutes: fc.integer({ min: 0, max: 60 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 2, 9, 25, 60, 1500, 4000),
      away: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('suspend' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('gate' as const), open: fc.boolean() }) },
);

interface Written {
  readonly entry: RoundEntry;
  readonly by: ParticipantId;
  readonly before: RoundStanding;
}

/** Someone who does whatever comes to mind, and mostly what is possible: so walks get far. */
class Walk {
  standing: RoundStanding;
  written: Written[] = [];
  now = NOW;
  gateOpen = true;
  reached = new Set<string>();
  private checked = 0;

  constructor(way: RoundWay, people: number) {
    const seats = PEOPLE.slice(0, people).map((id) => aSeat(id, { minor: id === 'b' }));
    this.standing = aRound({ way, seats });
  }

  facts(away = false) {
    const { now } = this;
    const ready = this.written.flatMap(({ entry }) =>
      entry.kind === 'readiness' && entry.attempt === this.standing.attempt ? [entry] : [],
    );
    const seen = this.standing.seats.map(({ participantId }) => [participantId, now] as const);
    return facts({
      now,
      othersReady: ready,
      gateOpen: this.gateOpen,
      draft: 'typed so far',
      pinRight: true,
      lastSeen: new Map(away ? [] : seen),
      windowEnd: (_, hours) => windowEnd(now, hours, 'Europe/Lisbon'),
    });
  }

  private settle(next: RoundStanding, entries: readonly RoundEntry[], by: ParticipantId): void {
    const before = this.standing;
    this.standing = next;
    this.written.push(...entries.map((entry) => ({ entry, by, before })));
    this.reached.add(next.status);
  }

  step(given: Command): void {
    switch (given.do) {
      case 'move':
        return this.person(given.by, given.move);
      case 'facilitate': {
        const outcome = facilitate(this.standing, given, this.facts());
        if (outcome.ok) this.settle(outcome.value.standing, outcome.value.entries, 'clinician');
        return;
      }
      case 'wait': {
        this.now = plusMinutes(this.now, given.minutes);
        const gone = elapse(this.standing, this.facts(given.away));
        if (gone) this.settle(gone.standing, gone.entries, gone.by ?? 'clock');
        return;
      }
      case 'suspend': {
        const live = LIVE.includes(this.standing.status);
        this.settle(suspendForGate(this.standing, this.facts()), [], 'clinician');
        must(!live || ['suspended', 'scheduled'].includes(this.standing.status), 'AL-7: a live round rests');
        return;
      }
      case 'leave':
        if (seatOf(this.standing, given.by) && this.written.length > 30)
          this.settle(leave(this.standing, given.by, this.facts()), [], given.by);
        return;
      case 'gate':
        this.gateOpen = given.open;
    }
  }

  /** What is not possible for whom it fell to is tried by whoever may: refused in the first place, allowed in the second. */
  private person(by: ParticipantId, one: RoundMove): void {
    if (!mayMove(this.standing, by, one.kind))
      must(!move(this.standing, { by, move: one }, this.facts()).ok, 'what is not possible is refused');
    const may = [by, ...PEOPLE].find((id) => mayMove(this.standing, id, one.kind));
    if (may === undefined) return;
    const outcome = move(this.standing, { by: may, move: one }, this.facts());
    if (outcome.ok) this.settle(outcome.value.standing, outcome.value.entries, may);
  }

  /** AL-1 to AL-9, as far as a standing and what was written can show them. */
  check(): void {
    const { standing, written } = this;
    const { rules, timeOut } = standing;
    const speakers = standing.seats.filter(
      ({ participantId }) => roleOf(standing, participantId) === 'speaker',
    );
    must(speakers.length <= 1, 'AL-1: one has the floor');
    must(standing.loops <= rules.maxClarify, 'AL-4: not more loops than agreed');
    must(standing.turn >= 0 && standing.turn <= rules.turnsPerFloor, 'turns of a floor');
    must(standing.floor <= floorsOf(standing) + 1, 'floors of a round');
    must(!standing.completed || isComplete(standing), 'AL-6: complete');
    must(
      !timeOut || Date.parse(timeOut.returnAt) - Date.parse(standing.since) >= 20 * 60_000,
      'AL-9: long enough',
    );
    for (const one of written.slice(this.checked)) checkEntry(one);
    this.checked = written.length;
  }
}

const NUMBERS: readonly string[] = ['accuracy', 'felt_heard', 'readiness', 'debrief', 'mark', 'guess'];

function checkEntry({ entry, by: author, before }: Written): void {
  if (author === 'clinician') return must(!NUMBERS.includes(entry.kind), 'AL-3: no number by who leads');
  const role = roleOf(before, author);
  if (['said', 'accuracy', 'mark', 'felt_heard'].includes(entry.kind))
    must(role === 'speaker', `AL-2, AL-3: ${entry.kind}`);
  if (['reflection', 'makes_sense', 'guess'].includes(entry.kind))
    must(role === 'listener', `AL-2: ${entry.kind}`);
}

/** Asked some hundred thousand times: `expect` would take a minute over it. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

describe('random walks through a round', () => {
  const ways = Object.values(RoundWay).filter((way) => way !== RoundWay.solo);

  it('hold every invariant after every step, whoever does whatever (10 000 walks)', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...ways),
        fc.integer({ min: 3, max: 5 }),
        fc.array(command, { minLength: 20, maxLength: 160, size: 'max' }),
        (way, many, commands) => {
          const walk = new Walk(way, way === RoundWay.circle ? many : 2);
          for (const one of commands) {
            walk.step(one);
            walk.check();
          }
          for (const status of walk.reached) reached.add(status);
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    // A walk that gets nowhere proves nothing.
    const never = ['reviewed', 'scheduled'];
    expect(Object.values(RoundStatus).filter((one) => !reached.has(one) && !never.includes(one))).toEqual([]);
  }, 120_000);
});
