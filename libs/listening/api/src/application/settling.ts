import { Injectable } from '@nestjs/common';
import type { Moved, MovedRound, MoveFacts, RoundEntry } from '@reknit/listening/model';
import { EntryRepository } from '../persistence/entry.repository';
import { Pins, type PinAnswer } from '../persistence/pins';
import type { EndedWhy, RoundRecord, SeatRecord } from '../persistence/round-row';
import { RoundRepository, type Act } from '../persistence/round.repository';
import { TurnRepository } from '../persistence/turn.repository';
import { RoundFacts } from './round-facts';
import { RoundNews } from './round-news';

interface Settled {
  readonly act: Act;
  readonly seat?: SeatRecord;
  readonly hostClientId?: string;
  readonly why?: EndedWhy;
}

/** Everything that follows once it is decided what a round becomes, in its order. */
@Injectable()
export class Saving {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly turns: TurnRepository,
    private readonly pins: Pins,
    private readonly news: RoundNews,
  ) {}

  /** As the system, after the entries are written. */
  async save(round: RoundRecord, moved: Moved, settled: Settled): Promise<MovedRound> {
    const { standing, entries } = moved;
    await this.turns.follow(round, standing, entries);
    const pin = entries.find((entry) => entry.kind === 'pin');
    if (pin?.kind === 'pin' && settled.seat) await this.pins.choose(round, settled.seat, pin.pin);
    const topic = entries.find((entry) => entry.kind === 'topic');
    const { act, hostClientId, why } = settled;
    const text = topic?.kind === 'topic' ? topic.text : undefined;
    const version = await this.rounds.save(round, { standing, act, topic: text, hostClientId, why });
    await this.news.moved(round, standing, { entries, by: act.by });
    return { id: round.id, version, status: standing.status };
  }
}

/** A round from being held to being saved: what every way of moving it has in common. */
@Injectable()
export class Settling {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly entries: EntryRepository,
    private readonly saving: Saving,
    private readonly given: RoundFacts,
    private readonly pins: Pins,
  ) {}

  hold(id: string): Promise<RoundRecord> {
    return this.rounds.hold(id);
  }

  isOpen(round: RoundRecord): Promise<boolean> {
    return this.given.isOpen(round);
  }

  async closeGate(round: RoundRecord): Promise<boolean> {
    await this.given.holdAlone(round);
    return false;
  }

  facts(round: RoundRecord, gateOpen: boolean): Promise<MoveFacts> {
    return this.given.of(round, gateOpen);
  }

  write(round: RoundRecord, by: SeatRecord, entries: readonly RoundEntry[]): Promise<void> {
    return this.entries.write(round, by, entries);
  }

  save(round: RoundRecord, moved: Moved, settled: Settled): Promise<MovedRound> {
    return this.saving.save(round, moved, settled);
  }

  askPin(seat: SeatRecord, pin: string): Promise<PinAnswer> {
    return this.pins.ask(seat, pin);
  }
}
