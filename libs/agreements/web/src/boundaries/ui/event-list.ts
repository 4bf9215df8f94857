import { Component, input, output } from '@angular/core';
import type { BoundaryEventView } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { EVENT_WORDS, HELD_WORDS, RUNG_WORDS } from '../words/boundary-words';

/** What was noted, newest first. Nothing is ever taken away: what was struck stays to be read, with the reason. */
@Component({
  selector: 'rk-event-list',
  imports: [When],
  template: `
    <ul class="rk-list">
      @for (event of events(); track event.id) {
        <li>
          <div [class.struck]="event.struck">
            <p class="rk-strong">{{ words[event.type].name }}</p>
            <p class="rk-fine">
              <rk-when [at]="event.occurredAt" />
              @if (event.responseLevelUsed > 0) {
                · {{ rungs[event.responseLevelUsed] }}
              }
              @if (event.heldResponse; as held) {
                · held: {{ heldWords[held].toLowerCase() }}
              }
              @if (event.intensity !== undefined) {
                · strength {{ event.intensity }} of 10
              }
            </p>
            @if (event.felt.length > 0) {
              <p class="rk-fine">{{ feltOf(event) }}</p>
            }
            @if (event.what) {
              <p class="rk-quote">{{ event.what }}</p>
            }
          </div>
          @if (event.struck; as struck) {
            <p class="rk-fine">Struck through: {{ struck.reason }}</p>
          }
          @if (event.earlier.length > 0) {
            <details>
              <summary class="rk-fine">As it was noted before</summary>
              @for (version of event.earlier; track $index) {
                <p class="rk-fine">{{ words[version.type].name }}</p>
                @if (version.what) {
                  <p class="rk-quote rk-muted">{{ version.what }}</p>
                }
              }
            </details>
          }
          @if (own() && !event.struck) {
            <p class="rk-row">
              <button
                type="button"
                class="rk-link"
                [attr.aria-label]="'Correct: ' + words[event.type].name"
                (click)="correct.emit(event)"
              >
                Correct
              </button>
              <button
                type="button"
                class="rk-link"
                [attr.aria-label]="'Strike through: ' + words[event.type].name"
                (click)="strike.emit(event)"
              >
                Strike through
              </button>
            </p>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .struck {
      color: var(--rk-muted);
      text-decoration: line-through;
    }
    .rk-row {
      gap: var(--rk-space-5);
      font-size: var(--rk-text-small);
    }
    .rk-link {
      min-height: 2rem;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class EventList {
  readonly events = input.required<readonly BoundaryEventView[]>();
  /** One's own notes can be put right; a therapist reads them as they are. */
  readonly own = input(false);
  readonly correct = output<BoundaryEventView>();
  readonly strike = output<BoundaryEventView>();
  protected readonly words = EVENT_WORDS;
  protected readonly rungs = RUNG_WORDS;
  protected readonly heldWords = HELD_WORDS;

  protected feltOf({ felt }: BoundaryEventView): string {
    return felt.map(({ word, strength }) => `${word} ${strength} of 10`).join(' · ');
  }
}
