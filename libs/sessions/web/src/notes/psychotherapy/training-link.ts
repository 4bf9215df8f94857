import { Component, computed, inject } from '@angular/core';
import type { TrainingSupervision } from '@reknit/sessions/model';
import {
  Clock,
  ProblemNotice,
  RESOURCE_GATE,
  Session,
  dayInWords,
  localDate,
  write,
} from '@reknit/shared/web-kernel';
import { QuickWork } from '@reknit/shared/web-ui/overlays';
import { TrainingApi } from './training-api';

/** Who supervises me, and whether I let them read my psychotherapy notes for training. Nothing where nobody supervises me. */
@Component({
  selector: 'rk-training-link',
  imports: [RESOURCE_GATE, ProblemNotice],
  template: `
    <rk-gate label="Training supervision" [rows]="1">
      <ng-template [rkReady]="links" let-list>
        <section aria-labelledby="training">
          <h2 id="training">Training supervision</h2>
          <ul class="rk-list">
            @for (one of list; track one.supervisionId) {
              <li>
                <p>
                  <span class="rk-strong">{{ one.supervisorName }}</span>
                  @if (one.link; as link) {
                    {{
                      link.from > today()
                        ? 'may read yours, of every case, from'
                        : 'may read yours, of every case, since'
                    }}
                    {{ day(link.from) }}{{ link.until ? ', until ' + day(link.until) : '' }}.
                  } @else {
                    supervises you, and cannot open them.
                  }
                </p>
                @if (one.link) {
                  <button type="button" class="rk-button" [disabled]="ending.pending()" (click)="end(one)">
                    End it now
                  </button>
                } @else {
                  <button type="button" class="rk-button" (click)="grant(one)">
                    Let them read for training
                  </button>
                }
              </li>
            }
          </ul>
          <rk-problem [problem]="ending.problem()" />
        </section>
      </ng-template>
      <ng-template rkEmpty />
    </rk-gate>
  `,
  styles: `
    section {
      margin-top: var(--rk-space-8);
    }
    h2 {
      font-size: var(--rk-text-h3);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2) var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class TrainingLink {
  private readonly api = inject(TrainingApi);
  private readonly work = inject(QuickWork);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  protected readonly links = this.api.mine();
  protected readonly today = computed(() => localDate(this.clock.now(), this.session.timeZone()));
  protected readonly ending = write((supervisionId: string) => this.api.end(supervisionId));

  protected day(date: string): string {
    return dayInWords(date, { today: this.today() });
  }

  protected async grant(one: TrainingSupervision): Promise<void> {
    const sheet = await import('./let-read-sheet').then((m) => m.LetReadSheet);
    const granted = await this.work.sheet(sheet, 'Let them read', one);
    if (!granted) return;
    this.work.said(`${one.supervisorName} may read them`);
    this.links.reload();
  }

  protected async end(one: TrainingSupervision): Promise<void> {
    const sure = await this.work.ask({
      title: 'End it now?',
      text: `${one.supervisorName} will not be able to open a psychotherapy note of yours any more, from this moment on.`,
      confirm: 'End it',
    });
    if (!sure) return;
    const outcome = await this.ending.run(one.supervisionId);
    if (!outcome.ok) return;
    this.work.said('Ended');
    this.links.reload();
  }
}
