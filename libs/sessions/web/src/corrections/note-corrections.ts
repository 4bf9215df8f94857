import { Component, inject, input } from '@angular/core';
import type { NoteCorrection } from '@reknit/sessions/model';
import { Session, inWords } from '@reknit/shared/web-kernel';
import { TO_TEAM } from './correction-words';

/** Under a note: what a person of the case asked to have corrected, how that was answered, and what they say to it. Printed with the note. */
@Component({
  selector: 'rk-note-corrections',
  template: `
    @for (one of corrections(); track one.id) {
      <section class="correction" [attr.aria-labelledby]="'correction-' + one.id">
        <h2 [id]="'correction-' + one.id">{{ one.name }} asked for a correction</h2>
        <p class="rk-fine rk-figures">
          {{ exact(one.askedAt) }} ·
          {{ one.state === 'asked' ? 'an amendment is being written' : toTeam[one.state] }}
        </p>
        <p class="rk-label">What they believe is wrong</p>
        <p class="text">{{ one.wrong }}</p>
        <p class="rk-label">What it should say instead</p>
        <p class="text">{{ one.right }}</p>
        @if (one.state === 'accepted') {
          <p class="rk-fine rk-figures">
            Corrected by {{ one.answeredBy }}, {{ exact(one.answeredAt ?? one.askedAt) }}: see the amendment.
          </p>
        }
        @if (one.reason; as reason) {
          <p class="rk-label">Why it was left as it is</p>
          <p class="text">{{ reason }}</p>
          <p class="rk-fine rk-figures">{{ one.answeredBy }}, {{ exact(one.answeredAt ?? one.askedAt) }}</p>
        }
        @if (one.statement; as statement) {
          <p class="rk-label">Their statement of disagreement</p>
          <p class="text">{{ statement }}</p>
          <p class="rk-fine rk-figures">{{ exact(one.statedAt ?? one.askedAt) }}</p>
        }
        @if (joint()) {
          <p class="rk-fine">
            Between {{ one.name }} and the care team: not for anybody else who takes part in this case.
          </p>
        }
      </section>
    }
  `,
  styleUrl: './note-corrections.css',
})
export class NoteCorrections {
  private readonly session = inject(Session);
  readonly corrections = input.required<readonly NoteCorrection[]>();
  /** In a joint note others of the case are meant as well. */
  readonly joint = input(false);
  protected readonly toTeam = TO_TEAM;

  protected exact(at: string): string {
    return inWords(at, { timeZone: this.session.timeZone(), now: at }).exact;
  }
}
