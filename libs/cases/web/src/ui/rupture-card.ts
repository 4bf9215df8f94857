import { Component, computed, input, output } from '@angular/core';
import type { RuptureView } from '@reknit/cases/model';
import { Chip } from '@reknit/shared/web-ui';
import { RUPTURE_KIND_WORDS, RUPTURE_ROLE_WORDS, RUPTURE_STATUS_WORDS } from '../words/case-words';

/** One breach of trust being worked on. Who was hurt and who makes amends is said of this event, never of a person. */
@Component({
  selector: 'rk-rupture-card',
  imports: [Chip],
  template: `
    <div class="top">
      <h3>{{ rupture().title }}</h3>
      <rk-chip [tone]="rupture().status === 'settled' ? 'positive' : 'neutral'">{{ status() }}</rk-chip>
    </div>
    <p class="rk-fine">{{ kind() }}{{ rupture().whenText ? ' · ' + rupture().whenText : '' }}</p>
    @if (rupture().summary) {
      <p class="rk-quote summary">{{ rupture().summary }}</p>
    }
    @if (roles().length > 0) {
      <p class="rk-fine">In this event: {{ roles().join(' · ') }}</p>
    }
    @if (mayChange()) {
      <p class="rk-fine">
        <button type="button" class="rk-link" (click)="edit.emit()">Edit this event</button>
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-1);
    }
    .top {
      display: flex;
      gap: var(--rk-space-3);
      align-items: baseline;
      justify-content: space-between;
    }
    h3 {
      font-family: var(--rk-sans);
      font-size: var(--rk-text);
      font-weight: 600;
    }
    .summary {
      padding-block: var(--rk-space-1);
      font-size: var(--rk-text);
    }
  `,
})
export class RuptureCard {
  readonly rupture = input.required<RuptureView>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly mayChange = input.required<boolean>();
  readonly edit = output();

  protected readonly kind = computed(() => RUPTURE_KIND_WORDS[this.rupture().kind]);
  protected readonly status = computed(() => RUPTURE_STATUS_WORDS[this.rupture().status]);
  protected readonly roles = computed(() =>
    this.rupture().roles.map(
      ({ participantId, role }) =>
        `${this.names().get(participantId) ?? 'Somebody'} ${RUPTURE_ROLE_WORDS[role].toLowerCase()}`,
    ),
  );
}
