import type { Instant, ParticipantId } from '@reknit/shared/model';
import type { Debrief } from '../contract/move-round';
import { RoundStatus, RoundWay } from '../vocabulary/round-status';
import { move } from '../rules/move';
import { windowEnd } from '../rules/quiet-hours';
import type { RoundMove } from '../rules/read-move';
import { readSettings, turnRulesOf } from '../rules/settings';
import type { ClockFacts } from '../rules/clocks';
import type { RoundEntry, RoundStanding, Seat } from '../rules/standing';

export const NOW: Instant = '2026-03-02T12:00:00.000Z';
export const INES: ParticipantId = 'ines';
export const MAREK: ParticipantId = 'marek';

export const aSeat = (participantId: ParticipantId, more: Partial<Seat> = {}): Seat => ({
  participantId,
  minor: false,
  entered: false,
  answered: false,
  closed: false,
  debriefed: false,
  left: false,
  hasPin: false,
  spoke: 0,
  heard: 0,
  ...more,
});

/** Two people on two devices, scheduled, with a topic; Ines speaks first. */
export const aRound = (more: Partial<RoundStanding> = {}): RoundStanding => ({
  way: RoundWay.twoDevices,
  status: RoundStatus.scheduled,
  step: null,
  seats: [aSeat(INES), aSeat(MAREK)],
  rules: turnRulesOf(readSettings({}, 'romantic')),
  hasTopic: true,
  floor: 0,
  turn: 0,
  turnNumber: 0,
  loops: 0,
  attempt: 0,
  guesses: 0,
  since: NOW,
  speakUntil: null,
  windowUntil: null,
  lapsedFrom: null,
  timeOut: null,
  holderId: null,
  passing: false,
  notice: null,
  completed: false,
  ...more,
});

export const facts = (more: Partial<ClockFacts> = {}): ClockFacts => ({
  now: NOW,
  othersReady: [],
  gateOpen: true,
  lastSeen: new Map(),
  windowEnd: (_, hours) => windowEnd(more.now ?? NOW, hours, 'Europe/London'),
  ...more,
});

export const READY = { kind: 'ready', calm: 7, willing: true, topicHeat: 3 } as const;
export const DEBRIEF: Debrief = {
  feltHeard: 7,
  heardThem: 6,
  stayedCalm: 7,
  defensiveMoments: 1,
  interrupted: 0,
  safe: 'yes',
};

/** A round that is played: every move must be allowed, and all that was written down is kept. */
export class Play {
  readonly entries: (RoundEntry & { readonly by: ParticipantId })[] = [];

  constructor(
    public standing: RoundStanding = aRound(),
    public at: Partial<ClockFacts> = {},
  ) {}

  do(by: ParticipantId, one: RoundMove): this {
    const outcome = move(this.standing, { by, move: one }, facts({ ...this.at, othersReady: this.others() }));
    if (!outcome.ok)
      throw new Error(`${by} may not ${one.kind}: ${outcome.problem.code} in ${this.standing.status}`);
    this.standing = outcome.value.standing;
    this.entries.push(...outcome.value.entries.map((entry) => ({ ...entry, by })));
    return this;
  }

  /** In, and both ready. */
  open(): this {
    return this.do(INES, { kind: 'enter' }).do(MAREK, { kind: 'enter' }).ready();
  }

  ready(): this {
    return this.do(INES, READY).do(MAREK, READY);
  }

  /** One turn understood at these numbers, the last of which ends it. */
  turn(speaker: ParticipantId, listener: ParticipantId, ...accuracy: readonly number[]): this {
    this.do(speaker, { kind: 'say', text: 'When it is late I feel alone.', spoken: false });
    for (const value of accuracy)
      this.do(listener, { kind: 'reflect', text: 'You feel alone when it is late.', spoken: false }).do(
        speaker,
        {
          kind: 'check',
          accuracy: value,
        },
      );
    return this.do(listener, {
      kind: 'makeSense',
      text: 'It makes sense because it was so before.',
      spoken: false,
    })
      .do(listener, { kind: 'guessFeeling', feelings: [{ word: 'dread', strength: 6 }] })
      .do(speaker, { kind: 'markGuess', marks: ['yes'] });
  }

  floor(speaker: ParticipantId, listener: ParticipantId): this {
    return this.turn(speaker, listener, 8).do(speaker, { kind: 'closeFloor', feltHeard: 7 });
  }

  private others() {
    const { attempt } = this.standing;
    return this.entries.flatMap((entry) =>
      entry.kind === 'readiness' && entry.attempt === attempt ? [entry] : [],
    );
  }
}
