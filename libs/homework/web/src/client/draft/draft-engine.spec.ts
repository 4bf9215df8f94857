import { DraftEngine, TYPING_PAUSE, type EngineStart } from './draft-engine';
import { PretendServer, PretendShelf } from './testing/pretend-server';

interface Device {
  readonly engine: DraftEngine;
  readonly shelf: PretendShelf;
  readonly told: number[];
}

let keys = 0;

/** A tab opens the homework: it reads what the server holds and what the device kept. */
function open(server: PretendServer, shelf = new PretendShelf(), more: Partial<EngineStart> = {}): Device {
  const told: number[] = [];
  const ports = {
    transport: server.transport,
    shelf,
    tabs: { tell: (revision: number) => void told.push(revision) },
    newKey: () => `key-${++keys}`,
  };
  const engine = new DraftEngine(ports, {
    participationId: 'p-1',
    step: 'one',
    view: server.view(),
    kept: shelf.kept ? [shelf.kept] : [],
    ...more,
  });
  return { engine, shelf, told };
}

function type({ engine }: Device, changes: Readonly<Record<string, unknown>>): void {
  engine.change({ ...engine.answers(), ...changes });
}

const pause = () => jest.advanceTimersByTimeAsync(TYPING_PAUSE);
const wait = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

let server: PretendServer;
beforeEach(() => {
  jest.useFakeTimers();
  server = new PretendServer();
});
afterEach(() => jest.useRealTimers());

describe('saving while somebody types', () => {
  it('waits for a pause, and sends only what changed', async () => {
    const tab = open(server);
    type(tab, { what: 'r' });
    await wait(0.5);
    type(tab, { what: 'ra' });
    await wait(0.5);
    expect(server.saves).toHaveLength(0);
    await pause();
    type(tab, { when: 'today' });
    await pause();
    expect(server.saves).toEqual([
      { baseRevision: 0, changes: { what: 'ra' }, step: 'one' },
      { baseRevision: 1, changes: { when: 'today' }, step: 'one' },
    ]);
    expect(tab.engine.saving()).toEqual({ kind: 'saved', at: '2026-03-05T09:00:00.000Z' });
  });

  it('has one request under way, and sends what was typed meanwhile afterwards', async () => {
    const tab = open(server);
    server.weather = 'slow';
    type(tab, { what: 'rain' });
    await pause();
    type(tab, { what: 'rain and hail' });
    await wait(10);
    server.release();
    await pause();
    await pause();
    expect(server.saves.map((save) => save.changes)).toEqual([{ what: 'rain' }, { what: 'rain and hail' }]);
    expect(tab.engine.answers()).toEqual({ what: 'rain and hail' });
    expect(tab.engine.conflicts()).toEqual({});
  });

  it('sends at once when the step changes, with the place', async () => {
    const tab = open(server);
    type(tab, { what: 'rain' });
    tab.engine.goTo('two');
    await wait(0);
    expect(server.saves).toEqual([{ baseRevision: 0, changes: { what: 'rain' }, step: 'two' }]);
  });

  it('clears what was emptied', async () => {
    server.elsewhere({ what: 'rain', when: 'today' });
    const tab = open(server);
    tab.engine.change({ when: 'today' });
    await pause();
    expect(server.saves[0]?.changes).toEqual({ what: null });
    expect(server.draft.answers).toEqual({ when: 'today' });
  });

  it('takes defaults for granted until something is typed', async () => {
    const tab = open(server, undefined, { defaults: { ask: 'none' } });
    await wait(5);
    expect(server.saves).toHaveLength(0);
    expect(tab.engine.answers()).toEqual({ ask: 'none' });
    type(tab, { what: 'rain' });
    await pause();
    expect(tab.engine.answers()).toEqual({ ask: 'none', what: 'rain' });
  });

  it('holds back what the server would refuse, and saves the rest', async () => {
    const fits = (_field: string, value: unknown) => String(value).length < 10;
    const tab = open(server, undefined, { fits });
    type(tab, { what: 'far too long for that', when: 'today' });
    await pause();
    expect(server.draft.answers).toEqual({ when: 'today' });
    expect(tab.engine.heldBack()).toEqual(['what']);
    expect(tab.shelf.kept?.changes).toEqual({ what: 'far too long for that' });
    type(tab, { what: 'short' });
    await pause();
    expect(server.draft.answers).toEqual({ what: 'short', when: 'today' });
    expect(tab.shelf.kept).toBeUndefined();
  });
});

describe('a lost reply', () => {
  it('is no conflict with oneself, even when more was typed since', async () => {
    const tab = open(server);
    server.weather = 'no-answer';
    type(tab, { what: 'rain' });
    await pause();
    server.weather = 'fine';
    type(tab, { what: 'rain in spring' });
    await pause();
    expect(tab.engine.conflicts()).toEqual({});
    expect(server.draft.answers).toEqual({ what: 'rain in spring' });
    await pause();
    expect(server.view()?.conflicts).toEqual({});
  });

  it('still shows what another device wrote in between', async () => {
    const tab = open(server);
    server.weather = 'no-answer';
    type(tab, { what: 'rain' });
    await pause();
    server.elsewhere({ what: 'hail' });
    server.weather = 'fine';
    await wait(2);
    expect(tab.engine.answers()).toEqual({ what: 'rain' });
    expect(tab.engine.conflicts()).toEqual({ what: 'hail' });
  });
});

describe('without a network', () => {
  it('keeps what is typed on the device, says so, and sends it once when the network is back', async () => {
    const tab = open(server);
    server.weather = 'offline';
    type(tab, { what: 'rain' });
    await pause();
    type(tab, { when: 'today' });
    await pause();
    expect(tab.engine.saving()).toEqual({ kind: 'kept' });
    expect(tab.shelf.kept?.changes).toEqual({ what: 'rain', when: 'today' });
    server.weather = 'fine';
    await Promise.all([tab.engine.again(), tab.engine.again()]);
    await wait(300);
    expect(server.saves).toEqual([
      { baseRevision: 0, changes: { what: 'rain', when: 'today' }, step: 'one' },
    ]);
    expect(tab.engine.saving().kind).toBe('saved');
    expect(tab.shelf.kept).toBeUndefined();
  });

  it('goes on trying by itself, less and less often', async () => {
    const tab = open(server);
    server.weather = 'broken';
    type(tab, { what: 'rain' });
    await pause();
    await wait(2 + 5 + 14);
    expect(tab.engine.saving().kind).toBe('kept');
    server.weather = 'fine';
    await wait(1);
    expect(tab.engine.saving().kind).toBe('saved');
  });

  it('says truthfully when the device cannot keep it either', async () => {
    const tab = open(server);
    tab.shelf.full = true;
    server.weather = 'offline';
    type(tab, { what: 'rain' });
    await pause();
    expect(tab.engine.saving().kind).toBe('not-saved');
    expect(tab.engine.atRisk).toBe(true);
  });

  it('survives a reload: the next page goes on from what the device kept', async () => {
    server.elsewhere({ where: 'kitchen' });
    const before = open(server);
    server.weather = 'offline';
    type(before, { what: 'rain', where: 'garden' });
    await pause();
    await before.engine.leave();
    server.weather = 'fine';
    const after = open(server, before.shelf);
    expect(after.engine.answers()).toEqual({ what: 'rain', where: 'garden' });
    await wait(1);
    expect(server.draft.answers).toEqual({ what: 'rain', where: 'garden' });
    expect(before.shelf.kept).toBeUndefined();
  });

  it('asks after a reload where another device has written in the same place meanwhile', async () => {
    server.elsewhere({ what: 'rain' });
    const before = open(server);
    server.weather = 'offline';
    type(before, { what: 'snow' });
    await pause();
    await before.engine.leave();
    server.weather = 'fine';
    server.elsewhere({ what: 'hail' });
    const after = open(server, before.shelf);
    expect(after.engine.answers()).toEqual({ what: 'snow' });
    expect(after.engine.conflicts()).toEqual({ what: 'hail' });
  });

  it('does not ask after a reload about a save that had arrived without a reply', async () => {
    const before = open(server);
    server.weather = 'no-answer';
    type(before, { what: 'rain' });
    await pause();
    server.weather = 'offline';
    type(before, { what: 'rain in spring' });
    await pause();
    await before.engine.leave();
    server.weather = 'fine';
    const after = open(server, before.shelf);
    expect(after.engine.conflicts()).toEqual({});
    expect(after.engine.answers()).toEqual({ what: 'rain in spring' });
  });
});

describe('a locked screen', () => {
  it('holds the save and goes on with it, and with what was typed, after the password was given', async () => {
    const tab = open(server);
    server.weather = 'locked';
    type(tab, { what: 'rain' });
    await pause();
    await wait(1800);
    expect(tab.engine.saving().kind).toBe('saving');
    expect(tab.shelf.kept?.changes).toEqual({ what: 'rain' });
    server.release();
    await wait(0);
    expect(server.draft.answers).toEqual({ what: 'rain' });
    expect(tab.engine.saving().kind).toBe('saved');
  });
});

describe('two devices', () => {
  it('merge what they wrote in different places without asking', async () => {
    const phone = open(server);
    const laptop = open(server);
    type(phone, { what: 'rain' });
    await pause();
    type(laptop, { when: 'today' });
    await pause();
    expect(laptop.engine.answers()).toEqual({ what: 'rain', when: 'today' });
    expect(laptop.engine.conflicts()).toEqual({});
  });

  it('show both texts when both wrote in one place, and keep the chosen one', async () => {
    const phone = open(server);
    const laptop = open(server);
    type(phone, { what: 'hail' });
    await pause();
    type(laptop, { what: 'snow' });
    await pause();
    expect(laptop.engine.answers()).toEqual({ what: 'snow' });
    expect(laptop.engine.conflicts()).toEqual({ what: 'hail' });
    expect(laptop.shelf.kept?.conflicts).toEqual({ what: 'hail' });
    laptop.engine.choose('what', 'hail');
    await pause();
    expect(server.draft.answers).toEqual({ what: 'hail' });
    expect(laptop.engine.conflicts()).toEqual({});
    expect(laptop.shelf.kept).toBeUndefined();
  });

  it('do not ask again about what was decided, not even after a reload', async () => {
    const phone = open(server);
    const laptop = open(server);
    type(phone, { what: 'hail' });
    await pause();
    type(laptop, { what: 'snow' });
    await pause();
    laptop.engine.choose('what', 'snow');
    await pause();
    expect(laptop.engine.conflicts()).toEqual({});
    expect(open(server, laptop.shelf).engine.conflicts()).toEqual({});
  });

  it('keep an undecided text across a reload although the server has let go of it', async () => {
    const phone = open(server);
    const laptop = open(server);
    type(phone, { what: 'hail' });
    await pause();
    type(laptop, { what: 'snow' });
    await pause();
    type(laptop, { when: 'today' });
    await pause();
    expect(server.view()?.conflicts).toEqual({});
    expect(open(server, laptop.shelf).engine.conflicts()).toEqual({ what: 'hail' });
  });

  it('tell each other’s tabs, which take over what is new and keep what is theirs', async () => {
    const first = open(server);
    const second = open(server);
    type(first, { what: 'rain' });
    type(second, { when: 'today' });
    await first.engine.flush();
    expect(first.told).toEqual([1]);
    await second.engine.refresh(1);
    expect(second.engine.answers()).toEqual({ what: 'rain', when: 'today' });
    await wait(1);
    expect(server.draft.answers).toEqual({ what: 'rain', when: 'today' });
  });
});

describe('leaving the page', () => {
  it('sends what is typed, and tries no further when that fails: the device has it', async () => {
    const tab = open(server);
    type(tab, { what: 'rain' });
    server.weather = 'offline';
    await tab.engine.leave();
    server.weather = 'fine';
    await wait(600);
    expect(server.saves).toHaveLength(0);
    expect(tab.shelf.kept?.changes).toEqual({ what: 'rain' });
  });
});

describe('a draft that is not there any more', () => {
  it('begins anew with what is typed when the homework came back', async () => {
    server.elsewhere({ what: 'rain' });
    const tab = open(server);
    server.draft = { answers: {}, fieldRevisions: {}, conflicts: {}, revision: 0 };
    type(tab, { what: 'snow' });
    await pause();
    await wait(1);
    expect(server.draft.answers).toEqual({ what: 'snow' });
    expect(tab.engine.saving().kind).toBe('saved');
  });

  it('is over once it was handed in elsewhere, and what is typed stays on the screen', async () => {
    const tab = open(server);
    server.entries.set('other', {});
    type(tab, { what: 'late thought' });
    await pause();
    expect(tab.engine.saving().kind).toBe('over');
    expect(tab.engine.answers()).toEqual({ what: 'late thought' });
    await wait(300);
    expect(server.saves).toHaveLength(1);
  });

  it('is over when another tab says that it was handed in, without emptying this one', async () => {
    server.elsewhere({ what: 'rain' });
    const tab = open(server);
    server.status = 'submitted';
    server.draft = { answers: {}, fieldRevisions: {}, conflicts: {}, revision: 0 };
    await tab.engine.refresh(Number.MAX_SAFE_INTEGER);
    expect(tab.engine.saving().kind).toBe('over');
    expect(tab.engine.answers()).toEqual({ what: 'rain' });
  });
});
