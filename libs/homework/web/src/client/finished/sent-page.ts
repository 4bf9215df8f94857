import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Afterwards, MyHomework, Receipt } from '@reknit/homework/model';
import { Clock, Session, inWords } from '@reknit/shared/web-kernel';
import { PageHeader } from '@reknit/shared/web-ui';
import { AfterwardsForm } from './afterwards-form';

const LITTLE_HELP = 1;

/** The receipt, how it was, and the end. */
@Component({
  selector: 'rk-sent-page',
  imports: [RouterLink, PageHeader, AfterwardsForm],
  templateUrl: './sent-page.html',
  styleUrl: './sent-page.css',
})
export class SentPage {
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly homework = input.required<MyHomework>();
  /** What the server said when it took the answers; absent after a reload. */
  readonly receipt = input<Receipt>();
  /** The person has said how it was. */
  readonly heard = output();

  private readonly said = signal<Afterwards | undefined>(undefined);
  protected readonly entry = computed(() => this.homework().entries[0]);
  protected readonly afterwards = computed(() => this.said() ?? this.entry()?.afterwards);
  protected readonly sentAt = computed(() => this.receipt()?.submittedAt ?? this.entry()?.submittedAt);
  protected readonly when = computed(() => {
    const at = this.sentAt();
    return at && inWords(at, { timeZone: this.session.timeZone(), now: this.clock.now() });
  });
  protected readonly readers = computed(() => {
    const names = this.receipt()?.readers ?? [];
    return new Intl.ListFormat('en', { type: 'conjunction' }).format(
      names.length > 0 ? names : [this.homework().therapist],
    );
  });
  protected readonly closing = computed(() =>
    (this.afterwards()?.helpful ?? LITTLE_HELP + 1) <= LITTLE_HELP
      ? 'Thanks for saying so. Your therapist will see this and can change the plan.'
      : 'Thank you. Your therapist looks at this with you, next time or before.',
  );
  protected readonly unsafe = computed(() => (this.afterwards()?.worse ?? 'no') !== 'no');

  protected told(afterwards: Afterwards): void {
    this.said.set(afterwards);
    this.heard.emit();
  }
}
