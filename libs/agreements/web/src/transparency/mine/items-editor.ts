import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import {
  TRANSPARENCY_AREAS,
  TRANSPARENCY_LIMITS,
  TRANSPARENCY_RHYTHMS,
  TRANSPARENCY_WAYS,
  gradedFreedomAreas,
  inWeeks,
  type TransparencyArea,
  type TransparencyItem,
  type TransparencyVariant,
} from '@reknit/agreements/model';
import type { RelationType } from '@reknit/shared/model';
import {
  Clock,
  ProblemNotice,
  Session,
  focusFirstError,
  localDate,
  serverFaults,
  write,
} from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { AREA_WORDS, RHYTHM_WORDS, VARIANT_WORDS, WAY_WORDS } from '../words/transparency-words';
import { emptyItem, itemsModel, itemsOf, itemsSchema } from './items-form';

export interface ItemsPerson {
  readonly participantId: string;
  readonly name: string;
}

/** The items of an agreement: what is told, by whom, why this much, and how it ends. What is typed stays until it is kept. */
@Component({
  selector: 'rk-items-editor',
  imports: [FormField, FormRoot, ProblemNotice, Control, Field],
  templateUrl: './items-editor.html',
  styleUrls: ['../../ui/write-page.css', './items-editor.css'],
})
export class ItemsEditor {
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  readonly items = input.required<readonly TransparencyItem[]>();
  readonly people = input.required<readonly ItemsPerson[]>();
  /** Absent before it is known: then the server says what does not fit. */
  readonly relationType = input<RelationType>();
  readonly variant = input<TransparencyVariant>('openness');
  readonly verb = input.required<string>();
  readonly save = input.required<(items: readonly TransparencyItem[]) => Promise<unknown>>();
  readonly saved = output();

  protected readonly words = computed(() => VARIANT_WORDS[this.variant()]);
  protected readonly ways = TRANSPARENCY_WAYS;
  protected readonly rhythms = TRANSPARENCY_RHYTHMS;
  protected readonly areaWords = AREA_WORDS;
  protected readonly wayWords = WAY_WORDS;
  protected readonly rhythmWords = RHYTHM_WORDS;
  protected readonly most = TRANSPARENCY_LIMITS.items.max;
  protected readonly areas = computed<readonly TransparencyArea[]>(() => {
    if (this.variant() === 'graded_freedom') return gradedFreedomAreas(true);
    const relation = this.relationType();
    if (!relation) return TRANSPARENCY_AREAS;
    const friends = (area: TransparencyArea) => area === 'money' || area === 'confidences';
    return TRANSPARENCY_AREAS.filter((area) =>
      relation === 'friendship' ? friends(area) : area !== 'confidences',
    );
  });
  protected readonly last = computed(() => inWeeks(this.today(), TRANSPARENCY_LIMITS.mostWeeks));
  protected readonly model = linkedSignal(() => itemsModel(this.items(), this.today()));
  protected readonly form = form(this.model, itemsSchema, {
    submission: { action: () => this.go(), onInvalid: () => focusFirstError(this.form) },
  });
  protected readonly keep = write(() => this.save()(itemsOf(this.model())));

  protected today(): string {
    return localDate(this.clock.now(), this.session.timeZone());
  }

  protected add(): void {
    this.model.update(({ items }) => ({ items: [...items, emptyItem(this.today())] }));
  }

  protected remove(at: number): void {
    this.model.update(({ items }) => ({ items: items.filter((_, place) => place !== at) }));
  }

  private async go(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.keep.run();
    if (outcome.ok) {
      this.saved.emit();
      return undefined;
    }
    queueMicrotask(() => focusFirstError(this.form));
    return serverFaults(this.form, outcome.problem);
  }
}
