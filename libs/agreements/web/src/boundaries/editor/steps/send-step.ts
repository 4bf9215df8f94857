import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultInWords } from '@reknit/shared/web-kernel';
import { CHANNEL_WORDS, KIND_WORDS } from '../../words/boundary-words';
import { BoundaryEditing, type Missing } from '../boundary-editing';

/** The whole of it once more, and what is still missing, each with the way there. */
@Component({
  selector: 'rk-send-step',
  imports: [RouterLink],
  template: `
    <p class="rk-fine">{{ kind() }}</p>
    <p class="rk-quote statement">{{ editing.draft().statement ?? editing.frame() }}</p>
    <p>
      Your therapist reads it first. Nothing is told to anybody before you say so.
      @if (editing.personal()) {
        This one is told to nobody.
      }
    </p>
    @if (channel(); as how) {
      <p class="rk-fine">How it is told: {{ how }}</p>
    }
    @if (open().length > 0) {
      <div class="rk-notice" [class.rk-notice-attention]="tried()" [attr.role]="tried() ? 'alert' : null">
        <p class="rk-strong">Still open</p>
        <ul>
          @for (one of open(); track one.field + one.code) {
            <li>
              <a [routerLink]="[]" [queryParams]="{ at: one.step }">{{ one.name }}</a>
              : {{ said(one) }}
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-4);
    }
    .statement {
      font-size: 1.3125rem;
    }
    ul {
      margin: 0;
      padding-inline-start: var(--rk-space-5);
    }
  `,
})
export class SendStep {
  protected readonly editing = inject(BoundaryEditing);
  readonly tried = input(false);
  /** What the server found besides. */
  readonly refused = input<readonly Missing[]>([]);
  protected readonly open = computed(() =>
    this.refused().length > 0 ? this.refused() : this.editing.missing(),
  );
  protected readonly kind = computed(() => KIND_WORDS[this.editing.model().kind].mine);
  protected readonly channel = computed(() => {
    const { channel } = this.editing.model();
    return channel && !this.editing.personal() ? CHANNEL_WORDS[channel].name : undefined;
  });

  protected said({ code, limit }: Missing): string {
    const words = faultInWords({ code, ...(limit !== undefined && { limit }) });
    return words.charAt(0).toLowerCase() + words.slice(1);
  }
}
