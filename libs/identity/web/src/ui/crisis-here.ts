import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { CRISIS_ROWS, identityPaths, type CrisisCard } from '@reknit/identity/model';
import { CrisisPlace } from '../data/crisis-place';
import { CrisisRowPart } from './crisis-row';

/**
 * Whom to call, once somebody has said where they are. Until the practice's own rows arrive, and when they do not, the ones
 * that came with the page are shown. Nobody's place is guessed.
 */
@Component({
  selector: 'rk-crisis-here',
  imports: [CrisisRowPart],
  template: `
    <div class="rk-field">
      <label class="rk-label" for="crisis-country">Where are you?</label>
      <select #country id="crisis-country" class="rk-input" (change)="place.choose(country.value)">
        <option value="" [selected]="place.country() === ''">Choose a country</option>
        @for (row of rows(); track row.country) {
          <option [value]="row.country" [selected]="place.country() === row.country">
            {{ row.countryName }}
          </option>
        }
      </select>
      <p class="rk-fine">We do not save this, and we do not look at where your device is.</p>
    </div>
    <div aria-live="polite">
      @if (chosen(); as row) {
        <rk-crisis-row [row]="row" />
      } @else {
        <p>
          If anyone is in danger now, call the emergency number of the place you are in:
          <a href="tel:112">112</a>
          in most of Europe,
          <a href="tel:999">999</a>
          in the United Kingdom,
          <a href="tel:911">911</a>
          in North America,
          <a href="tel:000">000</a>
          in Australia.
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
  `,
})
export class CrisisHere {
  private readonly card = httpResource<CrisisCard>(() => identityPaths.crisisCard);
  protected readonly place = inject(CrisisPlace);
  protected readonly rows = computed(() => {
    const fetched = this.card.hasValue() ? this.card.value().rows : [];
    return fetched.length > 0 ? fetched : CRISIS_ROWS;
  });
  protected readonly chosen = computed(() => this.rows().find((row) => row.country === this.place.country()));
}
