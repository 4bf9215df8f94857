import { TestBed } from '@angular/core/testing';
import { aPerson, settle, withKernel } from '../testing';
import { SessionLock } from '../session/session-lock';
import { OPEN_STREAM, type EventStream } from './event-stream';
import { LiveEvents, type Moved } from './live-events';

class FakeStream implements EventStream {
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();
  closed = false;

  constructor(readonly address: string) {}

  addEventListener(name: string, heard: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, heard);
  }

  close(): void {
    this.closed = true;
  }

  say(name: string, id = '', data: object = {}): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data), lastEventId: id } as MessageEvent<string>);
  }
}

describe('live events', () => {
  let streams: FakeStream[];
  let heard: Moved[];

  beforeEach(() => {
    jest.useFakeTimers();
    streams = [];
    heard = [];
    const openStream = (address: string) => {
      const stream = new FakeStream(address);
      streams.push(stream);
      return stream;
    };
    withKernel({ person: aPerson(), providers: [{ provide: OPEN_STREAM, useValue: openStream }] });
  });
  afterEach(() => jest.useRealTimers());

  const listen = async (...kinds: string[]) => {
    const listening = TestBed.inject(LiveEvents)
      .of(...kinds)
      .subscribe((moved) => heard.push(moved));
    await settle();
    return listening;
  };
  const last = () => streams.at(-1) as FakeStream;

  it('open one stream when somebody asks, tell each what they asked for, and close it when nobody does', async () => {
    TestBed.inject(LiveEvents);
    await settle();
    expect(streams).toHaveLength(0);
    const one = await listen('listening.moved');
    const other = await listen('homework.shared');
    expect(streams.map(({ address }) => address)).toEqual(['/api/live']);
    last().say('live', 'e1', { kind: 'listening.moved', id: 'round-1' });
    expect(heard).toEqual([{ kind: 'listening.moved', id: 'round-1' }]);
    one.unsubscribe();
    other.unsubscribe();
    await settle();
    expect(last().closed).toBe(true);
  });

  it('say to read again when the stream begins, and when something may have been missed', async () => {
    await listen('listening.moved');
    last().say('ready', 'e0');
    last().say('resync', 'e9');
    expect(heard).toEqual([
      { kind: 'listening.moved', id: undefined },
      { kind: 'listening.moved', id: undefined },
    ]);
  });

  it('come back after a failure where they left off, more patiently each time', async () => {
    await listen('listening.moved');
    last().say('ready', 'e0');
    last().say('live', 'e1', { kind: 'listening.moved', id: 'round-1' });
    heard = [];
    for (const wait of [1000, 2000, 4000]) {
      const before = streams.length;
      last().say('error');
      expect(last().closed).toBe(true);
      jest.advanceTimersByTime(wait - 1);
      expect(streams).toHaveLength(before);
      jest.advanceTimersByTime(1);
      expect(last().address).toBe('/api/live?after=e1');
    }
    last().say('ready', 'e1');
    expect(heard).toEqual([]);
    last().say('error');
    jest.advanceTimersByTime(1000);
    expect(streams).toHaveLength(5);
  });

  it('are silent while the screen is locked', async () => {
    await listen('listening.moved');
    TestBed.inject(SessionLock).lock();
    await settle();
    expect(last().closed).toBe(true);
    last().say('live', 'e1', { kind: 'listening.moved', id: 'round-1' });
    jest.advanceTimersByTime(120_000);
    expect([heard, streams.length]).toEqual([[], 1]);
  });

  it('are silent while nobody looks, and go on where they were', async () => {
    const visibility = jest.spyOn(document, 'visibilityState', 'get');
    await listen('listening.moved');
    last().say('ready', 'e7');
    visibility.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(last().closed).toBe(true);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(last().address).toBe('/api/live?after=e7');
    visibility.mockRestore();
  });

  it('do not begin for somebody who has not signed in', async () => {
    TestBed.resetTestingModule();
    withKernel({ providers: [{ provide: OPEN_STREAM, useValue: () => new FakeStream('') }] });
    await listen('listening.moved');
    expect(streams).toHaveLength(0);
  });
});
