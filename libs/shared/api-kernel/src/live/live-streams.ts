import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SharedProblem, type AccountId } from '@reknit/shared/model';
import type { Actor } from '../access/actor';
import { ProblemException } from '../problems/problem-exception';
import { LiveBacklog, type Position } from './live-backlog';
import { beginFrame, resyncFrame, toldFrame } from './live-frames';
import { LiveListener, type LiveEar } from './live-listener';
import type { LiveNote, Told } from './live-note';
import { LiveStream, type Outlet } from './live-stream';
import { SessionLife } from './session-life';

export const LIVE_LIMITS = {
  streamsPerSession: 3,
  stillHereMillis: 20_000,
  checkMillis: 30_000,
  longestMillis: 3_600_000,
} as const;

/** The open streams of this process. None of them holds a connection to the database while it waits. */
@Injectable()
export class LiveStreams implements LiveEar, BeforeApplicationShutdown {
  private readonly streams = new Map<AccountId, Set<LiveStream>>();
  private timers: readonly NodeJS.Timeout[] = [];
  private stopping = false;

  constructor(
    private readonly listener: LiveListener,
    private readonly backlog: LiveBacklog,
    private readonly sessions: SessionLife,
  ) {}

  get open(): number {
    return this.all().length;
  }

  /** @throws too-many-requests when the session has as many streams as it may */
  requirePlace({ accountId, sessionHash }: Actor): void {
    if (this.stopping) throw new ProblemException(SharedProblem.unavailable, undefined, 2);
    const own = [...(this.streams.get(accountId) ?? [])].filter(
      ({ actor }) => actor.sessionHash === sessionHash,
    );
    if (own.length >= LIVE_LIMITS.streamsPerSession)
      throw new ProblemException(SharedProblem.tooMany, undefined, 60);
  }

  /**
   * Tells everything after the event seen last, then whatever comes. What is heard waits until the backlog was read: nothing
   * lies between the two, and what is in both is told once.
   *
   * @returns what to call when the far end has gone
   */
  async join(actor: Actor, outlet: Outlet, lastSeen: string | undefined): Promise<() => void> {
    const stream = new LiveStream(actor, outlet, () => this.sessions.goesOn(actor));
    const leave = this.add(stream);
    try {
      await this.listener.listen(this);
      const position = await this.backlog.position(actor, lastSeen);
      const missed = await this.backlog.since(actor, position);
      stream.begin(openingOf(position, missed), position.seq, missed ?? []);
      return leave;
    } catch (fault) {
      leave();
      throw fault;
    }
  }

  /** What there is to tell by now, and no more: for what cannot hold a stream. */
  async once(actor: Actor, lastSeen: string | undefined): Promise<string> {
    const position = await this.backlog.position(actor, lastSeen);
    const missed = await this.backlog.since(actor, position);
    return [openingOf(position, missed), ...(missed ?? []).map(toldFrame)].join('');
  }

  heard({ account, told }: LiveNote): void {
    for (const stream of this.streams.get(account) ?? []) {
      if (told) stream.tell(told);
      else void stream.check();
    }
  }

  missed(): void {
    for (const stream of this.all()) stream.resync();
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.all()) stream.close();
  }

  private add(stream: LiveStream): () => void {
    const { accountId } = stream.actor;
    const own = this.streams.get(accountId) ?? new Set();
    this.streams.set(accountId, own.add(stream));
    if (this.timers.length === 0) this.timers = this.watch();
    const enough = setTimeout(() => stream.close(), LIVE_LIMITS.longestMillis);
    enough.unref();
    return () => {
      clearTimeout(enough);
      own.delete(stream);
      if (own.size === 0 && this.streams.get(accountId) === own) this.streams.delete(accountId);
    };
  }

  private watch(): readonly NodeJS.Timeout[] {
    const every = (millis: number, what: (stream: LiveStream) => void) =>
      setInterval(() => this.all().forEach(what), millis).unref();
    return [
      every(LIVE_LIMITS.stillHereMillis, (stream) => stream.stillHere()),
      every(LIVE_LIMITS.checkMillis, (stream) => void stream.check()),
    ];
  }

  private all(): readonly LiveStream[] {
    return [...this.streams.values()].flatMap((own) => [...own]);
  }
}

function openingOf(position: Position, missed: readonly Told[] | undefined): string {
  return beginFrame(position.id) + (position.lost || missed === undefined ? resyncFrame() : '');
}
