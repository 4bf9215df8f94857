import { Component, computed, input } from '@angular/core';
import type { Place } from '../form/place';

/** A statement somebody puts their name to, with the moment they did. */
@Component({
  selector: 'rk-confirm-control',
  template: `
    <label class="card">
      <input
        type="checkbox"
        [id]="place().id"
        [checked]="confirmed()"
        [attr.aria-describedby]="place().describedBy()"
        [attr.aria-required]="place().required() ? 'true' : null"
        (change)="toggle()"
        (blur)="place().leave()"
      />
      <span>
        {{ place().prompt() }}
        <ng-content />
      </span>
    </label>
  `,
  styleUrl: './cards.css',
})
export class ConfirmControl {
  readonly place = input.required<Place>();
  protected readonly confirmed = computed(
    () => (this.place().value() as { confirmed?: unknown } | undefined)?.confirmed === true,
  );

  protected toggle(): void {
    const { now, actor } = this.place().exercise.context;
    this.place().set(this.confirmed() ? undefined : { confirmed: true, at: now(), by: actor });
  }
}
