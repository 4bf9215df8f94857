import { TestBed } from '@angular/core/testing';
import type { FormDefinition } from '@reknit/exercises/model';
import { DraftChannel, DraftVault } from '@reknit/shared/web-kernel/drafts';
import type { KeptDraft } from './kept-draft';
import { MyHomeworkApi } from '../data/my-homework-api';
import { DraftReplay } from './draft-replay';
import { DraftEngines } from './draft-session';
import { PretendServer, PretendShelf } from './testing/pretend-server';

const words = <Words>(all: Words) => ({ en: { all } });
const definition: FormDefinition = {
  code: 'TEST',
  version: 1,
  words: words({ title: 'A test', purpose: 'For tests' }),
  steps: [
    {
      key: 'one',
      words: words({ title: 'One' }),
      fields: [
        { key: 'what', type: 'longText', required: true, visibility: 'T', words: words({ prompt: 'What' }) },
      ],
    },
  ],
};

let server: PretendServer;
let shelf: PretendShelf;

beforeEach(() => {
  server = new PretendServer();
  shelf = new PretendShelf();
  TestBed.configureTestingModule({
    providers: [
      DraftReplay,
      DraftEngines,
      DraftChannel,
      {
        provide: MyHomeworkApi,
        useValue: {
          read: async () => ({
            ...(await server.transport.load()),
            id: 'p-1',
            title: 'Thought record',
            relationType: 'friendship',
            definition,
          }),
          draftOf: () => server.transport,
        },
      },
      {
        provide: DraftVault,
        useValue: {
          waiting: () => Promise.resolve(shelf.kept ? ['p-1'] : []),
          open: () =>
            Promise.resolve({
              kept: shelf.kept ? [shelf.kept] : [],
              keep: (draft: KeptDraft) => shelf.keep(draft),
              forget: () => shelf.forget(),
            }),
        },
      },
    ],
  });
});

const kept = (over: Partial<KeptDraft> = {}): KeptDraft => ({
  participationId: 'p-1',
  revision: 0,
  base: { what: null },
  changes: { what: 'rain' },
  sent: {},
  conflicts: {},
  step: 'one',
  ...over,
});

const run = () => TestBed.inject(DraftReplay).run();

describe('what was kept while the network was away', () => {
  it('is saved without the page on which it was written, once', async () => {
    shelf.kept = kept();
    const [first, second] = await Promise.all([run(), run()]);
    expect(first).toEqual([{ title: 'Thought record', kind: 'saved' }]);
    expect(second).toBe(first);
    expect(server.saves).toHaveLength(1);
    expect(server.draft.answers).toEqual({ what: 'rain' });
    expect(shelf.kept).toBeUndefined();
  });

  it('is handed in, where it was to be', async () => {
    shelf.kept = kept({ submission: { key: 'key-of-then', answers: { what: 'rain' } } });
    expect(await run()).toEqual([{ title: 'Thought record', kind: 'sent' }]);
    expect([...server.entries]).toEqual([['key-of-then', { what: 'rain' }]]);
    expect(shelf.kept).toBeUndefined();
  });

  it('stays kept while there is no network', async () => {
    shelf.kept = kept();
    server.weather = 'offline';
    expect(await run()).toEqual([]);
    expect(shelf.kept?.changes).toEqual({ what: 'rain' });
  });

  it('stays kept where somebody has to choose', async () => {
    server.elsewhere({ what: 'hail' });
    shelf.kept = kept();
    await run();
    expect(shelf.kept?.conflicts).toEqual({ what: 'hail' });
  });

  it('stays kept where it was handed in elsewhere meanwhile', async () => {
    server.entries.set('elsewhere', {});
    server.status = 'submitted';
    shelf.kept = kept();
    expect(await run()).toEqual([]);
    expect(shelf.kept?.changes).toEqual({ what: 'rain' });
  });
});
