import { computed, signal, type WritableSignal } from '@angular/core';
import type { AmendsAdvice, AmendsDraft, AuthorAmends, SaveAmendsDraft } from '@reknit/agreements/model';
import { toProblem, type HttpProblem } from '@reknit/shared/web-kernel';
import type { Copy } from '../../ui/sealed-copy';
import type { AmendsApi } from './amends-api';

const PAUSE_MS = 1200;
type Section = keyof AmendsDraft;
/** A plan that has a draft to go on with. */
export type WrittenPlan = AuthorAmends & { readonly draft: AmendsDraft };

/**
 * What somebody is writing, kept on the server as they write: a moment after the last key, and before any step. One save
 * is under way at a time, each over the version the one before led to; what fails is tried again with the next key, and
 * stays, sealed, on the device.
 */
export class EditedPlan {
  readonly draft: WritableSignal<AmendsDraft>;
  readonly advice: WritableSignal<readonly AmendsAdvice[]>;
  readonly saving = signal(false);
  readonly problem = signal<HttpProblem | undefined>(undefined);
  readonly saved = computed(() => !this.saving() && this.changed().size === 0);
  private readonly changed = signal<ReadonlySet<Section>>(new Set());
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly plan: WrittenPlan,
    private readonly api: AmendsApi,
    private readonly copy?: Copy<SaveAmendsDraft>,
  ) {
    this.draft = signal(plan.draft);
    this.advice = signal(plan.advice);
    this.version = plan.version;
  }

  change<Key extends Section>(section: Key, value: AmendsDraft[Key]): void {
    this.draft.update((before) => ({ ...before, [section]: value }));
    this.changed.update((before) => new Set([...before, section]));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
    if (this.problem()) this.keepCopy();
  }

  /** Sections that were written before and never reached the server. */
  restore(words: SaveAmendsDraft): void {
    for (const [section, value] of Object.entries(words))
      this.change(section as Section, value as AmendsDraft[Section]);
  }

  /** Keeps everything now. @returns the version it led to, or nothing when it could not be kept */
  async keep(): Promise<number | undefined> {
    clearTimeout(this.timer);
    await this.save();
    return this.changed().size === 0 ? this.version : undefined;
  }

  adviceAt(path: string): readonly AmendsAdvice[] {
    return this.advice().filter((one) => one.path === path);
  }

  private save(): Promise<void> {
    this.underWay = this.underWay.then(() => this.send());
    return this.underWay;
  }

  private async send(): Promise<void> {
    const sections = this.changed();
    if (sections.size === 0) return;
    const draft = this.draft();
    const body = only(draft, sections);
    this.saving.set(true);
    this.changed.set(new Set());
    try {
      const { version, advice } = await this.api.save(this.plan.id, body, this.version);
      this.version = version;
      this.advice.set(advice);
      this.problem.set(undefined);
      if (this.changed().size === 0) this.copy?.forget();
    } catch (error) {
      this.problem.set(toProblem(error));
      this.changed.update((since) => new Set([...sections, ...since]));
      this.keepCopy();
    } finally {
      this.saving.set(false);
    }
  }

  private keepCopy(): void {
    this.copy?.keep({ version: this.version, words: only(this.draft(), this.changed()) });
  }
}

function only(draft: AmendsDraft, sections: ReadonlySet<Section>): SaveAmendsDraft {
  return Object.fromEntries([...sections].map((key) => [key, draft[key]])) as SaveAmendsDraft;
}
