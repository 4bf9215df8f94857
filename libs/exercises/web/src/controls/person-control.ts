import { Component, computed, input, linkedSignal } from '@angular/core';
import { PART_MAX } from '@reknit/exercises/model';
import type { Place } from '../form/place';

/** Somebody of the case, or somebody outside it in the person's own words. */
@Component({
  selector: 'rk-person-control',
  template: `
    @if (people().length > 0) {
      <div class="cards">
        @for (person of people(); track person.id) {
          <label class="card">
            <input
              type="radio"
              [name]="place().id"
              [checked]="!outside() && answer()?.participantId === person.id"
              (change)="choose(person.id)"
              (blur)="place().leave()"
            />
            <span>{{ person.name }}</span>
          </label>
        }
        <label class="card">
          <input type="radio" [name]="place().id" [checked]="outside()" (change)="name('')" />
          <span>Somebody else</span>
        </label>
      </div>
    }
    @if (outside()) {
      <input
        class="rk-input rk-input-words"
        [class.own]="people().length > 0"
        type="text"
        aria-label="Who it is, in my words"
        [attr.maxlength]="longest"
        [attr.aria-describedby]="place().describedBy()"
        [attr.aria-invalid]="place().fault() ? 'true' : null"
        [value]="answer()?.label ?? ''"
        (input)="write($event)"
        (blur)="place().leave()"
      />
    }
  `,
  styleUrl: './cards.css',
})
export class PersonControl {
  readonly place = input.required<Place>();
  protected readonly longest = PART_MAX.label;
  protected readonly people = computed(() => this.place().exercise.context.people ?? []);
  protected readonly answer = computed(
    () => this.place().value() as { readonly participantId?: string; readonly label?: string } | undefined,
  );
  protected readonly outside = linkedSignal(
    () => this.people().length === 0 || this.answer()?.label !== undefined,
  );

  protected choose(participantId: string): void {
    this.place().set({ participantId });
  }

  protected name(label: string): void {
    this.place().set({ label });
  }

  protected write(event: Event): void {
    this.name((event.target as HTMLInputElement).value);
  }
}
