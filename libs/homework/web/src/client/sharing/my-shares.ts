import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sharingPaths, type MyEntryShares, type MyShare } from '@reknit/homework/model';
import { ProblemNotice, RESOURCE_GATE, When, write } from '@reknit/shared/web-kernel';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { AUTHOR_STATE_WORDS } from './share-words';
import { SharingApi } from './sharing-api';

/** With whom something handed in is shared, and the way to stop it: one step, at any time. */
@Component({
  selector: 'rk-my-shares',
  imports: [RouterLink, ...RESOURCE_GATE, ProblemNotice, When],
  template: `
    <h2>Sharing</h2>
    <rk-gate label="What you share">
      <ng-template [rkReady]="entry" let-mine>
        <ul class="rk-list">
          @for (share of mine.shares; track share.id) {
            <li class="share">
              <div>
                <p class="rk-strong">With {{ share.to }}</p>
                <p class="rk-fine">
                  {{ words[share.state] }}
                  @if (share.opensAt; as at) {
                    ·
                    <rk-when [at]="at" />
                  }
                </p>
              </div>
              @if (share.mayWithdraw) {
                <button
                  type="button"
                  class="rk-button"
                  [attr.aria-label]="'Stop sharing with ' + share.to"
                  [disabled]="stop.pending()"
                  (click)="ask(share)"
                >
                  Stop sharing
                </button>
              }
            </li>
          } @empty {
            <li class="rk-muted">Only you and your therapist can read this.</li>
          }
        </ul>
        <rk-problem [problem]="stop.problem()" />
        @if (mine.fields.length > 0 && mine.recipients.length > 0) {
          @if (mine.available) {
            <a class="rk-button" [routerLink]="['/my/homework', homeworkId(), 'share', entryId()]">
              Share part of this
            </a>
            @if (mine.heldForSession) {
              <p class="rk-fine">
                Your therapist would like to be there when you share: it waits until a session.
              </p>
            }
          }
        }
      </ng-template>
    </rk-gate>
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    .share {
      display: flex;
      gap: var(--rk-space-4);
      align-items: center;
      justify-content: space-between;
    }
    .share p {
      margin: 0;
    }
  `,
})
export class MyShares {
  private readonly api = inject(SharingApi);
  private readonly confirm = inject(Confirm);
  readonly homeworkId = input.required<string>();
  readonly entryId = input.required<string>();

  protected readonly entry = httpResource<MyEntryShares>(() => sharingPaths.ofEntry(this.entryId()));
  protected readonly words = AUTHOR_STATE_WORDS;
  protected readonly stop = write((id: string) => this.api.withdraw(id));

  protected async ask({ id, to }: MyShare): Promise<void> {
    const sure = await this.confirm.ask({
      title: `Stop sharing with ${to}?`,
      text: `From then on ${to} cannot open it. What has been read cannot be unread.`,
      confirm: 'Stop sharing',
    });
    if (sure && (await this.stop.run(id)).ok) this.entry.reload();
  }
}
