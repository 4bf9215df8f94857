import { Component, input } from '@angular/core';
import { CONTROL_QUESTIONS, type BoundaryForTeam } from '@reknit/agreements/model';
import { CHANNEL_WORDS, CONTROL_WORDS, SAFE_WORDS } from '../words/boundary-words';

/** What the seven answers say, and what was said about telling: read before anything is ready. */
@Component({
  selector: 'rk-control-answers',
  templateUrl: './control-answers.html',
  styles: `
    h3 {
      margin-bottom: var(--rk-space-2);
    }
    .answer {
      display: flex;
      gap: var(--rk-space-4);
      justify-content: space-between;
    }
    .answer:not(.yes) {
      color: var(--rk-muted);
    }
    .rk-facts {
      margin-top: var(--rk-space-4);
    }
  `,
})
export class ControlAnswers {
  readonly boundary = input.required<BoundaryForTeam>();
  protected readonly questions = CONTROL_QUESTIONS;
  protected readonly control = CONTROL_WORDS;
  protected readonly safe = SAFE_WORDS;
  protected readonly channels = CHANNEL_WORDS;
}
