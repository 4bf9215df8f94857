import { Component, DOCUMENT, inject } from '@angular/core';
import { NOT_IN_OWN_RECORD } from '@reknit/cases/model';
import { ProblemNotice, handOver, write } from '@reknit/shared/web-kernel';
import { Toasts } from '@reknit/shared/web-ui';
import { Confirm } from '@reknit/shared/web-ui/overlays';
import { PrivacyApi } from '../data/privacy-api';

type Form = 'pdf' | 'json';

/** Somebody takes out a copy of what is theirs. What is said here is the same for everybody, whatever there is of them. */
@Component({
  selector: 'rk-take-out',
  imports: [ProblemNotice],
  template: `
    <p>
      You can take out a copy whenever you like. It holds what you wrote yourself: exercises you handed in,
      what you said about them, promises, plans, limits, slips, your words in listening rounds,
      questionnaires. And what is kept about you in your own name: your details, what you agreed to, your
      sessions, the corrections you asked for.
    </p>
    <p class="rk-notice">
      The file lies on this device, in the clear, in the folder for downloads. Whoever uses this device can
      open it. On a device that you share, wait until you are at one of your own.
    </p>
    <details>
      <summary>What is not in it, and how to ask for it</summary>
      <dl>
        @for (line of left; track line.what) {
          <div>
            <dt>{{ line.what }}</dt>
            <dd>{{ line.how }}</dd>
          </div>
        }
      </dl>
    </details>
    <rk-problem [problem]="taking.problem()" />
    <div class="ways">
      <button type="button" class="rk-button" [disabled]="taking.pending()" (click)="take('pdf')">
        Take out a PDF to read
      </button>
      <button type="button" class="rk-button" [disabled]="taking.pending()" (click)="take('json')">
        Take out a file for programs (JSON)
      </button>
    </div>
    @if (taking.pending()) {
      <p class="rk-fine" role="status">Your copy is being made. This can take a moment.</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-3);
    }
    summary {
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
      cursor: pointer;
    }
    dl {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
      margin: var(--rk-space-3) 0 0;
    }
    dd {
      margin: 0;
      color: var(--rk-muted);
      font-size: var(--rk-text-small);
    }
  `,
})
export class TakeOut {
  private readonly api = inject(PrivacyApi);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);

  protected readonly left = NOT_IN_OWN_RECORD;
  protected readonly taking = write(async (form: Form) => {
    const file = await (form === 'pdf' ? this.api.copyToRead() : this.api.copyForPrograms());
    handOver(this.document, file, `copy.${form}`);
    this.toasts.show('Your copy is in the folder for downloads');
  });

  protected async take(form: Form): Promise<void> {
    const sure = await this.confirm.ask({
      title: 'Put a copy on this device?',
      text: 'Whoever can open this device can read it. You may be asked for your password first.',
      confirm: 'Take it out',
    });
    if (sure) await this.taking.run(form);
  }
}
