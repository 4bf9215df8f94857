import { Component, inject, input } from '@angular/core';
import { Session, inWords, Clock } from '@reknit/shared/web-kernel';
import { COSIGN_SENTENCE, type NoteSignature } from '@reknit/sessions/model';

/** Who signed, as what, when, and the first of the hashes, its own and of what was signed before: in every view and in every print. */
@Component({
  selector: 'rk-signature-block',
  template: `
    @for (one of signatures(); track one.at + one.kind) {
      <div class="signature" [class.ended]="one.endedAt">
        <p>
          <span class="kind">{{ one.kind === 'cosigner' ? 'Co-signed' : 'Signed' }}</span>
          <span class="rk-strong">{{ one.name }}</span>
          · {{ one.credential }}
        </p>
        <p class="rk-fine rk-figures">
          <time [attr.datetime]="one.at">{{ exact(one.at) }}</time>
          · version {{ one.revision }} · SHA-256
          <abbr [title]="one.contentHash">{{ one.contentHash.slice(0, 12) }}</abbr>
          @if (one.previousHash; as before) {
            <span class="before">
              Signed before it
              <abbr [title]="before">{{ before.slice(0, 12) }}</abbr>
            </span>
          }
        </p>
        @if (one.kind === 'cosigner') {
          <p class="rk-fine">{{ one.sentence ?? sentence }}</p>
        }
        @if (one.endedAt; as ended) {
          <p class="rk-fine">Holds no more since {{ exact(ended) }}: it was opened again.</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .signature {
      padding-inline-start: var(--rk-space-4);
      border-inline-start: 2px solid var(--rk-seam);
    }
    .ended {
      border-color: var(--rk-line);
    }
    .kind::after {
      content: ' by ';
    }
    .before {
      display: block;
    }
    abbr {
      font-family: ui-monospace, monospace;
      text-decoration: none;
    }
  `,
})
export class SignatureBlock {
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  readonly signatures = input.required<readonly NoteSignature[]>();
  protected readonly sentence = COSIGN_SENTENCE;

  protected exact(at: string): string {
    return inWords(at, { timeZone: this.session.timeZone(), now: this.clock.now() }).exact;
  }
}
