import { LONGEST_WAIT, NoteEngine, TYPING_PAUSE } from './note-engine';
import { PretendNoteServer, PretendNoteShelf } from './testing/pretend-note-server';

let server: PretendNoteServer;
let now: number;

interface Tab {
  readonly engine: NoteEngine;
  readonly shelf: PretendNoteShelf;
  readonly told: number[];
}

/** A tab opens the note: it reads what the server holds and what the device kept. */
function open(shelf = new PretendNoteShelf()): Tab {
  const told: number[] = [];
  const { load, save } = server;
  const ports = { load, save, shelf, tell: (version: number) => void told.push(version) };
  const start = { note: server.view(), kept: shelf.kept ? [shelf.kept] : [] };
  return { engine: new NoteEngine(ports, start, () => now), shelf, told };
}

const type = ({ engine }: Tab, key: string, text: string) => engine.typed(key, () => text);
async function wait(milliseconds: number): Promise<void> {
  now += milliseconds;
  await jest.advanceTimersByTimeAsync(milliseconds);
}

/** What is tried at once has been tried, and what it led to has happened. */
async function again(): Promise<void> {
  await wait(1);
  await wait(1);
}

beforeEach(() => {
  jest.useFakeTimers();
  now = 0;
  server = new PretendNoteServer();
});
afterEach(() => jest.useRealTimers());

describe('saving a note while somebody types', () => {
  it('waits for a pause, and fetches the text only then', async () => {
    const tab = open();
    const read = jest.fn(() => 'Both came.');
    tab.engine.typed('data', read);
    await wait(TYPING_PAUSE - 1);
    expect(read).not.toHaveBeenCalled();
    await wait(1);
    expect(read).toHaveBeenCalledTimes(1);
    expect(server.textOf('data')).toBe('Both came.');
    expect(tab.engine.saving()).toEqual({ kind: 'saved', at: '2026-03-05T09:00:00.000Z' });
  });

  it('saves whoever never pauses', async () => {
    const tab = open();
    for (let second = 0; second <= LONGEST_WAIT / 1000; second++) {
      type(tab, 'data', `word ${second}`);
      await wait(1000);
    }
    expect(server.saves.length).toBe(1);
  });

  it('keeps what is typed without a connection, and sends it when there is one', async () => {
    const tab = open();
    server.weather = 'offline';
    type(tab, 'data', 'On the train.');
    await wait(TYPING_PAUSE);
    expect(tab.engine.saving().kind).toBe('kept');
    expect(tab.shelf.kept?.changes).toEqual({ data: 'On the train.' });
    server.weather = 'fine';
    await tab.engine.again();
    expect(server.textOf('data')).toBe('On the train.');
    expect(tab.shelf.kept).toBeUndefined();
  });

  it('goes on after a reload from what the device kept', async () => {
    const first = open();
    server.weather = 'offline';
    type(first, 'plan', 'Money talk on Sunday.');
    await wait(TYPING_PAUSE);
    await first.engine.leave();
    server.weather = 'fine';
    server.elsewhere('data', 'Both came.');
    const second = open(first.shelf);
    expect(second.engine.texts()).toEqual({ data: 'Both came.', plan: 'Money talk on Sunday.' });
    await again();
    expect(server.textOf('plan')).toBe('Money talk on Sunday.');
  });

  it('takes a save whose answer was lost for its own', async () => {
    const tab = open();
    server.weather = 'no-answer';
    type(tab, 'data', 'Both came.');
    await wait(TYPING_PAUSE);
    server.weather = 'fine';
    type(tab, 'data', 'Both came. She spoke first.');
    await wait(TYPING_PAUSE);
    await again();
    expect(tab.engine.conflicts()).toEqual({});
    expect(server.textOf('data')).toBe('Both came. She spoke first.');
  });
});

describe('two tabs', () => {
  it('lose nothing of different texts', async () => {
    const [one, other] = [open(), open()];
    type(one, 'data', 'Here.');
    await wait(TYPING_PAUSE);
    type(other, 'plan', 'There.');
    await wait(TYPING_PAUSE);
    await again();
    expect([server.textOf('data'), server.textOf('plan')]).toEqual(['Here.', 'There.']);
    expect(other.engine.texts()['data']).toBe('Here.');
  });

  it('read what the other has saved', async () => {
    const [one, other] = [open(), open()];
    type(one, 'data', 'Here.');
    await wait(TYPING_PAUSE);
    await other.engine.refresh(one.told.at(-1) ?? 0);
    expect(other.engine.texts()).toEqual({ data: 'Here.' });
  });

  it('ask when both wrote the same text, and save neither over the other until then', async () => {
    const [one, other] = [open(), open()];
    type(one, 'data', 'Here.');
    await wait(TYPING_PAUSE);
    type(other, 'data', 'There.');
    type(other, 'plan', 'Next week.');
    await wait(TYPING_PAUSE);
    await again();
    expect(other.engine.conflicts()).toEqual({ data: 'Here.' });
    expect([server.textOf('data'), server.textOf('plan')]).toEqual(['Here.', 'Next week.']);
    expect(other.shelf.kept?.changes).toEqual({ data: 'There.' });
    other.engine.choose('data', 'Here. There.');
    await again();
    expect(server.textOf('data')).toBe('Here. There.');
    expect(other.engine.conflicts()).toEqual({});
  });

  it('says that there is nowhere to save to when the other has signed, and keeps what was typed', async () => {
    const tab = open();
    server.locked = true;
    type(tab, 'data', 'Too late.');
    await wait(TYPING_PAUSE);
    expect(tab.engine.saving().kind).toBe('over');
    expect(tab.shelf.kept?.changes).toEqual({ data: 'Too late.' });
  });
});

describe('something done to a note', () => {
  it('comes after everything that was typed', async () => {
    const tab = open();
    type(tab, 'data', 'Both came.');
    const at: number[] = [];
    await tab.engine.act(({ version }) => {
      at.push(version);
      server.version += 1;
      return Promise.resolve({ id: 'n1', version: server.version, revision: 3, savedAt: '' });
    });
    expect(server.saves).toHaveLength(1);
    expect(at).toEqual([2]);
    expect(tab.told.at(-1)).toBe(3);
  });

  it('is not done while what is typed cannot be saved', async () => {
    const tab = open();
    server.weather = 'offline';
    type(tab, 'data', 'Both came.');
    const deed = jest.fn();
    await expect(tab.engine.act(deed)).rejects.toMatchObject({ code: 'unreachable' });
    expect(deed).not.toHaveBeenCalled();
  });
});
