import { jest } from '@jest/globals';
import type { Actor } from '../access/actor';
import type { LiveBacklog } from './live-backlog';
import type { LiveListener } from './live-listener';
import type { Outlet } from './live-stream';
import { LiveStreams } from './live-streams';
import type { SessionLife } from './session-life';

const actor = { accountId: 'rosalind', sessionHash: 'a1' } as Actor;
const told = (seq: number) => ({ id: `e${seq}`, seq, kind: 'test.moved', subject: `s${seq}` });

class FakeOutlet implements Outlet {
  said = '';
  ended = false;
  destroyed = false;
  writableLength = 0;
  write(text: string): boolean {
    this.said += text;
    return true;
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

describe('the streams of a process', () => {
  const state = {
    alive: true,
    looks: 0,
    missed: [] as ReturnType<typeof told>[],
    whileReading: () => undefined as void,
  };
  let streams: LiveStreams;

  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(state, { alive: true, looks: 0, missed: [], whileReading: () => undefined });
    streams = new LiveStreams(
      { listen: () => Promise.resolve() } as unknown as LiveListener,
      {
        position: () => Promise.resolve({ id: 'e2', seq: 2, lost: false }),
        since: () => {
          state.whileReading();
          return Promise.resolve(state.missed);
        },
      } as unknown as LiveBacklog,
      {
        goesOn: () => {
          state.looks += 1;
          return Promise.resolve(state.alive);
        },
      } as unknown as SessionLife,
    );
  });
  afterEach(() => jest.useRealTimers());

  const join = async (who = actor) => {
    const outlet = new FakeOutlet();
    const leave = await streams.join(who, outlet, 'e2');
    await jest.advanceTimersByTimeAsync(0);
    return { outlet, leave };
  };
  const heard = ({ said }: FakeOutlet) => [...said.matchAll(/"id":"s(\d+)"/g)].map(([, n]) => Number(n));

  it('say once what was both missed and heard, and nothing that lies before', async () => {
    state.missed = [told(3), told(4)];
    state.whileReading = () =>
      [2, 4, 5].forEach((n) => streams.heard({ account: 'rosalind', told: told(n) }));
    const { outlet } = await join();
    [3, 5, 6].forEach((n) => streams.heard({ account: 'rosalind', told: told(n) }));
    await jest.advanceTimersByTimeAsync(0);
    expect(heard(outlet)).toEqual([3, 4, 5, 6]);
    expect(outlet.said).toMatch(
      /^retry: 2000\nid: e2\nevent: ready\ndata: \{\}\n\nid: e3\nevent: live\ndata: /,
    );
  });

  it('look after the session once for a whole storm, and every half minute', async () => {
    const { outlet } = await join();
    const before = state.looks;
    for (let n = 3; n < 1000; n += 1) streams.heard({ account: 'rosalind', told: told(n) });
    await jest.advanceTimersByTimeAsync(0);
    expect(heard(outlet)).toHaveLength(997);
    expect(state.looks - before).toBeLessThan(5);
    state.alive = false;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(outlet.ended).toBe(true);
  });

  it('say nothing more to a session that has ended', async () => {
    const { outlet } = await join();
    state.alive = false;
    streams.heard({ account: 'rosalind', told: told(9) });
    await jest.advanceTimersByTimeAsync(0);
    expect(heard(outlet)).toEqual([]);
    expect(outlet.ended).toBe(true);
  });

  it('say every twenty seconds that they are still there, and end after an hour', async () => {
    const { outlet } = await join();
    const before = outlet.said.length;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(outlet.said.slice(before)).toBe(': \n\n'.repeat(3));
    await jest.advanceTimersByTimeAsync(3_540_000);
    expect(outlet.ended).toBe(true);
  });

  it('let go of somebody who does not read', async () => {
    const { outlet } = await join();
    outlet.writableLength = 1_000_001;
    streams.heard({ account: 'rosalind', told: told(3) });
    await jest.advanceTimersByTimeAsync(0);
    expect(outlet.destroyed).toBe(true);
  });

  it('are three for a session, and free again when one has gone', async () => {
    const [first] = [await join(), await join(), await join()];
    expect(() => streams.requirePlace(actor)).toThrow('too-many-requests');
    expect(() => streams.requirePlace({ ...actor, sessionHash: 'b2' })).not.toThrow();
    first.leave();
    expect(() => streams.requirePlace(actor)).not.toThrow();
    expect(streams.open).toBe(2);
  });

  it('end with the process, which opens no more', async () => {
    const { outlet } = await join();
    streams.beforeApplicationShutdown();
    expect(outlet.ended).toBe(true);
    expect(() => streams.requirePlace(actor)).toThrow('temporarily-unavailable');
  });
});
