import { Component, computed, inject, input } from '@angular/core';
import type { TransparencyItem, TransparencyVariant } from '@reknit/agreements/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { RHYTHM_WORDS, VARIANT_WORDS, WAY_WORDS, itemInWords } from '../words/transparency-words';

/** The shared document: each item with why it is this much and how it ends. */
@Component({
  selector: 'rk-agreement-items',
  template: `
    <ol class="rk-list">
      @for (item of items(); track item.number) {
        <li>
          <h3>{{ titleOf(item) }}</h3>
          @if (lighter()) {
            <p class="rk-fine">{{ words().holdsNow }}</p>
            <p class="rk-quote">{{ item.taperTo }}</p>
            <p class="rk-fine before">Before it</p>
          }
          <p class="rk-quote">{{ item.whatIsTold }}</p>
          <p class="rk-fine">
            {{ nameOf(item.byWhom) }} · {{ ways[item.how] }} · {{ rhythms[item.howOften] }} ·
            {{ item.reciprocal ? 'goes both ways' : 'goes one way' }}
          </p>
          <dl>
            <dt>Why this much and not more</dt>
            <dd class="rk-quote">{{ item.proportionate }}</dd>
            <dt>{{ item.reciprocal ? 'Why both ways' : 'Why one way' }}</dt>
            <dd class="rk-quote">{{ item.reciprocalReason }}</dd>
            <dt>Ends by itself</dt>
            <dd>{{ endOf(item) }}</dd>
            @if (!lighter()) {
              <dt>{{ words().then }}</dt>
              <dd class="rk-quote">{{ item.taperTo }}</dd>
            }
            <dt>Stops at once if</dt>
            <dd class="rk-quote">{{ item.stopIf }}</dd>
          </dl>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      padding-block: var(--rk-space-4);
    }
    h3 {
      margin-bottom: var(--rk-space-1);
    }
    .before {
      margin-top: var(--rk-space-3);
    }
    dt {
      margin-top: var(--rk-space-2);
      font-size: var(--rk-text-small);
      color: var(--rk-muted);
    }
  `,
})
export class AgreementItems {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly items = input.required<readonly TransparencyItem[]>();
  readonly people = input.required<readonly { readonly participantId: string; readonly name: string }[]>();
  /** It is getting lighter: what holds is the step each item goes on to. */
  readonly lighter = input(false);
  readonly variant = input<TransparencyVariant>('openness');
  protected readonly words = computed(() => VARIANT_WORDS[this.variant()]);
  protected readonly titleOf = itemInWords;
  protected readonly ways = WAY_WORDS;
  protected readonly rhythms = RHYTHM_WORDS;

  protected nameOf(id: string): string {
    return this.people().find(({ participantId }) => participantId === id)?.name ?? '';
  }

  protected endOf({ endsOn }: TransparencyItem): string {
    const words = dayInWords(endsOn, { today: localDate(this.minute(), this.session.timeZone()) });
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
}
