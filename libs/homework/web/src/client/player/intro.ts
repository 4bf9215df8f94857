import { Component, computed, input, output } from '@angular/core';
import type { MyHomework } from '@reknit/homework/model';
import { PageHeader } from '@reknit/shared/web-ui';
import { ActionBar } from '../ui/action-bar';
import { Comments } from '../ui/comments';
import { MyDue } from '../ui/my-due';

/** Before the first step: why this, when and where, what may get in the way, and the smallest version that still counts. */
@Component({
  selector: 'rk-player-intro',
  imports: [ActionBar, PageHeader, Comments, MyDue],
  templateUrl: './intro.html',
  styleUrl: './intro.css',
})
export class PlayerIntro {
  readonly homework = input.required<MyHomework>();
  readonly minutes = input.required<number>();
  readonly words = input.required<string>();
  /** Whether something is written already. */
  readonly begun = input.required<boolean>();
  readonly start = output();
  readonly notNow = output();
  /** What the therapist said when giving it back. */
  protected readonly returned = computed(() => {
    const review = this.homework().entries[0]?.review;
    return review?.decision === 'return' ? review : undefined;
  });
  protected readonly asSent = computed(() => {
    const writtenBy = this.homework().entries[0]?.writtenBy;
    return writtenBy === undefined
      ? 'Your answers are as you sent them. Comments stand beside them.'
      : `Your answers are as you wrote them down together with ${writtenBy}, in a session. Comments stand beside them.`;
  });
  protected readonly action = computed(() =>
    this.returned() ? 'Look at it again' : this.begun() ? 'Go on where you stopped' : 'Start',
  );
}
