import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import {
  NOT_AVAILABLE_NOTICE,
  WARNING_WORDS,
  sharingPaths,
  type MyReveal,
  type ShareWarning,
} from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { SharedAnswers } from './shared-answers';
import { SharingApi } from './sharing-api';

const UNREAD = 'sharing.warning-unread';

/** Two people who answered apart show each other what they chose, at the same moment or not at all. */
@Component({
  selector: 'rk-reveal',
  imports: [...RESOURCE_GATE, ProblemNotice, SharedAnswers],
  templateUrl: './reveal.html',
  styleUrl: './share-page.css',
})
export class Reveal {
  private readonly api = inject(SharingApi);
  readonly participationId = input.required<string>();
  readonly person = input.required<string>();

  protected readonly reveal = httpResource<MyReveal>(() => sharingPaths.reveal(this.participationId()));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly tried = signal(false);
  protected readonly notAvailable = NOT_AVAILABLE_NOTICE;
  protected readonly warningWords = WARNING_WORDS;
  private readonly warnings: readonly ShareWarning[] = ['about_a_child'];
  protected readonly offer = write((entryId: string, read: boolean) =>
    this.api.offerReveal(this.participationId(), {
      entryId,
      fields: [...this.chosen()],
      warningsRead: read ? this.warnings : [],
    }),
  );
  protected readonly takeBack = write(() => this.api.takeBackReveal(this.participationId()));
  /** The server has found something its author should think about first. */
  protected readonly warned = computed(() => this.offer.problem()?.code === UNREAD);

  protected toggle(key: string): void {
    this.offer.clear();
    this.chosen.update((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }

  protected async show(entryId: string): Promise<void> {
    this.tried.set(true);
    if (this.chosen().size === 0) return;
    if ((await this.offer.run(entryId, this.warned())).ok) this.reveal.reload();
  }

  protected async stop(): Promise<void> {
    if ((await this.takeBack.run()).ok) this.reveal.reload();
  }
}
