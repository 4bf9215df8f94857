import { Component, computed, input } from '@angular/core';
import type { AmendsText } from '@reknit/agreements/model';
import { moneyInWords } from '../commitments/money';
import { CONFIRM_WORDS } from './amends-words';
import { dayOf, scheduleInWords } from './schedule-words';

/** A plan to be read: the same words for its author, for whoever it is for, and for the care team. */
@Component({
  selector: 'rk-plan-text',
  template: `
    <dl>
      <dt>What I did</dt>
      <dd class="rk-quote">{{ text().harmOwned }}</dd>
      <dt>What I understand it did</dt>
      <dd class="rk-quote">{{ text().impactUnderstood }}</dd>
      @if (text().whatTheyAskedFor.length > 0) {
        <dt>What was asked for</dt>
        <dd>
          <ul>
            @for (line of text().whatTheyAskedFor; track $index) {
              <li>{{ line }}</li>
            }
          </ul>
        </dd>
      }
      <dt>What I commit to</dt>
      <dd>
        <ol>
          @for (promise of promises(); track $index) {
            <li>
              <p>{{ promise.text }}</p>
              @if (promise.plan) {
                <p class="rk-fine">{{ promise.plan }}</p>
              }
              <p class="rk-fine">{{ promise.when }}{{ promise.money }}</p>
            </li>
          }
        </ol>
      </dd>
      @if (text().willNotDo.length > 0) {
        <dt>What I will not do</dt>
        <dd>
          <ul>
            @for (line of text().willNotDo; track $index) {
              <li>{{ line }}</li>
            }
          </ul>
        </dd>
      }
      <dt>How long</dt>
      <dd>{{ span() }}. Looked at together every {{ weeks() }}.</dd>
      <dt>Who says whether it was done</dt>
      <dd>{{ confirm() }}</dd>
    </dl>
    <p class="rk-quote">I make these amends without expecting forgiveness, thanks or reconciliation.</p>
    @if (money()) {
      <p class="rk-fine">This is not a legal agreement.</p>
    }
  `,
  styles: `
    dl {
      margin: 0;
    }
    dt {
      font-size: var(--rk-text-small);
      color: var(--rk-muted);
    }
    dd {
      margin: 0 0 var(--rk-space-5);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    ol,
    ul {
      margin: 0;
      padding-inline-start: var(--rk-space-5);
      white-space: normal;
    }
    li p {
      margin: 0;
    }
  `,
})
export class PlanText {
  readonly text = input.required<AmendsText>();

  protected readonly promises = computed(() =>
    this.text().commitments.map(({ text, ifThen, schedule, restitution }) => ({
      text,
      plan: ifThen && `If ${ifThen.if}, then ${ifThen.then}.`,
      when: scheduleInWords(schedule),
      money: restitution
        ? ` · ${moneyInWords(restitution.amount, restitution.currency)} in ${restitution.instalments.length} parts`
        : '',
    })),
  );
  protected readonly span = computed(() => {
    const { startsOn, endsOn } = this.text();
    return endsOn === 'open_ended'
      ? `From ${dayOf(startsOn)}, without an end`
      : `From ${dayOf(startsOn)} to ${dayOf(endsOn)}`;
  });
  protected readonly weeks = computed(() => {
    const weeks = this.text().reviewEveryWeeks;
    return weeks === 1 ? 'week' : `${weeks} weeks`;
  });
  protected readonly confirm = computed(() => CONFIRM_WORDS[this.text().confirmBy]);
  protected readonly money = computed(() => this.text().commitments.some(({ restitution }) => restitution));
}
