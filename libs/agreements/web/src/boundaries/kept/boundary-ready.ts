import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOT_AVAILABLE_NOTICE } from '@reknit/homework/model';
import type { MyBoundary } from '@reknit/agreements/model';
import { ProblemNotice, When, write } from '@reknit/shared/web-kernel';
import { MyBoundaryApi } from '../data/my-boundary-api';

/** Ready: practise it, then tell it in the way that was chosen, or keep to it without a word. */
@Component({
  selector: 'rk-boundary-ready',
  imports: [RouterLink, ProblemNotice, When],
  templateUrl: './boundary-ready.html',
  styleUrl: '../../ui/write-page.css',
})
export class BoundaryReady {
  private readonly api = inject(MyBoundaryApi);
  readonly boundary = input.required<MyBoundary>();
  /** What to say about it. */
  readonly changed = output<string>();

  protected readonly notAvailable = NOT_AVAILABLE_NOTICE;
  protected readonly note = signal('');
  protected readonly rehearsing = signal(false);
  protected readonly begin = write(() => this.api.activate(this.boundary()));
  protected readonly spoken = write(() => this.api.tell(this.boundary(), false, []));
  protected readonly rehearse = write(() => this.api.rehearse(this.boundary(), this.note().trim()));

  protected async keep(): Promise<void> {
    if ((await this.begin.run()).ok) this.changed.emit('It is yours to keep from now on');
  }

  protected async said(): Promise<void> {
    if ((await this.spoken.run()).ok) this.changed.emit('Noted that you told them');
  }

  protected async rehearsed(): Promise<void> {
    if (!(await this.rehearse.run()).ok) return;
    this.note.set('');
    this.rehearsing.set(false);
    this.changed.emit('Noted. Once more is fine too.');
  }

  protected typed(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }
}
