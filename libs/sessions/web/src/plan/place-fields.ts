import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { SESSION_MEDIUMS, type SessionRoom } from '@reknit/sessions/model';
import { Control, Field } from '@reknit/shared/web-ui';
import { MEDIUM_WORDS } from '../words/session-words';
import type { PlaceModel } from './time-form';

/** In a room, by a link, or neither. */
@Component({
  selector: 'rk-place-fields',
  imports: [FormField, Control, Field],
  template: `
    <div class="pair">
      <rk-field label="How you meet">
        <select rkControl [formField]="field().medium">
          @for (medium of mediums; track medium.value) {
            <option [value]="medium.value">{{ medium.words }}</option>
          }
        </select>
      </rk-field>
      @if (field()().value().medium === 'in_person') {
        <rk-field
          label="Room"
          [help]="rooms().length === 0 ? 'The practice has named no rooms yet.' : undefined"
        >
          <select rkControl [formField]="field().roomId">
            <option value="">To be settled</option>
            @for (room of rooms(); track room.id) {
              <option [value]="room.id">{{ room.name }}</option>
            }
          </select>
        </rk-field>
      }
    </div>
    @if (field()().value().medium === 'video') {
      <rk-field label="Link to join" [optional]="true" seenBy="Everybody who is booked">
        <input rkControl type="url" inputmode="url" placeholder="https://" [formField]="field().link" />
      </rk-field>
    }
  `,
  styleUrl: './sheet.css',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
      height: auto;
    }
  `,
})
export class PlaceFields {
  readonly field = input.required<FieldTree<PlaceModel>>();
  readonly rooms = input.required<readonly SessionRoom[]>();
  protected readonly mediums = SESSION_MEDIUMS.map((value) => ({ value, words: MEDIUM_WORDS[value] }));
}
