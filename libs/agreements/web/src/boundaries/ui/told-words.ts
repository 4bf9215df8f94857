import { Component, computed, inject, input } from '@angular/core';
import type { BoundaryKind, BoundaryTime, ToldBoundary } from '@reknit/agreements/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { DAY_WORDS, FLEX_WORDS } from '../words/boundary-words';

export type ToldContent = Pick<
  ToldBoundary,
  | 'statement'
  | 'situation'
  | 'response'
  | 'flex'
  | 'exceptions'
  | 'times'
  | 'startsOn'
  | 'endsOn'
  | 'reviewOn'
>;

/** Exactly what somebody reads who is told: the same component in the preview and on their page. */
@Component({
  selector: 'rk-told-words',
  template: `
    <p class="rk-quote statement">{{ told().statement }}</p>
    <dl>
      @if (told().situation; as situation) {
        <dt>When it matters</dt>
        <dd class="rk-quote">{{ situation }}</dd>
      }
      @if (told().response; as response) {
        <dt>{{ from() }} will, one after the other</dt>
        <dd>
          <ol>
            @for (rung of response; track rung.level) {
              <li class="rk-quote">{{ rung.action }}</li>
            }
          </ol>
        </dd>
      }
      @if (told().flex; as flex) {
        <dt>How firm it is</dt>
        <dd>{{ flexWords[flex].name }}: {{ flexWords[flex].about }}</dd>
      }
      @if (told().exceptions?.length) {
        <dt>Exceptions</dt>
        @for (exception of told().exceptions; track $index) {
          <dd class="rk-quote">{{ exception }}</dd>
        }
      }
      @if (told().times?.length) {
        <dt>Certain hours</dt>
        @for (time of told().times; track $index) {
          <dd>{{ hours(time) }}</dd>
        }
      }
      @if (days(); as words) {
        <dt>Its days</dt>
        <dd>{{ words }}</dd>
      }
    </dl>
  `,
  styles: `
    .statement {
      margin-bottom: var(--rk-space-4);
      font-size: 1.3125rem;
      line-height: 1.4;
    }
    dt {
      margin-top: var(--rk-space-3);
      font-size: var(--rk-text-small);
      color: var(--rk-muted);
    }
    ol {
      margin: 0;
      padding-inline-start: var(--rk-space-5);
    }
  `,
})
export class ToldWords {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly told = input.required<ToldContent>();
  /** Whose it is, by name or as "You". */
  readonly from = input.required<string>();
  readonly kind = input<BoundaryKind>();
  protected readonly flexWords = FLEX_WORDS;
  protected readonly days = computed(() => {
    const { startsOn, endsOn, reviewOn } = this.told();
    const parts = [
      startsOn && `from ${this.day(startsOn)}`,
      endsOn && `until ${this.day(endsOn)}`,
      reviewOn && `looked at again ${this.day(reviewOn)}`,
    ].filter(Boolean);
    const words = parts.join(' · ');
    return words && words.charAt(0).toUpperCase() + words.slice(1);
  });

  protected hours({ days, from, to, timeZone }: BoundaryTime): string {
    const named = days.length === 7 ? 'Every day' : days.map((day) => DAY_WORDS[day]).join(', ');
    return `${named}, ${from} to ${to} (${timeZone})`;
  }

  private day(day: string): string {
    return dayInWords(day, { today: localDate(this.minute(), this.session.timeZone()) });
  }
}
