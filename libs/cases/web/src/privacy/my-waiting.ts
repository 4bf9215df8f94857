import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@reknit/shared/web-ui';
import { PrivacyApi } from '../data/privacy-api';

interface Card {
  readonly id: string;
  readonly link: readonly string[];
  readonly title: string;
  readonly text: string;
}

/**
 * What waits for somebody besides homework: things to agree to, a check-in. Stands on their start page. While it is read, and
 * where nothing waits, there is nothing to see.
 */
@Component({
  selector: 'rk-my-waiting',
  imports: [RouterLink, Icon],
  template: `
    @for (card of cards(); track card.id) {
      <a class="rk-link-card" [routerLink]="card.link">
        <span class="rk-words">
          <span class="title">{{ card.title }}</span>
          <span class="rk-fine">{{ card.text }}</span>
        </span>
        <rk-icon name="chevron" />
      </a>
    }
    @if (missed()) {
      <p class="rk-fine">
        We could not look whether anything else waits for you.
        <button type="button" class="rk-link" (click)="again()">Look again</button>
      </p>
    }
  `,
  styleUrl: './my-waiting.css',
})
export class MyWaiting {
  private readonly api = inject(PrivacyApi);
  private readonly consents = this.api.consents();
  private readonly checkIns = this.api.checkIns();

  private readonly waiting = computed(() => (this.consents.hasValue() ? this.consents.value().waiting : []));
  /** All that can be agreed to, in full: fetched only where something waits to be. */
  private readonly wordsOf = resource({
    params: () => (this.waiting().length > 0 ? true : undefined),
    loader: () => import('../words/words-of-consent').then((m) => m.wordsOf),
  });

  /** A check-in comes to everybody on the same days, and its card names nothing of it. */
  protected readonly cards = computed<readonly Card[]>(() => {
    const open = this.checkIns.hasValue() ? this.checkIns.value().open : [];
    const wordsOf = this.wordsOf.hasValue() ? this.wordsOf.value() : undefined;
    const waiting = wordsOf ? this.waiting() : [];
    return [
      ...open.map(({ caseId }) => ({
        id: caseId,
        link: ['/my/check-in', caseId],
        title: 'A short check-in',
        text: 'About two minutes, best on your own',
      })),
      ...waiting.map((consent) => ({
        id: consent.id,
        link: ['/my/privacy/agreement', consent.id],
        title: wordsOf?.(consent).title ?? '',
        text: 'Something to read and to say yes or no to',
      })),
    ];
  });
  protected readonly missed = computed(() =>
    [this.consents, this.checkIns, this.wordsOf].some((read) => read.error() !== undefined),
  );

  protected again(): void {
    this.consents.reload();
    this.checkIns.reload();
    this.wordsOf.reload();
  }
}
