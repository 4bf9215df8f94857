/** @jest-environment node */
import 'fake-indexeddb/auto';
import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { NoteText } from '@reknit/sessions/model';
import { Clock, IdSource, Session, type SignedInPerson } from '@reknit/shared/web-kernel/start';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import { NotesApi, type NotePlace } from '../data/notes-api';
import { OwnNotesApi } from '../psychotherapy/own-notes-api';
import { aNote, aRow } from '../testing/notes';
import { keptNotes, sendKeptNotes } from './kept-notes';
import type { KeptNote, KeptOf } from './note-copy';
import { placeOf } from './note-session';
import { PretendNoteServer } from './testing/pretend-note-server';

const RENATA = { accountId: 'renata', session: { endsAt: '2026-03-06T09:00:00.000Z' } } as SignedInPerson;
const RECORD: KeptOf = { caseId: 'c1' };

let server: PretendNoteServer;
let asked: NotePlace[];
let url: string;
let tabs = 0;

/** A tab of the browser on some page, with the server behind it. */
function tab(): EnvironmentInjector {
  const note = async (place: NotePlace) => {
    asked.push(place);
    const { version, texts, writable } = await server.load();
    const may = { ...aNote().may, write: writable };
    return aNote({ row: aRow({ id: place.noteId }), version, revision: version, texts, may });
  };
  const save = (_: unknown, texts: readonly NoteText[], version: number) => server.save(texts, version);
  return createEnvironmentInjector(
    [
      { provide: Session, useValue: { person: signal(RENATA) } },
      { provide: Clock, useValue: { milliseconds: () => Date.parse('2026-03-05T09:00:00.000Z') } },
      { provide: IdSource, useValue: { next: () => `tab-${++tabs}` } },
      { provide: Router, useFactory: () => ({ url }) },
      { provide: NotesApi, useValue: { read: note, save } },
      {
        provide: OwnNotesApi,
        useValue: {
          read: async () => ({ ...(await server.load()), text: server.textOf('text') }),
          save: (_: string, text: string, version: number) => server.save([{ key: 'text', text }], version),
        },
      },
    ],
    null as unknown as EnvironmentInjector,
  );
}

const vaultOf = (injector: EnvironmentInjector): DraftVault =>
  runInInjectionContext(injector, () => new DraftVault());

async function keep(noteId: string, of: KeptOf | undefined, kept: Partial<KeptNote>): Promise<void> {
  const shelf = await vaultOf(tab()).open<KeptNote>(placeOf(noteId));
  await shelf.keep({ base: {}, changes: {}, sent: {}, conflicts: {}, ...kept, ...(of && { of }) });
}

const stillKept = async (): Promise<readonly string[]> =>
  (await keptNotes(vaultOf(tab()))).map(({ noteId }) => noteId);

describe('what a device has kept of notes', () => {
  beforeEach(async () => {
    server = new PretendNoteServer();
    server.texts = [{ key: 'data', text: 'Both came.' }];
    asked = [];
    url = '/';
    for (const noteId of await stillKept())
      await (await vaultOf(tab()).open<KeptNote>(placeOf(noteId))).forget();
  });

  it('is sent from any page, over what stands there, and forgotten once it is saved', async () => {
    await keep('n1', RECORD, { base: { plan: '' }, changes: { plan: 'Next week.' } });
    server.elsewhere('assessment', 'From the other room.');
    await sendKeptNotes(tab());
    expect(asked[0]).toEqual({ caseId: 'c1', noteId: 'n1' });
    expect([server.textOf('plan'), server.textOf('assessment')]).toEqual([
      'Next week.',
      'From the other room.',
    ]);
    expect(await stillKept()).toEqual([]);
  });

  it('waits where somebody else has changed the same text: neither side gives way in silence', async () => {
    await keep('n1', RECORD, { base: { data: 'Both came.' }, changes: { data: 'Both came late.' } });
    server.elsewhere('data', 'One came.');
    await sendKeptNotes(tab());
    expect(server.textOf('data')).toBe('One came.');
    expect(await stillKept()).toEqual(['n1']);
  });

  it('stays where the note was locked before, and where nobody can be reached', async () => {
    await keep('n1', RECORD, { base: { plan: '' }, changes: { plan: 'Next week.' } });
    server.locked = true;
    await sendKeptNotes(tab());
    server.locked = false;
    server.weather = 'offline';
    await sendKeptNotes(tab());
    expect(server.saves).toEqual([]);
    expect(await stillKept()).toEqual(['n1']);
  });

  it('is left to the page on which the note is open', async () => {
    await keep('n1', RECORD, { base: { plan: '' }, changes: { plan: 'Next week.' } });
    url = '/cases/c1/notes/n1';
    await sendKeptNotes(tab());
    expect([asked, server.saves]).toEqual([[], []]);
  });

  it('goes to the notes that are kept apart where it was written in one of those', async () => {
    server.texts = [{ key: 'text', text: '' }];
    await keep('o1', { apart: true }, { base: { text: '' }, changes: { text: 'I felt protective.' } });
    await sendKeptNotes(tab());
    expect([asked, server.textOf('text'), await stillKept()]).toEqual([[], 'I felt protective.', []]);
  });
});
