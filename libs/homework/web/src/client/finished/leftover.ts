import { Component, computed, inject, input, resource } from '@angular/core';
import { Answers } from '@reknit/exercises/web';
import type { CompiledForm } from '@reknit/exercises/model';
import { Session } from '@reknit/shared/web-kernel';
import { DraftVault } from '@reknit/shared/web-kernel/drafts';
import type { KeptDraft } from '../draft/kept-draft';

/**
 * What was typed on this device and is not part of what was sent, because it was sent from another one meanwhile. It is
 * shown until the person throws it away; sending it is not possible any more.
 */
@Component({
  selector: 'rk-leftover',
  imports: [Answers],
  providers: [DraftVault],
  template: `
    @if (answers(); as typed) {
      <section class="rk-notice rk-notice-attention" aria-labelledby="leftover">
        <h2 id="leftover">Typed on this device, and not sent</h2>
        <p>Your answers had been sent from another device before this was saved. Keep what you need.</p>
        <rk-answers [form]="form()" [answers]="typed" [person]="person()" [timeZone]="timeZone()" />
        <button type="button" class="rk-button" (click)="throwAway()">Throw it away</button>
      </section>
    }
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
    section {
      gap: var(--rk-space-4);
    }
  `,
})
export class Leftover {
  private readonly vault = inject(DraftVault);
  protected readonly timeZone = inject(Session).timeZone;
  readonly participationId = input.required<string>();
  readonly form = input.required<CompiledForm>();
  readonly person = input.required<string>();
  private readonly shelf = resource({
    params: () => this.participationId(),
    loader: ({ params }) => this.vault.open<KeptDraft>(params),
  });
  protected readonly answers = computed(() => {
    const kept = this.shelf.hasValue() ? this.shelf.value().kept : [];
    const typed = Object.assign({}, ...kept.map(({ changes }) => changes)) as Readonly<
      Record<string, unknown>
    >;
    return Object.keys(typed).length > 0 ? typed : undefined;
  });

  protected async throwAway(): Promise<void> {
    await this.shelf.value()?.forget();
    this.shelf.reload();
  }
}
