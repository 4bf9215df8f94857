import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import {
  boundaryHints,
  boundaryOf,
  frameOf,
  isPersonal,
  type BoundaryDraft,
  type MyBoundary,
} from '@reknit/agreements/model';
import type { FieldFaults } from '@reknit/shared/model';
import { Clock, Session, localDate } from '@reknit/shared/web-kernel';
import { SealedCopy } from '../../ui/sealed-copy';
import { MyBoundaryApi } from '../data/my-boundary-api';
import { hintInWords } from '../words/boundary-words';
import { boundaryModel, boundarySchema, draftOf, type BoundaryModel } from './boundary-form';
import { DraftKeeper } from './draft-keeper';
import { FIELD_NAMES, stepsOf } from './editor-steps';

export interface Missing {
  readonly field: string;
  readonly name: string;
  /** Number of the page it stands on. */
  readonly step: number;
  readonly code: string;
  readonly limit?: number;
}

/** One draft while it is written: what is typed, what the rules say to it, and that it is kept. Lives as long as its page. */
@Service({ autoProvided: false })
export class BoundaryEditing {
  private readonly api = inject(MyBoundaryApi);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly sealed: SealedCopy<BoundaryDraft> = inject(SealedCopy);
  private readonly of = signal<MyBoundary | undefined>(undefined);
  private keptAs = '';

  private readonly keeper = signal<DraftKeeper | undefined>(undefined);
  readonly model = signal<BoundaryModel>(boundaryModel({ kind: 'limit' }, this.today()));
  readonly form = form(this.model, boundarySchema);
  readonly boundary = this.of.asReadonly();
  readonly steps = computed(() => stepsOf(this.model().kind));
  readonly draft = computed<BoundaryDraft>(() => draftOf(this.model()));
  readonly frame = computed(() => frameOf(this.draft()));
  readonly personal = computed(() => isPersonal(this.draft()));
  readonly keeping = computed(() => this.keeper()?.keeping() ?? 'kept');
  /** Words this device kept over an older version. */
  readonly leftBehind = this.sealed.leftBehind;
  readonly problem = computed(() => this.keeper()?.problem());
  readonly missing = computed<readonly Missing[]>(() => {
    const people = (this.of()?.people ?? []).map(({ participantId }) => ({ participantId, minor: false }));
    const read = boundaryOf(this.draft(), { today: this.today(), people });
    return read.ok ? [] : this.placed(read.problem.fields ?? {});
  });

  constructor() {
    effect(() => {
      const draft = this.draft();
      untracked(() => this.typed(draft));
    });
    inject(DestroyRef).onDestroy(() => void this.keeper()?.settled());
  }

  begin(boundary: MyBoundary): void {
    this.of.set(boundary);
    this.model.set(boundaryModel(boundary.draft, this.today()));
    this.keptAs = JSON.stringify(draftOf(this.model()));
    this.keeper()?.stop();
    this.keeper.set(
      new DraftKeeper(
        (draft, version) => this.api.keep(boundary.id, draft, version),
        boundary.version,
        this.sealed.copy,
      ),
    );
    if (boundary.may.edit) void this.restore(boundary);
  }

  /** The person decides about words that were kept over an older version. */
  decide(use: boolean): void {
    const words = this.sealed.decide();
    if (use && words) this.model.set(boundaryModel(words, this.today()));
  }

  /** What was not sent is typed again, unless something newer is. */
  private async restore({ id, version }: MyBoundary): Promise<void> {
    const before = this.keptAs;
    const words = await this.sealed.begin(`boundary/${id}`, version);
    if (words && this.keptAs === before) this.model.set(boundaryModel(words, this.today()));
  }

  put<Name extends keyof BoundaryModel>(name: Name, value: BoundaryModel[Name]): void {
    this.model.update((before) => ({ ...before, [name]: value }));
  }

  hintsAt(...fields: readonly string[]): readonly string[] {
    return boundaryHints(this.draft(), this.of()?.relationType)
      .filter(({ field }) => fields.includes(field))
      .map(({ code }) => hintInWords(code));
  }

  settled(): Promise<number | undefined> {
    return this.keeper()?.settled() ?? Promise.resolve(undefined);
  }

  today(): string {
    return localDate(this.clock.now(), this.session.timeZone());
  }

  /** Each fault with the page on which it can be put right. */
  placed(faults: FieldFaults): readonly Missing[] {
    return Object.entries(faults).flatMap(([path, [first]]) => {
      const field = path.split('.')[0] ?? path;
      const step = this.steps().findIndex(({ fields }) => fields.includes(field));
      if (!first) return [];
      return [{ field, name: FIELD_NAMES[field] ?? 'Something', step: Math.max(step, 0), ...first }];
    });
  }

  private typed(draft: BoundaryDraft): void {
    const now = JSON.stringify(draft);
    if (!this.of() || now === this.keptAs) return;
    this.keptAs = now;
    this.keeper()?.typed(draft);
  }
}
