import { computed, signal } from '@angular/core';
import type { MyEntryShares, OfferShare, ShareWarning } from '@reknit/homework/model';

/** What its author has chosen to share so far, with whom and when. Nothing is chosen for them. */
export class ShareChoice {
  readonly fields = signal<ReadonlySet<string>>(new Set());
  readonly people = signal<ReadonlySet<string>>(new Set());
  readonly tomorrow = signal(false);
  readonly warningsRead = signal(false);

  constructor(private readonly of: () => MyEntryShares | undefined) {}

  readonly complete = computed(() => this.fields().size > 0 && this.people().size > 0);
  /** In the order in which they are asked. */
  readonly chosenFields = computed(
    () => this.of()?.fields.flatMap(({ key }) => (this.fields().has(key) ? [key] : [])) ?? [],
  );
  readonly names = computed(
    () =>
      this.of()?.recipients.flatMap(({ participantId, givenName }) =>
        this.people().has(participantId) ? [givenName] : [],
      ) ?? [],
  );

  toggle(set: 'fields' | 'people', key: string): void {
    this[set].update((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
    this.warningsRead.set(false);
  }

  body(warnings: readonly ShareWarning[]): OfferShare {
    return {
      fields: this.chosenFields(),
      recipientIds: [...this.people()],
      sendTomorrow: this.tomorrow(),
      warningsRead: this.warningsRead() ? warnings : [],
    };
  }
}
