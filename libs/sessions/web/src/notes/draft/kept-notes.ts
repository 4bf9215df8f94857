import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { Router } from '@angular/router';
import { Clock } from '@reknit/shared/web-kernel/start';
import { DraftChannel, DraftVault } from '@reknit/shared/web-kernel/drafts';
import { NotesApi } from '../data/notes-api';
import { OwnNotesApi, writtenOf } from '../psychotherapy/own-notes-api';
import type { KeptNote, KeptOf } from './note-copy';
import { NoteEngine } from './note-engine';
import type { Written } from './note-ports';
import { labelled, openNote, placeOf, type NoteServer } from './note-session';

/** A note of which this device still keeps something that was not saved. */
export interface StillKept {
  readonly noteId: string;
  readonly of: KeptOf;
}

/** What this device still keeps of notes, whoever's page they were written on. */
export async function keptNotes(vault: DraftVault): Promise<readonly StillKept[]> {
  const found: StillKept[] = [];
  for (const noteId of await vault.waiting('note')) {
    const { kept } = await vault.open<KeptNote>(placeOf(noteId));
    const of = kept.findLast((one) => one.of)?.of;
    if (of) found.push({ noteId, of });
  }
  return found;
}

let underWay: Promise<void> | undefined;

/**
 * Sends what this device has kept of notes, whatever page is open, laid over what stands there now. What both sides have changed
 * waits, kept here, until somebody opens the note and chooses; so does what came too late for a note that was locked.
 */
export function sendKeptNotes(injector: EnvironmentInjector): Promise<void> {
  underWay ??= sendAll(injector).finally(() => (underWay = undefined));
  return underWay;
}

async function sendAll(parent: EnvironmentInjector): Promise<void> {
  const injector = createEnvironmentInjector([DraftVault, DraftChannel], parent);
  try {
    for (const kept of await keptNotes(injector.get(DraftVault))) await sendOne(injector, kept);
  } finally {
    injector.destroy();
  }
}

async function sendOne(injector: EnvironmentInjector, { noteId, of }: StillKept): Promise<void> {
  // Whoever has it open here sends it from there.
  if (injector.get(Router).url.includes(noteId)) return;
  const server = serverOf(injector, noteId, of);
  const note = await server.load().catch(() => undefined);
  if (!note?.writable) return;
  const place = placeOf(noteId);
  const shelf = await injector.get(DraftVault).open<KeptNote>(place);
  const tell = (version: number): void => injector.get(DraftChannel).tell(place, version);
  const clock = injector.get(Clock);
  const engine = new NoteEngine<Written>(
    { ...server, shelf: labelled(shelf, of), tell },
    { note, kept: shelf.kept },
    () => clock.milliseconds(),
  );
  await engine.flush();
  // Somebody else was faster: what is written here was laid over theirs, and is sent once more.
  if (engine.saving().kind === 'saving') await engine.flush();
  await engine.leave();
}

function serverOf(injector: EnvironmentInjector, noteId: string, of: KeptOf): NoteServer<Written> {
  if ('apart' in of) {
    const api = injector.get(OwnNotesApi);
    return {
      of,
      load: async () => writtenOf(await api.read(noteId)),
      save: (texts, version) => api.save(noteId, texts[0]?.text ?? '', version),
    };
  }
  const api = injector.get(NotesApi);
  const place = { caseId: of.caseId, noteId };
  return {
    of,
    load: async () => openNote(await api.read(place)),
    save: (texts, version) => api.save(place, texts, version),
  };
}
