import { Component, computed, inject } from '@angular/core';
import { Clock, Session, clockTime, localDate } from '@reknit/shared/web-kernel';
import { Room } from '../room/room';

/** A pause with a time to come back, or a round that rests. Nobody is named, and nothing says why. */
@Component({
  selector: 'rk-rest-step',
  template: `
    @if (room.now().timeOut; as pause) {
      <p class="rk-strong">{{ 'You meet here again at ' + clock(pause.returnAt) + '.' }}</p>
      <p class="rk-muted">
        Until then: walk, breathe, drink some water. Leave the topic alone if you can. What you had agreed on
        stays as it is.
      </p>
      @if (tooEarly()) {
        <p class="rk-fine">You can go on from {{ clock(pause.notBefore) }}.</p>
      }
    } @else if (room.now().notice) {
      <p>This activity is not available at the moment. Your therapist will suggest a next step.</p>
      <p class="rk-muted">Nothing is lost: the round stays where it is.</p>
    } @else {
      <p>Nothing is lost: the round stays where it is, until you go on together.</p>
    }
    @if (!tooEarly()) {
      <button
        type="button"
        class="rk-button rk-button-large"
        [class.rk-primary]="!room.now().notice"
        [disabled]="room.moving.pending()"
        (click)="room.move({ kind: 'resume' })"
      >
        Go on
      </button>
    }
  `,
  styleUrl: './step.css',
})
export class RestStep {
  protected readonly room = inject(Room);
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  protected readonly tooEarly = computed(() => {
    const pause = this.room.now().timeOut;
    return pause !== undefined && this.minute() < pause.notBefore;
  });

  /** With the day where it is not today. */
  protected clock(at: string): string {
    const zone = this.session.timeZone();
    const time = clockTime(at, zone);
    return localDate(at, zone) === localDate(this.minute(), zone) ? time : `${time} tomorrow`;
  }
}
