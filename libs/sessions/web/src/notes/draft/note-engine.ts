import { signal, type Signal, type WritableSignal } from '@angular/core';
import { NoteProblem, type NoteSaved } from '@reknit/sessions/model';
import { SharedProblem } from '@reknit/shared/model';
import { HttpProblem, toProblem } from '@reknit/shared/web-kernel/start';
import { retryAfter } from '@reknit/shared/web-kernel/drafts';
import { NoteCopy, type KeptNote, type SendingNote, type Texts } from './note-copy';
import type { NotePorts, Saving, Written } from './note-ports';

/** Every save is a revision that is kept: one at the end of a thought, not one for every word. */
export const TYPING_PAUSE = 1500;
/** Whoever types without a pause is saved all the same. */
export const LONGEST_WAIT = 15_000;

const OVER: readonly string[] = [
  NoteProblem.locked,
  NoteProblem.notTheAuthor,
  NoteProblem.moveNotAllowed,
  SharedProblem.notFound,
];
/** Many may write at once; somebody who loses every time is told instead of asking for ever. */
const MOST_RACES = 25;

/**
 * Saves what somebody writes in a note: after a pause, one request at a time. What the server has not confirmed is kept by this device
 * and sent again until it is; what was written elsewhere is laid together text by text, and where both wrote somebody is asked. Typing
 * itself costs nothing: a text is fetched from the page only when it is saved.
 */
export class NoteEngine<Doc extends Written = Written> {
  private readonly copy: NoteCopy;
  private readonly dirty = new Map<string, () => string>();
  private readonly standing = signal<Saving>({ kind: 'saved' });
  private readonly disputes = signal<Texts>({});
  private readonly current: WritableSignal<Doc>;
  private readonly shown = signal<Texts>({});
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirtySince: number | undefined;
  private underWay: Promise<void> | undefined;
  private failures = 0;
  private races = 0;
  private left = false;

  readonly saving = this.standing.asReadonly();
  /** Key to what stands on the server; waits for `choose`. */
  readonly conflicts = this.disputes.asReadonly();
  /** What the text areas shall hold: moves only when something came from elsewhere. */
  readonly texts = this.shown.asReadonly();
  /** As it was read last. */
  readonly note: Signal<Doc>;

  constructor(
    private readonly ports: NotePorts<Doc>,
    start: { readonly note: Doc; readonly kept: readonly KeptNote[] },
    private readonly now: () => number,
  ) {
    this.current = signal(start.note);
    this.note = this.current.asReadonly();
    this.copy = new NoteCopy(start.note);
    for (const kept of start.kept) this.copy.restore(kept);
    this.standing.set({ kind: 'saved', at: start.note.changedAt });
    this.show();
    if (this.copy.hasNews) this.soon(0);
  }

  /** Whether closing the page now could lose something. */
  get atRisk(): boolean {
    return this.standing().kind === 'not-saved';
  }

  /** Whether something stands here that the server does not have. */
  get unsaved(): boolean {
    this.collect();
    return this.copy.unsaved.length > 0;
  }

  /** Somebody types: `read` gives the text when it is needed. */
  typed(key: string, read: () => string): void {
    this.dirty.set(key, read);
    this.dirtySince ??= this.now();
    const waited = this.now() - this.dirtySince;
    this.soon(Math.min(TYPING_PAUSE, Math.max(0, LONGEST_WAIT - waited)));
  }

  /** The text as it stands here, typed or saved. */
  textOf(key: string): string {
    return this.dirty.get(key)?.() ?? this.copy.texts[key] ?? '';
  }

  choose(key: string, text: string): void {
    this.collect();
    this.copy.choose(key, text);
    this.show();
    this.soon(0);
  }

  /** Saves now. Resolves when nothing is under way any more; `saving` says how it went. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.underWay) await this.underWay;
    if (this.standing().kind === 'over') return;
    await this.turn(() => this.send());
  }

  /** Tries again what has failed; for when the network is back. */
  async again(): Promise<void> {
    this.failures = 0;
    this.collect();
    if (this.copy.hasNews) await this.flush();
  }

  /** Another tab has saved something newer. */
  async refresh(version: number): Promise<void> {
    while (this.underWay) await this.underWay;
    if (version <= this.copy.version || this.left) return;
    await this.turn(() => this.reload());
  }

  /**
   * Does something to the note that is no writing, on top of everything that is written.
   *
   * @throws HttpProblem when it was refused, or when what is written could not be saved before
   */
  async act(
    deed: (at: { readonly version: number; readonly revision: number }) => Promise<NoteSaved>,
  ): Promise<void> {
    await this.flush();
    const saving = this.standing();
    if (saving.kind === 'not-saved' || saving.kind === 'over') throw saving.problem;
    if (saving.kind === 'kept') throw new HttpProblem('unreachable', 0);
    let refused: unknown;
    await this.turn(async () => {
      try {
        const done = await deed({ version: this.copy.version, revision: this.current().revision });
        this.copy.moved(done.version);
        this.ports.tell(done.version);
      } catch (error) {
        refused = error;
      }
      await this.reload();
    });
    if (refused !== undefined) throw toProblem(refused);
  }

  /** The page goes away: what is typed is kept and sent, and nothing is tried again afterwards. */
  leave(): Promise<void> {
    this.left = true;
    return this.flush();
  }

  private async turn(work: () => Promise<void>): Promise<void> {
    while (this.underWay) await this.underWay;
    this.underWay = work().finally(() => (this.underWay = undefined));
    await this.underWay;
  }

  /** Kept first, then sent: a page that dies while waiting for the answer has lost nothing. */
  private async send(): Promise<void> {
    this.collect();
    const request = this.copy.nextSave();
    const kept = this.keep();
    if (!request) {
      await kept;
      this.standing.update((saving) => (saving.kind === 'saving' ? { kind: 'saved' } : saving));
      return;
    }
    this.nowSaving();
    try {
      await this.confirmed(request, await this.ports.save(request.texts, request.version));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === SharedProblem.versionStale && this.races++ < MOST_RACES) await this.reload();
      else this.failed(problem, await kept);
    }
  }

  private async confirmed(request: SendingNote, answer: NoteSaved): Promise<void> {
    this.copy.saved(request, answer.version);
    this.current.update((note) => ({ ...note, version: answer.version, revision: answer.revision }));
    this.failures = 0;
    this.races = 0;
    this.standing.set({ kind: 'saved', at: answer.savedAt });
    this.ports.tell(answer.version);
    await this.keep();
    if (this.copy.hasNews) this.soon(TYPING_PAUSE);
  }

  /** Looks what stands there now and lays what is written here over it. */
  private async reload(): Promise<void> {
    try {
      const note = await this.ports.load();
      this.collect();
      this.copy.adopt(note.texts, note.version);
      this.current.set(note);
      this.show();
      const kept = await this.keep();
      // Signed elsewhere with everything that was written here: nothing is lost, and there is nothing to say.
      if (!note.writable && this.copy.unsaved.length > 0)
        return this.failed(new HttpProblem(NoteProblem.locked, 409), kept);
      this.standing.set({ kind: 'saved', at: note.changedAt });
      if (this.copy.hasNews) this.soon(0);
    } catch (error) {
      this.failed(toProblem(error), await this.keep());
    }
  }

  private failed(problem: HttpProblem, kept: boolean): void {
    clearTimeout(this.timer);
    if (OVER.includes(problem.code)) return this.standing.set({ kind: 'over', problem });
    const waits = problem.passing || problem.code === SharedProblem.versionStale;
    this.standing.set(kept && waits ? { kind: 'kept' } : { kind: 'not-saved', problem });
    this.failures++;
    if (waits && !this.left) this.timer = setTimeout(() => void this.flush(), retryAfter(this.failures));
  }

  private async keep(): Promise<boolean> {
    const kept = this.copy.toKeep();
    if (kept) return this.ports.shelf.keep(kept);
    await this.ports.shelf.forget();
    return true;
  }

  private collect(): void {
    for (const [key, read] of this.dirty) this.copy.change(key, read());
    this.dirty.clear();
    this.dirtySince = undefined;
    this.disputes.set(this.copy.conflicts);
  }

  private soon(delay: number): void {
    if (this.standing().kind === 'over') return;
    clearTimeout(this.timer);
    this.nowSaving();
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  /** What is kept on the device stays described as that until the server has it: no flicker while offline. */
  private nowSaving(): void {
    if (!['kept', 'saving'].includes(this.standing().kind)) this.standing.set({ kind: 'saving' });
  }

  private show(): void {
    this.shown.set(this.copy.texts);
    this.disputes.set(this.copy.conflicts);
  }
}
