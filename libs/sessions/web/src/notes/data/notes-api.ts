import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  notePaths,
  type AddToNote,
  type AmendNote,
  type CreateNote,
  type MarkedInError,
  type MarkInError,
  type Note,
  type NoteAddition,
  type NoteMaterial,
  type NoteReleased,
  type NoteRow,
  type NoteSaved,
  type NoteText,
  type NoteToCosign,
  type NoteVersion,
  type NoteVersionRow,
  type PullIn,
  type ReleaseFromNote,
  type SearchResult,
  type Snippet,
  type Snippets,
  type UnsignedNote,
} from '@reknit/sessions/model';
import type { Page, Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';
import { firstValueFrom } from 'rxjs';

/** Which note of which case. */
export interface NotePlace {
  readonly caseId: string;
  readonly noteId: string;
}

/** Everything the pages ask of notes. Reads that answer a resource are called from an injection context. */
@Service()
export class NotesApi {
  private readonly http = inject(HttpClient);
  private readonly commands = inject(Commands);

  list(
    ask: () => { readonly caseId: string; readonly after?: string },
  ): HttpResourceRef<Page<NoteRow> | undefined> {
    return httpResource<Page<NoteRow>>(() => {
      const { caseId, after } = ask();
      return { url: notePaths.notes(caseId), ...(after === undefined ? {} : { params: { after } }) };
    });
  }

  note(place: () => NotePlace): HttpResourceRef<Note | undefined> {
    return httpResource<Note>(() => notePaths.note(place().caseId, place().noteId));
  }

  unsigned(): HttpResourceRef<readonly UnsignedNote[] | undefined> {
    return httpResource<readonly UnsignedNote[]>(() => notePaths.unsigned);
  }

  toCosign(): HttpResourceRef<readonly NoteToCosign[] | undefined> {
    return httpResource<readonly NoteToCosign[]>(() => notePaths.toCosign);
  }

  material({ caseId, noteId }: NotePlace): HttpResourceRef<readonly NoteMaterial[] | undefined> {
    return httpResource<readonly NoteMaterial[]>(() => notePaths.material(caseId, noteId));
  }

  versions({ caseId, noteId }: NotePlace): HttpResourceRef<readonly NoteVersionRow[] | undefined> {
    return httpResource<readonly NoteVersionRow[]>(() => notePaths.versions(caseId, noteId));
  }

  version({ caseId, noteId }: NotePlace, revision: number): Promise<NoteVersion> {
    return firstValueFrom(this.http.get<NoteVersion>(notePaths.version(caseId, noteId, revision)));
  }

  read({ caseId, noteId }: NotePlace): Promise<Note> {
    return firstValueFrom(this.http.get<Note>(notePaths.note(caseId, noteId)));
  }

  /** The words travel in the body: an address is written down in too many places. */
  search(caseId: string, words: string): Promise<SearchResult> {
    return this.commands.post<SearchResult>(notePaths.search(caseId), { words });
  }

  /** The note on pages, as a file. Rejects with an `HttpProblem`. */
  pdf({ caseId, noteId }: NotePlace): Promise<Blob> {
    return firstValueFrom(this.http.get(notePaths.pdf(caseId, noteId), { responseType: 'blob' }));
  }

  begin(caseId: string, body: CreateNote, idempotencyKey: string): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.notes(caseId), body, { idempotencyKey });
  }

  save({ caseId, noteId }: NotePlace, texts: readonly NoteText[], version: number): Promise<NoteSaved> {
    return this.commands.put<NoteSaved>(notePaths.draft(caseId, noteId), { texts }, { version });
  }

  pullIn({ caseId, noteId }: NotePlace, source: PullIn, version: number): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.pullIns(caseId, noteId), source, { version });
  }

  removePullIn({ caseId, noteId }: NotePlace, id: string, version: number): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.removePullIn(caseId, noteId, id), {}, { version });
  }

  /** Says that it is finished, then signs the revision that stands on the screen. */
  async sign(
    place: NotePlace,
    at: Pick<NoteSaved, 'version' | 'revision'>,
    isReady: boolean,
  ): Promise<NoteSaved> {
    const { caseId, noteId } = place;
    const ready = isReady
      ? at
      : await this.commands.post<NoteSaved>(notePaths.ready(caseId, noteId), {}, { version: at.version });
    const { version, revision } = ready;
    return this.commands.post<NoteSaved>(notePaths.sign(caseId, noteId), { revision }, { version });
  }

  unsign({ caseId, noteId }: NotePlace, version: number): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.unsign(caseId, noteId), {}, { version });
  }

  cosign(
    { caseId, noteId }: NotePlace,
    { version, revision }: Pick<Note, 'version' | 'revision'>,
  ): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.cosign(caseId, noteId), { revision }, { version });
  }

  giveBack({ caseId, noteId }: NotePlace, comment: string, version: number): Promise<NoteSaved> {
    return this.commands.post<NoteSaved>(notePaths.return(caseId, noteId), { comment }, { version });
  }

  addendum({ caseId, noteId }: NotePlace, body: AddToNote, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.addenda(caseId, noteId), body, { idempotencyKey });
  }

  amendment({ caseId, noteId }: NotePlace, body: AmendNote, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.amendments(caseId, noteId), body, { idempotencyKey });
  }

  lateEntry({ caseId, noteId }: NotePlace, body: AddToNote, idempotencyKey: string): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.late(caseId, noteId), body, { idempotencyKey });
  }

  saveAddition(
    { caseId, noteId }: NotePlace,
    { id, version }: Pick<NoteAddition, 'id' | 'version'>,
    body: AddToNote & { readonly wrong?: string },
  ): Promise<Saved> {
    return this.commands.put<Saved>(notePaths.addition(caseId, noteId, id), body, { version });
  }

  signAddition(
    { caseId, noteId }: NotePlace,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.signAddition(caseId, noteId, id), {}, { version });
  }

  discardAddition(
    { caseId, noteId }: NotePlace,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.discardAddition(caseId, noteId, id), {}, { version });
  }

  cosignAddition(
    { caseId, noteId }: NotePlace,
    { id, version }: Pick<NoteAddition, 'id' | 'version'>,
  ): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.cosignAddition(caseId, noteId, id), {}, { version });
  }

  giveAdditionBack(
    { caseId, noteId }: NotePlace,
    { id, version }: Pick<NoteAddition, 'id' | 'version'>,
    comment: string,
  ): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.returnAddition(caseId, noteId, id), { comment }, { version });
  }

  setAdditionAside(
    { caseId, noteId }: NotePlace,
    { id, version }: Pick<NoteAddition, 'id' | 'version'>,
    reason: string,
  ): Promise<Saved> {
    return this.commands.post<Saved>(notePaths.setAdditionAside(caseId, noteId, id), { reason }, { version });
  }

  markInError(
    { caseId, noteId }: NotePlace,
    body: MarkInError,
    idempotencyKey: string,
  ): Promise<MarkedInError> {
    return this.commands.post<MarkedInError>(notePaths.inError(caseId, noteId), body, { idempotencyKey });
  }

  release(
    { caseId, noteId }: NotePlace,
    body: ReleaseFromNote,
    idempotencyKey: string,
  ): Promise<NoteReleased> {
    return this.commands.post<NoteReleased>(notePaths.release(caseId, noteId), body, { idempotencyKey });
  }

  snippets(): Promise<Snippets> {
    return firstValueFrom(this.http.get<Snippets>(notePaths.snippets));
  }

  keepSnippets(snippets: readonly Snippet[], version: number): Promise<Snippets> {
    return this.commands.put<Snippets>(notePaths.snippets, { snippets }, { version });
  }
}
