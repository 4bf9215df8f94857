import { httpResource } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Service, computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ListeningProblem,
  RoundWay,
  UNFINISHED,
  listeningPaths,
  type MovedRound,
  type MoveKind,
  type MoveRound,
  type RoundRoom,
} from '@reknit/listening/model';
import { PRESENCE_TIMES, type Outcome } from '@reknit/shared/model';
import { LiveEvents, write, type HttpProblem } from '@reknit/shared/web-kernel';
import { RoundsApi } from '../data/rounds-api';
import { stepOf } from './room-step';

/** Words that were typed and not sent when the floor moved on. */
export interface Leftover {
  readonly kind: MoveKind;
  readonly text: string;
}

/**
 * One room while its page is open: what was read of it last, read again whenever it moves, and the moves of this person.
 * What was seen last stays on the screen while a read fails: nobody loses what they type to a tunnel.
 */
@Service({ autoProvided: false })
export class Room {
  private readonly api = inject(RoundsApi);
  private readonly document = inject(DOCUMENT);
  readonly id = signal('');

  readonly reading = httpResource<RoundRoom>(() => (this.id() ? listeningPaths.mine(this.id()) : undefined));
  readonly last = linkedSignal<RoundRoom | undefined, RoundRoom | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (read, before) => read ?? (before?.value?.id === this.id() ? before.value : undefined),
  });
  /** Only for the steps: the page draws them once there is a room. */
  readonly now = computed(() => {
    const room = this.last();
    if (!room) throw new Error('A room was drawn before it was read.');
    return room;
  });
  readonly step = computed(() => stepOf(this.now()));
  readonly outOfReach = computed(() => this.last() !== undefined && this.reading.error() !== undefined);

  readonly moving = write((body: MoveRound) => {
    const { id, version } = this.now();
    return this.api.move(id, body, version);
  });
  /** On its own, so that ending a round waits for nothing else that is under way. */
  readonly stopping = write(() => {
    const { id, version } = this.now();
    return this.api.move(id, { kind: 'stop' }, version);
  });
  private readonly kept = signal<Leftover | undefined>(undefined);
  readonly leftover = computed(() => {
    const kept = this.kept();
    const turn = this.last()?.now;
    return kept && ![turn?.said, turn?.reflection, turn?.makesSense].includes(kept.text) ? kept : undefined;
  });

  constructor() {
    inject(LiveEvents)
      .of('listening.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(({ id }) => {
        if (id === undefined || id === this.id()) this.reading.reload();
      });
    const beat = setInterval(() => this.beat(), PRESENCE_TIMES.saySeconds * 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }

  open(id: string): void {
    this.id.set(id);
    this.sayHere();
  }

  may(kind: MoveKind): boolean {
    return this.now().may.includes(kind);
  }

  /** Does a move, and reads the room again whatever came of it. */
  async move(body: MoveRound): Promise<Outcome<MovedRound, HttpProblem>> {
    const outcome = await this.moving.run(body);
    this.reading.reload();
    return outcome;
  }

  async stop(): Promise<void> {
    await this.stopping.run();
    this.reading.reload();
  }

  /** A move the page makes by itself: when it is not possible any more, nobody is told. */
  async moveQuietly(body: MoveRound): Promise<void> {
    const outcome = await this.moving.run(body);
    if (!outcome.ok && QUIET.includes(outcome.problem.code)) this.moving.clear();
    this.reading.reload();
  }

  /** Not on a shared device, where the next hands are another person's. */
  keep(leftover: Leftover): void {
    if (this.last()?.device === undefined) this.kept.set(leftover);
  }

  /** What was typed for the same step before, once. */
  takeBack(kind: MoveKind): string {
    const kept = this.leftover();
    if (kept?.kind !== kind) return '';
    this.kept.set(undefined);
    return kept.text;
  }

  discard(): void {
    this.kept.set(undefined);
  }

  /** The live stream may be cut without a word: what is on the screen is never older than one beat. */
  private beat(): void {
    this.sayHere();
    if (this.id() && this.isSeen()) this.reading.reload();
  }

  private sayHere(): void {
    const room = this.last();
    const over = room && (!UNFINISHED.includes(room.status) || room.way === RoundWay.solo);
    if (!this.id() || over || !this.isSeen()) return;
    this.api.here(this.id()).catch(() => undefined);
  }

  private isSeen(): boolean {
    return this.document.visibilityState !== 'hidden';
  }
}

const QUIET: readonly string[] = [
  ListeningProblem.floorMovedOn,
  ListeningProblem.moveNotAllowed,
  ListeningProblem.tooEarly,
];
