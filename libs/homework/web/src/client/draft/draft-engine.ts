import { signal, type Signal } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import { HomeworkProblem, type SaveDraft } from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { HttpProblem, toProblem } from '@reknit/shared/web-kernel/start';
import { retryAfter } from '@reknit/shared/web-kernel/drafts';
import { DraftCopy, type DraftStart } from './draft-copy';
import type { DraftPorts, HandedIn, Saving } from './draft-ports';
import { HandIn, mayPass } from './hand-in';
import type { KeptDraft } from './kept-draft';

/** Long enough that a word is not sent letter by letter, short enough that a lost phone costs a phrase. */
export const TYPING_PAUSE = 800;

const TAKES_DRAFTS: readonly string[] = ['assigned', 'in_progress', 'paused', 'lapsed'];
const OVER: readonly string[] = [
  HomeworkProblem.alreadySubmitted,
  HomeworkProblem.moveNotAllowed,
  SharedProblem.notFound,
];

export interface EngineStart extends DraftStart {
  readonly participationId: string;
  readonly step: string;
  /** What this device had kept, if anything, oldest first. */
  readonly kept?: readonly KeptDraft[];
}

/**
 * Saves what somebody types: a moment after the last key, one request at a time, only what changed. What the server has
 * not confirmed is kept by this device and sent again until it is; what another device wrote meanwhile is merged field by
 * field, and where both wrote the person is asked. Knows no page and no network: what it needs comes in as ports.
 */
export class DraftEngine {
  private readonly copy: DraftCopy;
  private readonly handing: HandIn;
  private readonly current = signal<Answers>({});
  private readonly disputes = signal<Readonly<Record<string, unknown>>>({});
  private readonly held = signal<readonly string[]>([]);
  private readonly standing = signal<Saving>({ kind: 'saved' });
  private place: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | undefined;
  private failures = 0;
  private left = false;
  private readonly outcome = signal<Extract<HandedIn, { kind: 'sent' | 'already' }> | undefined>(undefined);

  readonly answers: Signal<Answers> = this.current.asReadonly();
  /** Field to the text of the other device, null where it was cleared there. Waits for `choose`. */
  readonly conflicts = this.disputes.asReadonly();
  /** Fields that cannot be saved as they are, because they are too long or unfinished. */
  readonly heldBack = this.held.asReadonly();
  readonly saving = this.standing.asReadonly();
  /** Present once the answers have been handed in, whichever attempt it was. */
  readonly handedIn = this.outcome.asReadonly();
  /** Whether answers wait on this device to be handed in. */
  readonly queued: Signal<boolean>;

  constructor(
    private readonly ports: DraftPorts,
    private readonly start: EngineStart,
  ) {
    this.copy = new DraftCopy(start);
    this.place = start.step;
    const kept = start.kept ?? [];
    for (const draft of kept) this.copy.restore(draft);
    this.handing = new HandIn(ports, kept.findLast((draft) => draft.submission)?.submission);
    this.queued = this.handing.queued;
    this.show();
    if (this.copy.hasNews && !this.queued()) this.soon(0);
  }

  get step(): string {
    return this.place;
  }

  /** Whether closing the page now could lose something. */
  get atRisk(): boolean {
    return this.standing().kind === 'not-saved';
  }

  /** The person has typed. Answers that wait to be handed in are taken back by changing them. */
  change(answers: Answers): void {
    this.copy.change(answers);
    this.handing.takeBack();
    this.show();
    this.soon(TYPING_PAUSE);
  }

  /** The person has gone to another step: what is typed is saved at once, with the place. */
  goTo(step: string): void {
    this.place = step;
    if (this.copy.hasNews) void this.flush();
  }

  /** The person has chosen between two texts. */
  choose(field: string, value: unknown): void {
    this.copy.choose(field, value);
    this.show();
    this.soon(0);
  }

  /** Saves now. Resolves when nothing is under way any more; `saving` says how it went. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.underWay) await this.underWay;
    if (this.outcome() || this.queued() || this.standing().kind === 'over') return;
    this.underWay = this.send().finally(() => (this.underWay = undefined));
    await this.underWay;
  }

  /** Tries again what has failed; for when the network is back. */
  async again(): Promise<HandedIn | undefined> {
    this.failures = 0;
    if (this.queued()) return this.handIn();
    if (this.copy.hasNews) await this.flush();
    return undefined;
  }

  /** Another tab has saved something newer. */
  async refresh(revision: number): Promise<void> {
    while (this.underWay) await this.underWay;
    if (revision <= this.copy.base || this.left) return;
    await this.reload().catch((error: unknown) => this.failed(toProblem(error), false));
  }

  /** Hands the answers in. However often that is tried, they are handed in once. */
  async submit(): Promise<HandedIn> {
    clearTimeout(this.timer);
    while (this.underWay) await this.underWay;
    this.handing.prepare(this.current());
    return this.handIn();
  }

  /** The page goes away: what is typed is kept and sent, and nothing is tried again afterwards. */
  leave(): Promise<void> {
    this.left = true;
    return this.flush();
  }

  private async handIn(): Promise<HandedIn> {
    const kept = await this.keep();
    const outcome = await this.handing.send();
    if (outcome.kind === 'queued') this.failed(outcome.problem, kept);
    else if (outcome.kind === 'refused') {
      await this.keep();
      if (this.copy.hasNews) this.soon(0);
    } else {
      clearTimeout(this.timer);
      this.standing.set({ kind: 'saved' });
      await this.ports.shelf.forget();
      this.outcome.set(outcome);
      this.ports.tabs.tell(Number.MAX_SAFE_INTEGER);
    }
    return outcome;
  }

  /** Kept first, then sent: a page that dies while waiting for the answer has lost nothing. */
  private async send(): Promise<void> {
    const request = this.copy.nextSave(this.place);
    const kept = this.keep();
    if (!request) {
      await kept;
      return this.standing.update((saving) => (saving.kind === 'saving' ? { kind: 'saved' } : saving));
    }
    this.nowSaving();
    try {
      await this.confirmed(request, await this.ports.transport.save(request));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === HomeworkProblem.draftStale) await this.startOver(problem);
      else this.failed(problem, await kept);
    }
  }

  private async confirmed(
    request: SaveDraft,
    answer: Awaited<ReturnType<DraftPorts['transport']['save']>>,
  ): Promise<void> {
    this.copy.saved(request, answer);
    this.failures = 0;
    this.show();
    this.standing.set({ kind: 'saved', at: answer.savedAt });
    this.ports.tabs.tell(answer.revision);
    await this.keep();
    if (this.copy.hasNews) this.soon(TYPING_PAUSE);
  }

  /** The draft this one builds on is gone: look what is there now and lay what is typed over it. */
  private async startOver(problem: HttpProblem): Promise<void> {
    if (this.failures > 0) return this.failed(problem, false);
    this.failures++;
    await this.reload().catch((error: unknown) => this.failed(toProblem(error), false));
  }

  private async reload(): Promise<void> {
    const { draft, status } = await this.ports.transport.load();
    if (!TAKES_DRAFTS.includes(status))
      return this.failed(new HttpProblem(HomeworkProblem.alreadySubmitted, 409), false);
    this.copy.adopt(draft ?? { answers: {}, revision: 0 });
    this.show();
    this.standing.set({ kind: 'saved', at: draft?.savedAt });
    if (this.copy.hasNews) this.soon(0);
  }

  private failed(problem: HttpProblem, kept: boolean): void {
    clearTimeout(this.timer);
    if (OVER.includes(problem.code)) return this.standing.set({ kind: 'over', problem });
    const waits = mayPass(problem);
    this.standing.set(kept && waits ? { kind: 'kept' } : { kind: 'not-saved', problem });
    this.failures++;
    if (waits && !this.left) this.timer = setTimeout(() => void this.retry(), retryAfter(this.failures));
  }

  private retry(): Promise<unknown> {
    return this.queued() ? this.handIn() : this.flush();
  }

  private async keep(): Promise<boolean> {
    const draft = this.copy.toKeep();
    const { submission } = this.handing;
    const { participationId } = this.start;
    const rest = draft ?? { revision: this.copy.base, base: {}, changes: {}, sent: {}, conflicts: {} };
    if (draft || submission)
      return this.ports.shelf.keep({ participationId, ...rest, step: this.place, submission });
    await this.ports.shelf.forget();
    return true;
  }

  private soon(delay: number): void {
    if (this.standing().kind === 'over') return;
    clearTimeout(this.timer);
    this.nowSaving();
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  /** What is kept on the device stays described as that until the server has it: no flicker while offline. */
  private nowSaving(): void {
    if (this.standing().kind !== 'kept') this.standing.set({ kind: 'saving' });
  }

  private show(): void {
    this.current.set(this.copy.answers);
    this.disputes.set(this.copy.conflicts);
    this.held.set(this.copy.heldBack);
  }
}
