import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { transparencyPaths, type MyTransparency, type TransparencyRow } from '@reknit/agreements/model';
import { Clock, LiveEvents, RESOURCE_GATE, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { Icon } from '@reknit/shared/web-ui';
import { AREA_WORDS, STATE_WORDS } from '../words/transparency-words';

/** What is told openly for a while, and how it ends. Says nothing where there is nothing to say. */
@Component({
  selector: 'rk-my-transparency',
  imports: [RouterLink, ...RESOURCE_GATE, Icon],
  template: `
    <rk-gate label="What you tell each other" [rows]="1">
      <ng-template [rkReady]="agreements" let-mine>
        @if (mine.rows.length > 0 || mine.places.length > 0) {
          <section aria-labelledby="my-transparency">
            <h2 id="my-transparency">What we tell each other</h2>
            <ul class="rk-list">
              @for (row of mine.rows; track row.id) {
                <li>
                  <a class="rk-link-row rk-slim" [routerLink]="['/my/together/transparency', row.id]">
                    <span class="rk-words">
                      <span class="rk-strong">{{ titleOf(row) }}</span>
                      <span class="rk-fine">{{ stateOf(row) }}</span>
                    </span>
                    <rk-icon name="chevron" />
                  </a>
                </li>
              } @empty {
                <li class="rk-muted">Nothing is agreed yet.</li>
              }
            </ul>
            @if (mine.rows.length === 0) {
              <a
                class="rk-button"
                [routerLink]="['/my/together/start/transparency', mine.places[0]?.participationId]"
              >
                Write a first draft
              </a>
            }
          </section>
        }
      </ng-template>
    </rk-gate>
  `,
  styleUrl: '../../ui/sections.css',
})
export class MyTransparencySection {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  protected readonly agreements = httpResource<MyTransparency>(() => transparencyPaths.myAgreements);

  constructor() {
    inject(LiveEvents)
      .of('transparency.moved')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.agreements.reload());
  }

  protected titleOf({ areas }: TransparencyRow): string {
    return areas.map((area) => AREA_WORDS[area]).join(' · ') || 'A draft';
  }

  protected stateOf({ state, endsOn, waitsForMe }: TransparencyRow): string {
    if (waitsForMe) return 'Waits for your answer';
    const words = STATE_WORDS[state].words;
    const holds = state === 'active' || state === 'renewed' || state === 'tapering';
    if (!endsOn || !holds) return words;
    const day = dayInWords(endsOn, { today: localDate(this.minute(), this.session.timeZone()) });
    return `${words} · ends ${day}`;
  }
}
