import { DraftEngine } from './draft-engine';
import { PretendServer, PretendShelf } from './testing/pretend-server';

let keys = 0;
let server: PretendServer;
beforeEach(() => {
  jest.useFakeTimers();
  server = new PretendServer();
});
afterEach(() => jest.useRealTimers());

const wait = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

function open(shelf = new PretendShelf()): { readonly engine: DraftEngine; readonly shelf: PretendShelf } {
  const ports = {
    transport: server.transport,
    shelf,
    tabs: { tell: () => undefined },
    newKey: () => `key-${++keys}`,
  };
  const kept = shelf.kept ? [shelf.kept] : [];
  return {
    engine: new DraftEngine(ports, { participationId: 'p-1', step: 'one', view: server.view(), kept }),
    shelf,
  };
}

describe('handing in', () => {
  it('gives a receipt, and leaves nothing on the device', async () => {
    const { engine, shelf } = open();
    engine.change({ what: 'rain' });
    const outcome = await engine.submit();
    expect(outcome).toMatchObject({ kind: 'sent', receipt: { readers: ['Ilse Brandt'] } });
    expect([...server.entries.values()]).toEqual([{ what: 'rain' }]);
    expect(shelf.kept).toBeUndefined();
    await engine.leave();
    await wait(60);
    expect(server.saves).toHaveLength(0);
    expect(shelf.kept).toBeUndefined();
  });

  it('waits for a save under way', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'slow';
    await wait(1);
    const handingIn = engine.submit();
    await wait(1);
    expect(server.submissions).toBe(0);
    server.release();
    await wait(0);
    expect((await handingIn).kind).toBe('sent');
  });

  it('happens once when the reply was lost and it is tried again', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'no-answer';
    expect((await engine.submit()).kind).toBe('queued');
    expect(engine.queued()).toBe(true);
    server.weather = 'fine';
    expect(await engine.again()).toMatchObject({ kind: 'sent' });
    expect(server.submissions).toBe(2);
    expect(server.entries.size).toBe(1);
  });

  it('happens once when the person presses again after a reply was lost', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'no-answer';
    await engine.submit();
    server.weather = 'fine';
    expect((await engine.submit()).kind).toBe('sent');
    expect(server.entries.size).toBe(1);
  });

  it('happens once when the network is back and two things notice at the same time', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'offline';
    await engine.submit();
    server.weather = 'fine';
    await Promise.all([engine.again(), engine.again(), wait(30)]);
    expect(server.submissions).toBe(1);
    expect(engine.queued()).toBe(false);
  });

  it('goes on by itself with the same key after a reload', async () => {
    const before = open();
    before.engine.change({ what: 'rain' });
    server.weather = 'no-answer';
    await before.engine.submit();
    server.weather = 'offline';
    await before.engine.leave();
    server.weather = 'fine';
    const after = open(before.shelf);
    expect(after.engine.queued()).toBe(true);
    expect(await after.engine.again()).toMatchObject({ kind: 'sent' });
    expect(server.entries.size).toBe(1);
    expect(before.shelf.kept).toBeUndefined();
  });

  it('says that it had been handed in before, and does not add to it', async () => {
    server.entries.set('elsewhere', {});
    const { engine } = open();
    engine.change({ what: 'rain' });
    expect((await engine.submit()).kind).toBe('already');
    expect(server.entries.size).toBe(1);
  });

  it('comes back with what was refused, and is not tried again', async () => {
    const { engine } = open();
    engine.change({ refuse: true });
    expect(await engine.submit()).toMatchObject({ kind: 'refused', problem: { fields: { refuse: [] } } });
    await wait(300);
    expect(server.submissions).toBe(1);
    expect(engine.queued()).toBe(false);
    expect(server.draft.answers).toEqual({ refuse: true });
  });

  it('is taken back by changing an answer, which is then only saved', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'offline';
    await engine.submit();
    engine.change({ what: 'snow' });
    server.weather = 'fine';
    await wait(2);
    expect(server.entries.size).toBe(0);
    expect(server.draft.answers).toEqual({ what: 'snow' });
  });

  it('waits at the lock and goes on after it', async () => {
    const { engine } = open();
    engine.change({ what: 'rain' });
    server.weather = 'locked';
    const handingIn = engine.submit();
    await wait(1800);
    server.release();
    await wait(0);
    expect((await handingIn).kind).toBe('sent');
    expect(server.entries.size).toBe(1);
  });
});
