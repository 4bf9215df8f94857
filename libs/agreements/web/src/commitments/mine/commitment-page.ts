import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CORRECTIONS,
  CORRECTION_REASONS,
  EXCUSE_REASONS,
  commitmentPaths,
  type CorrectionReason,
  type CorrectionTo,
  type ExcuseReason,
  type MyCommitment,
  type MyOccurrence,
} from '@reknit/agreements/model';
import { ProblemNotice, RESOURCE_GATE, write } from '@reknit/shared/web-kernel';
import { PageHeader, Toasts } from '@reknit/shared/web-ui';
import { CORRECTION_REASON_WORDS, CORRECTION_WORDS, EXCUSE_WORDS } from '../commitment-words';
import { moneyInWords } from '../money';
import { CommitmentsApi } from './commitments-api';
import { OccurrenceRow } from './occurrence-row';

/** One promise with everything that came of it, newest first, to be put right or set aside. */
@Component({
  selector: 'rk-commitment-page',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, PageHeader, OccurrenceRow],
  templateUrl: './commitment-page.html',
  styleUrl: './my-day.css',
})
export class CommitmentPage {
  private readonly api = inject(CommitmentsApi);
  private readonly toasts = inject(Toasts);
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly commitment = httpResource<MyCommitment>(() => commitmentPaths.mine(this.id()));
  /** The occurrence somebody is putting right or setting aside, and which of the two. */
  protected readonly open = signal<{ readonly id: string; readonly what: 'correct' | 'excuse' } | undefined>(
    undefined,
  );
  protected readonly corrections = CORRECTIONS;
  protected readonly correctionWords = CORRECTION_WORDS;
  protected readonly reasons = CORRECTION_REASONS;
  protected readonly reasonWords = CORRECTION_REASON_WORDS;
  protected readonly excuses = EXCUSE_REASONS;
  protected readonly excuseWords = EXCUSE_WORDS;
  protected readonly correct = write((row: MyOccurrence, to: CorrectionTo, reason: CorrectionReason) =>
    this.api.correct(row, { to, reason }),
  );
  protected readonly excuse = write((row: MyOccurrence, reason: ExcuseReason) =>
    this.api.excuse(row, { reason }),
  );
  protected readonly restitution = computed(() => {
    const sum = this.commitment.hasValue() ? this.commitment.value().commitment.restitution : undefined;
    return (
      sum && {
        ...sum,
        given: moneyInWords(sum.paid, sum.currency),
        whole: moneyInWords(sum.amount, sum.currency),
      }
    );
  });

  protected toggle(row: MyOccurrence, what: 'correct' | 'excuse'): void {
    const now = this.open();
    this.open.set(now?.id === row.id && now.what === what ? undefined : { id: row.id, what });
  }

  protected async putRight(row: MyOccurrence, to: string, reason: string): Promise<void> {
    const outcome = await this.correct.run(row, to as CorrectionTo, reason as CorrectionReason);
    this.settled(outcome.ok, 'Put right');
  }

  protected async setAside(row: MyOccurrence, reason: string): Promise<void> {
    this.settled(
      (await this.excuse.run(row, reason as ExcuseReason)).ok,
      'Set aside. It counts neither way.',
    );
  }

  private settled(ok: boolean, words: string): void {
    this.commitment.reload();
    if (!ok) return;
    this.open.set(undefined);
    this.toasts.show(words);
  }
}
