import { Component, computed, inject, input } from '@angular/core';
import type { Answers as AnswerValues, CompiledForm } from '@reknit/exercises/model';
import { AnswerSlot, Answers } from '@reknit/exercises/web';
import type { MyEntry } from '@reknit/homework/model';
import { Session } from '@reknit/shared/web-kernel';
import { Comments } from '../ui/comments';

/** What somebody sent once, with what the therapist said about it. */
@Component({
  selector: 'rk-entry-answers',
  imports: [Answers, AnswerSlot, Comments],
  template: `
    @if (summary(); as words) {
      <rk-comments path="" [therapist]="reviewer()" [comments]="words" />
    }
    <rk-answers
      [level]="2"
      [form]="form()"
      [answers]="entry().answers"
      [earlier]="earlier()"
      [person]="person()"
      [timeZone]="timeZone()"
    >
      <ng-template rkAnswerSlot let-path>
        <rk-comments [path]="path" [therapist]="reviewer()" [comments]="comments()" />
      </ng-template>
    </rk-answers>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-6);
    }
  `,
})
export class EntryAnswers {
  protected readonly timeZone = inject(Session).timeZone;
  readonly entry = input.required<MyEntry>();
  readonly form = input.required<CompiledForm>();
  readonly person = input.required<string>();
  /** The version before it: what changed since is marked. */
  readonly earlier = input<AnswerValues>();
  protected readonly reviewer = computed(() => this.entry().review?.reviewer ?? '');
  protected readonly comments = computed(() => this.entry().review?.comments ?? {});
  protected readonly summary = computed(() => {
    const words = this.entry().review?.summary;
    return words ? { '': words } : undefined;
  });
}
