import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { identityPaths, type OutboxMail } from '@reknit/identity/model';
import { RESOURCE_GATE, When } from '@reknit/shared/web-kernel';
import { EmptyState, PageHeader } from '@reknit/shared/web-ui';
import { mailPieces } from '../data/mail-pieces';

/** The demo practice sends no mail; what it would have sent is read here, links included. */
@Component({
  selector: 'rk-outbox-page',
  imports: [...RESOURCE_GATE, When, EmptyState, PageHeader],
  template: `
    <rk-page-header
      title="Outbox"
      lead="This is a demo practice: it sends no mail. What it would have sent is shown here, newest first."
    >
      <button rkActions type="button" class="rk-button" (click)="mails.reload()">Look again</button>
    </rk-page-header>
    <rk-gate label="Outbox" [rows]="5">
      <ng-template [rkReady]="mails" let-mails>
        <ul class="rk-list">
          @for (mail of mails; track mail.id) {
            <li>
              <details>
                <summary>
                  <span class="rk-strong">{{ mail.subject }}</span>
                  <span class="rk-fine">
                    to {{ mail.to }},
                    <rk-when [at]="mail.createdAt" />
                  </span>
                </summary>
                <p class="text">
                  @for (piece of pieces(mail.text); track $index) {
                    @if (piece.href) {
                      <a [href]="piece.href" target="_blank" rel="noopener">{{ piece.text }}</a>
                    } @else {
                      <span>{{ piece.text }}</span>
                    }
                  }
                </p>
              </details>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template rkEmpty>
        <rk-empty-state
          title="Nothing sent yet"
          text="Invite somebody, and the mail with their link appears here."
        />
      </ng-template>
    </rk-gate>
  `,
  styles: `
    summary {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-1) var(--rk-space-4);
      align-items: baseline;
      justify-content: space-between;
      cursor: pointer;
    }
    .text {
      margin-top: var(--rk-space-3);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class OutboxPage {
  protected readonly mails = httpResource<readonly OutboxMail[]>(() => identityPaths.outbox);
  protected readonly pieces = mailPieces;
}
