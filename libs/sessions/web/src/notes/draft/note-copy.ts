import { canonicalText, type NoteText } from '@reknit/sessions/model';
import { mergeField } from '@reknit/shared/web-kernel/drafts';

export type Texts = Readonly<Record<string, string>>;

/** Which note it is, so that it can be sent from anywhere: one of the record, or one somebody keeps apart. */
export type KeptOf = { readonly caseId: string } | { readonly apart: true };

/** What a device keeps of a note that the server does not have yet: enough to go on from after a reload. */
export interface KeptNote {
  /** What the changed texts held when they were begun from. */
  readonly base: Texts;
  readonly changes: Texts;
  /** Per text, what was sent without hearing back. */
  readonly sent: Readonly<Record<string, readonly string[]>>;
  /** Per text, what stood on the server where both had changed it and nobody has chosen yet. */
  readonly conflicts: Texts;
  readonly of?: KeptOf;
}

/** What is on its way, by what it was made from. */
export interface SendingNote {
  readonly texts: readonly NoteText[];
  readonly version: number;
}

/**
 * One tab's copy of a note: what the server is known to hold, what stands here, and what is in dispute. No clock and no network:
 * whoever owns it says what happened. A text in dispute is not sent until somebody has chosen, so that neither side gives way in
 * silence; every save is a revision that stays.
 */
export class NoteCopy {
  private known: Texts;
  private local: Texts;
  private at: number;
  private sent = new Map<string, readonly string[]>();
  private disputed = new Map<string, string>();

  constructor({ texts, version }: { readonly texts: readonly NoteText[]; readonly version: number }) {
    this.known = textsOf(texts);
    this.local = this.known;
    this.at = version;
  }

  get texts(): Texts {
    return this.local;
  }

  get version(): number {
    return this.at;
  }

  /** Key to what stands on the server, where that and what stands here were both changed. */
  get conflicts(): Texts {
    return Object.fromEntries(this.disputed);
  }

  /** Keys that hold something the server has not confirmed. */
  get unsaved(): readonly string[] {
    return keysOf(this.local, this.known).filter((key) => !same(this.local[key], this.known[key]));
  }

  /** Whether there is something to send: what is in dispute waits. */
  get hasNews(): boolean {
    return this.unsaved.some((key) => !this.disputed.has(key));
  }

  change(key: string, text: string): void {
    this.local = { ...this.local, [key]: text };
    if (this.disputed.has(key) && same(this.disputed.get(key), text)) this.disputed.delete(key);
  }

  /** What to send now, noted as sent until the answer comes; undefined when there is nothing to say. */
  nextSave(): SendingNote | undefined {
    if (!this.hasNews) return undefined;
    const going = { ...this.local, ...Object.fromEntries(this.knownOf([...this.disputed.keys()])) };
    for (const key of this.unsaved) {
      if (this.disputed.has(key)) continue;
      this.sent.set(key, [...(this.sent.get(key) ?? []), this.local[key] ?? '']);
    }
    const texts = Object.entries(going).map(([key, text]) => ({ key, text }));
    return { texts: texts.filter(({ text }) => text !== ''), version: this.at };
  }

  /** The server has answered. What was typed meanwhile stays unsaved. */
  saved(request: SendingNote, version: number): void {
    this.known = textsOf(request.texts);
    this.at = version;
    this.sent.clear();
  }

  /** Something of the note that is no text has changed: a copy was pulled in. */
  moved(version: number): void {
    this.at = version;
  }

  /** The server holds something else than what is known here. */
  adopt(texts: readonly NoteText[], version: number): void {
    const theirs = textsOf(texts);
    const local: Record<string, string> = {};
    for (const key of keysOf(theirs, this.known, this.local)) {
      const copies = { base: this.known[key] ?? '', mine: this.local[key] ?? '', theirs: theirs[key] ?? '' };
      local[key] = this.merged(key, copies, this.sent.get(key) ?? []);
    }
    this.known = theirs;
    this.local = local;
    this.at = version;
  }

  /** Goes on from what this device had kept. Made on a fresh copy of what the server holds. */
  restore({ base, changes, sent, conflicts }: KeptNote): void {
    for (const [key, mine] of Object.entries(changes)) {
      const copies = { base: base[key] ?? '', mine, theirs: this.known[key] ?? '' };
      this.local = { ...this.local, [key]: this.merged(key, copies, sent[key] ?? []) };
    }
    for (const [key, text] of Object.entries(conflicts))
      if (!same(this.local[key], text)) this.disputed.set(key, text);
  }

  /** Somebody has looked at both and this is what shall stand. */
  choose(key: string, text: string): void {
    this.disputed.delete(key);
    this.local = { ...this.local, [key]: text };
  }

  /** What has to outlive a reload; undefined when the server has everything. */
  toKeep(): KeptNote | undefined {
    const keys = this.unsaved;
    if (keys.length === 0 && this.disputed.size === 0) return undefined;
    const of = (texts: Texts): Texts => Object.fromEntries(keys.map((key) => [key, texts[key] ?? '']));
    const sent = Object.fromEntries([...this.sent].filter(([key]) => keys.includes(key)));
    return { base: of(this.known), changes: of(this.local), sent, conflicts: this.conflicts };
  }

  private knownOf(keys: readonly string[]): readonly (readonly [string, string])[] {
    return keys.map((key) => [key, this.known[key] ?? ''] as const);
  }

  private merged(
    key: string,
    { base, mine, theirs }: { readonly base: string; readonly mine: string; readonly theirs: string },
    sent: readonly string[],
  ): string {
    if (same(mine, theirs)) {
      this.disputed.delete(key);
      return mine;
    }
    const { value, conflict } = mergeField({
      base: canonicalText(base),
      mine: canonicalText(mine),
      theirs: canonicalText(theirs),
      sent: sent.map(canonicalText),
    });
    if (conflict) this.disputed.set(key, theirs);
    return value as string;
  }
}

function textsOf(texts: readonly NoteText[]): Texts {
  return Object.fromEntries(texts.map(({ key, text }) => [key, text]));
}

function keysOf(...all: readonly Texts[]): readonly string[] {
  return [...new Set(all.flatMap((texts) => Object.keys(texts)))];
}

/** As the server keeps them: line ends and accents written otherwise make no other text, and blanks alone are none. */
function same(one = '', other = ''): boolean {
  if (one === other) return true;
  const [first, second] = [canonicalText(one), canonicalText(other)];
  return first === second || (first.trim() === '' && second.trim() === '');
}
