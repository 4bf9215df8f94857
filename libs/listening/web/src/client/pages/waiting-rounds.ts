import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { listeningPaths, type MyRounds } from '@reknit/listening/model';
import { LiveEvents } from '@reknit/shared/web-kernel';
import { RoundLink } from '../ui/round-link';

/**
 * On the first page: rounds in which it is this person's turn, and nothing else of them. A letter that says that something is due
 * leads here. Without any, or while they cannot be read, there is nothing of it.
 */
@Component({
  selector: 'rk-waiting-rounds',
  imports: [RoundLink],
  template: `
    @if (waiting().length > 0) {
      <section aria-labelledby="waiting-rounds">
        <h2 id="waiting-rounds">Listening: your turn</h2>
        <ul class="rk-list">
          @for (row of waiting(); track row.id) {
            <li><rk-round-link [row]="row" /></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: var(--rk-space-8);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class WaitingRounds {
  private readonly rounds = httpResource<MyRounds>(() => listeningPaths.myRounds);
  protected readonly waiting = computed(() =>
    this.rounds.hasValue() ? this.rounds.value().rounds.filter(({ waitsForMe }) => waitsForMe) : [],
  );

  constructor() {
    inject(LiveEvents)
      .of('listening.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.rounds.reload());
  }
}
