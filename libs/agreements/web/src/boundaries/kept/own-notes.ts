import { Component, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { BoundaryEventView, MyBoundary } from '@reknit/agreements/model';
import { EventList } from '../ui/event-list';
import { figuresInWords } from './figures';
import { StrikeForm } from './strike-form';

/** What its author noted, the way to note more, and to put a note right. Private to them and their therapist. */
@Component({
  selector: 'rk-own-notes',
  imports: [RouterLink, EventList, StrikeForm],
  templateUrl: './own-notes.html',
  styleUrl: '../../ui/write-page.css',
})
export class OwnNotes {
  private readonly router = inject(Router);
  readonly boundary = input.required<MyBoundary>();
  readonly changed = output();

  protected readonly figures = figuresInWords;
  protected readonly striking = signal<BoundaryEventView | undefined>(undefined);

  protected correct(event: BoundaryEventView): Promise<boolean> {
    return this.router.navigate(['/my/together/boundary', this.boundary().id, 'note'], {
      queryParams: { event: event.id },
    });
  }

  protected struck(done: boolean): void {
    this.striking.set(undefined);
    if (done) this.changed.emit();
  }
}
