import { Component, computed, input } from '@angular/core';
import type { AmendsForTeam } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { Banner } from '@reknit/shared/web-ui';
import { dayOf } from '../schedule-words';
import { ACTOR_WORDS, END_REASON_WORDS, PAUSED_FROM_WORDS, TEAM_STATE_WORDS } from './amends-case-words';

/** Where a plan stands, in words, with the days that matter now. */
@Component({
  selector: 'rk-plan-banner',
  imports: [Banner, When],
  template: `
    <rk-banner [tone]="words().tone">
      <p>
        <strong>{{ words().name }}.</strong>
        {{ words().about }}
      </p>
      @if (plan().state === 'paused') {
        <p>{{ paused() }}</p>
      }
      @if (plan().endReason; as reason) {
        <p>{{ reasons[reason] }}</p>
      }
      @if (plan().windowEndsAt; as at) {
        <p>
          {{ plan().state === 'declined' ? 'To its author it is open until' : 'Open to an answer until' }}
          <rk-when [at]="at" />
          .
        </p>
      }
      @if (days()) {
        <p class="rk-fine">{{ days() }}</p>
      }
    </rk-banner>
  `,
})
export class PlanBanner {
  readonly plan = input.required<AmendsForTeam>();
  protected readonly words = computed(() => TEAM_STATE_WORDS[this.plan().state]);
  protected readonly reasons = END_REASON_WORDS;
  protected readonly paused = computed(() => {
    const { pausedBy, pausedFrom, personWantsToGoOn } = this.plan();
    const by = pausedBy ? `It was paused ${ACTOR_WORDS[pausedBy]}` : 'It was paused';
    const from = pausedFrom ? ` while it was ${PAUSED_FROM_WORDS[pausedFrom]}` : '';
    const go = personWantsToGoOn ? ' They have said that they want to go on.' : '';
    return `${by}${from}. Nobody was told why.${go}`;
  });
  protected readonly days = computed(() => {
    const { startsOn, endsOn, nextReviewOn } = this.plan();
    return [
      startsOn && `From ${dayOf(startsOn)}`,
      endsOn && `to ${dayOf(endsOn)}`,
      nextReviewOn && `· to be looked at together on ${dayOf(nextReviewOn)}`,
    ]
      .filter(Boolean)
      .join(' ');
  });
}
