import { Component, computed, inject, input } from '@angular/core';
import type { DueMoment } from '@reknit/homework/model';
import { Clock, Session, inWords } from '@reknit/shared/web-kernel';
import { dueWords } from '../words/home-words';

/** When something is due, in the person's own zone; the exact moment on hover and for people who listen to the page. */
@Component({
  selector: 'rk-my-due',
  template: `
    <time [attr.datetime]="due().at" [title]="exact()">
      {{ words() }}
      <span class="rk-visually-hidden">({{ exact() }})</span>
    </time>
  `,
})
export class MyDue {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly due = input.required<DueMoment>();
  private readonly context = computed(() => ({ timeZone: this.session.timeZone(), now: this.minute() }));
  protected readonly words = computed(() => dueWords(this.due(), this.context()));
  protected readonly exact = computed(() => inWords(this.due().at, this.context()).exact);
}
