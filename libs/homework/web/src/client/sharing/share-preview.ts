import { Component, computed, input } from '@angular/core';
import { WARNING_WORDS, type SharePreview as Preview } from '@reknit/homework/model';
import { SharedAnswers } from './shared-answers';
import type { ShareChoice } from './share-choice';
import { noticeFor } from './share-words';

/** What is about to be shared, exactly as it will be read, with what may speak against it. The buttons stand below, projected. */
@Component({
  selector: 'rk-share-preview',
  imports: [SharedAnswers],
  template: `
    <section class="as-seen" aria-label="Preview">
      <p class="rk-fine">From {{ shown().view.from }} · {{ shown().view.title }}</p>
      <rk-shared-answers [view]="shown().view" />
    </section>
    @for (warning of shown().warnings; track warning) {
      <p class="rk-notice rk-notice-attention">{{ warningWords[warning] }}</p>
    }
    @if (shown().warnings.length > 0) {
      <label class="rk-choice">
        <input
          type="checkbox"
          [checked]="choice().warningsRead()"
          (change)="choice().warningsRead.set(!choice().warningsRead())"
        />
        <span>I have read this and want to share it all the same</span>
      </label>
      @if (tried() && !choice().warningsRead()) {
        <p class="rk-field-error" role="alert">Say that you have read the note, or change what you share.</p>
      }
    }
    <p class="rk-strong">{{ notice() }}</p>
    @if (shown().heldForSession) {
      <p>Your therapist would like to be there: it waits until a session.</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
    .rk-choice {
      min-height: 2.75rem;
    }
    .as-seen {
      padding: var(--rk-space-5);
      border: 1px solid var(--rk-line);
      border-radius: var(--rk-radius);
      background: var(--rk-surface);
    }
  `,
})
export class SharePreviewPart {
  readonly shown = input.required<Preview>();
  readonly choice = input.required<ShareChoice>();
  /** Whether sending was asked for once already. */
  readonly tried = input(false);
  protected readonly warningWords = WARNING_WORDS;
  protected readonly notice = computed(() => noticeFor(this.choice().names()));
}
