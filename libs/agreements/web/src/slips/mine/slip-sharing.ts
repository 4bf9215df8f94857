import { Component, computed, inject, input, output } from '@angular/core';
import type { MySlip, SlipShareView } from '@reknit/agreements/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { SlipsApi } from './slips-api';

/** Whom one's own slip is shown to: exactly what stands above, without how large it was thought to be. */
@Component({
  selector: 'rk-slip-sharing',
  imports: [ProblemNotice, When],
  template: `
    @if (slip().mayShare || slip().shares.length > 0) {
      <section aria-labelledby="shown">
        <h2 id="shown">Who can read it</h2>
        <ul class="rk-list">
          <li>You and your therapist</li>
          @for (share of slip().shares; track share.id) {
            <li class="row">
              <span>
                {{ share.givenName }}
                <span class="rk-fine">
                  since
                  <rk-when [at]="share.sharedAt" />
                </span>
              </span>
              <button
                type="button"
                class="rk-button rk-quiet"
                [disabled]="end.pending()"
                (click)="stop(share)"
              >
                Stop
                <span class="rk-visually-hidden">showing it to {{ share.givenName }}</span>
              </button>
            </li>
          }
        </ul>
        @for (person of open(); track person.participantId) {
          <button
            type="button"
            class="rk-button"
            [disabled]="share.pending()"
            (click)="show(person.participantId, person.givenName)"
          >
            Show it to {{ person.givenName }}
          </button>
        }
        <rk-problem [problem]="share.problem() ?? end.problem()" />
      </section>
    }
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    .row {
      display: flex;
      gap: var(--rk-space-3);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class SlipSharing {
  private readonly api = inject(SlipsApi);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  readonly slip = input.required<MySlip>();
  readonly changed = output();
  /** Those who cannot read it yet. */
  protected readonly open = computed(() => {
    const { mayShare, others, shares } = this.slip();
    const read = new Set(shares.map(({ participantId }) => participantId));
    return mayShare ? others.filter(({ participantId }) => !read.has(participantId)) : [];
  });
  protected readonly share = write((participantId: string) => this.api.share(this.slip(), participantId));
  protected readonly end = write((shareId: string) => this.api.endShare(shareId));

  protected async show(participantId: string, name: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Show it to ${name}?`,
      text: `Only what you wrote goes to ${name}, not how large you think it is. You can stop sharing later, but you cannot make someone forget what they have read.`,
      confirm: `Show it to ${name}`,
    });
    if (!sure) return;
    this.after((await this.share.run(participantId)).ok, `${name} can read it`);
  }

  protected async stop({ id, givenName }: SlipShareView): Promise<void> {
    this.after((await this.end.run(id)).ok, `${givenName} can no longer read it`);
  }

  private after(ok: boolean, words: string): void {
    if (ok) this.toasts.show(words);
    this.changed.emit();
  }
}
