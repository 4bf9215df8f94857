import { DOCUMENT, DestroyRef, Service, effect, inject, signal, untracked } from '@angular/core';
import type { Note } from '@reknit/sessions/model';
import { Clock, Network } from '@reknit/shared/web-kernel/start';
import { DraftChannel, DraftVault, type DraftShelf } from '@reknit/shared/web-kernel/drafts';
import type { KeptNote, KeptOf } from './note-copy';
import { NoteEngine } from './note-engine';
import type { NotePorts, Written } from './note-ports';

/** Under what a device keeps unsent words of a note. */
export const placeOf = (noteId: string): string => `note/${noteId}`;

/** A progress note as something that is written. */
export type OpenNote = Note & Written;
export const openNote = (note: Note): OpenNote => ({
  ...note,
  changedAt: note.row.changedAt,
  writable: note.may.write,
});

/** Where a page loads and saves what is written on it. */
export type NoteServer<Doc extends Written> = Pick<NotePorts<Doc>, 'load' | 'save'> & {
  /** Kept beside what is unsent, for when it is sent from another page. */
  readonly of: KeptOf;
};

/** The shelf of one note, on which everything says which note it is. */
export function labelled(shelf: DraftShelf<KeptNote>, of: KeptOf): DraftShelf<KeptNote> {
  return { ...shelf, keep: (kept) => shelf.keep({ ...kept, of }) };
}

/**
 * The note that is being written on this page: saved when the page is hidden, tried again when the network is back, read again when
 * another tab has saved, and let go of when the page is left. Provided by the page, with `NOTE_DRAFTING`.
 */
@Service({ autoProvided: false })
export class NoteSession<Doc extends Written = OpenNote> {
  private readonly document = inject(DOCUMENT);
  private readonly vault = inject(DraftVault);
  private readonly channel = inject(DraftChannel);
  private readonly network = inject(Network);
  private readonly clock = inject(Clock);
  private readonly opened = signal<NoteEngine<Doc> | undefined>(undefined);
  private gone = false;

  readonly engine = this.opened.asReadonly();

  constructor() {
    const { document } = this;
    const onHide = (): void => void (document.visibilityState === 'hidden' && this.opened()?.flush());
    const onUnload = (event: Event): void => {
      const engine = this.opened();
      void engine?.flush();
      if (engine?.atRisk) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    document.defaultView?.addEventListener('beforeunload', onUnload);
    effect(() => {
      if (this.network.online()) untracked(() => void this.opened()?.again());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      document.removeEventListener('visibilitychange', onHide);
      document.defaultView?.removeEventListener('beforeunload', onUnload);
      void this.opened()?.leave();
    });
  }

  async begin(id: string, start: Doc, server: NoteServer<Doc>): Promise<void> {
    const shelf = await this.vault.open<KeptNote>(placeOf(id));
    const tell = (version: number): void => this.channel.tell(placeOf(id), version);
    const ports = { ...server, shelf: labelled(shelf, server.of), tell };
    const engine = new NoteEngine<Doc>(ports, { note: start, kept: shelf.kept }, () =>
      this.clock.milliseconds(),
    );
    if (this.gone) return engine.leave();
    this.channel.listen(placeOf(id), (version) => void engine.refresh(version));
    this.opened.set(engine);
  }
}

/** What a page provides to write notes. */
export const NOTE_DRAFTING = [DraftVault, DraftChannel, NoteSession] as const;
