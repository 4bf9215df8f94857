import type { Answers } from '@reknit/exercises/model';
import type { DraftView, SaveDraft, SavedDraft } from '@reknit/homework/model';
import { mergeField, sameAnswer } from '@reknit/shared/web-kernel/drafts';
import type { KeptDraft } from './kept-draft';

type Fields = Readonly<Record<string, unknown>>;

export interface DraftStart {
  /** What the server holds; absent before the first save. */
  readonly view?: Pick<DraftView, 'answers' | 'revision' | 'conflicts'>;
  /** Answers that are there unless somebody changes them, and so are no change. */
  readonly defaults?: Answers;
  /** Whether the server would take this answer, unfinished as it may be. What it would not is kept back. */
  readonly fits?: (field: string, value: unknown) => boolean;
}

/**
 * One device's copy of a draft: what the server is known to hold, what stands here, and what is in dispute. No clock, no
 * network: whoever owns it says what happened.
 */
export class DraftCopy {
  private known: Answers;
  private revision: number;
  private local: Answers;
  private readonly defaults: Answers;
  private readonly fits: (field: string, value: unknown) => boolean;
  private sent = new Map<string, readonly unknown[]>();
  private disputed = new Map<string, unknown>();
  /** Other texts the person has decided about; the server may name them again until it hears of it. */
  private settled: { readonly field: string; readonly text: unknown }[] = [];
  private unheard = false;

  constructor({ view, defaults = {}, fits = () => true }: DraftStart) {
    this.defaults = defaults;
    this.fits = fits;
    this.known = { ...defaults, ...view?.answers };
    this.revision = view?.revision ?? 0;
    this.local = this.known;
    this.dispute(view?.conflicts ?? {});
  }

  get answers(): Answers {
    return this.local;
  }

  get base(): number {
    return this.revision;
  }

  /** Field to the text of the other device; null where it was cleared there. */
  get conflicts(): Fields {
    return Object.fromEntries(this.disputed);
  }

  change(answers: Answers): void {
    this.local = answers;
    for (const [field, text] of this.disputed) if (sameAnswer(answers[field], text)) this.settle(field, text);
  }

  /** Fields that hold something the server has not confirmed. */
  get unsaved(): readonly string[] {
    const fields = new Set([...Object.keys(this.local), ...Object.keys(this.known)]);
    return [...fields].filter((field) => !sameAnswer(this.local[field], this.known[field]));
  }

  /** Unsaved fields the server would refuse as they are. */
  get heldBack(): readonly string[] {
    return this.unsaved.filter((field) => !this.fits(field, this.local[field] ?? null));
  }

  /** Whether there is anything to tell the server now. */
  get hasNews(): boolean {
    return this.unheard || this.unsaved.some((field) => this.fits(field, this.local[field] ?? null));
  }

  /** What to send now; undefined when there is nothing to say. Noted as sent until the answer comes. */
  nextSave(step: string): SaveDraft | undefined {
    if (!this.hasNews) return undefined;
    const fields = this.unsaved.filter((field) => this.fits(field, this.local[field] ?? null));
    const changes = Object.fromEntries(fields.map((field) => [field, this.local[field] ?? null]));
    for (const field of fields) this.sent.set(field, [...(this.sent.get(field) ?? []), changes[field]]);
    return { baseRevision: this.revision, changes, step };
  }

  /** The server has answered a save. What was typed meanwhile stays unsaved. */
  saved(request: SaveDraft, answer: Pick<SavedDraft, 'answers' | 'revision' | 'conflicts'>): void {
    const before = this.known;
    const known = { ...this.defaults, ...answer.answers };
    const local: Record<string, unknown> = { ...known };
    for (const field of this.fieldsOf(known)) {
      const asked = Object.hasOwn(request.changes, field) ? request.changes[field] : before[field];
      if (!sameAnswer(this.local[field], asked)) local[field] = this.local[field];
    }
    const foreign = Object.entries(answer.conflicts).filter(
      ([field, text]) => !this.sent.get(field)?.some((own) => sameAnswer(own, text)),
    );
    this.sent.clear();
    this.unheard = false;
    this.known = known;
    this.local = trimmed(local);
    this.revision = answer.revision;
    this.dispute(Object.fromEntries(foreign));
    // The server keeps what it named until it hears that it arrived; our own lost text must not turn up there again.
    if (Object.keys(answer.conflicts).length > foreign.length) this.unheard = true;
  }

  /** The server holds something else than what is known here: written elsewhere, or begun anew. */
  adopt(view: Pick<DraftView, 'answers' | 'revision' | 'conflicts'>): void {
    const theirs = { ...this.defaults, ...view.answers };
    const local: Record<string, unknown> = {};
    const disputed: Record<string, unknown> = {};
    for (const field of this.fieldsOf(theirs)) {
      const copies = { base: this.known[field], mine: this.local[field], theirs: theirs[field] };
      const merged = mergeField({ ...copies, sent: this.sent.get(field) ?? [] });
      local[field] = merged.value;
      if (merged.conflict) disputed[field] = theirs[field] ?? null;
    }
    this.known = theirs;
    this.local = trimmed(local);
    this.revision = view.revision;
    this.dispute({ ...view.conflicts, ...disputed });
  }

  /** Goes on from what this device had kept. Made on a fresh copy of what the server holds. */
  restore(kept: KeptDraft): void {
    const local: Record<string, unknown> = { ...this.local };
    const disputed: Record<string, unknown> = { ...kept.conflicts };
    for (const [field, change] of Object.entries(kept.changes)) {
      const sent = kept.sent[field] ?? [];
      const merged = mergeField({ base: kept.base[field], mine: change, theirs: this.known[field], sent });
      local[field] = merged.value ?? undefined;
      if (merged.conflict) disputed[field] = this.known[field] ?? null;
    }
    this.local = trimmed(local);
    this.dispute(disputed);
  }

  /** The person has looked at both texts and this is what the field shall hold. */
  choose(field: string, value: unknown): void {
    const text = this.disputed.get(field);
    this.settle(field, text);
    this.local = trimmed({ ...this.local, [field]: value ?? undefined });
  }

  /** What has to outlive a reload; undefined when the server has everything. */
  toKeep(): Omit<KeptDraft, 'participationId' | 'step' | 'submission'> | undefined {
    const fields = this.unsaved;
    if (fields.length === 0 && this.disputed.size === 0) return undefined;
    const of = (answers: Answers) =>
      Object.fromEntries(fields.map((field) => [field, answers[field] ?? null]));
    const sent = Object.fromEntries([...this.sent].filter(([field]) => fields.includes(field)));
    return {
      revision: this.revision,
      base: of(this.known),
      changes: of(this.local),
      sent,
      conflicts: this.conflicts,
    };
  }

  private fieldsOf(answers: Answers): ReadonlySet<string> {
    return new Set([...Object.keys(answers), ...Object.keys(this.known), ...Object.keys(this.local)]);
  }

  private dispute(texts: Fields): void {
    for (const [field, text] of Object.entries(texts)) {
      const decided = this.settled.some((one) => one.field === field && sameAnswer(one.text, text));
      if (decided || sameAnswer(this.local[field], text)) this.unheard = true;
      else this.disputed.set(field, text ?? null);
    }
  }

  private settle(field: string, text: unknown): void {
    this.disputed.delete(field);
    this.settled = [...this.settled, { field, text }];
    this.unheard = true;
  }
}

function trimmed(answers: Fields): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && value !== null),
  );
}
