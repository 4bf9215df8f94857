import { Component, input, output, signal } from '@angular/core';
import type { BoundaryAnswer, ToldBoundary } from '@reknit/agreements/model';
import { SuggestForm } from './suggest-form';

export interface ToldAnswer {
  readonly answer: BoundaryAnswer;
  readonly wording?: string;
}

/** What can be said to it. Saying no is as near as saying yes. */
@Component({
  selector: 'rk-told-answers',
  imports: [SuggestForm],
  templateUrl: './told-answers.html',
  styleUrl: '../../ui/write-page.css',
})
export class ToldAnswers {
  readonly told = input.required<ToldBoundary>();
  readonly pending = input(false);
  readonly said = output<ToldAnswer>();
  protected readonly suggesting = signal(false);

  protected may(answer: BoundaryAnswer): boolean {
    return this.told().may.answers.includes(answer);
  }
}
